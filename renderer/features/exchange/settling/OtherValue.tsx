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
  /** « Avant : 1er décembre 2026 » */
  beforeWords: string | null;
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

export function OtherValue({ field, values, before, beforeWords, onSettle }: OtherValueProps) {
  const { t } = useTranslation();
  const [isWriting, setIsWriting] = useState(false);
  const isOffered = OFFERED.has(field.kind);
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
    <>
      {both !== null && (
        <div className="contested__line">
          <p className="contested__both">{t('conflicts.both', { text: shortened(both) })}</p>
          <Button data-choice onPress={() => onSettle(both)}>
            {t('conflicts.keepBoth')}
          </Button>
        </div>
      )}
      {(isOffered || beforeWords !== null) && (
        <div className="contested__line">
          <p className="contested__before">{beforeWords}</p>
          {isOffered && (
            <Button size="s" variant="quiet" data-choice onPress={() => setIsWriting(true)}>
              {t('conflicts.other')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
