/**
 * The calendar itself, as an ARIA grid: rows are resources, columns days. One cell holds the focus; arrows move it, Home
 * and End go to the ends of the row, PageUp and PageDown turn the page, Enter opens the day. Bars are drawn over the
 * cells and hidden from those who listen: each cell says whether it is free, or who has it.
 */
import { useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Names } from '#shared/contract/records.ts';
import type { Taken } from '#shared/contract/sharing.ts';
import { weekday } from '#shared/domain/sharing/civil-time.ts';
import { sayDay, sayTime } from '#shared/words/moment.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useSaid } from '../use-said.ts';
import { type Bar, barsOf, takenOn } from './lanes.ts';

type Row = OutputOf<'sharing.calendar'>['resources'][number];

interface CalendarGridProps {
  rows: readonly Row[];
  days: readonly string[];
  today: string;
  takings: (row: Row) => readonly Taken[];
  names: Names;
  onMove: (by: 1 | -1) => void;
  onOpen: (row: Row, day: string) => void;
}

export function CalendarGrid(props: CalendarGridProps) {
  const { rows, days, today, takings, names, onMove, onOpen } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const grid = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ row: 0, column: Math.max(0, days.indexOf(today)) });
  const isMoving = useRef(false);
  const helpId = useId();
  const row = Math.min(place.row, rows.length - 1);
  const column = Math.min(place.column, days.length - 1);

  // After each drawing: a turned page has other cells, and the focus goes to the one in its place.
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    grid.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus();
  });

  const go = (nextRow: number, nextColumn: number) => {
    isMoving.current = true;
    setPlace({
      row: Math.max(0, Math.min(rows.length - 1, nextRow)),
      column: Math.max(0, Math.min(days.length - 1, nextColumn)),
    });
  };
  const turn = (by: 1 | -1) => {
    isMoving.current = true;
    onMove(by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(row, column + 1),
      ArrowLeft: () => go(row, column - 1),
      ArrowDown: () => go(row + 1, column),
      ArrowUp: () => go(row - 1, column),
      Home: () => go(event.ctrlKey ? 0 : row, 0),
      End: () => go(event.ctrlKey ? rows.length - 1 : row, days.length - 1),
      PageDown: () => turn(1),
      PageUp: () => turn(-1),
      Enter: () => open(row, column),
      ' ': () => open(row, column),
    };
    const move = moves[event.key];
    if (move === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    move();
  };
  const open = (atRow: number, atColumn: number) => {
    const [resource, day] = [rows[atRow], days[atColumn]];
    if (resource !== undefined && day !== undefined) onOpen(resource, day);
  };
  // A month fits the narrowest window.
  const width = days.length > 7 ? '1.35rem' : '4rem';
  const style = { '--days': days.length, '--column': width } as CSSProperties;
  return (
    <div className="sharing-grid-scroll">
      <p id={helpId} className="mln-visually-hidden">
        {t('sharing.calendarHelp')}
      </p>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        className="sharing-grid"
        aria-label={t('sharing.calendar')}
        aria-describedby={helpId}
        aria-rowcount={rows.length + 1}
        aria-colcount={days.length + 1}
        style={style}
        onKeyDown={onKeyDown}
      >
        <div role="row" className="sharing-grid__row sharing-grid__row--head">
          <span role="columnheader" className="sharing-grid__name">
            {t('sharing.resources')}
          </span>
          {days.map((day) => (
            <span
              key={day}
              role="columnheader"
              className="sharing-grid__day"
              data-today={day === today || undefined}
              data-rest={weekday(day) > 5 || undefined}
              aria-label={sayDay(day, language)}
            >
              <span>{shortDay(day, language)}</span>
              <b>{Number(day.slice(8))}</b>
            </span>
          ))}
        </div>
        {rows.map((resource, atRow) => (
          <CalendarRow
            key={resource.id}
            resource={resource}
            days={days}
            today={today}
            takings={takings(resource)}
            names={names}
            focused={atRow === row ? column : null}
            onFocus={(atColumn) => setPlace({ row: atRow, column: atColumn })}
            onOpen={(atColumn) => open(atRow, atColumn)}
          />
        ))}
      </div>
    </div>
  );
}

interface CalendarRowProps {
  resource: Row;
  days: readonly string[];
  today: string;
  takings: readonly Taken[];
  names: Names;
  /** Column of the cell that holds the focus, in this row. */
  focused: number | null;
  onFocus: (column: number) => void;
  onOpen: (column: number) => void;
}

function CalendarRow(props: CalendarRowProps) {
  const { resource, days, today, takings, names, focused, onFocus, onOpen } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const said = useSaid();
  const { bars, lanes } = barsOf(takings, days, today);
  const style = { '--lanes': Math.max(1, lanes) } as CSSProperties;
  const cellWords = (day: string): string => {
    const words = { resource: resource.name, day: sayDay(day, language) };
    const there = takenOn(takings, day, today);
    if (there.length === 0) return t('sharing.cellFree', words);
    const what = there.map((taken) => said.taking(taken, names)).join('; ');
    return t('sharing.cellTaken', { ...words, what });
  };
  const hours = ({ taken }: Bar): string =>
    taken.fromTime === null ? '' : `${sayTime(taken.fromTime, language)} `;
  const barWords = (bar: Bar): string =>
    bar.taken.type === 'upkeep'
      ? bar.taken.about
      : `${hours(bar)}${bar.taken.quantity !== null && bar.taken.quantity > 1 ? `${bar.taken.quantity} × ` : ''}${said.who(bar.taken, names)}`;
  return (
    <div role="row" className="sharing-grid__row" style={style}>
      <span role="rowheader" className="sharing-grid__name">
        {resource.name}
        {resource.quantity > 1 && <small>× {resource.quantity}</small>}
      </span>
      {days.map((day, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid hears the keys for its cells
        <span
          key={day}
          role="gridcell"
          tabIndex={focused === at ? 0 : -1}
          className="sharing-grid__cell"
          style={{ gridColumn: at + 2 }}
          data-today={day === today || undefined}
          data-rest={weekday(day) > 5 || undefined}
          aria-label={cellWords(day)}
          onFocus={() => onFocus(at)}
          onClick={() => onOpen(at)}
        />
      ))}
      {bars.map((bar) => (
        <span
          key={bar.taken.id}
          aria-hidden
          className="sharing-grid__bar"
          data-state={lookOf(bar.taken)}
          style={{
            gridColumn: `${bar.first + 2} / ${bar.last + 3}`,
            marginTop: `calc(var(--s-1) + ${bar.lane} * var(--bar))`,
          }}
        >
          {barWords(bar)}
        </span>
      ))}
    </div>
  );
}

const lookOf = (taken: Taken): string =>
  taken.type === 'upkeep' ? 'upkeep' : taken.daysLate > 0 ? 'late' : (taken.state ?? 'agreed');

const shortDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .slice(0, 2);
