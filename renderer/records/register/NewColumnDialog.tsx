/** A column that the network adds to a register, of every nature of things or of one alone. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import { fieldDefinition } from '#shared/model/field-definition.ts';
import { readWords } from '#shared/model/words-text.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { fieldNamed } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm } from '#renderer/ui/form/use-text-form.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import type { RegisterData } from './register-data.ts';

export interface NewColumnDialogProps {
  data: RegisterData;
  onClose: () => void;
  announce: (text: string) => void;
}

export function NewColumnDialog({ data, onClose, announce }: NewColumnDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('register.newColumn')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="s"
    >
      <NewColumnForm data={data} onClose={onClose} announce={announce} />
    </Dialog>
  );
}

/** What a column may hold, as one thinks of it, and as it is declared. */
const NATURES = {
  text: [{ field: 'kind', value: 'text' }],
  number: [{ field: 'kind', value: 'integer' }],
  money: [{ field: 'kind', value: 'money' }],
  date: [{ field: 'kind', value: 'date' }],
  yesNo: [{ field: 'kind', value: 'yesNo' }],
  choice: [{ field: 'kind', value: 'choice' }],
  words: [
    { field: 'kind', value: 'yesNo' },
    { field: 'element', value: 'word' },
  ],
  organisation: [
    { field: 'kind', value: 'reference' },
    { field: 'target', value: 'organisation' },
  ],
  person: [
    { field: 'kind', value: 'reference' },
    { field: 'target', value: 'person' },
  ],
} as const satisfies Record<string, readonly CellInput[]>;
type Nature = keyof typeof NATURES;
const ORDER: readonly Nature[] = [
  'text',
  'number',
  'money',
  'date',
  'yesNo',
  'choice',
  'words',
  'organisation',
  'person',
];
const LONGEST = 200;

function NewColumnForm({ data, onClose, announce }: NewColumnDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const create = useCommand('record.create');
  const [nature, setNature] = useState<Nature>('text');
  const [isOfVariant, setIsOfVariant] = useState(data.variant !== null);
  const { form, field, onSubmit } = useTextForm(
    {
      name: (text) => (text === '' ? t('register.columnNameMissing') : undefined),
      choices: (text) =>
        nature === 'choice' && text === '' ? t('register.choicesMissing') : undefined,
    },
    { isFocused: true },
  );
  const variantField =
    data.descriptor.variant === undefined
      ? undefined
      : fieldNamed(data.descriptor, data.descriptor.variant);
  const variant = variantField?.options?.find(({ value }) => value === data.variant);

  const send = async ({ name, choices }: { name: string; choices: string }) => {
    const words = readWords(choices);
    const options = nature === 'choice' && words.ok ? words.value : [];
    const outcome = await create({
      type: fieldDefinition.name,
      values: [
        { field: 'name', value: name },
        { field: 'type', value: data.type },
        ...NATURES[nature],
        ...options.map((element) => ({ field: 'options', element, value: true })),
        ...(variant !== undefined && isOfVariant
          ? [{ field: 'variants', element: variant.value, value: true }]
          : []),
      ],
    });
    if (!outcome.ok) return;
    announce(t('register.columnAdded', { name }));
    onClose();
  };

  return (
    <form
      ref={form}
      className="records-view-form"
      noValidate
      onSubmit={onSubmit((texts) => void send(texts))}
    >
      <TextField
        {...field('name')}
        label={t('register.columnName')}
        help={t('register.columnHelp')}
        maxLength={LONGEST}
      />
      <Select
        label={t('register.columnHolds')}
        placeholder=""
        options={ORDER.map((id) => ({ id, label: t(`register.holds.${id}`) }))}
        value={nature}
        onChange={setNature}
      />
      {nature === 'choice' && (
        <TextField
          {...field('choices')}
          label={t('register.choices')}
          help={t('register.choicesHelp')}
        />
      )}
      {variant !== undefined && (
        <Checkbox isSelected={isOfVariant} onChange={setIsOfVariant}>
          {t('register.onlyFor', { variant: variant.label[language] })}
        </Checkbox>
      )}
      <div className="records-view-form__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('register.addColumn')}
        </Button>
      </div>
    </form>
  );
}
