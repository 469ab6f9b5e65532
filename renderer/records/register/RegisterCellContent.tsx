/** What stands in a cell of a register: a value, an invitation to add, or the heading of a group. */
import {
  ChevronDown,
  ChevronRight,
  EllipsisVertical,
  MessageSquare,
  TriangleAlert,
} from 'lucide-react';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import { valueOf, type RecordColumn } from '../record-column.ts';
import { ValueContent, type CellWords } from '../ValueContent.tsx';
import type { ConflictCount } from '../use-conflict-counts.ts';
import { conflictWords } from './conflict-words.ts';
import type { RegisterCell } from './register-cells.ts';
import type { RegisterData } from './register-data.ts';
import type { Group } from './register-lines.ts';

export interface RegisterCellContentProps {
  words: CellWords;
  cell: RegisterCell;
  data: RegisterData;
  addWords: string;
  conflictsPath: string;
  conflictCount: ConflictCount;
  folded: ReadonlySet<string>;
  onFold: (key: string) => void;
  onMore: (row: RegisterRow, anchor: Element) => void;
}

export function RegisterCellContent({
  words,
  cell,
  data,
  addWords,
  ...props
}: RegisterCellContentProps) {
  if (cell.kind === 'none') return null;
  if (cell.kind === 'group') return <GroupHeading words={words} group={cell.group} {...props} />;
  const { column } = cell;
  if (cell.kind === 'add') {
    const { begun, missing } = data.added;
    if (begun === null)
      return column.isFixed ? <span className="mln-grid__invitation">{addWords}</span> : null;
    if (missing.includes(column.field.name))
      return <span className="mln-grid__invitation">{words.t('register.toFill')}</span>;
    return (
      <ValueContent
        words={words}
        column={column}
        value={valueOf(begun, column)}
        names={data.names}
      />
    );
  }
  const { row } = cell;
  const value = valueOf(row, column);
  return (
    <>
      {column.isFixed ? (
        <span className="mln-grid__title">{data.textIn(row, column)}</span>
      ) : (
        <ValueContent words={words} column={column} value={value} names={data.names} />
      )}
      {column.isFixed && <Comments words={words} count={row.comments ?? 0} />}
      <Conflict words={words} row={row} column={column} {...props} />
      {column.isFixed && <More words={words} row={row} onMore={props.onMore} />}
    </>
  );
}

function GroupHeading({
  words: { t },
  group,
  folded,
  onFold,
}: {
  words: CellWords;
  group: Group;
} & Pick<RegisterCellContentProps, 'folded' | 'onFold'>) {
  const isFolded = folded.has(group.key);
  return (
    <div className="mln-grid__band-cell">
      <button
        type="button"
        tabIndex={-1}
        className="mln-grid__fold"
        aria-label={t(isFolded ? 'views.unfold' : 'views.fold')}
        onClick={() => onFold(group.key)}
      >
        <Icon of={isFolded ? ChevronRight : ChevronDown} size="s" />
      </button>
      <span className="mln-grid__band-title">{group.title}</span>
      <span className="mln-grid__band-totals">{group.rows.length}</span>
    </div>
  );
}

/** For the eye; it is heard with the name. */
function Comments({ words: { t }, count }: { words: CellWords; count: number }) {
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

interface ConflictProps extends Pick<RegisterCellContentProps, 'conflictsPath' | 'conflictCount'> {
  words: CellWords;
  row: RegisterRow;
  column: RecordColumn;
}

function Conflict({ words, row, column, conflictsPath, conflictCount }: ConflictProps) {
  if (row.conflicts.length === 0) return null;
  const said = conflictWords(row, column, conflictCount, words);
  if (said.length === 0) return null;
  return (
    <>
      {' '}
      <a className="mln-grid__conflict" href={`#${conflictsPath}`} tabIndex={-1}>
        <Icon of={TriangleAlert} size="s" />
        {said.join(', ')}
      </a>
    </>
  );
}

interface MoreProps extends Pick<RegisterCellContentProps, 'words' | 'onMore'> {
  row: RegisterRow;
}

/** For the pointer; the keyboard opens the same menu from the line. */
function More({ words: { t }, row, onMore }: MoreProps) {
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
