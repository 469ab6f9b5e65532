/** Walks through the folders of this computer by their names, and says what may go to the one that is chosen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { FolderWalk } from './FolderWalk.tsx';

export function ChooseFolderDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const choose = useCommand('folder.choose');
  const [folder, setFolder] = useState<string | null>(null);
  const [personal, setPersonal] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const listed = useMaillonQuery(
    'folder.list',
    { folder: folder ?? '' },
    { enabled: folder !== null, keepPrevious: true },
  ).data?.value;
  const shown = folder === null ? undefined : listed;
  const unsuitable = shown?.failure ?? null;

  const walkTo = (token: string | null) => {
    setRefusal(null);
    setFolder(token);
  };
  const use = async () => {
    setIsTried(true);
    if (folder === null || password?.trim() === '') return;
    setIsChoosing(true);
    const protection = password === null ? {} : { password };
    const outcome = await choose({ folder, personal, ...protection }, { isSilent: true });
    setIsChoosing(false);
    if (outcome.ok) onClose();
    else setRefusal(sentence(outcome.error));
  };

  return (
    <Dialog
      title={t('folder.chooseTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isChoosing}
            isDisabled={folder === null || unsuitable !== null}
            onPress={() => void use()}
          >
            {t('folder.use')}
          </Button>
        </>
      }
    >
      <div className="folder__choice">
        <FolderWalk key={shown?.token ?? 'places'} listed={shown} onWalk={walkTo} />
        {unsuitable !== null && <Banner tone="warn" title={sentence(unsuitable)} />}
        {refusal !== null && <Banner tone="bad" title={refusal} />}
        <Checkbox isSelected={personal} onChange={setPersonal} help={t('folder.personalHelp')}>
          {t('folder.personal')}
        </Checkbox>
        <Checkbox
          isSelected={password !== null}
          onChange={(isProtected) => setPassword(isProtected ? '' : null)}
        >
          {t('folder.protect')}
        </Checkbox>
        {password !== null && (
          <TextField
            label={t('folder.password')}
            help={t('folder.passwordHelp')}
            value={password}
            onChange={setPassword}
            autoComplete="off"
            error={isTried && password.trim() === '' ? t('folder.passwordMissing') : undefined}
          />
        )}
      </div>
    </Dialog>
  );
}
