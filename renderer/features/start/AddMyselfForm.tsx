/** One adds oneself: the person, then the role in the structure, then the name on this computer's changes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm, type TextRule } from '#renderer/ui/form/use-text-form.ts';
import { nameOf } from './use-colleagues.ts';

interface AddMyselfFormProps {
  structure: string | null;
  onDone: () => void;
  onBack: () => void;
  backLabel: string;
}

type Texts = Record<'firstName' | 'lastName' | 'role', string>;

const LONGEST = 200;

export function AddMyselfForm({ structure, onDone, onBack, backLabel }: AddMyselfFormProps) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const create = useCommand('record.create');
  const setAuthor = useCommand('application.setAuthor');
  const [isAdding, setIsAdding] = useState(false);
  const short: TextRule = (text) => (text.length > LONGEST ? t('people.tooLong') : undefined);
  const { form, field, onSubmit } = useTextForm(
    {
      firstName: (text) => (text === '' ? t('people.firstNameMissing') : short(text)),
      lastName: short,
      role: short,
    },
    { isFocused: true },
  );

  /** False as soon as one step is refused; what was written before it stays, and can be undone. */
  const addMyself = async ({ firstName, lastName, role }: Texts): Promise<boolean> => {
    const created = await create({ type: 'person', values: filled({ firstName, lastName }) });
    if (!created.ok) return false;
    const person = created.value.value.id;
    if (structure !== null) {
      const values = filled({ person, organisation: structure, role });
      if (!(await create({ type: 'affiliation', values })).ok) return false;
    }
    return (await setAuthor({ person })).ok;
  };

  const send = async (texts: Texts) => {
    setIsAdding(true);
    const isDone = await addMyself(texts);
    setIsAdding(false);
    if (!isDone) return;
    toasts.show({
      text: t('people.done', { name: nameOf(texts.firstName, texts.lastName) }),
      tone: 'ok',
    });
    onDone();
  };

  return (
    <form ref={form} className="who" noValidate onSubmit={onSubmit((texts) => void send(texts))}>
      <TextField {...field('firstName')} label={t('people.firstName')} />
      <TextField {...field('lastName')} label={t('people.lastName')} note={t('common.optional')} />
      {structure !== null && (
        <TextField
          {...field('role')}
          label={t('people.role')}
          note={t('common.optional')}
          placeholder={t('people.roleExample')}
        />
      )}
      <div className="who__buttons">
        <Button onPress={onBack}>{backLabel}</Button>
        <Button type="submit" variant="primary" isPending={isAdding}>
          {t('people.add')}
        </Button>
      </div>
    </form>
  );
}

const filled = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).flatMap(([field, value]) => (value === '' ? [] : [{ field, value }]));
