/** Keys of the keyboard, drawn as keys: `<Keys of="Ctrl+K" />`. */
import { Fragment } from 'react';
import './keys.css';

export interface KeysProps {
  /** Names joined by "+", in the person's language: "Ctrl+Maj+D", "Entrée". */
  of: string;
}

export function Keys({ of }: KeysProps) {
  const names = of === '+' ? ['+'] : of.split('+');
  return (
    <span className="mln-keys">
      {names.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && <span className="mln-visually-hidden">+</span>}
          <kbd className="mln-key">{name}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
