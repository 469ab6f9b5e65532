/** Beside the values in conflict: both of them, when they are texts, or a third that one writes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescriptor } from '#shared/contract/records.ts';
import type { Value } from '#shared/model/field.ts';
import { readValue, writeValue } from '#shared/model/value-text.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { bothOf } from './both-texts.ts';

interface OtherValueProps {
  field: FieldDescriptor;
  values: readonly Value[];
  onSettle: (value: Value) => void;
}

/** Kinds written as text. A name, a box to tick or a file is chosen where the record is. */
const WRITTEN = new Set(['text', 'richText', 'date', 'period', 'integer', 'money']);

export function OtherValue({ field, values, onSettle }: OtherValueProps) {
  const { t } = useTranslation();
  const [isWriting, setIsWriting] = useState(false);
  const both = bothOf(field, values);
  const isOffered = WRITTEN.has(field.kind) || field.kind === 'choice';
  if (!isOffered) return null;
  if (isWriting) {
    return (
      <OtherForm
        field={field}
        first={both ?? ''}
        onSettle={onSettle}
        onCancel={() => setIsWriting(false)}
      />
    );
  }
  return (
    <div className="conflict__other">
      {both !== null && <Button onPress={() => onSettle(both)}>{t('conflicts.keepBoth')}</Button>}
      <Button variant="quiet" onPress={() => setIsWriting(true)}>
        {t('conflicts.other')}
      </Button>
    </div>
  );
}

interface OtherFormProps {
  field: FieldDescriptor;
  first: string;
  onSettle: (value: Value) => void;
  onCancel: () => void;
}

function OtherForm({ field, first, onSettle, onCancel }: OtherFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState(() => writeValue(field, first === '' ? null : first, language));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const keep = () => {
    const value = readValue(field, text, language);
    if (value.ok) onSettle(value.value);
    else setProblem(reasonSentence(value.error.reason, language));
  };
  const box = {
    label: t('conflicts.otherLabel'),
    error: problem,
    value: text,
    onChange: (next: string) => {
      setText(next);
      setProblem(undefined);
    },
  };
  return (
    <form
      ref={beginInField}
      className="conflict__other"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {field.kind === 'choice' ? (
        <Select
          label={t('conflicts.otherLabel')}
          error={problem}
          placeholder={t('conflicts.choose')}
          options={(field.options ?? []).map((option) => ({
            id: option.value,
            label: option.label[language],
          }))}
          value={text === '' ? null : text}
          onChange={(chosen) => box.onChange(chosen ?? '')}
        />
      ) : field.kind === 'richText' ? (
        <TextArea {...box} />
      ) : (
        <TextField {...box} />
      )}
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
      <Button type="submit">{t('conflicts.keepOther')}</Button>
    </form>
  );
}

/** The button that opened it has gone: the keyboard goes on in the field. */
const beginInField = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('input, textarea, button')?.focus();
