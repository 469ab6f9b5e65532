/** A file dropped anywhere on the page. */
import { useEffect, useEffectEvent } from 'react';

export function useFileDrop(onFile: (file: File | undefined) => void): void {
  const onDrop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    onFile(event.dataTransfer?.files[0]);
  });
  useEffect(() => {
    window.addEventListener('drop', onDrop);
    return () => window.removeEventListener('drop', onDrop);
  }, []);
}
