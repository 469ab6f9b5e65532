/** One step: its box, its words, its day and who; opened, its fields. Alt+arrows move it, Delete throws it away. */
import { ArrowDown, ArrowUp, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names, TypeDescriptor } from '#shared/contract/records.ts';
import type { StepRow } from '#shared/contract/steps.ts';
import { formatDate } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { RecordForm } from '#renderer/records/RecordForm.tsx';
import type { CellWrites } from '#renderer/records/use-cell-writes.ts';

export interface StepLineProps {
  step: StepRow;
  type: TypeDescriptor;
  names: Names;
  today: string;
  writes: CellWrites<StepRow>;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const noElement = () => [];

export function StepLine({ step, type, names, today, writes, ...acts }: StepLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const form = useId();
  const { id, title, done, date, person, conflicts } = step;
  const isLate = !done && date !== null && date < today;
  const who = person === null ? null : names[person]?.title || wordsOf(language).values.notReceived;
  const tick = (isDone: boolean) => {
    const place = { id, field: 'done', element: null };
    void writes.write(place, [{ field: 'done', value: isDone ? true : null }], writes.begin(place));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 } as const;
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (!event.altKey || !isArrow) return;
    event.preventDefault();
    acts.onMove(by[event.key as keyof typeof by]);
  };
  const facts = [date === null ? null : formatDate(date, language), who].filter(
    (fact) => fact !== null,
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt+arrows are heard from all that is inside
    <li className="steps__line" data-done={done || undefined} onKeyDown={onKeyDown}>
      <div className="steps__main">
        <Checkbox isSelected={done} onChange={tick}>
          <span className="steps__title">{title}</span>
          {facts.length > 0 && <span className="steps__facts">{facts.join(' · ')}</span>}
          {isLate && (
            <>
              {' '}
              <Badge shape="tag" tone="bad">
                {t('plan.late')}
              </Badge>
            </>
          )}
          {conflicts.length > 0 && (
            <>
              {' '}
              <Badge shape="tag" tone="warn" icon={TriangleAlert}>
                {t('plan.toSettleSome')}
              </Badge>
            </>
          )}
        </Checkbox>
        <span className="steps__acts">
          <IconButton
            size="s"
            icon={ArrowUp}
            label={t('plan.stepUp', { title })}
            isDisabled={acts.isFirst}
            onPress={() => acts.onMove(-1)}
          />
          <IconButton
            size="s"
            icon={ArrowDown}
            label={t('plan.stepDown', { title })}
            isDisabled={acts.isLast}
            onPress={() => acts.onMove(1)}
          />
          <IconButton
            size="s"
            icon={Pencil}
            label={t('plan.stepEdit', { title })}
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': form } : {})}
            onPress={() => setIsOpen(!isOpen)}
          />
          <IconButton
            size="s"
            icon={Trash2}
            label={t('plan.stepRemove', { title })}
            onPress={acts.onRemove}
          />
        </span>
      </div>
      {isOpen && (
        <div id={form} className="steps__form">
          <RecordForm
            type={type}
            record={step}
            records={[step]}
            writes={writes}
            elementsOf={noElement}
            omit={DONE}
          />
        </div>
      )}
    </li>
  );
}

/** Ticked on the line itself. */
const DONE = ['done'];
