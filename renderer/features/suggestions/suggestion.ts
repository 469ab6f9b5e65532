/** One suggestion, and what deciding of it writes: accepting is writing what it says, declining what stands. */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';

export type Suggestion = OutputOf<'record.suggestions'>['suggestions'][number];
export type Choice = InputOf<'record.settle'>['choices'][number];

/** The field of a suggestion that the record itself goes. */
export const DELETED = 'deleted';

export type PlaceOf = (record: { type: string; id: string; plan: string | null }) => string;

export const keyOf = ({ id, field, element, value }: Suggestion): string =>
  JSON.stringify([id, field, element, value]);

export const choiceOf = (
  { type, id, field, element, value, shown }: Suggestion,
  isAccepted: boolean,
): Choice => {
  const decided = isAccepted ? value : shown;
  return {
    type,
    id,
    field,
    value: field === DELETED ? decided === true : decided,
    ...(element === '' ? {} : { element }),
  };
};
