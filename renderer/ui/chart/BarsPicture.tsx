/**
 * Bars drawn by Recharts, as wide as their place and in the size of the text around them: larger text, or a wall, needs
 * nothing else. Loaded with the first chart (ChartFigure.tsx): starting waits for no chart.
 */
import { useRef } from 'react';
import {
  Bar as SeriesBar,
  BarChart,
  DefaultZIndexes,
  Legend,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { barsLayout, type BarsData, type BarsLayout, fittedLayout } from './bars.ts';
import { BarWords } from './BarWords.tsx';
import { inkOf } from './ink.ts';
import { measured } from './measured.ts';
import { useSize } from './use-size.ts';

interface BarsPictureProps {
  data: BarsData;
  /** Letters shrink until all is in sight: on a wall nobody scrolls. */
  isFitted: boolean;
}

export function BarsPicture({ data, isFitted }: BarsPictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height, em } = useSize(box);
  const layout = isFitted
    ? fittedLayout(data, { width, height }, em, measured)
    : barsLayout(data, width, em, measured);
  return (
    <div ref={box} className="mln-chart__box" style={isFitted ? { height: '100%' } : undefined}>
      {width > 0 && <Drawn data={data} layout={layout} width={width} />}
    </div>
  );
}

const DRAWING_MS = 250;

function Drawn({ data, layout, width }: { data: BarsData; layout: BarsLayout; width: number }) {
  const { series, ends } = data;
  const { em, lines, height, headHeight, barHeight, barsX, endWidth, most } = layout;
  const order = new Map(series.map(({ id }, index) => [id, index]));
  const rows = lines.map(({ bar }) => ({
    id: bar.id,
    ...Object.fromEntries(series.map(({ id }) => [id, bar.parts[id]?.value ?? 0])),
  }));
  return (
    <BarChart
      layout="vertical"
      accessibilityLayer={false}
      width={width}
      height={height}
      data={rows}
      margin={{ top: headHeight, bottom: 0, left: barsX, right: endWidth }}
    >
      <XAxis type="number" domain={[0, most]} hide />
      <YAxis type="category" dataKey="id" interval={0} hide />
      {headHeight > 0 && (
        <Legend
          position="insideTopLeft"
          wrapperStyle={{
            top: 0,
            left: barsX,
            width: width - barsX,
            maxWidth: 'none',
            fontSize: em,
          }}
          itemSorter={({ dataKey }) => order.get(String(dataKey)) ?? 0}
          content={({ payload = [] }) => (
            <ul className="mln-chart__legend">
              {(series.length > 1 ? payload : []).map(({ dataKey, value }) => (
                <li key={String(dataKey)}>
                  <span
                    className="mln-chart__key"
                    style={keyStyle(series[order.get(String(dataKey)) ?? 0])}
                  />
                  <span>{value}</span>
                </li>
              ))}
              {ends !== '' && (
                <li className="mln-chart__ends">
                  <span />
                  <span>{ends}</span>
                </li>
              )}
            </ul>
          )}
        />
      )}
      {series.map(({ id, name, fill, edge }) => (
        <SeriesBar
          key={id}
          dataKey={id}
          name={name}
          stackId="all"
          barSize={barHeight}
          isAnimationActive="auto"
          animationDuration={DRAWING_MS}
          style={{ ...inkOf(fill), stroke: `var(--${edge})` }}
        />
      ))}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <BarWords layout={layout} width={width} />
      </ZIndexLayer>
    </BarChart>
  );
}

const keyStyle = (one: BarsData['series'][number] | undefined) =>
  one && { background: `var(--${one.fill})`, borderColor: `var(--${one.edge})` };
