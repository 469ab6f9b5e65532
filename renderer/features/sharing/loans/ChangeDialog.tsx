/** Other days for a booking; what is not free is refused here, with who has it. */
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#shared/contract/records.ts';
import { useCommand } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { AvailabilityLine } from '../AvailabilityLine.tsx';
import { writeTime } from '../booked-time.ts';
import { cellsOfTime } from '../booking-cells.ts';
import { TimeFields } from '../TimeFields.tsx';
import { useSaid } from '../use-said.ts';
import { useTimeForm } from '../use-time-form.ts';
import type { Loan } from './loan.ts';

interface ChangeDialogProps {
  today: string;
  loan: Loan;
  names: Names;
  onClose: () => void;
}

export function ChangeDialog(props: ChangeDialogProps) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <Dialog
      title={t('sharing.changeTitle', { what: said.thing(props.loan, props.names) })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      closeLabel={t('common.close')}
    >
      <ChangeForm {...props} />
    </Dialog>
  );
}

function ChangeForm({ today, loan, onClose }: ChangeDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const set = useCommand('record.set');
  const undo = useCommand('history.undo');
  const [failure, setFailure] = useState<ClientFailure | null>(null);
  const { texts, setTexts, time, faults, answer, takeNext } = useTimeForm(
    writeTime(loan, language),
    loan.resource,
    today,
    loan.id,
  );
  const send = async () => {
    setFailure(null);
    if (time === null) return;
    const changes = [{ id: loan.id, cells: cellsOfTime(time) }];
    const outcome = await set({ type: 'booking', changes }, { isSilent: true });
    if (!outcome.ok) {
      setFailure(outcome.error);
      return;
    }
    show({
      text: t('sharing.changed'),
      tone: 'ok',
      action: { label: t('sharing.undo'), onAction: () => void undo({}) },
    });
    onClose();
  };
  return (
    <form
      className="sharing-form"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <TimeFields texts={texts} faults={faults} hasQuantity onChange={setTexts} />
      {answer !== undefined && time !== null && (
        <AvailabilityLine answer={answer} time={time} onNext={takeNext} />
      )}
      {failure !== null && <Banner tone="bad" title={sentence(failure)} />}
      <div className="sharing-form__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('sharing.changeIt')}
        </Button>
      </div>
    </form>
  );
}
