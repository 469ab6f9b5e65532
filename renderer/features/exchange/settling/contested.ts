/** A field that holds several values, or a record that one office deletes while another changes it. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { Value } from '#shared/model/field.ts';

type Conflict = OutputOf<'record.conflicts'>[number];

/** As it stands in the network, or as a file that is being looked at would make it. */
export type Contested = Omit<Conflict, 'plan'>;
export type ContestedValue = Contested['values'][number];

export interface Choice {
  readonly type: string;
  readonly id: string;
  readonly field: string;
  readonly element: string;
  readonly value: Value;
}

/** The name under which the question « garder ou supprimer ? » comes. */
export const DELETED = 'deleted';

type Place = Pick<Contested, 'type' | 'id' | 'field' | 'element'>;

export const keyOf = ({ type, id, field, element }: Place): string =>
  [type, id, field, element].join('\n');

const choiceOf = ({ type, id, field, element }: Place, value: Value): Choice => ({
  type,
  id,
  field,
  element,
  value,
});

/** Ours: written here, or on another computer of our structure. */
export const isOurs = ({ here, structure }: ContestedValue, mine: string | null): boolean =>
  here || (structure !== null && structure === mine);

export type Side = 'ours' | 'theirs';

/** « Tout garder » or « Tout prendre »; nothing where a side has no value, or several: a person looks at these. */
export function choicesFor(
  side: Side,
  contested: readonly Contested[],
  mine: string | null,
): Choice[] {
  return contested.flatMap((one) => {
    const values = new Set(
      one.values
        .filter((value) => isOurs(value, mine) === (side === 'ours'))
        .map(({ value }) => value),
    );
    const [value] = values;
    return values.size === 1 && value !== undefined ? [choiceOf(one, value)] : [];
  });
}
