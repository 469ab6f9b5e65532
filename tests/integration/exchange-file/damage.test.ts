/** What a journey does to a file: its end is lost, or a bit is turned. Small files, all of it tried. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CAPS } from '#electron/exchange-file/caps.ts';
import { settled } from '#electron/exchange-file/fault.ts';
import { verify } from '#electron/exchange-file/verify.ts';
import { writeExchangeFile } from '#electron/exchange-file/write-file.ts';
import { type Desk, isOpened, makeDesk } from './desk.ts';
import { madeContent, madeOffice } from './made-files.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(() => desk.remove());

const sender = madeOffice(1);

async function written(counts: readonly [number, number], password?: string): Promise<Buffer> {
  const path = desk.path('sent.maillon');
  const { keys } = sender;
  const options = { keys, password, passwordCost: 1, stagingFolder: desk.stagingFolder };
  const result = await writeExchangeFile(path, madeContent(sender, counts), options);
  if (!result.ok) throw new Error(result.error.code);
  return readFileSync(path);
}

/** What opening each of these gives: a code, or 'opened'. */
async function outcomes(files: Iterable<Buffer>, password?: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const file of files) {
    const outcome = await desk.open(file, { password });
    const code = isOpened(outcome) ? 'opened' : outcome.code;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

function* truncations(file: Buffer): Generator<Buffer> {
  for (let length = 0; length < file.length; length += 1) yield file.subarray(0, length);
}

/** One bit of each byte. */
function* turned(file: Buffer): Generator<Buffer> {
  for (let at = 0; at < file.length; at += 1) {
    const copy = Buffer.from(file);
    copy.writeUInt8(copy.readUInt8(at) ^ (1 << (at % 8)), at);
    yield copy;
  }
}

test('every truncation is told as one', async () => {
  const file = await written([1, 1]);
  expect(await outcomes(truncations(file))).toEqual(new Map([['exchange-truncated', file.length]]));
  expect(desk.left()).toEqual([]);
});

test('no turned bit goes unseen', async () => {
  const file = await written([0, 0]);
  const handle = openSync(desk.path('sent.maillon'), 'r+');
  const seen = new Map<string, number>();
  for (let at = 0; at < file.length; at += 1) {
    const sound = file.readUInt8(at);
    for (let bit = 0; bit < 8; bit += 1) {
      writeSync(handle, Buffer.of(sound ^ (1 << bit)), 0, 1, at);
      // Verifying alone: the step that every byte passes, without what comes around it.
      const result = await settled(undefined, () => verify(handle, file.length, CAPS, undefined));
      const code = result.ok ? 'verified' : result.error.code;
      seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    writeSync(handle, Buffer.of(sound), 0, 1, at);
  }
  closeSync(handle);
  expect(seen.get('verified')).toBeUndefined();
  expect([...seen.values()].reduce((sum, count) => sum + count)).toBe(file.length * 8);
  // The signature's 64 bytes: whether it was damaged or forged cannot be known.
  expect(seen.get('exchange-forged')).toBe(64 * 8);
  // Name, format and lengths speak before the hash does.
  expect(seen.get('exchange-not-maillon')).toBe(12 * 8);
  const spoken = ['newer', 'truncated', 'damaged'].map((code) => seen.get(`exchange-${code}`) ?? 0);
  expect(spoken.reduce((sum, count) => sum + count)).toBe((file.length - 76) * 8);
});

test('nor when the file is opened', async () => {
  const seen = await outcomes(turned(await written([0, 0])));
  expect(seen.get('opened')).toBeUndefined();
  expect(desk.left()).toEqual([]);
});

test('nor does one of a file protected by a password', async () => {
  const file = await written([0, 0], 'été');
  const seen = await outcomes(turned(file), 'été');
  expect(seen.get('opened')).toBeUndefined();
  expect(new Set(seen.keys())).toEqual(
    new Set(['exchange-not-maillon', 'exchange-content', 'exchange-password-wrong']),
  );
  expect(desk.left()).toEqual([]);
});

test('nor a truncation of one', async () => {
  const file = await written([0, 0], 'été');
  const seen = await outcomes(truncations(file), 'été');
  expect(new Set(seen.keys())).toEqual(new Set(['exchange-truncated', 'exchange-password-wrong']));
  expect(desk.left()).toEqual([]);
});
