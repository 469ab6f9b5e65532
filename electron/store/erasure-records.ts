/** The network's records of erasures: how one office tells the others, and what it reads of them. */
import { createHash } from 'node:crypto';
import { base32 } from '#shared/lib/base32.ts';
import { erasure } from '#shared/model/erasure.ts';
import type { Connection } from './database.ts';
import type { Gesture } from './gesture.ts';

/** Derived from the person's id, so that two offices that ask for the same erasure write one record. */
const erasureId = (person: string): string =>
  `erasure-${base32(createHash('sha256').update(person).digest().subarray(0, 16))}`;

export function erasureOf(person: string, now: Date): Gesture {
  const cell = { act: 'set', type: erasure.name, record: erasureId(person) } as const;
  return [
    { ...cell, field: 'person', value: person },
    { ...cell, field: 'date', value: now.toISOString().slice(0, 10) },
  ];
}

export const askedPeople = (connection: Connection): string[] =>
  connection
    .prepare<[], string>(
      `SELECT person FROM p_${erasure.name} WHERE _deleted = 0 AND person IS NOT NULL ORDER BY _n`,
    )
    .pluck()
    .all();
