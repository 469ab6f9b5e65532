/** A table dropped anywhere on the page; a file received from another office is none. */
import { useEffect, useEffectEvent } from 'react';

export function useFileDrop(onFile: (file: File | undefined) => void): void {
  const onDrop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    onFile(files.find(({ name }) => !name.toLowerCase().endsWith('.maillon')));
  });
  useEffect(() => {
    window.addEventListener('drop', onDrop);
    return () => window.removeEventListener('drop', onDrop);
  }, []);
}
