import { expect, test } from 'vitest';
import type { HistoryEntry, TypeDescriptor } from '#shared/contract/records.ts';
import { linesOf } from './history-lines.ts';

const type: TypeDescriptor = {
  name: 'planItem',
  label: { one: { fr: 'Action', en: 'Action' }, many: { fr: 'Actions', en: 'Actions' } },
  personal: false,
  title: ['title'],
  fields: [
    {
      id: '1',
      name: 'title',
      kind: 'text',
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      custom: false,
    },
    { id: '2', name: 'due', kind: 'date', label: { fr: 'Échéance', en: 'Due' }, custom: false },
    {
      id: '3',
      name: 'position',
      kind: 'text',
      label: { fr: 'Place', en: 'Position' },
      internal: true,
      custom: false,
    },
  ],
};

const entry = (
  position: number,
  changes: [string, string | null, string | null][],
  isNew = false,
): HistoryEntry => ({
  gesture: `g${position}`,
  position,
  time: '2026-11-21T10:00:00Z',
  author: 'Camille Roux',
  here: true,
  aside: false,
  changes: [
    ...(isNew
      ? [{ kind: 'created' as const, field: '', element: '', before: null, after: null }]
      : []),
    ...changes.map(([field, before, after]) => ({
      kind: 'changed' as const,
      field,
      element: '',
      before,
      after,
    })),
  ],
});

const history = {
  title: 'Flyers',
  names: {},
  entries: [
    entry(
      1,
      [
        ['title', null, 'Flyers'],
        ['position', null, 'a0'],
      ],
      true,
    ),
    entry(2, [['due', null, '2026-12-01']]),
    entry(3, [['due', '2026-12-01', '2026-12-15']]),
    entry(4, [['position', 'a0', 'a1']]),
  ],
};

test('reads newest first; an earlier value can be put back, the present one says that it is', () => {
  const entries = linesOf(history, type, 'fr');
  expect(entries.map(({ entry: { position } }) => position)).toEqual([4, 3, 2, 1]);
  const [moved, latest, earlier, created] = entries.map(({ lines }) => lines);
  expect(moved?.map(({ earlier: value }) => value)).toEqual([null]);
  expect(latest).toMatchObject([{ isCurrent: true, earlier: null }]);
  expect(earlier).toMatchObject([
    {
      isCurrent: false,
      earlier: { cell: { field: 'due', value: '2026-12-01' }, label: 'Échéance', isEmpty: false },
    },
  ]);
  expect(created?.map(({ isCurrent, earlier: value }) => [isCurrent, value])).toEqual([
    [false, null],
    [false, null],
  ]);
});

test('a required cell cannot be emptied again', () => {
  const emptied = {
    ...history,
    entries: [
      entry(1, [
        ['title', null, 'A'],
        ['due', null, '2026-12-01'],
      ]),
      entry(2, [
        ['title', 'A', null],
        ['due', '2026-12-01', null],
      ]),
      entry(3, [
        ['title', null, 'B'],
        ['due', null, '2026-12-02'],
      ]),
    ],
  };
  const [, second] = linesOf(emptied, type, 'fr');
  expect(second?.lines.map(({ earlier }) => earlier)).toEqual([
    null,
    { cell: { field: 'due', value: null }, label: 'Échéance', isEmpty: true },
  ]);
});
