/** A third value, in the field that its kind asks for. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescriptor } from '#shared/contract/records.ts';
import type { Value } from '#shared/model/field.ts';
import { readValue, writeValue } from '#shared/model/value-text.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTargets } from './use-targets.ts';

interface OtherFormProps {
  field: FieldDescriptor;
  /** What the field holds at first. */
  first: string | null;
  onSettle: (value: Value) => void;
  onCancel: () => void;
}

export function OtherForm({ field, first, onSettle, onCancel }: OtherFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState(() => writeValue(field, first, language));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const targets = useTargets(field);
  const keep = () => {
    if (field.kind === 'reference') {
      onSettle(text === '' ? null : text);
      return;
    }
    const value = readValue(field, text, language);
    if (value.ok) onSettle(value.value);
    else setProblem(reasonSentence(value.error.reason, language));
  };
  const change = (next: string | null) => {
    setText(next ?? '');
    setProblem(undefined);
  };
  const shared = { label: t('conflicts.otherLabel'), error: problem };
  const chosen = text === '' ? null : text;

  const input = () => {
    if (field.kind === 'reference') {
      return (
        <ComboBox
          {...shared}
          placeholder={t('conflicts.choose')}
          emptyMessage={t('conflicts.nothingFound')}
          options={targets}
          value={chosen}
          onChange={change}
        />
      );
    }
    if (field.kind === 'choice') {
      const options = (field.options ?? []).map(({ value, label }) => ({
        id: value,
        label: label[language],
      }));
      return (
        <Select
          {...shared}
          placeholder={t('conflicts.choose')}
          options={options}
          value={chosen}
          onChange={change}
        />
      );
    }
    const box = { ...shared, value: text, onChange: change };
    return field.kind === 'richText' ? <TextArea {...box} /> : <TextField {...box} />;
  };

  return (
    <form
      ref={beginInField}
      className="contested__other"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {input()}
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
      <Button type="submit">{t('conflicts.keepOther')}</Button>
    </form>
  );
}

/** The button that opened it has gone: the keyboard goes on in the field. */
const beginInField = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('input, textarea, button')?.focus();
