/** A total in little room; what is cut short there is said whole on hover, and heard whole. */
import type { Total } from '#shared/domain/column-total.ts';
import { formatCount } from '#renderer/i18n/format.ts';
import { StatusMark } from '#renderer/ui/display/StatusMark.tsx';
import type { RecordColumn } from './record-column.ts';
import { shapeOfChoice } from './status-shape.ts';
import { shortWords, totalWords } from './total-words.ts';
import type { CellWords } from './ValueContent.tsx';
import './totals.css';

export interface TotalContentProps {
  words: CellWords;
  total: Total;
  column: RecordColumn;
  /** The column is heard with it, where the total is in no cell of its own. */
  isAlone: boolean;
}

export function TotalContent({ words, total, column, isAlone }: TotalContentProps) {
  const { t, language } = words;
  const said = totalWords(total, column, t, language);
  const heard = isAlone ? t('totals.ofColumn', { column: column.grid.label, total: said }) : said;
  return (
    <span title={heard}>
      <span className="record-total" aria-hidden>
        {total.is === 'byValue' ? (
          <Counts counts={total.counts} column={column} words={words} />
        ) : (
          shortWords(total, column, t, language)
        )}
      </span>
      <span className="mln-visually-hidden">{isAlone ? `, ${heard}` : heard}</span>
    </span>
  );
}

/** As many values as there is room for, the most frequent first; then how many more there are. */
const MOST = 3;

type Counts = Extract<Total, { is: 'byValue' }>['counts'];

function Counts({
  counts,
  column,
  words,
}: Omit<TotalContentProps, 'total' | 'isAlone'> & { counts: Counts }) {
  const { t, language } = words;
  const { field } = column;
  const most = counts
    .toSorted((one, other) => other.count - one.count)
    .slice(0, counts.length > MOST ? MOST - 1 : MOST);
  // In the order of the choices: one group is compared with the next.
  const shown = counts.filter((one) => most.includes(one));
  const left = counts.reduce((sum, one) => sum + (shown.includes(one) ? 0 : one.count), 0);
  return (
    <>
      {shown.map(({ value, count }) => {
        const shape = shapeOfChoice(field, value);
        const option = field.options?.find((one) => one.value === value);
        return (
          <span key={value} className="record-total__value">
            {shape === undefined ? (
              <span>{(option?.short ?? option?.label)?.[language] ?? value}</span>
            ) : (
              <StatusMark shape={shape} />
            )}
            {formatCount(count, language)}
          </span>
        );
      })}
      {left > 0 && <span className="mln-grid__left">{t('plan.left', { count: left })}</span>}
    </>
  );
}
