/** Under the values in conflict: both of them in one text, or a third that one writes or chooses. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescriptor } from '#shared/contract/records.ts';
import type { Value } from '#shared/model/field.ts';
import { shortened } from '#shared/words/sentences.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { bothOf } from './both-texts.ts';
import { OtherForm } from './OtherForm.tsx';

interface OtherValueProps {
  field: FieldDescriptor;
  values: readonly Value[];
  before: Value;
  onSettle: (value: Value) => void;
}

/** A box has two values and no third; a file is chosen where the record is. */
const OFFERED = new Set([
  'text',
  'richText',
  'date',
  'period',
  'integer',
  'money',
  'choice',
  'reference',
]);

export function OtherValue({ field, values, before, onSettle }: OtherValueProps) {
  const { t } = useTranslation();
  const [isWriting, setIsWriting] = useState(false);
  if (!OFFERED.has(field.kind)) return null;
  const both = bothOf(field, values, before);
  if (isWriting) {
    return (
      <OtherForm
        field={field}
        first={both}
        onSettle={(value) => {
          setIsWriting(false);
          onSettle(value);
        }}
        onCancel={() => setIsWriting(false)}
      />
    );
  }
  return (
    <div className="contested__other">
      {both !== null && (
        <>
          <p className="contested__both">{t('conflicts.both', { text: shortened(both) })}</p>
          <Button data-choice onPress={() => onSettle(both)}>
            {t('conflicts.keepBoth')}
          </Button>
        </>
      )}
      <Button variant="quiet" data-choice onPress={() => setIsWriting(true)}>
        {t('conflicts.other')}
      </Button>
    </div>
  );
}
