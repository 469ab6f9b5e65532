/**
 * Exchange files: writing one, beside compressing the same bytes into a file and nothing else; and the memory that
 * receiving one takes, in a process of its own, for a file ten times larger than another.
 *
 * Both sides of a writing begin in memory: reading from a log would only bring them closer.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { lineOf } from '#electron/exchange-file/change-set-line.ts';
import { writeAll } from '#electron/exchange-file/disk.ts';
import { writeExchangeFile } from '#electron/exchange-file/write-file.ts';
import { createModel } from '#shared/model/model.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { operationsText } from '#shared/exchange/change-set.ts';
import { type ExchangedChangeSet, lineText } from '#shared/exchange/line.ts';
import {
  madeChain,
  madeFacts,
  madeOffice,
  signedHead,
} from '../tests/integration/exchange-file/made-files.ts';
import { compare, type Figure, figure, growth } from './measure.ts';
import { type Item, items } from './scene.ts';

const OFFICE = madeOffice(1);
const FIELDS = 8;
/** As the store cuts a gesture: 5,000 writes. */
const ITEMS_TOGETHER = 624;
const EDITS = 10_000;
const PIECE = 131_072;

export async function measureExchangeFiles(records: number, runs: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-bench-file-'));
  const made = items(records);
  const edited = ({ id, cells }: Item): Item => ({ id, cells: cells.slice(2, 3) });
  const complete = (few: readonly Item[]) =>
    writing('write a complete file', folder, runs, Math.ceil(few.length / ITEMS_TOGETHER), (seq) =>
      textOf(few.slice((seq - 1) * ITEMS_TOGETHER, seq * ITEMS_TOGETHER)),
    );
  const delta = (edits: number) =>
    writing(`write a delta of ${edits} edits`, folder, runs, edits, (seq) =>
      textOf(made.slice(seq % records, (seq % records) + 1).map(edited)),
    );
  const small = [await complete(made.slice(0, records / 10)), await delta(EDITS / 10)];
  const large = [await complete(made), await delta(EDITS)];
  const figures = [
    ...large,
    ...growth('files ten times smaller', small, large),
    await receiving(100_000, folder),
    await receiving(1_000_000, folder),
  ];
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

/** A planItem's fields as they travel: by id. */
const IDS = new Map(
  createModel(RECORD_TYPES)
    .types.get('planItem')
    ?.fields.map(({ name, id }) => [name, id]),
);

const textOf = (made: readonly Item[]): string =>
  operationsText(
    made.map(({ id, cells }) => ({
      record: id,
      type: 'planItem',
      writes: cells.map(([field, value]) => ({
        field: IDS.get(field) ?? field,
        element: '',
        value,
        replaces: [],
        suggestion: false,
      })),
    })),
  );

const chainOf = (count: number, text: (seq: number) => string): ExchangedChangeSet[] => [
  ...madeChain({ replica: OFFICE.replica, stream: 0, count, text }),
];

function writing(
  name: string,
  folder: string,
  runs: number,
  count: number,
  text: (seq: number) => string,
): Promise<Figure> {
  const changeSets = chainOf(count, text);
  const body = Buffer.from(changeSets.map((one) => `${lineText(lineOf(one))}\n`).join(''));
  return compare(name, '≤ 2 × compressing the same', runs, {
    bare: () => compressAlone(body, join(folder, 'bare.gz')),
    ours: () => write(changeSets, folder),
  });
}

async function write(changeSets: readonly ExchangedChangeSet[], folder: string): Promise<string> {
  const path = join(folder, 'ours.maillon');
  const heads = changeSets.slice(-1).map((last) => signedHead(OFFICE, last));
  const content = { facts: { ...madeFacts(OFFICE), heads }, changeSets, attachments: [] };
  const { keys } = OFFICE;
  const written = await writeExchangeFile(path, content, { keys, stagingFolder: folder });
  if (!written.ok) throw new Error(`the bench's own file was not written: ${written.error.code}`);
  return path;
}

/** Bytes in gzip, handed over in large pieces, on the disk at the end. */
async function compressAlone(bytes: Buffer, path: string): Promise<void> {
  const pieces = function* (): Generator<Buffer> {
    for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
  };
  const file = openSync(path, 'w');
  await pipeline(pieces, createGzip(), async (compressed: AsyncIterable<Buffer>) => {
    for await (const chunk of compressed) await writeAll(file, chunk);
  });
  fsyncSync(file);
  closeSync(file);
}

/** What receiving a file of so many operations takes over an idle process with an empty network open. */
async function receiving(operations: number, folder: string): Promise<Figure> {
  const count = Math.ceil(operations / FIELDS / ITEMS_TOGETHER);
  const path = await write(
    chainOf(count, () => textOf(items(ITEMS_TOGETHER))),
    folder,
  );
  const script = join(import.meta.dirname, 'receive-file.ts');
  const { stdout, stderr } = spawnSync(execPath, [script, path], { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  const { megabytes, changeSets } = JSON.parse(stdout) as { megabytes: number; changeSets: number };
  if (changeSets !== count) throw new Error(`${changeSets} change sets came in of ${count}`);
  const name = `memory to receive a file of ${operations} operations`;
  return figure(name, '≤ 200 MB over idle, and flat', megabytes, null, 'MB');
}
