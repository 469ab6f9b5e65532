/** The size of the window on the grid: how much of it shows at once. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import { textScale } from './use-grid-columns.ts';

export interface GridFrame {
  readonly width: number;
  readonly headHeight: number;
  /** Pixels of the screen for one at the ordinary size of text. */
  readonly scale: number;
  /** Lines of a page, for PageUp and PageDown. */
  readonly page: number;
}

const HEAD = 33;
const BANDS = 25;
const LINE = 40;

export function useGridFrame(root: RefObject<HTMLElement | null>, hasBands: boolean): GridFrame {
  const head = hasBands ? HEAD + BANDS : HEAD;
  const [size, setSize] = useState({ width: 1000, height: 700, scale: 1 });
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const measure = () =>
      setSize({
        width: element.clientWidth || 1000,
        height: element.clientHeight || 700,
        scale: textScale(),
      });
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return {
    width: size.width / size.scale,
    headHeight: head * size.scale,
    scale: size.scale,
    page: Math.max(1, Math.floor((size.height - (head + HEAD) * size.scale) / (LINE * size.scale))),
  };
}
