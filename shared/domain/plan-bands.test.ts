import { expect, it } from 'vitest';
import { bandName, bandSpans } from './plan-bands.ts';

it('puts columns side by side under one band', () => {
  expect(
    bandSpans(['project', 'project', 'strategy', 'priorities', 'priorities', 'strategy']),
  ).toEqual([
    { band: 'project', count: 2 },
    { band: 'strategy', count: 1 },
    { band: 'priorities', count: 2 },
    { band: 'strategy', count: 1 },
  ]);
  expect(bandSpans([])).toEqual([]);
});

it('gives a single period no band of its own', () => {
  expect(bandSpans(['project', 'strategy', 'priorities', 'strategy'])).toEqual([
    { band: 'project', count: 1 },
    { band: 'strategy', count: 3 },
  ]);
});

it('calls a band as the plan does', () => {
  expect(bandName('priorities', {}, 'fr')).toBe('Priorités annuelles');
  expect(bandName('priorities', { 3: ' Cap ' }, 'fr')).toBe('Cap');
  expect(bandName('priorities', { 3: '  ' }, 'en')).toBe('Yearly priorities');
});
