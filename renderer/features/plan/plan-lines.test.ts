import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../tests/plan-rows.ts';
import { cellAt, mannerOf } from './plan-cells.ts';
import { addLineId, linesOf, NEW_LINE, positionOfItem, type Insertion } from './plan-lines.ts';
import type { PlanColumn } from './plan-columns.ts';
import { destinationOf } from './plan-moves.ts';
import { treeOf } from './plan-tree.ts';

const rows = rowsOf([
  ['g1', null, 1],
  ['o1', 'g1', 2],
  ['a1', 'o1', 3],
  ['e1', 'a1', 4],
  ['a2', 'o1', 3],
  ['o2', 'g1', 2],
  ['g2', null, 1],
  ['o3', 'g2', 2],
  ['a3', 'o3', 3],
]);
const tree = treeOf(rows);
const linesWith = (insertion: Insertion | null = null, over = tree) =>
  linesOf(over, { actionRank: 3, insertion, lettersPerLine: 30 });
const drawn = (insertion: Insertion | null = null, over = tree) =>
  linesWith(insertion, over).lines.map(({ id, look, span }) => [id, look, span].join(' ').trim());

describe('the lines of a plan', () => {
  test('a band per goal, objectives beside their actions, a line to add after each family', () => {
    expect(drawn()).toEqual([
      'g1 band',
      'a1 row o1',
      'e1 minor o1',
      'a2 row o1',
      'add:o1 add o1',
      // An objective without action invites to break it down.
      'add:o2 row o2',
      'add:g1 bar',
      'g2 band',
      'a3 row o3',
      'add:o3 add o3',
      'add:g2 bar',
      'add: bar',
    ]);
  });

  test('each goal has its colour, and bands hold what is under them', () => {
    const { lines } = linesWith();
    expect(lines.find(({ id }) => id === 'a1')).toMatchObject({ hue: 1, band: 'g1' });
    expect(lines.find(({ id }) => id === 'a3')).toMatchObject({ hue: 2, band: 'g2' });
    expect(lines.at(-1)).toMatchObject({ hue: null, band: null });
  });

  test('what lost its place comes last, under its own band', () => {
    const lost = treeOf([...rows, ...rowsOf([['x', null, 3, { misplaced: true }]])]);
    expect(drawn(null, lost).slice(-3)).toEqual(['add: bar', 'astray band', 'x row']);
  });

  test('a line opens after an item and its examples; after an objective, beyond its span', () => {
    const after = drawn({ level: 'action', parent: 'o1', after: 'a1' });
    expect(after.slice(1, 5)).toEqual([
      'a1 row o1',
      'e1 minor o1',
      `${NEW_LINE} row o1`,
      'a2 row o1',
    ]);
    const objective = drawn({ level: 'objective', parent: 'g1', after: 'o1' });
    expect(objective.slice(4, 6)).toEqual(['add:o1 add o1', `${NEW_LINE} bar`]);
  });

  test('a plan of two levels has objectives at the top, one of four has bars for the middle ones', () => {
    const two = treeOf(
      rowsOf(
        [
          ['o', null, 1],
          ['a', 'o', 2],
        ],
        2,
      ),
    );
    expect(
      linesOf(two, { actionRank: 2, insertion: null, lettersPerLine: 30 }).lines.map(
        ({ id, look }) => `${id} ${look}`,
      ),
    ).toEqual(['a row', 'add:o add', 'add: bar']);
    const four = treeOf(
      rowsOf(
        [
          ['g', null, 1],
          ['s', 'g', 2],
          ['o', 's', 3],
          ['a', 'o', 4],
        ],
        4,
      ),
    );
    expect(
      linesOf(four, { actionRank: 4, insertion: null, lettersPerLine: 30 }).lines.map(
        ({ id, look }) => `${id} ${look}`,
      ),
    ).toEqual(['g band', 's bar', 'a row', 'add:o add', 'add:s bar', 'add:g bar', 'add: bar']);
  });

  test('long titles are expected taller', () => {
    const [long] = linesOf(treeOf(rowsOf([['a', null, 3, { title: 'mot '.repeat(30) }]])), {
      actionRank: 3,
      insertion: null,
      lettersPerLine: 30,
    }).lines;
    expect(long?.height).toBeGreaterThan(32);
  });

  test('an objective is found beside its first line, an action on its own', () => {
    expect(positionOfItem(linesWith(), 'o1')).toEqual({ line: 'a1', column: 'objective' });
    expect(positionOfItem(linesWith(), 'a2')).toEqual({ line: 'a2', column: 'title' });
    expect(positionOfItem(linesWith(), 'gone')).toBeNull();
  });
});

describe('what a cell is', () => {
  const title = {
    id: 'title',
    field: {
      id: '5',
      name: 'title',
      kind: 'text' as const,
      label: { fr: '', en: '' },
      custom: false,
    },
    element: null,
    grid: { id: 'title', label: '', width: 1 },
    isShownAtFirst: true,
    isFixed: true,
    band: 'strategy' as const,
  };
  const status = {
    ...title,
    id: 'status',
    field: { ...title.field, name: 'status', kind: 'choice' as const },
  };
  const columns = new Map<string, PlanColumn>([
    ['title', title],
    ['status', status],
  ]);
  const kindAt = (line: string, column: string) => {
    const cell = cellAt(linesWith(), columns, { line, column });
    return `${cell.kind}${cell.kind === 'field' ? ` ${cell.row.id} ${cell.column.id}` : ''} ${mannerOf(cell)}`;
  };

  test('goals and objectives stand for a whole record', () => {
    expect(kindAt('g1', 'status')).toBe('field g1 title entry');
    expect(kindAt('a2', 'objective')).toBe('field o1 title entry');
  });

  test('beside the invitation stand the objective’s own values; beside other lines to add, what the actions add up to', () => {
    expect(kindAt('add:o2', 'title')).toBe('add text');
    expect(kindAt('add:o2', 'status')).toBe('field o2 status text');
    expect(kindAt('add:o1', 'status')).toBe('total none');
    expect(kindAt(addLineId(null), 'status')).toBe('add text');
  });
});

describe('where keys take an item', () => {
  const moved = (id: string, direction: 'up' | 'down' | 'in' | 'out') => {
    const row = tree.byId.get(id);
    return row === undefined ? null : destinationOf(tree, [row], direction);
  };

  test('among its siblings', () => {
    expect(moved('a2', 'up')).toEqual({ parent: 'o1', after: null });
    expect(moved('a1', 'down')).toEqual({ parent: 'o1', after: 'a2' });
  });

  test('over the edge, into the neighbouring objective, even of another goal', () => {
    expect(moved('a2', 'down')).toEqual({ parent: 'o2', after: null });
    expect(moved('a3', 'up')).toEqual({ parent: 'o2', after: null });
    expect(moved('o3', 'up')).toEqual({ parent: 'g1', after: 'o2' });
  });

  test('nowhere at the ends of the plan', () => {
    expect(moved('g1', 'up')).toBeNull();
    expect(moved('a3', 'down')).toBeNull();
    expect(moved('a1', 'in')).toBeNull();
    expect(moved('g2', 'out')).toBeNull();
  });

  test('under the sibling above, and out after its parent', () => {
    expect(moved('a2', 'in')).toEqual({ parent: 'a1', after: 'e1' });
    expect(moved('e1', 'out')).toEqual({ parent: 'o1', after: 'a1' });
  });
});
