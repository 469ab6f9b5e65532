/**
 * What a room reads on a wall: a title, what is shown, its legend in words, and the keys that turn the pages. Sizes
 * follow the height of what is projected (projection.css).
 */
import type { ReactNode } from 'react';
import { FullScreen } from './FullScreen.tsx';
import './projection.css';

interface ProjectedScreenProps {
  label: string;
  title: string;
  /** « Axes 1 à 3 sur 6 »; said aloud as it changes. */
  where: string;
  legend?: ReactNode;
  /** The keys in words. */
  help: string;
  /** By the key's name; a digit is known by its place, whatever the keyboard writes there. */
  keys: Readonly<Record<string, () => void>>;
  onClose: () => void;
  children: ReactNode;
}

export function ProjectedScreen({
  label,
  title,
  where,
  legend,
  help,
  keys,
  onClose,
  children,
}: ProjectedScreenProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = /^Digit(\d)$/u.exec(event.code)?.[1];
    const gesture = (digit === undefined ? undefined : keys[digit]) ?? keys[event.key];
    if (gesture === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    gesture();
  };
  return (
    <FullScreen label={label} onClose={onClose} onKeyDown={onKeyDown}>
      <div className="mln-projection">
        <header className="mln-projection__head">
          <h1>{title}</h1>
          <p className="mln-projection__where" role="status">
            {where}
          </p>
        </header>
        {children}
        <footer className="mln-projection__foot">
          {legend}
          <span className="mln-projection__keys">{help}</span>
        </footer>
      </div>
    </FullScreen>
  );
}
