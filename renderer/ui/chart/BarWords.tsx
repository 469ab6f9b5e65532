/** What is written beside and on bars: where Recharts would drop or overlap what does not fit, all of it stands. */
import type { KeyboardEvent, ReactNode } from 'react';
import { usePlotArea, useXAxisScale } from 'recharts';
import { type BarLine, type BarPart, type BarsLayout, lineHeight, SIZES, WEIGHTS } from './bars.ts';
import { inkOf } from './ink.ts';
import { measured } from './measured.ts';

/** Titles, figures and ends, each on the line of its bar. */
export function BarWords({ layout, width }: { layout: BarsLayout; width: number }) {
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
