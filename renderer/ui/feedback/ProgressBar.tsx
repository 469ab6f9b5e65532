/** A wait longer than a second: what is being done, how far it is, and a way to stop it. */
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { Button } from '../button/Button.tsx';
import './progress-bar.css';

export interface ProgressBarProps {
  /** « Lecture du fichier de la Cyclerie ». */
  label: string;
  /** From 0 to `max`; left out, the end is unknown. */
  value?: number | undefined;
  max?: number | undefined;
  /** « 4 200 lignes sur 18 000 ». */
  valueLabel?: string | undefined;
  cancel?: { label: string; onCancel: () => void } | undefined;
}

export function ProgressBar({ label, value, max = 1, valueLabel, cancel }: ProgressBarProps) {
  const isUnknown = value === undefined;
  return (
    <div className="mln-progress">
      <AriaProgressBar
        className="mln-progress__bar"
        isIndeterminate={isUnknown}
        value={value ?? 0}
        maxValue={max}
        {...(valueLabel ? { valueLabel } : {})}
      >
        {({ percentage }) => (
          <>
            <div className="mln-progress__words">
              <Label>{label}</Label>
              <span className="mln-progress__value mln-figures">{valueLabel}</span>
            </div>
            <div
              className={
                isUnknown
                  ? 'mln-progress__track mln-progress__track--unknown'
                  : 'mln-progress__track'
              }
            >
              <div
                className="mln-progress__fill"
                style={isUnknown ? undefined : { width: `${percentage}%` }}
              />
            </div>
          </>
        )}
      </AriaProgressBar>
      {cancel && (
        <Button size="s" onPress={cancel.onCancel}>
          {cancel.label}
        </Button>
      )}
    </div>
  );
}
