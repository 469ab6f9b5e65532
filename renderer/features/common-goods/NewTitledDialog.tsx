/** Something new that needs no more than its name to be worked on: a purchase, a fund, a post. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm } from '#renderer/ui/form/use-text-form.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import './common-goods.css';

export interface NewTitledDialogProps {
  title: string;
  /** Record type, and the field that names it. */
  type: string;
  field: string;
  label: string;
  example: string;
  /** What it says from the start beside its name. */
  begins: readonly CellInput[];
  onClose: () => void;
  onCreated: (id: string) => void;
}

const LONGEST = 500;

export function NewTitledDialog({ title, onClose, ...form }: NewTitledDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="s"
    >
      <NewTitledForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function NewTitledForm({
  type,
  field: name,
  label,
  example,
  begins,
  onClose,
  onCreated,
}: Omit<NewTitledDialogProps, 'title'>) {
  const { t } = useTranslation();
  const create = useCommand('record.create');
  const [isCreating, setIsCreating] = useState(false);
  const { form, field, onSubmit } = useTextForm(
    {
      title: (text) => {
        if (text === '') return t('commonGoods.nameMissing');
        return text.length > LONGEST ? t('commonGoods.tooLong', { count: LONGEST }) : undefined;
      },
    },
    { isFocused: true },
  );
  const send = async (texts: { title: string }) => {
    setIsCreating(true);
    const outcome = await create({
      type,
      values: [{ field: name, value: texts.title }, ...begins],
    });
    setIsCreating(false);
    if (outcome.ok) onCreated(outcome.value.value.id);
  };
  return (
    <form
      ref={form}
      className="common-goods__form"
      noValidate
      onSubmit={onSubmit((texts) => void send(texts))}
    >
      <TextField {...field('title')} label={label} placeholder={example} />
      <div className="common-goods__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isCreating}>
          {t('commonGoods.create')}
        </Button>
      </div>
    </form>
  );
}
