/** What stands in a cell of the plan: a goal, an objective, a field, a total, or an invitation to add. */
import { ChevronDown, ChevronRight, CornerDownRight, EllipsisVertical, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import type { CellWords } from '#renderer/records/ValueContent.tsx';
import { CellContent } from './CellContent.tsx';
import type { PlanCell } from './plan-cells.ts';
import { TITLE } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { totalsOf } from './plan-totals.ts';
import { branchOf, titleOf, type PlanTree } from './plan-tree.ts';
import { addWords, groupCounts, levelCount, numberWords, settleWords } from './plan-words.ts';
import type { PlanTotals } from './totals/use-totals.ts';
import type { ConflictCount } from '#renderer/records/use-conflict-counts.ts';

export interface LineContentProps {
  words: CellWords;
  cell: PlanCell;
  data: PlanData;
  /** What of the plan is in sight: totals are its own. */
  tree: PlanTree;
  totals: PlanTotals;
  /** Typed into this line and refused by the log. */
  kept: string;
  conflictsPath: string;
  conflictCount: ConflictCount;
  onMore: (row: PlanRow, anchor: Element) => void;
  folded: ReadonlySet<string>;
  /** Null where lines are not grouped. */
  onFold: ((row: PlanRow) => void) | null;
}

export function LineContent({
  words: said,
  cell,
  data,
  tree,
  totals,
  kept,
  onMore,
  folded,
  onFold,
  ...conflicts
}: LineContentProps) {
  const { t, language } = said;
  if (cell.kind === 'none') return null;
  if (cell.kind === 'folded')
    return (
      <span className="mln-grid__invitation">
        {levelCount('action', cell.actions, data, t, language)}
      </span>
    );
  if (cell.kind === 'total') return totals.under(cell.objective, cell.column);
  if (cell.kind === 'astray') return <AstrayBand count={data.tree.astray.length} />;
  if (cell.kind === 'add') {
    const words = addWords(cell.meaning, data, language, t);
    if (kept !== '') return <span className="mln-grid__title">{kept}</span>;
    return (
      <span className="mln-grid__invitation mln-grid__add-word">
        {!cell.meaning.isInvitation && <Icon of={Plus} size="s" />}
        {words}
      </span>
    );
  }
  if (cell.kind === 'told')
    return (
      <CellContent
        words={said}
        row={cell.row}
        column={cell.column}
        names={data.names}
        conflict={null}
      />
    );
  const { row, column, isHeading } = cell;
  const toSettle = settleWords(row, column, conflicts.conflictCount, t);
  const conflict =
    toSettle.length === 0
      ? null
      : { href: `#${conflicts.conflictsPath}`, label: toSettle.join(', ') };
  const content = (
    <CellContent words={said} row={row} column={column} names={data.names} conflict={conflict} />
  );
  const more = column.id === TITLE && <More t={t} row={row} onMore={onMore} />;
  const hasLines = row.level === 'goal' || tree.under(row.id).length > 0;
  const fold = onFold !== null && isHeading && hasLines && (
    <Fold isFolded={folded.has(row.id)} onFold={() => onFold(row)} />
  );
  const number = <ObjectiveNumber words={said} row={row} data={data} />;
  const parts = { row, content, more, fold, number };
  if (row.level === 'goal' && row.under === null) return <Band {...parts} />;
  if (row.level === 'goal')
    return (
      <Band {...parts} facts={groupCounts(totalsOf(branchOf(tree, row)), data, t, language)} />
    );
  if (isHeading && onFold === null) return <Aside row={row} content={content} number={number} />;
  if (isHeading) return <Objective {...parts} />;
  const isExample = row.level === 'example' && column.id === TITLE;
  return (
    <>
      {more}
      {isExample ? <Example>{content}</Example> : content}
    </>
  );
}

function Example({ children }: { children: ReactNode }) {
  return (
    <span className="mln-grid__minor">
      <Icon of={CornerDownRight} size="s" />
      <span>{children}</span>
    </span>
  );
}

interface Parts {
  row: PlanRow;
  content: ReactNode;
  more: ReactNode;
  fold: ReactNode;
  number: ReactNode;
}

/** What a goal at the top holds is said in the line of its totals; what one inside it holds, beside its title. */
function Band({ content, more, fold, facts = [] }: Parts & { facts?: readonly string[] }) {
  return (
    <div className="mln-grid__band-cell">
      {fold}
      <span className="mln-grid__swatch" />
      <span className="mln-grid__band-title">{content}</span>
      {facts.length > 0 && <span className="mln-grid__band-totals">{facts.join(' · ')}</span>}
      {more}
    </div>
  );
}

function Objective({ content, more, fold, number }: Parts) {
  return (
    <>
      <span className="mln-grid__objective-head">
        {fold}
        {number}
      </span>
      {content}
      {more}
    </>
  );
}

/** In a flat list, the objective beside each of its actions: enough of it to be known. */
function Aside({ row, content, number }: Pick<Parts, 'row' | 'content' | 'number'>) {
  return (
    <span className="mln-grid__aside" title={titleOf(row)}>
      {number} {content}
    </span>
  );
}

/** « Obj 4 », above its title whether it is read or edited. */
export function ObjectiveNumber({
  words: { t, language },
  row,
  data,
}: Pick<LineContentProps, 'words' | 'data'> & { row: PlanRow }) {
  if (row.level !== 'objective' || row.number === '') return null;
  return <span className="mln-grid__number">{numberWords(row, data, t, language)}</span>;
}

function AstrayBand({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <div className="mln-grid__band-cell">
      <span className="mln-grid__band-title">
        {t('plan.astray')} ({count})
      </span>
      <span className="mln-grid__band-totals">{t('plan.astrayHelp')}</span>
    </div>
  );
}

/** For the pointer; F9 does the same. */
function Fold({ isFolded, onFold }: { isFolded: boolean; onFold: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      tabIndex={-1}
      className="mln-grid__fold"
      aria-label={isFolded ? t('views.unfold') : t('views.fold')}
      onClick={onFold}
    >
      <Icon of={isFolded ? ChevronRight : ChevronDown} size="s" />
    </button>
  );
}

/** For the pointer: the menu key does the same, so this button takes no place among the stops of Tab. */
function More({
  t,
  row,
  onMore,
}: Pick<LineContentProps, 'onMore'> & { t: TFunction; row: PlanRow }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="mln-grid__more"
      aria-label={t('plan.gestures')}
      onClick={(event) => onMore(row, event.currentTarget)}
    >
      <Icon of={EllipsisVertical} size="s" />
    </button>
  );
}
