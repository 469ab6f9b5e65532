import { expect, test } from 'vitest';
import { createSaving } from './saving.ts';

const write = () => Promise.withResolvers<{ readonly ok: boolean }>();

test('what waits for writes to settle comes after the last of them, refused ones included', async () => {
  const saving = createSaving();
  const [first, second] = [write(), write()];
  const order: string[] = [];
  void saving.during(first.promise);
  void saving.during(second.promise);
  const settled = saving.settled().then(() => order.push('settled'));

  first.resolve({ ok: true });
  await first.promise;
  expect([saving.state(), order]).toEqual(['saving', []]);
  second.resolve({ ok: false });
  await settled;
  expect([saving.state(), order]).toEqual(['refused', ['settled']]);
});

test('with nothing on its way, nothing is waited for', async () => {
  await expect(createSaving().settled()).resolves.toBeUndefined();
});
