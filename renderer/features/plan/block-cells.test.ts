import { describe, expect, test } from 'vitest';
import type { PlanRow } from '#shared/contract/plans.ts';
import type { Selection } from '#renderer/ui/grid/block.ts';
import { describedItem, rowsOf } from '../../../tests/plan-rows.ts';
import { withCells } from '#renderer/records/applied-cells.ts';
import { emptying, fieldsIn, filling, textsOf, toggling } from '#renderer/records/block-cells.ts';
import { summaryOf } from '#renderer/records/block-summary.ts';
import type { TextSettings } from '#renderer/records/cell-text.ts';
import { pasteBlock } from './paste-block.ts';
import { columnsOf } from './plan-columns.ts';
import { linesOf } from './plan-lines.ts';
import { planSheet } from './plan-sheet.ts';
import { treeOf } from './plan-tree.ts';

const [, fields] = describedItem();
const columns = columnsOf(fields, ['2025-2026', '2026-2027'], { action: 'Action', language: 'fr' });
const names: Readonly<Record<string, string>> = { org: 'La Clavette', org2: 'Le Chat perché' };
const settings: TextSettings = {
  language: 'fr',
  firstElement: () => '2026',
  directory: {
    nameOf: (id) => names[id],
    named: (_type, name) => Object.keys(names).filter((id) => names[id] === name),
  },
};
const rows = rowsOf([
  ['g', null, 1],
  ['o', 'g', 2],
  [
    'a',
    'o',
    3,
    {
      title: 'Première\naction',
      status: 'done',
      due: '2026-12-15',
      territories: ['Ain', 'Rhône; Loire'],
      leadOrganisation: 'org',
      plannedBudget: { 2026: 115_050 },
      priority: { '2025-2026': true },
    },
  ],
  ['b', 'o', 3, { title: '"Seconde"', plannedBudget: { 2025: 100, 2026: 50 }, progress: 40 }],
  ['v', 'g', 2],
]);
const order = ['objective', ...columns.map(({ id }) => id)];
const sheetOf = (over: readonly PlanRow[]) =>
  planSheet(
    linesOf(treeOf(over), { actionRank: 3, insertion: null, lettersPerLine: 40 }),
    new Map(columns.map((column) => [column.id, column])),
    order,
    false,
  );
const sheet = sheetOf(rows);
const words = { tooWide: 'trop large', nowhere: 'nulle part', tooLong: 'trop long' };
const all = sheet.lines.lines.map(({ id }) => id);

const over = (from: string, to: string, names_: readonly string[]): Selection => ({
  at: { line: from, column: names_[0] ?? '' },
  isBlock: from !== to || names_.length > 1,
  lines: all.slice(all.indexOf(from), all.indexOf(to) + 1),
  columns: names_,
});
const paste = (selection: Selection, cells: readonly (readonly string[])[]) =>
  pasteBlock({ ...sheet, settings, words }, selection, cells);
const said = (selection: Selection, cells: readonly (readonly string[])[]) => {
  const pasted = paste(selection, cells);
  if (!pasted.ok)
    return pasted.error.map(({ at, sentence }) => `${at.line} ${at.column}: ${sentence}`);
  const { changes, added } = pasted.value;
  return [
    ...changes.map(({ row, cells: own }) => `${row.id} ${own.map(shown).join(', ')}`),
    ...added.flatMap(({ parent, items }) =>
      items.map((item) => `+${String(parent)} ${item.map(shown).join(', ')}`),
    ),
  ];
};
const shown = ({
  field,
  element,
  value,
}: {
  field: string;
  element?: string | undefined;
  value: unknown;
}) => `${field}${element === undefined ? '' : `.${element}`}=${String(value)}`;

describe('a block on the clipboard', () => {
  test('comes back without a change, wherever it lies', () => {
    for (const [from, to] of [
      ['a', 'b'],
      ['g', 'b'],
      ['b', 'add:v'],
      ['g', all.at(-1) ?? ''],
    ] as const) {
      const selection = over(from, to, order);
      expect(said(selection, textsOf(sheet, selection, settings))).toEqual([]);
    }
  });

  test('says what each kind of value is, in words that other programs show', () => {
    const one = over('a', 'a', [
      'title',
      'priority:2025-2026',
      'status',
      'due',
      'territories',
      'leadOrganisation',
      'plannedBudget',
    ]);
    expect(textsOf(sheet, one, settings)).toEqual([
      [
        'Première\naction',
        'X',
        'Réalisée',
        '15/12/2026',
        'Ain; "Rhône; Loire"',
        'La Clavette',
        '1150,50',
      ],
    ]);
    expect(textsOf(sheet, over('b', 'b', ['plannedBudget']), settings)).toEqual([
      ['2025 : 1 ; 2026 : 0,50'],
    ]);
  });

  test('names a goal and an objective once', () => {
    expect(textsOf(sheet, over('g', 'b', ['objective', 'title']), settings)).toEqual([
      ['Titre g', ''],
      ['Titre o', 'Première\naction'],
      ['', '"Seconde"'],
    ]);
  });
});

describe('pasting', () => {
  test('reads each text by its column; an empty one empties', () => {
    expect(said(over('a', 'a', ['status']), [['en cours', '', '1/2/2027']])).toEqual([
      'a status=inProgress',
      'a due=2027-02-01',
    ]);
    expect(said(over('a', 'a', ['due']), [['']])).toEqual(['a due=null']);
    expect(said(over('b', 'b', ['leadOrganisation']), [['Le Chat perché']])).toEqual([
      'b leadOrganisation=org2',
    ]);
  });

  test('one cell goes into all of the block, a smaller block is repeated', () => {
    expect(said(over('a', 'b', ['status', 'horizon']), [['À faire', 'CT']])).toEqual([
      'a status=toDo',
      'a horizon=short',
      'b status=toDo',
      'b horizon=short',
    ]);
    expect(said(over('a', 'b', ['progress']), [['10']])).toEqual([
      'a progress=10',
      'b progress=10',
    ]);
  });

  test('beyond the last line of its objective, lines become actions', () => {
    expect(said(over('b', 'b', ['title']), [['Deux'], ['Trois'], ['Quatre']])).toEqual([
      'b title=Deux',
      '+o title=Trois',
      '+o title=Quatre',
    ]);
    expect(said(over('b', 'b', ['status']), [['À faire'], ['À faire']])).toEqual([
      'add:o title: trop long',
    ]);
  });

  test('on a line that invites, every line becomes an item', () => {
    expect(
      said(over('add:o', 'add:o', ['title']), [
        ['Un', 'X'],
        ['', ''],
        ['Deux', ''],
      ]),
    ).toEqual(['+o title=Un, priority.2025-2026=true', '+o title=Deux']);
    expect(said(over('add:v', 'add:v', ['title']), [['Un'], ['Deux']])).toEqual([
      '+v title=Un',
      '+v title=Deux',
    ]);
    expect(said(over('add:', 'add:', ['objective']), [['But 2'], ['But 3']])).toEqual([
      '+null title=But 2',
      '+null title=But 3',
    ]);
  });

  test('refuses everything for one text, and says where and why', () => {
    expect(said(over('a', 'a', ['due']), [['31/02/2027'], ['jamais']])).toEqual([
      expect.stringMatching(/^a due: Cette date/u),
      expect.stringMatching(/^b due: Cette date/u),
    ]);
    expect(said(over('a', 'a', ['title']), [['']])).toEqual([
      'a title: Cette case ne peut pas rester vide.',
    ]);
    expect(said(over('a', 'a', ['leadPerson']), [['Inconnue']])).toEqual([
      expect.stringContaining('n’est pas dans l’annuaire'),
    ]);
    expect(said(over('a', 'a', [order.at(-1) ?? '']), [['a', 'b']])).toEqual([
      expect.stringContaining('trop large'),
    ]);
  });
});

describe('filling', () => {
  const state = (changes: ReturnType<typeof filling>) => {
    if (!changes.ok) throw new Error('refused');
    const byName = new Map(fields.map((field) => [field.name, field]));
    return changes.value.map(({ row, cells }) => withCells(row, cells, byName));
  };

  test('makes cells hold the very value of others, members and years included', () => {
    const [b] = state(filling(sheet, ['territories'], ['a'], ['b'], settings));
    expect(b?.['territories']).toEqual(['Ain', 'Rhône; Loire']);
    const [a] = state(filling(sheet, ['plannedBudget'], ['b'], ['a'], settings));
    expect(a?.['plannedBudget']).toEqual({ 2025: 100, 2026: 50 });
    expect(
      state(filling(sheet, ['leadOrganisation'], ['b'], ['a'], settings))[0]?.['leadOrganisation'],
    ).toBeNull();
  });

  test('ticks all, and unticks when all are', () => {
    const both = fieldsIn(sheet, over('a', 'b', ['priority:2025-2026']));
    expect(toggling(both).map(({ row }) => row.id)).toEqual(['b']);
    expect(toggling(both.slice(0, 1)).map(({ cells }) => cells)).toEqual([
      [{ field: 'priority', element: '2025-2026', value: null }],
    ]);
  });

  test('empties what may be empty: never a title', () => {
    const changes = emptying(
      fieldsIn(sheet, over('g', 'b', ['objective', 'title', 'due', 'progress'])),
    );
    expect(changes.map(({ row, cells }) => `${row.id} ${cells.map(shown).join()}`)).toEqual([
      'a due=null',
      'b progress=null',
    ]);
  });
});

test('a block adds up to what is filled and to its amounts', () => {
  expect(summaryOf(sheet, over('a', 'b', ['title', 'plannedBudget']))).toEqual({
    lines: 2,
    columns: 2,
    filled: 4,
    sum: { kind: 'money', total: 115_200 },
  });
});
