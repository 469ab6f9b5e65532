/**
 * The actions as cards, in a column per state. A card changes column by the mouse or by Alt and the arrows; the
 * arrows alone go from card to card, and only one card takes a place among the stops of Tab.
 */
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { SquareKanban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { chordOf } from '#renderer/ui/grid/chord.ts';
import type { PlanData } from '../plan-data.ts';
import { titleOf } from '../plan-tree.ts';
import type { PlanView } from '../view/use-plan-view.ts';
import { boardColumns, cardToward, statusToward, type BoardDirection } from './board-columns.ts';
import { BoardLane } from './BoardLane.tsx';
import './board.css';

export interface BoardProps {
  data: PlanData;
  view: PlanView;
  announce: (text: string) => void;
  /** Where actions are added. */
  gridPath: string;
  onOpenDetails: (item: string) => void;
  /** The card one is at, which what is open beside the board follows. */
  onGoTo: (item: string) => void;
}

const DIRECTIONS: Readonly<Record<string, BoardDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};
const STEPS: Readonly<Record<string, 1 | -1>> = { 'Alt+ArrowLeft': -1, 'Alt+ArrowRight': 1 };

export function Board({ data, view, announce, gridPath, onOpenDetails, onGoTo }: BoardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const board = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const [most, setMost] = useState<Readonly<Record<string, number>>>({});
  const status = data.fields.find(({ name }) => name === 'status');
  const columns = useMemo(
    () => boardColumns(itemsOf(data, view), status),
    // oxlint-disable-next-line react/exhaustive-deps -- of the data and the view, these are what cards are made of
    [data.rows, view.rows, view.isNarrowed, view.order, status],
  );
  const first = columns.find(({ rows }) => rows.length > 0)?.rows[0]?.id ?? null;
  const isThere = columns.some(({ rows }) => rows.some(({ id }) => id === held));
  const stop = isThere ? held : first;

  // A card that changes column is drawn anew: the focus goes with it.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const card = board.current?.querySelector<HTMLElement>(
      `[data-card="${CSS.escape(wanted.current)}"]`,
    );
    if (card === undefined || card === null) return;
    wanted.current = null;
    if (card !== document.activeElement) card.focus();
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const go = (id: string) => {
    wanted.current = id;
    setHeld(id);
    const column = columns.find(({ rows }) => rows.some((row) => row.id === id));
    const rank = column?.rows.findIndex((row) => row.id === id) ?? 0;
    if (column !== undefined && rank >= limitOf(most, column.status))
      setMost({ ...most, [column.status]: rank + CARDS_AT_ONCE });
  };
  const labelOf = (value: string) =>
    status?.options?.find((option) => option.value === value)?.label[language] ??
    (value === '' ? t('views.noStatus') : value);
  const put = (id: string, value: string) => {
    const row = data.tree.byId.get(id);
    if (row === undefined || (row['status'] ?? '') === value) return;
    const place = { id, field: 'status', element: null };
    const cells = [{ field: 'status', value: value === '' ? null : value }];
    void data.writes.write(place, cells, data.writes.begin(place));
    view.hold(id);
    wanted.current = id;
    setHeld(id);
    announce(t('views.movedTo', { title: titleOf(row), status: labelOf(value) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const id = target?.closest<HTMLElement>('[data-card]')?.dataset['card'];
    if (id === undefined) return;
    const chord = chordOf(event);
    const direction = DIRECTIONS[chord];
    const step = STEPS[chord];
    if (direction === undefined && step === undefined) return;
    event.preventDefault();
    if (step !== undefined) {
      const next = statusToward(columns, id, step);
      if (next === null) announce(t('views.lastStatus'));
      else put(id, next);
    }
    const next = direction === undefined ? null : cardToward(columns, id, direction);
    if (next !== null) go(next);
  };

  if (first === null)
    return (
      <EmptyState
        icon={SquareKanban}
        title={t('views.noCards')}
        actions={<ButtonLink href={gridPath}>{t('views.toGrid')}</ButtonLink>}
      >
        {t('views.noCardsText')}
      </EmptyState>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys are heard from all the cards inside
    <div
      ref={board}
      className="board"
      role="group"
      aria-label={t('views.boardLabel')}
      aria-describedby="board-keys"
      onKeyDown={onKeyDown}
    >
      {columns.map((column) => (
        <BoardLane
          key={column.status}
          column={column}
          label={labelOf(column.status)}
          data={data}
          most={limitOf(most, column.status)}
          stop={stop}
          onMore={() =>
            setMost({
              ...most,
              [column.status]: limitOf(most, column.status) + CARDS_AT_ONCE,
            })
          }
          onHold={(id) => {
            setHeld(id);
            onGoTo(id);
          }}
          onOpen={onOpenDetails}
          onPut={(id) => put(id, column.status)}
        />
      ))}
      <p id="board-keys" hidden>
        {t('views.boardKeys')}
      </p>
    </div>
  );
}

/** Twenty thousand cards are drawn by hundreds. */
const CARDS_AT_ONCE = 100;
const limitOf = (most: Readonly<Record<string, number>>, status: string): number =>
  most[status] ?? CARDS_AT_ONCE;

/** The actions in sight; unfiltered, the objectives still to break down stand among them by their own state. */
function itemsOf(data: PlanData, view: PlanView): readonly PlanRow[] {
  if (view.isNarrowed) return view.rows;
  const items = data.rows.filter(
    (row) =>
      row.level === 'action' ||
      (row.level === 'objective' &&
        typeof row['status'] === 'string' &&
        data.tree.under(row.id).length === 0),
  );
  return view.order(items);
}
