/** Joining a network that another office sent whole: its file, one's structure, and the password when there is one. */
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFiles } from '#renderer/client/files.ts';
import { useLongCommand } from '#renderer/client/long-command.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { LongWaitBar } from '#renderer/ui/feedback/LongWaitBar.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm } from '#renderer/ui/form/use-text-form.ts';

export function JoinNetworkForm() {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const files = useFiles();
  const [join, wait] = useLongCommand('application.joinNetwork');
  const [file, setFile] = useState<{ name: string; token: string } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isLocked, setIsLocked] = useState(false);
  const [isJoining, setIsJoining] = useState(false);
  const { form, field, onSubmit } = useTextForm({
    structure: (text) => (text === '' ? t('start.structureMissing') : undefined),
    password: (text) => (isLocked && text === '' ? t('receiving.passwordMissing') : undefined),
  });

  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const offered = await files.offer(chosen);
    setRefusal(null);
    setIsLocked(false);
    if (offered.ok) setFile({ name: chosen.name, token: offered.value });
  };
  const send = async ({ structure, password }: { structure: string; password: string }) => {
    if (file === null) return;
    setRefusal(null);
    setIsJoining(true);
    const outcome = await join(
      { file: file.token, structure, ...(password === '' ? {} : { password }) },
      { isSilent: true },
    );
    setIsJoining(false);
    if (outcome.ok || outcome.error.code === 'cancelled') return;
    if (outcome.error.code === 'exchange-password-needed') setIsLocked(true);
    setRefusal(sentence(outcome.error));
  };

  return (
    <form
      ref={form}
      className="start__form"
      noValidate
      onSubmit={onSubmit((texts) => void send(texts))}
    >
      <p>{t('start.joinText')}</p>
      <FileTrigger acceptedFileTypes={['.maillon']} onSelect={(list) => void choose(list?.[0])}>
        <Button icon={FileUp}>{file === null ? t('start.joinChoose') : file.name}</Button>
      </FileTrigger>
      {file !== null && (
        <>
          <TextField
            {...field('structure')}
            label={t('start.joinStructure')}
            help={t('start.joinStructureHelp')}
          />
          {isLocked && (
            <TextField
              {...field('password')}
              label={t('receiving.password')}
              type="password"
              autoComplete="off"
            />
          )}
          <LongWaitBar wait={wait} label={t('start.joining')} />
          {refusal !== null && <Banner tone="bad" title={refusal} />}
          <div>
            <Button type="submit" variant="primary" isPending={isJoining}>
              {t('start.join')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
