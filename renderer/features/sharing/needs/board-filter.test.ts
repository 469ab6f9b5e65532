import { expect, test } from 'vitest';
import type { Names } from '#shared/contract/records.ts';
import { noticeFilter } from './board-filter.ts';

const names: Names = {
  gisement: { type: 'organisation', title: 'Le Gisement', deleted: false },
};
const notices = [
  { id: 'van', title: 'Camionnette samedi', organisation: 'gisement', kind: 'vehicle' },
  { id: 'room', title: 'Salle pour 40 personnes', territory: 'Île de Nantes', tags: ['réunion'] },
  { id: 'bare' },
];
const kept = (typed: string): string[] =>
  notices.filter(noticeFilter(typed, names)).map(({ id }) => id);

test('every word is looked for in all that a notice says, whatever its accents and capitals', () => {
  expect(kept('  ')).toEqual(['van', 'room', 'bare']);
  expect(kept('GISEMENT camion')).toEqual(['van']);
  expect(kept('vehicule')).toEqual(['van']);
  expect(kept('ile reunion')).toEqual(['room']);
  expect(kept('camionnette reunion')).toEqual([]);
});
