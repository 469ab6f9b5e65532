/**
 * Which lines are drawn, and where. Only those near the window are; the line that holds the focus always is, so
 * that an editor never disappears while one looks elsewhere. Heights are measured as lines appear.
 */
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useMemo, useState, type RefObject } from 'react';
import { extentsOf, isWithin, lastLineHeight, type Extent, type GridLine } from './grid-line.ts';
import type { GridFrame } from './use-grid-frame.ts';

export interface Place {
  readonly rank: number;
  readonly top: number;
}

export interface PlacedExtent extends Place {
  readonly extent: Extent;
  readonly height: number;
}

export interface GridRows {
  readonly rows: readonly Place[];
  readonly spans: readonly PlacedExtent[];
  readonly bands: readonly PlacedExtent[];
  readonly height: number;
  /** The least height of the last line of a span, by span. */
  readonly lastHeights: ReadonlyMap<string, number>;
  /** The line that holds the cell of each span: the one that has the focus, else the first that is drawn. */
  readonly hosts: ReadonlyMap<string, number>;
  readonly measure: (element: HTMLElement | null) => void;
  readonly measureSpan: (id: string, height: number) => void;
  readonly reveal: (rank: number) => void;
}

/** Of the band that stays under the headings, and of the foot: lines are shown between them. */
const BAND = 54;
const FOOT = 30;
const OVERSCAN = 10;

export function useGridRows(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly GridLine[],
  heldRank: number,
  { headHeight, scale }: GridFrame,
): GridRows {
  // The same as long as the lines are: from another, the virtualizer would count the places of all of them again.
  const keyOf = useCallback((rank: number) => lines[rank]?.id ?? rank, [lines]);
  const [needed, setNeeded] = useState<ReadonlyMap<string, number>>(new Map());
  // oxlint-disable-next-line react/incompatible-library -- nothing compiles this component: the virtualizer is read at each render
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (rank) => (lines[rank]?.height ?? 32) * scale,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    // What comes into sight is drawn already, beyond the window: no frame waits for it.
    useFlushSync: false,
    // To the fraction of a pixel: rounded, lines would leave hairs between them.
    measureElement: (element, entry) =>
      entry?.borderBoxSize[0]?.blockSize ?? element.getBoundingClientRect().height,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight + BAND * scale + 4,
    scrollPaddingEnd: FOOT * scale + 4,
    initialRect: { width: 1000, height: 700 },
    rangeExtractor: (range) => withHeld(defaultRangeExtractor(range), heldRank, lines.length),
  });
  const extents = useMemo(() => extentsOf(lines), [lines]);
  const items = virtualizer.getVirtualItems();
  const first = items.find((item) => item.index !== heldRank)?.index ?? 0;
  const last = items.findLast((item) => item.index !== heldRank)?.index ?? 0;
  const near = (extent: Extent) =>
    isWithin(extent, first, last) || isWithin(extent, heldRank, heldRank);

  const measureSpan = useCallback((id: string, height: number) => {
    setNeeded((before) => (before.get(id) === height ? before : new Map(before).set(id, height)));
  }, []);
  const reveal = useCallback(
    (rank: number) => virtualizer.scrollToIndex(rank, { align: 'auto' }),
    [virtualizer],
  );

  const spans = extents.spans.filter(near);
  return {
    rows: items.map((item) => ({ rank: item.index, top: item.start - headHeight })),
    spans: spans.map((extent) => placed(virtualizer, extent, headHeight)),
    bands: extents.bands.filter(near).map((extent) => placed(virtualizer, extent, headHeight)),
    height: virtualizer.getTotalSize(),
    lastHeights: new Map(
      spans.map((extent) => [
        extent.id,
        lastLineHeight(needed.get(extent.id) ?? 0, othersOf(virtualizer, extent)),
      ]),
    ),
    hosts: hostsOf(
      items.map((item) => item.index),
      lines,
      heldRank,
    ),
    measure: virtualizer.measureElement,
    measureSpan,
    reveal,
  };
}

function hostsOf(
  ranks: readonly number[],
  lines: readonly GridLine[],
  heldRank: number,
): ReadonlyMap<string, number> {
  const hosts = new Map<string, number>();
  for (const rank of ranks) {
    const span = lines[rank]?.span ?? null;
    // An editor open in the cell stays in the same line while others come and go.
    if (span !== null && (!hosts.has(span) || rank === heldRank)) hosts.set(span, rank);
  }
  return hosts;
}

interface Rows {
  readonly measurementsCache: readonly VirtualItem[];
}

function placed(virtualizer: Rows, extent: Extent, headHeight: number): PlacedExtent {
  const top = (virtualizer.measurementsCache[extent.first]?.start ?? headHeight) - headHeight;
  const end = (virtualizer.measurementsCache[extent.last]?.end ?? headHeight) - headHeight;
  return { extent, rank: extent.first, top, height: end - top };
}

function othersOf(virtualizer: Rows, extent: Extent): number {
  const top = virtualizer.measurementsCache[extent.first]?.start ?? 0;
  const lastTop = virtualizer.measurementsCache[extent.last]?.start ?? 0;
  return lastTop - top;
}

function withHeld(ranks: number[], heldRank: number, count: number): number[] {
  const isOutside = heldRank >= 0 && heldRank < count && !ranks.includes(heldRank);
  return isOutside ? [...ranks, heldRank].toSorted((a, b) => a - b) : ranks;
}
