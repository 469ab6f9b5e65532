import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clustersOf, viewOf, within } from './map-clusters.ts';

const points = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) }))
  .map((list) => list.map((point, index) => ({ ...point, id: String(index) })));

test('each point is in one cluster, the same whatever the order, and those on one spot are together', () => {
  fc.assert(
    fc.property(points, fc.nat(40), (given, radius) => {
      const shown = clustersOf(given, radius);
      const ids = shown.flatMap((cluster) => cluster.points.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(given.map(({ id }) => id).toSorted());
      expect(clustersOf(given.toReversed(), radius)).toEqual(shown);
      const spots = new Set(clustersOf(given, 0).map(({ x, y }) => `${x} ${y}`));
      expect(spots.size).toBe(new Set(given.map(({ x, y }) => `${x} ${y}`)).size);
    }),
  );
});

test('a view holds its points, keeps the proportions of the map and stays in it', () => {
  const whole = { x: 0, y: 0, width: 1000, height: 800 };
  fc.assert(
    fc.property(points, (given) => {
      const view = viewOf(given, whole);
      expect(view.height / view.width).toBeCloseTo(0.8);
      const isIn = given.every(
        ({ x, y }) =>
          x >= view.x - 1e-9 &&
          x <= view.x + view.width + 1e-9 &&
          y >= view.y - 1e-9 &&
          y <= view.y + view.height + 1e-9,
      );
      expect(isIn).toBe(true);
      expect(view.x).toBeGreaterThanOrEqual(0);
      expect(view.x + view.width).toBeLessThanOrEqual(1000 + 1e-9);
    }),
  );
  expect(within({ x: 0, y: 0 }, 10_000, whole)).toEqual(whole);
});
