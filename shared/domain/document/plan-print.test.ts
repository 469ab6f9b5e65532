import { describe, expect, it } from 'vitest';
import { createModel, typeOf } from '../../model/model.ts';
import { RECORD_TYPES } from '../../model/types.ts';
import { writeValue } from '../../model/value-text.ts';
import { placeItems } from '../plan-tree.ts';
import { valueAt } from '../sheet-cell.ts';
import type { Table, TableCell } from './document.ts';
import { type PaperWords, type PlanOnPaper, printPlan, type PrintWishes } from './plan-print.ts';

const type = typeOf(createModel(RECORD_TYPES), 'planItem');

const words: PaperWords = {
  language: 'fr',
  columns: { stateAndHorizon: 'État / Horizon', resources: 'Ressources' },
  continued: '(suite)',
  page: 'page',
  misplaced: 'À replacer',
  nothing: 'Rien.',
  period: (period) => period,
  actions: (count) => `${count} actions`,
  actionsAmong: (count, all) => `${count}/${all}`,
  made: (date) => date,
  cell: ({ field, element }, fields) => writeValue(field, valueAt(field, element, fields), 'fr'),
  labelled: (label, text) => `${label} : ${text}`,
  status: ({ status }) => (typeof status === 'string' ? status : ''),
};

type Item = readonly [
  id: string,
  parent: string | null,
  fields?: Readonly<Record<string, unknown>>,
];

const planOf = (items: readonly Item[], actionRank = 3): PlanOnPaper => ({
  title: 'Plan',
  period: '2024-2028',
  network: 'Réseau',
  shape: { levelNames: { 1: 'Mission' }, actionRank },
  bandNames: {},
  priorityPeriods: ['2024-2025'],
  placed: placeItems(
    items.map(([id, parent, fields], index) => ({
      title: id,
      ...fields,
      id,
      parent,
      position: `a${index}`,
    })),
    { actionRank, numbering: 'through' },
  ),
});

const WISHES: PrintWishes = { paper: 'a3', combined: true };

function tableOf(plan: PlanOnPaper, wishes: Partial<PrintWishes> = {}): Table {
  const printed = printPlan(plan, type, { ...WISHES, ...wishes }, words, '2026-11-21');
  const table = printed.ok
    ? printed.value.blocks.find((block) => block.kind === 'table')
    : undefined;
  if (table === undefined) throw new Error('nothing was printed');
  return table;
}

const textOf = ({ paragraphs, rowSpan = 1 }: TableCell): string =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|') +
  (rowSpan > 1 ? ` ×${rowSpan}` : '');
const rowsOf = (plan: PlanOnPaper, wishes?: Partial<PrintWishes>): string[][] =>
  tableOf(plan, { columns: ['status', 'priority'], ...wishes }).rows.map(({ cells }) =>
    cells.map((cell) => textOf(cell).replaceAll('\u{A0}', ' ')),
  );

const SMALL: readonly Item[] = [
  ['M', null],
  ['O1', 'M', { status: 'toSpecify' }],
  ['A1', 'O1', { status: 'toDo', priority: { '2024-2025': true } }],
  ['e', 'A1'],
  ['A2', 'O1'],
  ['O2', 'M', { status: 'toDetail' }],
  ['N', null],
];

describe('a plan printed', () => {
  it('spans goals and objectives over their actions, an X for a priority', () => {
    expect(rowsOf(planOf(SMALL))).toEqual([
      ['M ×3', '1. O1|toSpecify ×2', 'A1|e', 'À faire', 'X'],
      ['A2', '', ''],
      ['2. O2', '', 'À décliner', ''],
      ['N', '', '', '', ''],
    ]);
  });

  it('has its two bands, then a heading for each column', () => {
    const { header } = tableOf(planOf(SMALL));
    expect(header.map(({ cells }) => cells.map(({ colSpan }) => colSpan))).toEqual([
      [2, 5],
      [1, 1, 1, 1, 1, 1, 1],
    ]);
    expect(header[1]?.cells.map((cell) => textOf(cell))).toEqual([
      'Mission',
      'Objectif opérationnel',
      'Action',
      'État / Horizon',
      'Territoires',
      'Ressources',
      'Priorité 2024-2025',
    ]);
  });

  it('has a third band over the periods once there are several, and calls each as the plan does', () => {
    const plan: PlanOnPaper = {
      ...planOf(SMALL),
      priorityPeriods: ['2024-2025', '2025-2026'],
      bandNames: { 2: 'Notre feuille de route' },
    };
    const [bands] = tableOf(plan, { columns: ['status', 'priority'] }).header;
    expect(bands?.cells.map((cell) => [textOf(cell), cell.colSpan])).toEqual([
      ['Projet associatif', 2],
      ['Notre feuille de route', 2],
      ['Priorités annuelles', 2],
    ]);
  });

  it('puts nothing together when that is not asked', () => {
    const { header } = tableOf(planOf(SMALL), { combined: false });
    expect(header[1]?.cells).toHaveLength(10);
  });

  it('says under a goal or an objective what is its own, in the columns chosen', () => {
    const items: readonly Item[] = [
      ['M', null, { due: '2026-12-15', horizon: 'long' }],
      ['O1', 'M', { priority: { '2024-2025': true }, progress: 40, indicators: 'Visites' }],
      ['A1', 'O1'],
      ['O2', 'M', { indicators: 'Lettres' }],
    ];
    const columns = ['due', 'priority', 'indicators'];
    expect(rowsOf(planOf(items), { columns })).toEqual([
      [
        'M|Échéance : 15/12/2026 ×2',
        '1. O1|Priorité 2024-2025|Indicateurs : Visites',
        'A1',
        '',
        '',
        '',
      ],
      ['2. O2', '', '', '', 'Lettres'],
    ]);
  });

  it('names its columns as the plan names its levels', () => {
    const plan = planOf(SMALL);
    const named = {
      ...plan,
      shape: { ...plan.shape, levelNames: { 1: 'Axe', 2: 'But', 3: 'Geste' } },
    };
    const { header } = tableOf(named, { columns: [] });
    expect(header[1]?.cells.map((cell) => textOf(cell))).toEqual(['Axe', 'But', 'Geste']);
  });

  it('says of a part how many actions the whole plan has', () => {
    const part = { ...planOf(SMALL), allActions: 12 };
    expect(printPlan(part, type, WISHES, words, '2026-11-21')).toMatchObject({
      value: { blocks: [{}, { runs: [{ text: 'Réseau · 2024-2028 · 2/12' }] }, {}] },
    });
  });

  it('keeps what has lost its place, last and said so', () => {
    const astray: readonly Item[] = [...SMALL, ['Z', 'gone']];
    expect(rowsOf(planOf(astray), { columns: [] }).at(-1)).toEqual(['À replacer', '', 'Z']);
  });

  it.each([2, 3, 4, 6])(
    'has a row of whole cells for each line, with actions at rank %i',
    (rank) => {
      const { rows, columns } = tableOf(planOf(SMALL, rank));
      const taken = rows.flatMap(({ cells }) => cells.map(({ rowSpan = 1 }) => rowSpan));
      expect(taken.reduce((sum, span) => sum + span, 0)).toBe(rows.length * columns.length);
    },
  );

  it('says that an empty plan is empty, and refuses a column that is none', () => {
    expect(printPlan(planOf([]), type, WISHES, words, '2026-11-21')).toMatchObject({
      ok: true,
      value: { blocks: [{}, {}, { kind: 'paragraph', runs: [{ text: 'Rien.' }] }] },
    });
    const unknown = { ...WISHES, columns: ['status 2024'] };
    expect(printPlan(planOf(SMALL), type, unknown, words, '2026-11-21')).toEqual({
      ok: false,
      error: { code: 'unknown-field', field: 'status 2024' },
    });
  });
});
