/** The mark: two rings held in one another, a link of a chain. The crossing is drawn, so that each passes over once. */
import './logo.css';

export interface LogoProps {
  size?: 'm' | 'l' | undefined;
}

export function Logo({ size = 'm' }: LogoProps) {
  return (
    <svg className={`mln-logo mln-logo--${size}`} viewBox="0 0 40 26" aria-hidden focusable="false">
      <circle className="mln-logo__near" cx="13.5" cy="13" r="9.5" />
      <circle className="mln-logo__far" cx="26.5" cy="13" r="9.5" />
      {/* The first ring comes back over the second where they cross below. */}
      <path className="mln-logo__near" d="M22.43 16.25 A9.5 9.5 0 0 1 15.96 22.18" />
    </svg>
  );
}
