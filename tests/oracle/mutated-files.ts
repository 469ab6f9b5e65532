/**
 * Exchange files with something wrong in them, by the thousand: bytes turned, cut, doubled, swapped; then, half of the
 * time, hashed and signed again by a key that is in order, or their header and lines changed before that. What must
 * hold of every one is checked by `brokenPromises`; none broken, and the list is empty.
 *
 * Used by the tests, and by `npm run soak -- --kind files` over many more.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openExchangeFile } from '../../electron/exchange-file/open-file.ts';
import { fileHeaderSchema } from '../../shared/exchange/file-header.ts';
import { lineText, readLine } from '../../shared/exchange/line.ts';
import { lineOf } from '../../electron/exchange-file/change-set-line.ts';
import { forged, resigned, soundParts } from '../integration/exchange-file/forged-file.ts';
import {
  madeAttachment,
  madeContent,
  madeOffice,
} from '../integration/exchange-file/made-files.ts';

const sender = madeOffice(1);
const content = madeContent(sender, [3, 2]);
const photo = madeAttachment(Buffer.from('a photograph'));
const sound = soundParts({ ...content, attachments: [photo] });
const SEAL = 96;

interface Turn {
  readonly do: 'turn' | 'cut' | 'double' | 'insert';
  /** Where, and how much: parts of the whole. */
  readonly at: number;
  readonly length: number;
  readonly byte: number;
}

export interface Mutation {
  /** What is turned: the whole file, or the text of its header or lines before they are packed. */
  readonly part: 'file' | 'header' | 'lines';
  readonly turns: readonly Turn[];
  /** Whether whoever did it holds a key. */
  readonly resigned: boolean;
}

const part = fc.double({ min: 0, max: 1, noNaN: true });

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  part: fc.constantFrom('file', 'header', 'lines'),
  turns: fc.array(
    fc.record({
      do: fc.constantFrom('turn', 'turn', 'cut', 'double', 'insert'),
      at: part,
      length: fc.oneof(fc.constant(0), part),
      // Digits, quotation marks and brackets often: what makes another JSON rather than none.
      byte: fc.oneof(
        fc.nat({ max: 255 }),
        fc.constantFrom(...Buffer.from('0123456789"\\{}[],:-eE.ntu\n')),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  resigned: fc.boolean(),
});

function mutated(bytes: Buffer, turns: readonly Turn[]): Buffer {
  return turns.reduce((before, { do: what, at, length, byte }) => {
    const from = Math.floor(at * before.length);
    const to = Math.min(before.length, from + 1 + Math.floor(length * length * before.length));
    const [start, middle, end] = [
      before.subarray(0, from),
      before.subarray(from, to),
      before.subarray(to),
    ];
    if (what === 'cut') return Buffer.concat([start, end]);
    if (what === 'double') return Buffer.concat([start, middle, middle, end]);
    if (what === 'insert') return Buffer.concat([start, Buffer.of(byte), middle, end]);
    return Buffer.concat([start, Buffer.of(byte), middle.subarray(1), end]);
  }, bytes);
}

function mutatedFile({ part: where, turns, resigned: isResigned }: Mutation): Buffer {
  const { attachments } = sound;
  const lines = Buffer.from(sound.lines.join(''));
  const header = Buffer.from(JSON.stringify(sound.header));
  if (where === 'header')
    return forged({ header: mutated(header, turns), lines, attachments }, sender);
  if (where === 'lines') {
    const changed = mutated(lines, turns);
    // What the header says of them is mended, so that the lines themselves are looked at.
    const mended = { ...sound.header, rawSize: changed.length };
    return forged({ header: JSON.stringify(mended), lines: changed, attachments }, sender);
  }
  const file = mutated(forged({ header, lines, attachments }, sender), turns);
  return isResigned ? resigned(file.subarray(0, -SEAL), sender.keys.privateKey) : file;
}

const CAPS = { file: 100_000, raw: 100_000 };

export async function brokenPromises(mutation: Mutation): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-mutated-'));
  const stagingFolder = join(folder, 'staging');
  const path = join(folder, 'a.maillon');
  try {
    const file = mutatedFile(mutation);
    writeFileSync(path, file);
    const opened = await openExchangeFile(path, { stagingFolder, caps: CAPS });
    const broken: string[] = [];
    if (opened.ok) {
      const { header, changeSets, attachments, close } = opened.value;
      const isUnsigned = mutation.part === 'file' && !mutation.resigned;
      if (isUnsigned && !file.equals(mutatedFile({ ...mutation, turns: [] })))
        broken.push('a file that nobody signed was opened');
      if (!fileHeaderSchema.safeParse(header).success) broken.push('a header is no header');
      const all = [...changeSets()];
      if (all.length !== header.counts.changeSets) broken.push('another count than announced');
      if (all.some((one) => readLine(lineText(lineOf(one))) === undefined))
        broken.push('a change set would be refused if it were sent on');
      for (const { length, chunks } of attachments)
        if (Buffer.concat([...chunks()]).length !== length) broken.push('an attachment is short');
      close();
    } else if (!opened.error.code.startsWith('exchange-')) {
      broken.push(`refused for no reason of the file: ${opened.error.code}`);
    }
    if (readdirSync(stagingFolder).length > 0) broken.push('something was left behind');
    return broken;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
