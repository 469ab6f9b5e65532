/**
 * The calendar itself, as an ARIA grid: rows are resources, columns days. One cell holds the focus; arrows move it, Home
 * and End go to the ends of the row, PageUp and PageDown turn the page, Enter opens the day. Bars are drawn over the
 * cells and hidden from those who listen: each cell says whether it is free, or who has it. Alt and an arrow take up the
 * booking under the focus, the arrows carry it, Enter puts it down, Escape lets it go back.
 */
import { useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#shared/contract/records.ts';
import type { Taken } from '#shared/contract/sharing.ts';
import { dayAfter, weekday } from '#shared/domain/sharing/civil-time.ts';
import type { Language } from '#shared/model/value-text.ts';
import { calendarWord } from '#shared/words/calendar-word.ts';
import { sayDay } from '#shared/words/moment.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { isMovable } from './booking-move.ts';
import { type CalendarResource, CalendarRow } from './CalendarRow.tsx';
import { takenOn } from './lanes.ts';
import type { MoveGestures } from './use-booking-move.ts';

interface CalendarGridProps {
  rows: readonly CalendarResource[];
  days: readonly string[];
  today: string;
  takings: (row: CalendarResource) => readonly Taken[];
  names: Names;
  gestures: MoveGestures;
  onTurn: (by: 1 | -1) => void;
  /** Turns to the page of a day; answers the days it shows. */
  onShow: (day: string) => readonly string[];
  onOpen: (row: CalendarResource, day: string) => void;
}

export function CalendarGrid(props: CalendarGridProps) {
  const { rows, days, today, takings, names, gestures, onTurn, onShow, onOpen } = props;
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
      column: Math.max(0, nextColumn),
    });
  };
  const turn = (by: 1 | -1) => {
    isMoving.current = true;
    onTurn(by);
  };
  /** The focus goes with what is carried, over the pages. */
  const carry = (by: 1 | -1) => {
    const [resource, day] = [rows[row], days[column]];
    if (resource === undefined || day === undefined) return;
    const held = gestures.move?.taken ?? takenOn(takings(resource), day, today).find(isMovable);
    if (held === undefined) return;
    gestures.carry(held, by);
    if (held.resource !== resource.id) return;
    const next = dayAfter(day, by);
    const at = days.indexOf(next);
    go(row, at === -1 ? onShow(next).indexOf(next) : at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isCarrying = gestures.move !== null;
    const carried: Readonly<Record<string, () => void>> = {
      ArrowRight: () => carry(1),
      ArrowLeft: () => carry(-1),
      ...(isCarrying ? { Enter: gestures.putDown, Escape: gestures.giveUp } : {}),
    };
    if (event.altKey || isCarrying) {
      const gesture = event.metaKey || event.ctrlKey ? undefined : carried[event.key];
      if (gesture === undefined) return;
      event.preventDefault();
      return gesture();
    }
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(row, Math.min(days.length - 1, column + 1)),
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
    if (move === undefined || event.metaKey) return;
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
            gestures={gestures}
            focused={atRow === row ? column : null}
            onFocus={(atColumn) => setPlace({ row: atRow, column: atColumn })}
            onOpen={(atColumn) => open(atRow, atColumn)}
          />
        ))}
      </div>
    </div>
  );
}

const shortDay = (day: string, language: Language): string =>
  calendarWord(new Date(`${day}T00:00:00Z`), language, { weekday: 'short' }).slice(0, 2);
