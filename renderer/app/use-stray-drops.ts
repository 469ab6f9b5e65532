/**
 * Files dropped on the window. A received file is taken wherever it falls; another, beside its place, must not make the
 * browser leave Maillon for it.
 */
import { useEffect, useEffectEvent, useState } from 'react';

const RECEIVED = /\.maillon$/iu;

/** A place that takes files itself, and says so. */
const isTakenBy = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-takes-files]') !== null;

/**
 * @param takesAll the page that shows is the one for received files: whatever falls there is examined
 * @returns whether files are being held over the window
 */
export function useStrayDrops(
  onReceived: (files: readonly File[]) => void,
  takesAll: boolean,
): boolean {
  const [isOver, setIsOver] = useState(false);
  const onDrop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (isTakenBy(event.target)) return;
    const files = [...(event.dataTransfer?.files ?? [])].filter(
      ({ name }) => takesAll || RECEIVED.test(name),
    );
    if (files.length > 0) onReceived(files);
  });
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer?.types.includes('Files') === true) setIsOver(!isTakenBy(event.target));
    };
    // Leaving for nothing is leaving the window.
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
