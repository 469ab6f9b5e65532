/** From when to when, how many, and whether it can be had then. */
import { AvailabilityLine } from './AvailabilityLine.tsx';
import { TimeFields } from './TimeFields.tsx';
import type { TimeForm } from './use-time-form.ts';

interface TimePartProps {
  form: TimeForm;
  /** How many are asked for; one thing alone has no number. */
  hasQuantity: boolean;
}

export function TimePart({ form, hasQuantity }: TimePartProps) {
  const { texts, setTexts, time, faults, answer, takeNext } = form;
  return (
    <>
      <TimeFields texts={texts} faults={faults} hasQuantity={hasQuantity} onChange={setTexts} />
      {answer !== undefined && time !== null && (
        <AvailabilityLine answer={answer} time={time} onNext={takeNext} />
      )}
    </>
  );
}
