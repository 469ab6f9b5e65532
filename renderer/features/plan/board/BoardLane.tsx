/** A column of the board: its state, how many it holds, its cards; one drops a card anywhere in it. */
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isLate } from '#shared/domain/plan-filter.ts';
import { formatDate } from '#shared/words/format.ts';
import type { PlanRow } from '#shared/contract/plans.ts';
import { formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { StatusMark } from '#renderer/ui/display/StatusMark.tsx';
import type { PlanData } from '../plan-data.ts';
import { titleOf } from '../plan-tree.ts';
import { numberWords } from '../plan-words.ts';
import { shapeOfChoice } from '#renderer/records/status-shape.ts';
import { leadOf } from '../people/people.ts';
import { nearest } from '../view/narrowed-tree.ts';
import type { BoardColumn } from './board-columns.ts';

export interface BoardLaneProps {
  column: BoardColumn;
  label: string;
  data: PlanData;
  /** How many cards are drawn. */
  most: number;
  /** The card among the stops of Tab. */
  stop: string | null;
  onMore: () => void;
  onHold: (id: string) => void;
  onOpen: (id: string) => void;
  onPut: (id: string) => void;
}

/** Only cards of this board are taken: a file or a text dropped here is nobody's. */
const CARD = 'application/x-maillon-card';

export function BoardLane({ column, label, data, most, stop, ...props }: BoardLaneProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOver, setIsOver] = useState(false);
  const field = data.fields.find(({ name }) => name === 'status');
  const shape = field && shapeOfChoice(field, column.status);
  const left = column.rows.length - most;
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(CARD);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the mouse drops cards here; keys do it from the card
    <section
      className="board__lane"
      aria-label={label}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        const goes = event.relatedTarget;
        if (!(goes instanceof Node) || !event.currentTarget.contains(goes)) setIsOver(false);
      }}
      onDrop={(event) => {
        setIsOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        event.stopPropagation();
        props.onPut(event.dataTransfer.getData(CARD));
      }}
    >
      <h2 className="board__heading">
        {shape !== undefined && <StatusMark shape={shape} />}
        <span>{label}</span>
        <span className="board__count">{formatCount(column.rows.length, language)}</span>
      </h2>
      {column.rows.length === 0 ? (
        <p className="board__empty">{t('views.emptyColumn')}</p>
      ) : (
        <ul className="board__cards">
          {column.rows.slice(0, most).map((row) => (
            <li key={row.id}>
              <Card row={row} data={data} isStop={row.id === stop} {...props} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button variant="quiet" size="s" onPress={props.onMore}>
          {t('views.more', { count: Math.min(left, MORE) })}
        </Button>
      )}
    </section>
  );
}

const MORE = 100;

/** In a narrow lane a day is read on one line. */
const unbroken = (date: string): string => date.replaceAll(' ', '\u00A0');

type CardProps = Pick<BoardLaneProps, 'data' | 'onHold' | 'onOpen'> & {
  row: PlanRow;
  isStop: boolean;
};

function Card({ row, data, isStop, onHold, onOpen }: CardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const objective = nearest(data.tree, row, 'objective');
  const due = row['due'];
  const lead = leadOf(row, data.names);
  const { status, reason } = data.writes.stateOf({ id: row.id, field: 'status', element: null });
  return (
    <button
      type="button"
      className="board__card"
      tabIndex={isStop ? 0 : -1}
      data-card={row.id}
      data-refused={status === 'refused' || undefined}
      draggable
      onFocus={() => onHold(row.id)}
      onClick={() => onOpen(row.id)}
      onDragStart={(event) => {
        event.dataTransfer.setData(CARD, row.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      {objective !== null && objective.number !== '' && (
        <span className="board__number">{numberWords(objective, data, t, language)}</span>
      )}
      <span className="board__title">{titleOf(row)}</span>
      <span className="board__facts">
        {lead !== null && <span>{lead}</span>}
        {typeof due === 'string' && (
          <span>{t('views.dueOn', { date: unbroken(formatDate(due, language)) })}</span>
        )}
        {isLate(row, data.today) && (
          <Badge tone="bad" shape="tag">
            {t('views.late')}
          </Badge>
        )}
        {row['yearly'] === true && <Badge shape="tag">{t('views.yearly')}</Badge>}
      </span>
      {reason !== undefined && <span className="board__problem">{reason}</span>}
    </button>
  );
}
