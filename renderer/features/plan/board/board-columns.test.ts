import { describe, expect, test } from 'vitest';
import { describedItem, rowsOf } from '../../../../tests/plan-rows.ts';
import { boardColumns, cardToward, statusToward } from './board-columns.ts';

const [, fields] = describedItem();
const status = fields.find(({ name }) => name === 'status');
const rows = rowsOf([
  ['a', 'o', 3, { status: 'toDo' }],
  ['b', 'o', 3, { status: 'toDo' }],
  ['c', 'o', 3, { status: 'done' }],
]);
const columns = boardColumns(rows, status);

describe('the columns of the board', () => {
  test('are the states of the model in its order, empty ones included', () => {
    expect(columns.map((column) => column.status)).toEqual(
      status?.options?.map(({ value }) => value),
    );
    expect(columns.find((column) => column.status === 'toDebate')?.rows).toEqual([]);
  });

  test('make room for items without a state, and for states of a later version', () => {
    const strange = rowsOf([
      ['x', 'o', 3, { status: null }],
      ['y', 'o', 3, { status: 'later' }],
    ]);
    const seen = boardColumns(strange, status).map((column) => column.status);
    expect([seen[0], seen.at(-1)]).toEqual(['', 'later']);
  });
});

describe('the keys', () => {
  test('go along a column and over empty ones, at the same height where there is one', () => {
    expect(cardToward(columns, 'a', 'down')).toBe('b');
    expect(cardToward(columns, 'a', 'up')).toBeNull();
    expect(cardToward(columns, 'b', 'right')).toBe('c');
    expect(cardToward(columns, 'c', 'left')).toBe('a');
    expect(cardToward(columns, 'a', 'last')).toBe('b');
    expect(cardToward(columns, 'gone', 'down')).toBeNull();
  });

  test('change the state to its neighbour, empty or not', () => {
    expect(statusToward(columns, 'a', 1)).toBe('inProgress');
    expect(statusToward(columns, 'a', -1)).toBe('toDebate');
    const last = boardColumns(rowsOf([['z', 'o', 3, { status: 'abandoned' }]]), status);
    expect(statusToward(last, 'z', 1)).toBeNull();
  });
});
