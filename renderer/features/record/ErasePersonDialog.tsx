/**
 * Erasing a person for good: what goes, what stays, what is out of reach, and the name to write before it is done. The
 * certificate is given at once.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#shared/lib/fold.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm } from '#renderer/ui/form/use-text-form.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { ErasureFacts } from './ErasureFacts.tsx';

interface ErasePersonDialogProps {
  id: string;
  onClose: () => void;
  onErased: () => void;
}

const FORM = 'erase-person';

export function ErasePersonDialog({ id, onClose, onErased }: ErasePersonDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const files = useFiles();
  const erase = useCommand('person.erase');
  const [isErasing, setIsErasing] = useState(false);
  // Once erased there is nobody to plan for: the answer read before stays.
  const { data, failure } = useMaillonQuery('person.planErasure', { person: id });
  const plan = data?.value;
  const name = plan?.title ?? '';
  const { form, field, onSubmit } = useTextForm({
    name: (text) => (fold(text) === fold(name) ? undefined : t('erasing.confirmWrong')),
  });

  const go = async () => {
    setIsErasing(true);
    const outcome = await erase({ person: id, language });
    setIsErasing(false);
    if (!outcome.ok) return;
    const certificate = outcome.value.value;
    await files.save(certificate.file, certificate.name);
    show({ text: t('erasing.done', { name }), tone: 'ok' });
    onErased();
  };

  return (
    <Dialog
      title={t('erasing.title', { name: name || '…' })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="danger"
            type="submit"
            form={FORM}
            isDisabled={plan === undefined}
            isPending={isErasing}
          >
            {t(isErasing ? 'erasing.erasing' : 'erasing.go')}
          </Button>
        </>
      }
    >
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      {plan && (
        <>
          <ErasureFacts plan={plan} />
          <form id={FORM} ref={form} onSubmit={onSubmit(() => void go())}>
            <TextField
              {...field('name')}
              label={t('erasing.confirm', { name })}
              autoComplete="off"
            />
          </form>
        </>
      )}
    </Dialog>
  );
}
