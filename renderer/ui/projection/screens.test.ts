import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inScreens, turning } from './screens.ts';

test('a list cut into screens keeps everything, in order, none too full and none nearly empty', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (all, most) => {
      const screens = inScreens(all, most);
      expect(screens.flat()).toEqual(all);
      const sizes = screens.map(({ length }) => length);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test('turning stops at both ends, and comes back to the last screen when there are fewer', () => {
  let shown = 5;
  const press = (key: string) => turning(shown, 3, (to) => (shown = to)).keys[key]?.();
  expect(turning(shown, 3, () => undefined).shown).toBe(2);
  press('ArrowLeft');
  expect(shown).toBe(1);
  for (let presses = 0; presses < 4; presses += 1) press('ArrowRight');
  expect(shown).toBe(2);
  press('Home');
  press('PageUp');
  expect(shown).toBe(0);
});
