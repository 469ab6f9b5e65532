/**
 * One field and the values it holds, side by side. Each has the same button: Maillon prefers none. Arrows go from one
 * choice to the next (use-choice-keys.ts). Where the choice waits to be accepted, `chosen` says which it is.
 */
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Names, TypeDescriptor } from '#shared/contract/records.ts';
import type { Value } from '#shared/model/field.ts';
import { formatValue } from '#shared/words/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Highlighted } from '#renderer/ui/display/Highlighted.tsx';
import { type Contested, isOurs } from './contested.ts';
import { OtherValue } from './OtherValue.tsx';
import { useContestedWords } from './use-contested-words.ts';
import './settling.css';

export interface ContestedFieldProps {
  contested: Contested;
  type: TypeDescriptor;
  names: Names;
  /** Name of my structure. */
  mine: string | null;
  onChoose: (value: Value, what: string) => void;
  /** What was chosen and waits; absent: nothing yet. */
  chosen?: { readonly value: Value } | undefined;
  /** It stands under a heading of its own. */
  isUnderHeading: boolean;
  /** Leaves it to be settled later. */
  onLeave?: (() => void) | undefined;
}

export function ContestedField({
  contested,
  type,
  names,
  mine,
  onChoose,
  chosen,
  isUnderHeading,
  onLeave,
}: ContestedFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useContestedWords(contested, type, names, mine);
  const { field, what } = words;
  const Heading = isUnderHeading ? 'h3' : 'h2';
  const oursFirst = contested.values.toSorted(
    (a, b) => Number(isOurs(b, mine)) - Number(isOurs(a, mine)),
  );
  const isWritten =
    chosen !== undefined && !contested.values.some(({ value }) => value === chosen.value);

  return (
    <article className="contested" data-contested aria-label={words.heading}>
      <Heading className="contested__heading">{words.heading}</Heading>
      <div className="contested__values">
        {oursFirst.map((value) => {
          const isChosen = chosen !== undefined && chosen.value === value.value;
          const verb = words.verbOf(value);
          return (
            <div
              key={`${String(value.value)} ${value.time} ${value.author}`}
              className={
                isChosen ? 'contested__value contested__value--chosen' : 'contested__value'
              }
            >
              <p className="contested__who">{words.whoOf(value)}</p>
              <p className="contested__said">
                <Highlighted text={words.markedValueOf(value)} />{' '}
                {chosen === undefined && field !== undefined && value.value === contested.shown && (
                  <Badge shape="tag">{t('conflicts.shown')}</Badge>
                )}
                {isChosen && (
                  <Badge shape="tag" tone="ok">
                    {t('conflicts.chosen')}
                  </Badge>
                )}
              </p>
              <Button
                data-choice
                aria-label={`${verb} (${words.valueOf(value)})`}
                onPress={() => onChoose(value.value, what)}
              >
                {verb}
              </Button>
            </div>
          );
        })}
      </div>
      {field !== undefined && (
        <OtherValue
          field={field}
          values={contested.values.map(({ value }) => value)}
          before={contested.before}
          beforeWords={words.before === '' ? null : t('conflicts.before', { value: words.before })}
          onSettle={(value) => onChoose(value, what)}
        />
      )}
      {isWritten && field !== undefined && (
        <p className="contested__line">
          {t('conflicts.chosenOther', {
            value: formatValue(field, chosen.value, language, names) || t('common.empty'),
          })}
        </p>
      )}
      {chosen !== undefined && onLeave && (
        <div className="contested__line">
          <Button size="s" variant="quiet" icon={Undo2} onPress={onLeave}>
            {t('conflicts.leave')}
          </Button>
        </div>
      )}
    </article>
  );
}
