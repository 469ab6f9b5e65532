/**
 * The shape of a state, drawn as a circle that fills as things get done. Shapes differ without their colours, and the
 * word always stands beside: `Status` is the mark with its word, `StatusMark` alone goes where the word is already said.
 */
import type { ReactNode } from 'react';
import './status.css';

/** dashed: not broken down; dots: vague; question: to debate; empty: to do; dot: under way; check: done… */
export type StatusShape =
  | 'dashed'
  | 'dots'
  | 'question'
  | 'empty'
  | 'dot'
  | 'check'
  | 'forward'
  | 'pause'
  | 'cross';

export interface StatusProps {
  shape: StatusShape;
  children: ReactNode;
}

export function Status({ shape, children }: StatusProps) {
  return (
    <span className="mln-status">
      <StatusMark shape={shape} />
      {children}
    </span>
  );
}

const INSIDE: Record<StatusShape, ReactNode> = {
  dashed: null,
  dots: <path d="M5 8h.01M8 8h.01M11 8h.01" strokeWidth="1.8" />,
  question: <path d="M6.3 6.4a1.75 1.75 0 1 1 2.5 1.6c-.6.3-.8.6-.8 1.1M8 11.2h.01" />,
  empty: null,
  dot: <circle cx="8" cy="8" r="2.1" className="mln-status-mark__fill" />,
  check: <path d="m5.3 8.2 1.9 1.9 3.6-4" />,
  forward: <path d="M5 8h6M8.6 5.6 11 8l-2.4 2.4" />,
  pause: <path d="M6.4 5.6v4.8M9.6 5.6v4.8" />,
  cross: <path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" />,
};

export function StatusMark({ shape }: { shape: StatusShape }) {
  return (
    <svg
      className={`mln-status-mark mln-status-mark--${shape}`}
      viewBox="0 0 16 16"
      aria-hidden
      focusable="false"
    >
      <circle cx="8" cy="8" r="6.4" className="mln-status-mark__ring" />
      {INSIDE[shape]}
    </svg>
  );
}
