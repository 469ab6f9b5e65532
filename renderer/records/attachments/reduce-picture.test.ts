import { describe, expect, test } from 'vitest';
import { fitted, reducePicture, TRIALS } from './reduce-picture.ts';

describe('a picture is drawn', () => {
  test.each([
    [4_000, 3_000, 2_400, [2_400, 1_800]],
    [3_000, 4_000, 2_400, [1_800, 2_400]],
    [640, 480, 2_400, [640, 480]],
    [10_000, 2, 800, [800, 1]],
  ])('%i × %i within %i', (width, height, side, size) => {
    expect(fitted(width, height, side)).toEqual(size);
  });

  test('ever lighter from one trial to the next', () => {
    for (const [index, { side, quality }] of TRIALS.slice(1).entries()) {
      const before = TRIALS[index];
      expect(side * side * quality).toBeLessThan((before?.side ?? 0) ** 2 * (before?.quality ?? 0));
    }
  });
});

test.each([
  ['a PDF', new File(['%PDF'], 'devis.pdf', { type: 'application/pdf' })],
  ['a drawing with scripts', new File(['<svg/>'], 'plan.svg', { type: 'image/svg+xml' })],
  ['a light capture of a screen', new File(['png'], 'capture.png', { type: 'image/png' })],
  ['a picture that cannot be drawn', new File(['?'], 'photo.heic', { type: 'image/heic' })],
])('%s is kept as it is', async (_, file) => {
  expect(await reducePicture(file)).toEqual({ file, from: null });
});
