/**
 * Writes the test vectors of the exchange format (docs/exchange-format.md) to tests/fixtures/exchange: each a file and,
 * beside it in JSON, all that a reader must find in it. Keys, times and salts are fixed; so is what a password draws at
 * random, for the time of this script alone.
 *
 *     node scripts/make-exchange-vectors.ts
 *
 * They are read for ever: a vector that exists is never written again. A new format adds its own beside them.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Attachment } from '#electron/exchange-file/attachment.ts';
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { type FileContent, writeExchangeFile } from '#electron/exchange-file/write-file.ts';
import { signText } from '#electron/keys/signature.ts';
import type { ExchangedChangeSet } from '#shared/exchange/line.ts';
import { continuityText } from '#shared/exchange/signed-text.ts';
import {
  blanked,
  madeAttachment,
  madeChain,
  madeFacts,
  madeOffice,
  signedHead,
} from '../tests/integration/exchange-file/made-files.ts';

const FOLDER = resolve(import.meta.dirname, '../tests/fixtures/exchange');
const STAGING = join(tmpdir(), 'maillon-vectors');
const PASSWORD = 'Été à Lyon 2026';

const sender = madeOffice(1);
const other = madeOffice(2);
const renewed = madeOffice(3);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const chain = (office: typeof sender, stream: 0 | 1, count: number): ExchangedChangeSet[] => [
  ...madeChain({
    replica: office.replica,
    stream,
    count,
    seen: (seq) => (office === other && seq === 2 ? { [sender.replica]: 3 } : {}),
  }),
];
const mine = [chain(sender, 0, 4), chain(sender, 1, 2)] as const;
const theirs = [chain(other, 0, 2), chain(other, 1, 1)] as const;

const heads = (...chains: (readonly [typeof sender, readonly ExchangedChangeSet[]])[]) =>
  chains.flatMap(([office, list]) => list.slice(-1).map((last) => signedHead(office, last)));

const keyOf = ({ replica, keys }: typeof sender) => ({
  replica,
  key: keys.publicKey,
  office: `office-${replica}`,
});

const held = {
  0: { [sender.replica]: 4, [other.replica]: 2 },
  1: { [sender.replica]: 2, [other.replica]: 1 },
};
const facts = {
  ...madeFacts(sender),
  keys: [keyOf(sender), keyOf(other)],
  vector: held,
  heads: heads([sender, mine[0]], [sender, mine[1]], [other, theirs[0]], [other, theirs[1]]),
};
const all = [...mine[0], ...theirs[0], ...mine[1], ...theirs[1]];
const complete: FileContent = { facts, changeSets: all, attachments: [] };

const withoutPersonal: FileContent = {
  facts: {
    ...facts,
    streams: [0],
    vector: held,
    heads: heads([sender, mine[0]], [other, theirs[0]]),
  },
  changeSets: [...mine[0], ...theirs[0]],
  attachments: [],
};

const photographs: readonly Attachment[] = ['une photographie', ''].map((text) =>
  madeAttachment(Buffer.from(text)),
);

const continued = {
  ...keyOf(renewed),
  office: `office-${sender.replica}`,
  follows: sender.replica,
  kind: 'renewal' as const,
};

const VECTORS: Readonly<Record<string, FileContent & { readonly password?: string }>> = {
  complete,
  'without-personal': withoutPersonal,
  'with-password': { ...complete, password: PASSWORD },
  delta: {
    facts: {
      ...facts,
      number: 2,
      base: { 0: { [sender.replica]: 2, [other.replica]: 2 }, 1: held[1] },
      heads: heads([sender, mine[0]]),
    },
    changeSets: mine[0].slice(2),
    attachments: [],
  },
  request: {
    facts: { ...facts, number: 3, base: held, heads: [] },
    changeSets: [],
    attachments: [],
  },
  attachments: { ...withoutPersonal, attachments: photographs },
  blanked: { ...complete, changeSets: all.map((one) => (one.stream === 1 ? blanked(one) : one)) },
  renewed: {
    facts: {
      ...madeFacts(renewed),
      sender: { ...facts.sender, replica: renewed.replica },
      generation: 1,
      keys: [
        keyOf(sender),
        {
          ...continued,
          signature: base64(
            signText(continuityText(continued, continued.kind), sender.keys.privateKey),
          ),
        },
      ],
      heads: heads([sender, mine[0]], [renewed, chain(renewed, 0, 1)]),
      vector: { 0: { [sender.replica]: 4, [renewed.replica]: 1 }, 1: {} },
    },
    changeSets: [...mine[0], ...chain(renewed, 0, 1)],
    attachments: [],
  },
};

/** What a reader must find, as JSON. */
async function found(path: string, password: string | undefined): Promise<object> {
  const opened = await openExchangeFile(path, { stagingFolder: STAGING, password });
  if (!opened.ok) throw new Error(`${path} does not open: ${opened.error.code}`);
  const { header, fileHash, attachments, close } = opened.value;
  const changeSets = [...opened.value.changeSets()].map((one) => ({
    ...one,
    payload: one.payload && base64(one.payload),
    payloadHash: base64(one.payloadHash),
    hash: base64(one.hash),
  }));
  const contents = attachments.map(({ hash, chunks }) => ({
    hash,
    bytes: base64(Buffer.concat([...chunks()])),
  }));
  close();
  return { password, fileHash, header, changeSets, attachments: contents };
}

function withoutChance(): void {
  let next = 0;
  const getRandomValues = (array: Uint8Array): Uint8Array => {
    for (let index = 0; index < array.length; index += 1) array[index] = next++ % 256;
    return array;
  };
  Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: getRandomValues });
}

withoutChance();
mkdirSync(FOLDER, { recursive: true });
for (const [name, { password, ...content }] of Object.entries(VECTORS)) {
  const path = join(FOLDER, `${name}.maillon`);
  if (existsSync(path)) continue;
  const keys = name === 'renewed' ? renewed.keys : sender.keys;
  const options = { keys, password, passwordCost: 10, stagingFolder: STAGING };
  const written = await writeExchangeFile(path, content, options);
  if (!written.ok) throw new Error(`${name} was not written: ${written.error.code}`);
  const expected = await found(path, password);
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(expected, null, 2)}\n`);
  console.log(`${name}: ${written.value.bytes} bytes`);
}
