/** A person's initials, in one of the eight hues, always the same for the same name. The name is written beside. */
import './avatar.css';

export interface AvatarProps {
  name: string;
  size?: 's' | 'm' | undefined;
}

export function Avatar({ name, size = 'm' }: AvatarProps) {
  return (
    <span className={`mln-avatar mln-avatar--${size}`} data-goal={hueOf(name)} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 8;
  return sum + 1;
}
