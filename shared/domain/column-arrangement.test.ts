import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arranged,
  AS_DECLARED,
  movedBeside,
  movedBy,
  pinnedThrough,
} from './column-arrangement.ts';

const column = (id: string) => ({ id, isFixed: id === 'title' });
const columns = ['title', 'a', 'b', 'c', 'd'].map(column);
const placing = { order: [] as string[], pinned: [] as string[] };
const idsOf = (given: typeof placing, some = columns) => arranged(some, given).map(({ id }) => id);

describe('columns', () => {
  test('stand as they are declared, then as one asks', () => {
    expect(idsOf(AS_DECLARED)).toEqual(['title', 'a', 'b', 'c', 'd']);
    expect(idsOf({ order: ['d', 'title', 'a', 'b', 'c'], pinned: ['c'] })).toEqual([
      'title',
      'c',
      'd',
      'a',
      'b',
    ]);
  });

  test('that are new stand after the one they are declared after; those gone are forgotten by nobody', () => {
    const order = ['title', 'd', 'gone', 'a', 'c'];
    expect(idsOf({ order, pinned: [] })).toEqual(['title', 'd', 'a', 'b', 'c']);
    const moved = movedBeside(columns, { order, pinned: [] }, 'a', { column: 'd', side: 'before' });
    expect(moved?.order).toContain('gone');
  });

  test('move one step among those in sight, over those that are hidden', () => {
    const inSight = ['objective', 'title', 'a', 'd'];
    const moved = movedBy(columns, placing, inSight, 'd', -1);
    expect(moved && idsOf(moved)).toEqual(['title', 'd', 'a', 'b', 'c']);
    expect(movedBy(columns, placing, inSight, 'a', -1)).toBeNull();
    expect(movedBy(columns, placing, inSight, 'd', 1)).toBeNull();
    expect(movedBy(columns, placing, inSight, 'title', 1)).toBeNull();
  });

  test('put beside one that stays in sight stay too, and scroll again beside one that scrolls', () => {
    const pinned = { order: [], pinned: ['a'] };
    const joined = movedBeside(columns, pinned, 'd', { column: 'a', side: 'before' });
    expect(joined).toMatchObject({ pinned: ['a', 'd'] });
    expect(joined && idsOf(joined)).toEqual(['title', 'd', 'a', 'b', 'c']);
    const left = movedBeside(columns, pinned, 'a', { column: 'b', side: 'after' });
    expect(left).toMatchObject({ pinned: [] });
    expect(left && idsOf(left)).toEqual(['title', 'b', 'a', 'c', 'd']);
  });

  test('dropped after the one that has its place come first of the others', () => {
    const moved = movedBeside(columns, placing, 'c', { column: 'title', side: 'after' });
    expect(moved && idsOf(moved)).toEqual(['title', 'c', 'a', 'b', 'd']);
    expect(movedBeside(columns, placing, 'c', { column: 'title', side: 'before' })).toBeNull();
    expect(movedBeside(columns, placing, 'c', { column: 'objective', side: 'before' })).toBeNull();
  });

  test('stay in sight up to one of them', () => {
    const pinned = pinnedThrough(
      columns,
      { order: [], pinned: ['c'] },
      ['objective', 'title', 'c', 'a'],
      'a',
    );
    expect(pinned.pinned).toEqual(['c', 'a']);
    expect(idsOf(pinned)).toEqual(['title', 'c', 'a', 'b', 'd']);
  });

  test('are never lost nor doubled, wherever one puts them', () => {
    const ids = columns.map(({ id }) => id);
    const step = fc.record({
      id: fc.constantFrom(...ids),
      column: fc.constantFrom(...ids),
      side: fc.constantFrom('before' as const, 'after' as const),
    });
    fc.assert(
      fc.property(fc.array(step), fc.subarray(ids), (steps, pinned) => {
        let now = { order: [] as string[], pinned };
        for (const { id, ...to } of steps) now = movedBeside(columns, now, id, to) ?? now;
        const shown = idsOf(now);
        expect(shown[0]).toBe('title');
        expect(shown.toSorted()).toEqual(ids.toSorted());
      }),
    );
  });
});
