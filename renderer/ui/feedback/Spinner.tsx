/** A turning ring for waits of about a second; beyond, use ProgressBar, which says what is being done. */
import './spinner.css';

export interface SpinnerProps {
  /** What is awaited, for those who do not see it turn. Leave it out where a text beside says it already. */
  label?: string | undefined;
}

export function Spinner({ label }: SpinnerProps) {
  return label ? (
    <span className="mln-spinner" role="img" aria-label={label} />
  ) : (
    <span className="mln-spinner" aria-hidden />
  );
}
