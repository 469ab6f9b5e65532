/** Gives a view its name. */
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm } from '#renderer/ui/form/use-text-form.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';

export interface NameViewDialogProps {
  title: string;
  name: string;
  onClose: () => void;
  /** Resolves to whether it was kept. */
  onName: (name: string) => Promise<boolean>;
}

export function NameViewDialog({ title, ...form }: NameViewDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && form.onClose()}
      closeLabel={t('common.close')}
      size="s"
    >
      <NameForm {...form} />
    </Dialog>
  );
}

const LONGEST = 200;

function NameForm({ name, onClose, onName }: Omit<NameViewDialogProps, 'title'>) {
  const { t } = useTranslation();
  const { form, field, onSubmit } = useTextForm(
    { name: (text) => (text === '' ? t('views.nameMissing') : undefined) },
    { isFocused: true, initial: { name } },
  );
  const send = async (given: string) => {
    if (await onName(given)) onClose();
  };
  return (
    <form
      ref={form}
      className="records-view-form"
      noValidate
      onSubmit={onSubmit((texts) => void send(texts.name))}
    >
      <TextField
        {...field('name')}
        label={t('views.name')}
        placeholder={t('views.nameExample')}
        help={t('views.nameHelp')}
        maxLength={LONGEST}
      />
      <div className="records-view-form__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('views.save')}
        </Button>
      </div>
    </form>
  );
}
