/** The password of a protected file. A wrong one and a damaged file are told apart by nobody: one sentence for both. */
import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFile } from '#shared/contract/exchange.ts';
import { useLongCommand } from '#renderer/client/long-command.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { LongWaitBar } from '#renderer/ui/feedback/LongWaitBar.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm } from '#renderer/ui/form/use-text-form.ts';

export function PasswordCard({ file }: { file: WaitingFile }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const [unlock, wait] = useLongCommand('exchange.unlock');
  const [isOpening, setIsOpening] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const { form, field, onSubmit } = useTextForm(
    { password: (text) => (text === '' ? t('receiving.passwordMissing') : undefined) },
    { isFocused: true },
  );
  const { value, error, onChange } = field('password');

  const open = async (password: string) => {
    setIsOpening(true);
    const outcome = await unlock({ file: file.id, password }, { isSilent: true });
    setIsOpening(false);
    if (!outcome.ok) {
      if (outcome.error.code !== 'cancelled') setRefusal(sentence(outcome.error));
    } else if (outcome.value.value.status.is === 'password') {
      setRefusal(t('receiving.passwordWrong'));
    }
  };

  return (
    <Card title={t('receiving.passwordTitle')}>
      <form
        ref={form}
        className="receiving__form"
        onSubmit={onSubmit(({ password }) => void open(password))}
      >
        <p>{t('receiving.passwordText')}</p>
        <TextField
          label={t('receiving.password')}
          type="password"
          autoComplete="off"
          value={value}
          onChange={(text) => {
            setRefusal(undefined);
            onChange(text);
          }}
          error={error ?? refusal}
        />
        <LongWaitBar wait={wait} label={t('stages.reading')} />
        <div>
          <Button type="submit" variant="primary" icon={LockOpen} isPending={isOpening}>
            {t('receiving.unlock')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
