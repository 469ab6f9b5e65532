/** How far along one line is, in the height of a thread. The figure is its name, heard and shown on hover. */
import './thin-bar.css';

export interface ThinBarProps {
  /** From 0 to 1. */
  value: number;
  /** « 60 % ». */
  label: string;
}

export function ThinBar({ value, label }: ThinBarProps) {
  const percentage = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <span className="mln-thin-bar" role="img" aria-label={label} title={label}>
      <span className="mln-thin-bar__fill" style={{ width: `${percentage}%` }} />
    </span>
  );
}

export interface Share {
  id: string;
  /** « 7 réalisées ». */
  label: string;
  count: number;
  /** What fills its part; hatched is what is not yet decided, dark what was stopped. */
  tone: 'done' | 'under-way' | 'to-do' | 'undecided' | 'stopped';
}

/** Several shares of one whole in a bar, then in words: the words are what is read. */
export function ShareBar({ shares }: { shares: readonly Share[] }) {
  return (
    <div className="mln-share-bar">
      <div className="mln-share-bar__track" aria-hidden>
        {shares.map((share) => (
          <span
            key={share.id}
            className={`mln-share-bar__part mln-share-bar__part--${share.tone}`}
            style={{ flexGrow: share.count }}
          />
        ))}
      </div>
      <ul className="mln-share-bar__words">
        {shares.map((share) => (
          <li key={share.id}>
            <span className={`mln-share-bar__key mln-share-bar__part--${share.tone}`} aria-hidden />
            {share.label}
          </li>
        ))}
      </ul>
    </div>
  );
}
