/** The days of one resource: cells that say who has it, and the bars of its bookings over them. */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Names } from '#shared/contract/records.ts';
import type { Taken } from '#shared/contract/sharing.ts';
import { weekday } from '#shared/domain/sharing/civil-time.ts';
import { sayDay } from '#shared/words/moment.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useSaid } from '../use-said.ts';
import { withMove } from './booking-move.ts';
import { CalendarBar } from './CalendarBar.tsx';
import { barsOf, takenOn } from './lanes.ts';
import type { MoveGestures } from './use-booking-move.ts';

export type CalendarResource = OutputOf<'sharing.calendar'>['resources'][number];

interface CalendarRowProps {
  resource: CalendarResource;
  days: readonly string[];
  today: string;
  takings: readonly Taken[];
  names: Names;
  /** Column of the cell that holds the focus, in this row. */
  focused: number | null;
  gestures: MoveGestures;
  onFocus: (column: number) => void;
  onOpen: (column: number) => void;
}

export function CalendarRow(props: CalendarRowProps) {
  const { resource, days, today, names, focused, gestures, onFocus, onOpen } = props;
  const isMovedHere = gestures.move?.taken.resource === resource.id;
  const takings = withMove(props.takings, isMovedHere ? gestures.move : null);
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
        <CalendarBar
          key={bar.taken.id}
          bar={bar}
          names={names}
          gestures={gestures}
          onPress={(after) => onOpen(Math.min(bar.last, bar.first + after))}
        />
      ))}
    </div>
  );
}
