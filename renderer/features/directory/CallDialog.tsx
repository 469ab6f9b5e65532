/** Asks for a year's fee: of every structure that has no membership for it, or of those ticked. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { NumberField } from '#renderer/ui/field/NumberField.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';

interface CallDialogProps {
  year: number;
  lines: OutputOf<'membership.year'>['lines'];
  selected: readonly string[];
  onClose: () => void;
}

export function CallDialog({ year, lines, selected, onClose }: CallDialogProps) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const call = useCommand('membership.call');
  const [fee, setFee] = useState(0);
  const [isSelected, setIsSelected] = useState(selected.length > 0);
  const [isCalling, setIsCalling] = useState(false);
  const without = lines.filter(
    ({ organisation, standing }) =>
      standing === 'none' && (!isSelected || selected.includes(organisation)),
  );
  const run = async () => {
    setIsCalling(true);
    const organisations = without.map(({ organisation }) => organisation);
    const outcome = await call({ year, fee: Math.round(fee * 100), organisations });
    setIsCalling(false);
    if (!outcome.ok) return;
    onClose();
    show({
      text: t('directory.called', { count: outcome.value.value.asked, year: String(year) }),
      tone: 'ok',
    });
  };
  return (
    <Dialog
      title={t('directory.callTitle', { year: String(year) })}
      isOpen
      size="s"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isCalling}
            isDisabled={without.length === 0}
            onPress={() => void run()}
          >
            {t('directory.callVerb')}
          </Button>
        </>
      }
    >
      <div className="directory__form">
        <p>{t('directory.callText', { count: without.length, year: String(year) })}</p>
        <NumberField
          label={t('directory.fee')}
          suffix="€"
          minValue={0}
          value={fee}
          onChange={(value) => setFee(Number.isNaN(value) ? 0 : value)}
        />
        {selected.length > 0 && (
          <Checkbox isSelected={isSelected} onChange={setIsSelected}>
            {t('directory.callSelected')}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}
