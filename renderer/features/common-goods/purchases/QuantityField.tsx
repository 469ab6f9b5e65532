/** How many one structure takes of one item: typed, kept as one leaves it. Empty is none. */
import { useState } from 'react';
import { NumberField } from '#renderer/ui/field/NumberField.tsx';

interface QuantityFieldProps {
  label: string;
  /** Null: nothing was said. */
  quantity: number | null;
  onTake: (quantity: number) => Promise<{ readonly ok: boolean }>;
}

const MOST = 1_000_000;

export function QuantityField({ label, quantity, onTake }: QuantityFieldProps) {
  /** What was just written, until the answer shows it. */
  const [written, setWritten] = useState<number | null>(null);
  const shown = written ?? quantity;
  const take = async (typed: number) => {
    const next = Number.isNaN(typed) ? 0 : typed;
    if (next === (quantity ?? 0)) return;
    setWritten(next);
    await onTake(next);
    setWritten(null);
  };
  return (
    <div className="purchase__quantity">
      <NumberField
        label={label}
        isLabelHidden
        minValue={0}
        maxValue={MOST}
        formatOptions={WHOLE}
        value={shown === null || shown === 0 ? NaN : shown}
        onChange={(typed) => void take(typed)}
      />
    </div>
  );
}

const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 0 };
