/** What a cell of the plan shows: a field by its kind, a title with what is particular about it. */
import { MessageSquare, TriangleAlert } from 'lucide-react';
import type { Names } from '#shared/contract/records.ts';
import type { PlanRow } from '#shared/contract/plans.ts';
import { wordingOf } from '#shared/domain/plan-wording.ts';
import { isShare } from '#shared/model/total.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import { valueOf } from '#renderer/records/record-column.ts';
import { ValueContent, type CellWords } from '#renderer/records/ValueContent.tsx';
import { shareIn, textOf } from './cell-words.ts';
import { TITLE, type PlanColumn } from './plan-columns.ts';

export interface CellContentProps {
  words: CellWords;
  row: PlanRow;
  column: PlanColumn;
  names: Names;
  /** What is to be settled in this cell, and where. */
  conflict: { href: string; label: string } | null;
}

export function CellContent({ words, row, column, names, conflict }: CellContentProps) {
  const { t } = words;
  return (
    <>
      <Value words={words} row={row} column={column} names={names} />
      {isTitle(column) && row['newAction'] === true && (
        <>
          {' '}
          <Badge shape="tag" tone="warn">
            {t('plan.new')}
          </Badge>
        </>
      )}
      {isTitle(column) && <CommentCount words={words} count={row.comments ?? 0} />}
      {conflict !== null && (
        <>
          {' '}
          <a className="mln-grid__conflict" href={conflict.href} tabIndex={-1}>
            <Icon of={TriangleAlert} size="s" />
            {conflict.label}
          </a>
        </>
      )}
    </>
  );
}

function Value({ words, row, column, names }: Omit<CellContentProps, 'conflict'>) {
  const { t, language } = words;
  if (column.isTold === true) return textOf(row, column, names, language);
  const held = valueOf(row, column);
  if (isTitle(column)) {
    const text = textOf(row, column, names, language);
    return text === '' ? null : <Title words={words} text={text} />;
  }
  if (!isShare(column.field))
    return <ValueContent words={words} column={column} value={held} names={names} />;
  const share = shareIn(row, column);
  const isOfSteps = typeof held !== 'number' && share !== null;
  const shareWords = isOfSteps ? t('plan.percentOfSteps', { count: share }) : undefined;
  return (
    <ValueContent
      words={words}
      column={column}
      value={share}
      names={names}
      shareWords={shareWords}
    />
  );
}

/** A question, or the place of what is still to be written, is told from what is decided. */
function Title({ words: { t }, text }: { words: CellWords; text: string }) {
  const wording = wordingOf(text);
  if (wording === undefined) return <span className="mln-grid__title">{text}</span>;
  return (
    <>
      <span className="mln-grid__title mln-grid__title--open">{text}</span>{' '}
      <Badge shape="tag" tone={wording.is === 'question' ? 'info' : 'neutral'}>
        {t(`plan.wording.${wording.is}`)}
      </Badge>
    </>
  );
}

/** For the eye; it is heard with the title. */
function CommentCount({ words: { t }, count }: { words: CellWords; count: number }) {
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className="mln-grid__comments" title={t('plan.commentCount', { count })} aria-hidden>
        <Icon of={MessageSquare} size="s" />
        {count}
      </span>
    </>
  );
}

const isTitle = ({ id }: PlanColumn): boolean => id === TITLE;
