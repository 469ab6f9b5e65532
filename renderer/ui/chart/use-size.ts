/** The place of a chart, and the size of the text there. */
import { useEffect, useState, type RefObject } from 'react';

export function useSize(box: RefObject<HTMLDivElement | null>) {
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
