/**
 * The test vectors of docs/exchange-format.md: files that were written once, and must be read for ever. Nothing that
 * makes this test fail may be mended in the vectors.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headerText } from '#shared/exchange/change-set.ts';
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { type Desk, makeDesk } from './desk.ts';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/exchange');

const FILES = [
  'complete',
  'without-personal',
  'with-password',
  'delta',
  'request',
  'attachments',
  'blanked',
  'renewed',
] as const;

interface Expected {
  readonly password?: string;
  readonly fileHash: string;
  readonly header: unknown;
  readonly changeSets: readonly { readonly payload: string | null }[];
  readonly attachments: readonly { readonly hash: string; readonly bytes: string }[];
}

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(() => desk.remove());

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;

async function opened(name: string) {
  const { password } = expectedOf(name);
  const { stagingFolder } = desk;
  const result = await openExchangeFile(join(FOLDER, `${name}.maillon`), {
    stagingFolder,
    password,
  });
  if (!result.ok) throw new Error(`${name} is refused: ${result.error.code}`);
  return result.value;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const sha256 = (...parts: (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

test.each(FILES)('%s is read as it was written', async (name) => {
  const { header, fileHash, changeSets, attachments } = await opened(name);
  const found = {
    fileHash,
    header,
    changeSets: [...changeSets()].map((one) => ({
      ...one,
      payload: one.payload && base64(one.payload),
      payloadHash: base64(one.payloadHash),
      hash: base64(one.hash),
    })),
    attachments: attachments.map(({ hash, chunks }) => ({
      hash,
      bytes: base64(Buffer.concat([...chunks()])),
    })),
  };
  const { password: _, ...expected } = expectedOf(name);
  expect(found).toEqual(expected);
});

test.each(FILES)('the chains of %s are whole by the definition of a hash', async (name) => {
  const { header, changeSets } = await opened(name);
  const last = new Map<string, Uint8Array>();
  for (const one of changeSets()) {
    const chain = `${one.replica}.${one.stream}`;
    const previous = last.get(chain);
    last.set(chain, one.hash);
    const payloadHash = one.payload === null ? one.payloadHash : sha256(one.payload);
    expect(base64(one.payloadHash)).toBe(base64(payloadHash));
    // What precedes a delta is not in it.
    if (previous === undefined && one.seq > 1) continue;
    const hash = sha256(previous ?? '', headerText(one), one.payloadHash);
    expect(hash).toEqual(Buffer.from(one.hash));
  }
  expect(header.heads.map(({ hash }) => hash).toSorted()).toEqual(
    [...last.values()].map(base64).toSorted(),
  );
});

test('no personal text is in the file without it, not even compressed', async () => {
  const { changeSets } = await opened('without-personal');
  expect([...changeSets()].filter(({ stream }) => stream === 1)).toEqual([]);
});

test('blanked vectors hold no personal payload', () => {
  const personal = expectedOf('blanked').changeSets.filter(({ payload }) => payload === null);
  expect(personal.length).toBe(3);
});
