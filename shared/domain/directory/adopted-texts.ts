/**
 * Which versions of the adopted texts bind on a day: those adopted by then that nothing adopted by then replaces. A version
 * that says nothing of what it replaces takes the place of the earlier ones of the same title.
 */
import { fold } from '../../lib/fold.ts';

export interface AdoptedText {
  readonly id: string;
  readonly title: string;
  readonly adoptedOn: string | null;
  readonly replaces: string | null;
}

export const TEXT_STANDINGS = ['inForce', 'replaced', 'notYet', 'draft'] as const;
export type TextStanding = (typeof TEXT_STANDINGS)[number];

/** `draft`: no day of adoption; `notYet`: adopted after the day. */
export function textStandings(
  texts: readonly AdoptedText[],
  day: string,
): ReadonlyMap<string, TextStanding> {
  const adopted = texts
    .flatMap((text) => (text.adoptedOn === null ? [] : [{ ...text, adoptedOn: text.adoptedOn }]))
    .filter(({ adoptedOn }) => adoptedOn <= day);
  const replaced = new Set(
    adopted.flatMap(({ id, replaces }) => (replaces === id ? [] : (replaces ?? []))),
  );
  for (const versions of Map.groupBy(adopted, ({ title }) => fold(title)).values()) {
    const inOrder = versions.toSorted((a, b) =>
      a.adoptedOn === b.adoptedOn ? (a.id < b.id ? -1 : 1) : a.adoptedOn < b.adoptedOn ? -1 : 1,
    );
    for (const { id } of inOrder.slice(0, -1)) replaced.add(id);
  }
  return new Map(
    texts.map(({ id, adoptedOn }) => [
      id,
      adoptedOn === null
        ? 'draft'
        : adoptedOn > day
          ? 'notYet'
          : replaced.has(id)
            ? 'replaced'
            : 'inForce',
    ]),
  );
}
