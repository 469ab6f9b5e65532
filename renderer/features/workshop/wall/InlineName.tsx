/** A name typed where it will stand: Enter keeps it, Escape gives it up, leaving it keeps what was typed. */
import { useEffect, useRef, useState } from 'react';

interface InlineNameProps {
  label: string;
  value?: string;
  placeholder?: string;
  /** Called once, with words. */
  onName: (name: string) => void;
  onClose: () => void;
}

const LONGEST = 500;
const MENU_CLOSES_MS = 60;

export function InlineName({ label, value = '', placeholder, onName, onClose }: InlineNameProps) {
  const [text, setText] = useState(value);
  const isDone = useRef(false);
  const box = useRef<HTMLInputElement>(null);
  // A menu that asked for the name gives the focus back to its button as it closes: the name takes it again.
  const isSettled = useRef(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isSettled.current = true;
      box.current?.focus();
    }, MENU_CLOSES_MS);
    return () => clearTimeout(timer);
  }, []);
  const end = (isKept: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const name = text.trim();
    if (isKept && name !== '' && name !== value) onName(name);
    onClose();
  };
  return (
    <input
      ref={box}
      className="mln-input wall__name"
      aria-label={label}
      placeholder={placeholder}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
      autoFocus
      maxLength={LONGEST}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={() => {
        if (isSettled.current) end(true);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        if (event.nativeEvent.isComposing) return;
        event.preventDefault();
        end(event.key === 'Enter');
      }}
    />
  );
}
