/**
 * An icon from lucide at the size of the text it accompanies. Always decoration: the word beside it, or the label of
 * the button around it, says the meaning.
 */
import type { LucideIcon } from 'lucide-react';
import './icon.css';

export type IconType = LucideIcon;

export interface IconProps {
  of: IconType;
  size?: 's' | 'm' | 'l' | undefined;
}

export function Icon({ of: Drawing, size = 'm' }: IconProps) {
  return <Drawing aria-hidden className={`mln-icon mln-icon--${size}`} strokeWidth={1.75} />;
}
