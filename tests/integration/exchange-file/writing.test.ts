/** Writing: whole or not at all, stopped when asked, and nothing left beside. */
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Attachment } from '#electron/exchange-file/attachment.ts';
import {
  type FileContent,
  type WriteOptions,
  writeExchangeFile,
} from '#electron/exchange-file/write-file.ts';
import type { ExchangedChangeSet } from '#shared/exchange/line.ts';
import { type Desk, isOpened, makeDesk } from './desk.ts';
import {
  madeAttachment,
  madeChain,
  madeContent,
  madeFacts,
  madeOffice,
  signedHead,
} from './made-files.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
  mkdirSync(desk.path('out'));
});
afterEach(() => desk.remove());

const sender = madeOffice(1);
const { keys, replica } = sender;

const write = (content: FileContent, options: Partial<WriteOptions> = {}, name = 'out/a.maillon') =>
  writeExchangeFile(desk.path(name), content, {
    keys,
    stagingFolder: desk.stagingFolder,
    passwordCost: 5,
    ...options,
  });

/** What stands beside the file, and in our own folder. */
const beside = (): string[] => [...readdirSync(desk.path('out')), ...desk.left()];

function long(count: number): FileContent {
  const chain = [...madeChain({ replica, stream: 0, count })];
  const heads = chain.slice(-1).map((last) => signedHead(sender, last));
  return { facts: { ...madeFacts(sender), heads }, changeSets: chain, attachments: [] };
}

test('the same content gives the same bytes', async () => {
  const content = { ...madeContent(sender), attachments: [madeAttachment(Buffer.from('photo'))] };
  const written = await write(content);
  const again = await write(content, {}, 'out/b.maillon');
  expect(again).toEqual(written);
  const bytes = readFileSync(desk.path('out/a.maillon'));
  expect(bytes.equals(readFileSync(desk.path('out/b.maillon')))).toBe(true);
  expect(written).toMatchObject({ ok: true, value: { bytes: bytes.length } });
});

test('a file that stood there is replaced by a whole one', async () => {
  writeFileSync(desk.path('out/a.maillon'), 'the file of yesterday');
  expect(await write(madeContent(sender))).toMatchObject({ ok: true });
  const opened = await desk.open('out/a.maillon');
  expect(isOpened(opened)).toBe(true);
});

test('what killed processes left beside it goes, once nobody can be writing it', async () => {
  const left = 'a.maillon.01234567-89ab-cdef-0123-456789abcdef.tmp';
  const others = [
    'a.maillon.tmp',
    `${left}.txt`,
    'b.maillon.01234567-89ab-cdef-0123-456789abcdef.tmp',
  ];
  const old = new Date(Date.now() - 7_200_000);
  for (const name of [left, ...others]) {
    writeFileSync(desk.path(`out/${name}`), 'cut');
    utimesSync(desk.path(`out/${name}`), old, old);
  }
  const busy = 'a.maillon.fedcba98-7654-3210-fedc-ba9876543210.tmp';
  writeFileSync(desk.path(`out/${busy}`), 'being written');
  expect(await write(madeContent(sender))).toMatchObject({ ok: true });
  expect(readdirSync(desk.path('out')).toSorted()).toEqual(
    ['a.maillon', busy, ...others].toSorted(),
  );
});

test('a request holds no change set', async () => {
  await write(madeContent(sender, [0, 0]));
  const opened = await desk.open('out/a.maillon');
  if (!isOpened(opened)) throw new Error(opened.code);
  expect([...opened.changeSets()]).toEqual([]);
  expect(opened.header).toMatchObject({ counts: { changeSets: 0 }, rawSize: 0 });
});

describe('nothing is left, and what stood there stands', () => {
  const failing = async (content: FileContent, options?: Partial<WriteOptions>) => {
    writeFileSync(desk.path('out/a.maillon'), 'the file of yesterday');
    const result = await write(content, options).catch(String);
    expect(beside()).toEqual(['a.maillon']);
    expect(readFileSync(desk.path('out/a.maillon'), 'utf8')).toBe('the file of yesterday');
    return result;
  };
  const refused = (code: string) => ({ ok: false, error: { code } });

  test('stopped before it began', async () => {
    expect(await failing(long(10), { signal: AbortSignal.abort() })).toMatchObject(
      refused('cancelled'),
    );
  });

  test.each([undefined, 'été'])('stopped half-way (password: %s)', async (password) => {
    const stop = new AbortController();
    const onProgress = (done: number) => {
      if (done > 1_000) stop.abort();
    };
    const options = { signal: stop.signal, onProgress, password };
    expect(await failing(long(20_000), options)).toMatchObject(refused('cancelled'));
  });

  test.each([undefined, 'été'])('stopped in an attachment (password: %s)', async (password) => {
    const stop = new AbortController();
    const photo = madeAttachment(Buffer.alloc(3_000_000));
    const attachments: Attachment[] = [
      {
        ...photo,
        *chunks() {
          yield Buffer.alloc(1_000_000);
          stop.abort();
          yield Buffer.alloc(2_000_000);
        },
      },
    ];
    const content = { ...madeContent(sender), attachments };
    expect(await failing(content, { signal: stop.signal, password })).toMatchObject(
      refused('cancelled'),
    );
  });

  test.each([undefined, 'été'])('the log fails (password: %s)', async (password) => {
    const changeSets = function* (): Generator<ExchangedChangeSet> {
      yield* madeChain({ replica, stream: 0, count: 2 });
      throw new Error('the log is gone');
    };
    const content = { ...madeContent(sender), changeSets: changeSets() };
    expect(await failing(content, { password })).toBe('Error: the log is gone');
  });

  test.each([undefined, 'été'])('an attachment was changed (password: %s)', async (password) => {
    const photo = madeAttachment(Buffer.from('photo'));
    const attachments = [{ ...photo, chunks: () => [Buffer.from('phot0')] }];
    const content = { ...madeContent(sender), attachments };
    expect(await failing(content, { password })).toMatch(/attachment is not what its hash says/);
  });

  test('an attachment is shorter than said', async () => {
    const photo = { ...madeAttachment(Buffer.from('photo')), length: 6 };
    const content = { ...madeContent(sender), attachments: [photo] };
    expect(await failing(content)).toMatch(/attachment is not what its hash says/);
  });

  test('the file would be larger than any office receives', async () => {
    const photo = madeAttachment(Buffer.alloc(100_000));
    const content = { ...madeContent(sender), attachments: [photo] };
    const caps = { file: 90_000 };
    expect(await failing(content, { caps })).toMatchObject(refused('exchange-too-large-to-send'));
  });

  test.each([{ line: 100 }, { raw: 1_000 }, { header: 500 }])('%o is not enough', async (caps) => {
    expect(await failing(madeContent(sender), { caps })).toMatchObject(
      refused('exchange-too-large-to-send'),
    );
  });

  test('what every office would refuse is not written', async () => {
    const { facts, changeSets } = madeContent(sender);
    const [first, ...rest] = changeSets;
    if (first === undefined) throw new Error('no change set');
    const missing = { facts, changeSets: rest, attachments: [] };
    expect(await failing(missing)).toMatch(/out of order/);
    const short = { facts, changeSets: [first], attachments: [] };
    expect(await failing(short)).toMatch(/shorter/);
    const unsigned = { facts: { ...facts, heads: [] }, changeSets, attachments: [] };
    expect(await failing(unsigned)).toMatch(/signed/);
    const byAnother = await failing(madeContent(sender), { keys: madeOffice(2).keys });
    expect(byAnother).toMatch(/did not sign/);
  });
});

test.each([
  ['a folder that is not there', 'absent/a.maillon'],
  ['a folder that is a file', 'taken/a.maillon'],
  ['a name that is a folder', 'out'],
])('%s', async (_name, path) => {
  writeFileSync(desk.path('taken'), '');
  const result = await write(madeContent(sender), {}, path);
  expect(result).toMatchObject({ ok: false, error: { code: 'cannot-save-there' } });
  expect(beside()).toEqual([]);
});

describe('receiving is stopped as well', () => {
  test.each([undefined, 'été'])('half-way (password: %s)', async (password) => {
    await write(long(20_000), { password });
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const outcome = await desk.open('out/a.maillon', { password, signal: stop.signal, onProgress });
    expect(outcome).toEqual({ code: 'cancelled' });
    expect(desk.left()).toEqual([]);
  });

  test('before it began', async () => {
    await write(long(10));
    const outcome = await desk.open('out/a.maillon', { signal: AbortSignal.abort() });
    expect(outcome).toEqual({ code: 'cancelled' });
    expect(desk.left()).toEqual([]);
  });
});

test('progress ends at the end', async () => {
  const said: number[] = [];
  const sent: number[] = [];
  await write(long(5_000), { onProgress: (done) => sent.push(done) });
  const opened = await desk.open('out/a.maillon', { onProgress: (part) => said.push(part) });
  expect(sent.at(-1)).toBe(5_000);
  expect(said.at(-1)).toBe(1);
  expect(said.toSorted((a, b) => a - b)).toEqual(said);
  expect(isOpened(opened) && [...opened.changeSets()].length).toBe(5_000);
});
