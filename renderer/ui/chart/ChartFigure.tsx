/** A chart in its place: bars are loaded with the first one shown, and until then the place is kept. */
import { lazy, Suspense, type Ref } from 'react';
import type { Bar, BarsData } from './bars.ts';
import './chart.css';

const BarsPicture = lazy(async () => ({
  default: (await import('./BarsPicture.tsx')).BarsPicture,
}));

interface ChartFigureProps {
  ref?: Ref<HTMLElement>;
  /** Says in words what it shows; the table beside it has the figures. */
  label: string;
  data: BarsData;
  /** All in sight in the height there is: for a wall. */
  isFitted?: boolean;
}

const LINE = 3.4;

export function ChartFigure({ ref, label, data, isFitted = false }: ChartFigureProps) {
  const isPressed = data.bars.some(isPressedIn);
  return (
    <figure
      ref={ref}
      className="mln-chart"
      // A picture holds nothing one can reach: with figures to press, it is a group.
      role={isPressed ? 'group' : 'img'}
      aria-label={label}
    >
      <Suspense fallback={<div style={{ height: `${data.bars.length * LINE}em` }} />}>
        <BarsPicture data={data} isFitted={isFitted} />
      </Suspense>
    </figure>
  );
}

const isPressedIn = ({ onTitle, openNote, parts }: Bar): boolean =>
  [onTitle, openNote, ...Object.values(parts).map(({ open }) => open)].some(
    (gesture) => gesture !== undefined,
  );
