/** A new network: its name and the structure of this computer. Nothing else is needed to begin. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm, type TextRule } from '#renderer/ui/form/use-text-form.ts';

const LONGEST = 200;

export function NewNetworkForm() {
  const { t } = useTranslation();
  const create = useCommand('application.createNetwork');
  const [isCreating, setIsCreating] = useState(false);
  const named =
    (missing: string): TextRule =>
    (text) => {
      if (text === '') return missing;
      return text.length > LONGEST ? t('start.tooLong') : undefined;
    };
  const { form, field, onSubmit } = useTextForm({
    name: named(t('start.nameMissing')),
    structure: named(t('start.structureMissing')),
  });

  const send = async (texts: { name: string; structure: string }) => {
    setIsCreating(true);
    await create(texts);
    setIsCreating(false);
  };

  return (
    <form
      ref={form}
      className="start__form"
      noValidate
      onSubmit={onSubmit((texts) => void send(texts))}
    >
      <p>{t('start.newText')}</p>
      <TextField {...field('name')} label={t('start.name')} placeholder={t('start.nameExample')} />
      <TextField
        {...field('structure')}
        label={t('start.structure')}
        help={t('start.structureHelp')}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isCreating}>
          {t('start.create')}
        </Button>
      </div>
    </form>
  );
}
