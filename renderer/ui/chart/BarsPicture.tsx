/**
 * Bars drawn by Recharts, as wide as their place and in the size of the text around them: larger text, or a wall, needs
 * nothing else. Loaded with the first chart (ChartFigure.tsx): starting waits for no chart.
 */
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import {
  Bar as SeriesBar,
  BarChart,
  DefaultZIndexes,
  Legend,
  usePlotArea,
  useXAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import {
  barsLayout,
  type BarLine,
  type BarPart,
  type BarsData,
  type BarsLayout,
  fittedLayout,
  lineHeight,
  type Measure,
  SIZES,
  WEIGHTS,
} from './bars.ts';

const inkOf = (name: string) => ({ fill: `var(--${name})` });

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
        <Words layout={layout} width={width} />
      </ZIndexLayer>
    </BarChart>
  );
}

const keyStyle = (one: BarsData['series'][number] | undefined) =>
  one && { background: `var(--${one.fill})`, borderColor: `var(--${one.edge})` };

/** Titles, figures and ends, each on the line of its bar. */
function Words({ layout, width }: { layout: BarsLayout; width: number }) {
  const plot = usePlotArea();
  const scale = useXAxisScale();
  if (plot === undefined || scale === undefined) return null;
  const at = (value: number): number => scale(value) ?? plot.x;
  return (
    <g>
      {layout.lines.map((line, index) => (
        <LineWords
          key={line.bar.id}
          line={line}
          layout={layout}
          middle={plot.y + ((index + 0.5) * plot.height) / layout.lines.length}
          at={at}
          width={width}
        />
      ))}
    </g>
  );
}

interface LineWordsProps {
  line: BarLine;
  layout: BarsLayout;
  middle: number;
  at: (value: number) => number;
  width: number;
}

/** From the middle of a line of letters down to where they stand. */
const BASELINE = 0.36;

function LineWords({ line, layout, middle, at, width }: LineWordsProps) {
  const { em, titleX } = layout;
  const { bar, title, total, written } = line;
  const high = title.length * lineHeight(em) + (bar.note === '' ? 0 : SIZES.note * lineHeight(em));
  const top = middle - high / 2;
  let x = at(total) + 0.5 * em;
  const outside = new Map<string, number>();
  for (const { part, series, isInside } of written) {
    if (isInside) continue;
    outside.set(series.id, x);
    x += measured(part.words, SIZES.figure * em, WEIGHTS.bold) + em;
  }
  return (
    <>
      {bar.lead !== '' && (
        <Letters x={0} y={middle} em={em} size="lead" ink="ink-2" isBold text={bar.lead} />
      )}
      {bar.mark !== null && (
        <rect
          x={titleX - 1.3 * em}
          y={top + 0.22 * em}
          width={0.85 * em}
          height={0.85 * em}
          style={inkOf(bar.mark)}
        />
      )}
      <Pressable open={bar.onTitle && { label: bar.title, onPress: bar.onTitle }}>
        {title.map((text, index) => (
          <Letters
            key={index}
            x={titleX}
            y={top + (index + 0.5) * lineHeight(em)}
            em={em}
            size="title"
            ink={bar.onTitle ? 'accent' : 'ink'}
            isBold
            // A line ends with the space it was cut at: the name is heard in words.
            text={`${text} `}
          />
        ))}
      </Pressable>
      {bar.note !== '' && (
        <Pressable open={bar.openNote}>
          <Letters
            x={titleX}
            y={top + high - (SIZES.note * lineHeight(em)) / 2}
            em={em}
            size="note"
            ink="ink-2"
            text={bar.note}
          />
        </Pressable>
      )}
      {written.map(({ part, series, from, isInside }) => (
        <Pressable key={series.id} open={part.open}>
          <Letters
            x={isInside ? at(from + part.value / 2) : (outside.get(series.id) ?? 0)}
            y={middle}
            em={em}
            size="figure"
            ink={isInside ? series.ink : 'ink-2'}
            isBold
            anchor={isInside ? 'middle' : 'start'}
            text={part.words}
          />
        </Pressable>
      ))}
      <Letters
        x={width}
        y={middle}
        em={em}
        size="end"
        ink="ink"
        isBold
        anchor="end"
        text={bar.end}
      />
    </>
  );
}

interface LettersProps {
  x: number;
  /** Of the middle of the letters. */
  y: number;
  em: number;
  size: keyof typeof SIZES;
  ink: string;
  isBold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  text: string;
}

function Letters({ x, y, em, size, ink, isBold = false, anchor = 'start', text }: LettersProps) {
  const letters = SIZES[size] * em;
  return (
    <text
      x={x}
      y={y + letters * BASELINE}
      fontSize={letters}
      fontWeight={WEIGHTS[isBold ? 'bold' : 'normal']}
      textAnchor={anchor}
      style={inkOf(ink)}
    >
      {text}
    </text>
  );
}

/** A figure that opens what it counts, by the mouse and by Enter or Space. */
function Pressable({ open, children }: { open: BarPart['open']; children: ReactNode }) {
  if (open === undefined) return children;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open.onPress();
  };
  return (
    <g
      className="mln-chart__press"
      role="button"
      tabIndex={0}
      aria-label={open.label}
      onClick={open.onPress}
      onKeyDown={onKeyDown}
    >
      {children}
    </g>
  );
}

/** The place, and the size of its text, as they change. */
function useSize(box: RefObject<HTMLDivElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0, em: 16 });
  useEffect(() => {
    const place = box.current;
    if (place === null) return undefined;
    const look = () => {
      const em = Number.parseFloat(getComputedStyle(place).fontSize) || 16;
      const [width, height] = [Math.floor(place.clientWidth), Math.floor(place.clientHeight)];
      setSize((before) =>
        before.width === width && before.height === height && before.em === em
          ? before
          : { width, height, em },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(place);
    return () => observer.disconnect();
  }, [box]);
  return size;
}

const FONT = "'Inter Variable', sans-serif";
let pen: CanvasRenderingContext2D | null | undefined;

const measured: Measure = (text, size, weight) => {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * size * 0.56;
  pen.font = `${weight} ${size}px ${FONT}`;
  return pen.measureText(text).width;
};
