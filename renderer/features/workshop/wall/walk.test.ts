import { describe, expect, test } from 'vitest';
import { choose, chooseColumn, NOTHING_SELECTED, only, standing } from './selection.ts';
import { nextToSort, noteTowards } from './walk.ts';
import type { Column, Note, Section } from './wall.ts';

const note = (id: string): Note => ({
  id,
  text: id,
  term: null,
  axis: null,
  category: null,
  organisation: null,
  papers: 1,
  dots: 0,
  wordings: [],
  becomes: [],
});

const section = (id: string | null, ...notes: string[]): Section => ({
  id,
  title: '',
  letter: '',
  papers: notes.length,
  notes: notes.map(note),
  becomes: [],
});

const column = (id: string, ...sections: Section[]): Column => ({
  id,
  title: id,
  number: 1,
  papers: 0,
  short: 0,
  long: 0,
  becomes: [],
  ideas: [],
  sections,
});

const wall = [
  column('A', section(null, 'a1', 'a2'), section('x', 'a3')),
  column('B', section('y')),
  column('C', section('z', 'c1')),
];

describe('arrows', () => {
  test('go along a column through its categories, and stop at its ends', () => {
    expect(noteTowards(wall, 'a2', 'down')).toBe('a3');
    expect(noteTowards(wall, 'a3', 'down')).toBe('a3');
    expect(noteTowards(wall, 'a1', 'up')).toBe('a1');
    expect(noteTowards(wall, 'a3', 'first')).toBe('a1');
    expect(noteTowards(wall, 'a1', 'last')).toBe('a3');
  });

  test('go to the next column that has notes, as far down as it goes', () => {
    expect(noteTowards(wall, 'a3', 'right')).toBe('c1');
    expect(noteTowards(wall, 'c1', 'right')).toBe('c1');
    expect(noteTowards(wall, 'c1', 'left')).toBe('a1');
  });

  test('begin at the first note, and nowhere on an empty wall', () => {
    expect(noteTowards(wall, null, 'down')).toBe('a1');
    expect(noteTowards([], null, 'down')).toBeUndefined();
  });
});

describe('once sorted', () => {
  test('the next note to be sorted comes, the first again after the last', () => {
    expect(nextToSort(wall, new Set(['a1']), 'a1')).toBe('a2');
    expect(nextToSort(wall, new Set(['a2']), 'a2')).toBe('a1');
  });

  test('with nothing left to sort, one goes on down the column', () => {
    expect(nextToSort(wall, new Set(['a1', 'a2']), 'a2')).toBe('a3');
    expect(nextToSort(wall, new Set(['a3']), 'a3')).toBe('a1');
    expect(nextToSort(wall, new Set(['c1']), 'c1')).toBe('c1');
  });
});

describe('choosing', () => {
  const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids];

  test('takes one, a range from where one began, or one more', () => {
    const one = choose(NOTHING_SELECTED, wall, 'a2', 'only');
    expect(ids(one)).toEqual(['a2']);
    const range = choose(one, wall, 'c1', 'range');
    expect(ids(range)).toEqual(['a2', 'a3', 'c1']);
    expect(ids(choose(range, wall, 'a1', 'range'))).toEqual(['a1', 'a2']);
    expect(ids(choose(range, wall, 'a3', 'toggle'))).toEqual(['a2', 'c1']);
    expect(ids(choose(one, wall, 'c1', 'go'))).toEqual(['a2']);
    expect(ids(chooseColumn(wall, 'a3'))).toEqual(['a1', 'a2', 'a3']);
  });

  test('keeps what is still on the wall', () => {
    const gone = { active: 'gone', anchor: 'gone', ids: new Set(['gone', 'a1']) };
    expect(standing(gone, wall)).toEqual({ active: null, anchor: null, ids: new Set(['a1']) });
    const whole = only('a1');
    expect(standing(whole, wall)).toBe(whole);
  });
});
