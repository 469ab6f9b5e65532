/**
 * Files to expect (exchange.md), and what each gets: a refusal with its reason, and nothing left behind. Most of
 * these are signed by a key that is in order: whoever writes them is somebody, and may be anybody.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Forgery, forged, type Pieces, soundParts } from './forged-file.ts';
import { type Desk, isOpened, makeDesk } from './desk.ts';
import {
  blanked,
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
});
afterEach(() => desk.remove());

const sender = madeOffice(1);
const other = madeOffice(2);
const attached = Buffer.from('a photograph');
const content = { ...madeContent(sender), attachments: [madeAttachment(attached)] };
const sound = soundParts(content);

type Parts = typeof sound;

/** The sound file with some of its parts changed, and what its header says of them mended. */
function made(change: (parts: Parts) => Partial<Parts>, forgery?: Forgery, by = sender): Buffer {
  const parts = { ...sound, ...change(sound) };
  return forged(piecesOf(parts), by, forgery);
}

const piecesOf = ({ header, lines, attachments }: Parts): Pieces => ({
  header: JSON.stringify({
    ...header,
    counts: header.counts === sound.header.counts ? { changeSets: lines.length } : header.counts,
    rawSize:
      header.rawSize === sound.header.rawSize ? Buffer.byteLength(lines.join('')) : header.rawSize,
  }),
  lines: lines.join(''),
  attachments,
});

const header = (more: object): Buffer =>
  made((parts) => ({ header: { ...parts.header, ...more } }));
const headerText = (change: (text: string) => string): Buffer => {
  const pieces = piecesOf(sound);
  return forged({ ...pieces, header: change(String(pieces.header)) }, sender);
};
/** The first line changed as text, its announced size mended. */
const line = (change: (text: string) => string): Buffer =>
  made(({ lines: [first = '', ...rest] }) => ({ lines: [change(first), ...rest] }));
const lines = (change: (lines: readonly string[]) => string[]): Buffer =>
  made((parts) => ({ lines: change(parts.lines) }));

test('the second writer and ours agree', async () => {
  const opened = await desk.open(forged(piecesOf(sound), sender));
  if (!isOpened(opened)) throw new Error(JSON.stringify(opened));
  expect([...opened.changeSets()]).toEqual(content.changeSets);
  opened.close();
});

const CONTENT = 'exchange-content';

describe('signed by a key that is in order', () => {
  test.each<[string, () => Buffer, string, RegExp?]>([
    // Sizes
    ['more than announced', () => header({ rawSize: 10 }), CONTENT, /longer/],
    ['less than announced', () => header({ rawSize: 100_000 }), CONTENT, /shorter/],
    [
      'more change sets than announced',
      () => header({ counts: { changeSets: 4 } }),
      CONTENT,
      /count/,
    ],
    [
      'fewer change sets than announced',
      () => header({ counts: { changeSets: 6 } }),
      CONTENT,
      /count/,
    ],
    ['3 GB announced', () => header({ rawSize: 3e9 }), 'exchange-too-large'],
    ['a size that is none', () => header({ rawSize: -1 }), CONTENT, /rawSize/],
    [
      'a size beyond all',
      () => headerText((t) => t.replace(/"rawSize":\d+/, '"rawSize":1e400')),
      CONTENT,
    ],
    [
      'a bomb: 2 GB announced, zeros without an end of line',
      () =>
        made(() => ({ header: { ...sound.header, rawSize: 2e9 } }), {
          body: gzipSync(Buffer.alloc(64e6)),
        }),
      CONTENT,
      /line 1: too long/,
    ],
    [
      'a bomb in a bomb',
      () => made(() => ({}), { body: gzipSync(gzipSync(Buffer.alloc(64e6))) }),
      CONTENT,
    ],
    [
      'a line of 100 MB',
      () => line((text) => text.replace('"text":"', `"text":"${'x'.repeat(100e6)}`)),
      CONTENT,
      /line 1: too long/,
    ],
    [
      'a header of 2 MiB',
      () => headerText((t) => t.replace('{', `{"more":"${'x'.repeat(2 ** 21)}",`)),
      CONTENT,
      /header/,
    ],
    // The body
    [
      'a body that is not gzip',
      () => made(() => ({}), { body: Buffer.from('no gzip') }),
      CONTENT,
      /gzip/,
    ],
    [
      'a body cut short',
      () => made(() => ({}), { body: gzipSync(sound.lines.join('')).subarray(0, -9) }),
      CONTENT,
    ],
    ['no body', () => made(() => ({}), { body: Buffer.alloc(0) }), CONTENT],
    [
      'something after the body',
      () =>
        made(() => ({}), {
          body: Buffer.concat([gzipSync(sound.lines.join('')), Buffer.alloc(9)]),
        }),
      CONTENT,
      /more than gzip/,
    ],
    // Whose work it is
    ['an unsigned tail', () => made(longer), CONTENT, /signed/],
    [
      'a chain without a head',
      () => header({ heads: sound.header.heads.slice(0, 1) }),
      CONTENT,
      /signed/,
    ],
    ['a head signed by the sender for another', () => header(headOfAnother()), 'exchange-forged'],
    ['a head without its key', () => made(headWithoutKey), 'exchange-forged'],
    [
      'another last change set than the one signed',
      () =>
        lines(([a = '', b = '', c = '', ...rest]) => [
          a,
          b,
          c.replace(/"hash":"..../, '"hash":"AAAA'),
          ...rest,
        ]),
      CONTENT,
      /signed/,
    ],
    ['a head that is not last', () => header({ heads: heads({ seq: 9 }) }), 'exchange-forged'],
    [
      'a head with another hash',
      () => header({ heads: heads({ hash: `${'A'.repeat(43)}=` }) }),
      'exchange-forged',
    ],
    [
      'two heads for one chain',
      () => header({ heads: [...sound.header.heads, ...sound.header.heads] }),
      CONTENT,
      /heads/,
    ],
    [
      'a sender that is another',
      () => header({ sender: { ...sound.header.sender, replica: other.replica } }),
      'exchange-forged',
    ],
    [
      'a request whose sender’s key is not there',
      () => made(() => ({ lines: [], header: { ...sound.header, heads: [], keys: [] } })),
      'exchange-forged',
    ],
    ['a sender whose key is not there', () => header({ keys: [] }), 'exchange-forged'],
    [
      'a key under the name of another',
      () =>
        header({
          keys: [...sound.header.keys, keyOf(other.keys.publicKey, madeOffice(3).replica)],
        }),
      'exchange-forged',
    ],
    [
      'a key that is none',
      () => header({ keys: [...sound.header.keys, keyOf('A'.repeat(59) + '=', other.replica)] }),
      'exchange-forged',
    ],
    [
      'a key that follows nobody',
      () => header({ keys: sound.header.keys.map((key) => ({ ...key, kind: 'renewal' })) }),
      CONTENT,
      /keys/,
    ],
    [
      'two keys for one replica',
      () => header({ keys: [...sound.header.keys, ...sound.header.keys] }),
      CONTENT,
      /keys/,
    ],
    // Lines
    ['a change set twice', () => lines(([a = '', ...rest]) => [a, a, ...rest]), CONTENT, /order/],
    ['a change set missing', () => lines(([a = '', , ...rest]) => [a, ...rest]), CONTENT, /order/],
    [
      'the last change set missing',
      () => lines((all) => all.slice(0, -1)),
      CONTENT,
      /shorter|count/,
    ],
    [
      'change sets out of order',
      () => lines(([a = '', b = '', ...rest]) => [b, a, ...rest]),
      CONTENT,
      /order/,
    ],
    ['an empty line', () => lines((all) => ['\n', ...all]), CONTENT, /line 1/],
    [
      'a last line without its end',
      () => lines((all) => [...all.slice(0, -1), (all.at(-1) ?? '').trimEnd()]),
      CONTENT,
      /without its end/,
    ],
    [
      'a stream that the file does not carry',
      () => header({ streams: [0] }),
      CONTENT,
      /does not carry/,
    ],
    ['a third stream', () => line((t) => t.replace('"stream":0', '"stream":2')), CONTENT],
    ['a doubled name', () => line((t) => t.replace('{', '{"seq":1,')), CONTENT],
    [
      'a prototype as a name',
      () => line((t) => t.replace('{', '{"__proto__":{"seq":1},')),
      CONTENT,
    ],
    [
      'a prototype that was seen',
      () => line((t) => t.replace('"seen":{', '"seen":{"__proto__":1')),
      CONTENT,
    ],
    [
      'a lamport beyond all',
      () => line((t) => t.replace('"lamport":1', '"lamport":1e400')),
      CONTENT,
    ],
    [
      'a number above 2^53',
      () => line((t) => t.replace('"lamport":1', '"lamport":9007199254740993')),
      CONTENT,
    ],
    ['an absurd time', () => line((t) => t.replace('2026-11-21T', '2026-99-99T')), CONTENT],
    [
      'half a letter',
      () => line((t) => t.replace('"text":"', String.raw`"text":"\ud800`)),
      CONTENT,
    ],
    ['NUL', () => line((t) => t.replace('"text":"', String.raw`"text":"\u0000`)), CONTENT],
    [
      'deep nesting',
      () => line((t) => t.replace('{', `{"more":${'['.repeat(100_000)}${']'.repeat(100_000)},`)),
      CONTENT,
    ],
    [
      'a blank that is not personal',
      () =>
        made(({ lines: [first = '', ...rest] }) => ({
          lines: [
            first.replace(/"text":".*","hash"/, `"blank":"${'A'.repeat(43)}=","hash"`),
            ...rest,
          ],
        })),
      CONTENT,
    ],
    ['invalid UTF-8 in a line', () => latin1('"text":"é'), CONTENT],
    ['the bytes of half a letter', () => bytesInLine(Buffer.from([0xed, 0xa0, 0x80])), CONTENT],
    ['letters spelt in too many bytes', () => bytesInLine(Buffer.from([0xc0, 0x80])), CONTENT],
    ['a byte order mark', () => line((t) => `\uFEFF${t}`), CONTENT],
    // The header
    ['a header that is no JSON', () => headerText(() => 'network'), CONTENT],
    ['a header that is a list', () => headerText(() => '[]'), CONTENT],
    ['no header', () => headerText(() => ''), CONTENT],
    [
      'a doubled name in the header',
      () => headerText((t) => t.replace('{', '{"number":2,')),
      CONTENT,
    ],
    [
      'a prototype in the header',
      () => headerText((t) => t.replace('{', '{"__proto__":{},')),
      CONTENT,
    ],
    [
      'a prototype that is held',
      () => headerText((t) => t.replace('"vector":{"0":{', '"vector":{"0":{"__proto__":1,')),
      CONTENT,
    ],
    [
      'a replica that is none',
      () => header({ base: { 0: { constructor: 1 }, 1: {} } }),
      CONTENT,
      /base/,
    ],
    [
      'deep nesting in the header',
      () => headerText((t) => t.replace('{', `{"more":${'['.repeat(1e5)}${']'.repeat(1e5)},`)),
      CONTENT,
    ],
    [
      'invalid UTF-8 in the header',
      () =>
        forged(
          { ...piecesOf(sound), header: Buffer.from(String(piecesOf(sound).header), 'latin1') },
          sender,
        ),
      CONTENT,
    ],
    [
      'half a letter in a name',
      () => headerText((t) => t.replace('Le Chat', String.raw`\ud800`)),
      CONTENT,
      /structureName/,
    ],
    [
      'NUL in a name',
      () => headerText((t) => t.replace('Le Chat', String.raw`\u0000`)),
      CONTENT,
      /structureName/,
    ],
    [
      'a name without an end',
      () => header({ network: { id: 'n', name: 'x'.repeat(1_001) } }),
      CONTENT,
      /network/,
    ],
    [
      'an absurd time in the header',
      () => header({ time: '+275760-09-13T00:00:00Z' }),
      CONTENT,
      /time/,
    ],
    ['a file number above 2^53', () => header({ number: 2 ** 53 }), CONTENT, /number/],
    [
      'an office that is none',
      () => header({ sender: { ...sound.header.sender, office: '../../office' } }),
      CONTENT,
      /office/,
    ],
    [
      'too many recipients',
      () => header({ to: Array.from({ length: 2_001 }, (_, index) => `o${index}`) }),
      CONTENT,
      /to/,
    ],
    // Attachments
    [
      'an attachment that is another',
      () => made(() => ({ attachments: [Buffer.from('a Photograph')] })),
      CONTENT,
      /attachment/,
    ],
    [
      'an attachment named as a path',
      () => header({ attachments: [{ hash: '../../../etc/passwd', length: 12 }] }),
      CONTENT,
      /attachments/,
    ],
    [
      'a path among those that are wanted',
      () => header({ wants: ['../../../etc/passwd'] }),
      'exchange-content',
      /wants/,
    ],
    [
      'attachments shorter than announced',
      () => made(() => ({ attachments: [] })),
      CONTENT,
      /attachments/,
    ],
    [
      'attachments longer than announced',
      () => made(() => ({ attachments: [attached, attached] })),
      CONTENT,
      /attachments/,
    ],
    [
      'one attachment twice',
      () =>
        made(() => ({
          attachments: [attached, attached],
          header: {
            ...sound.header,
            attachments: [...sound.header.attachments, ...sound.header.attachments],
          },
        })),
      CONTENT,
      /attachments/,
    ],
    // Versions
    ['for a later reader', () => header({ minReader: 2 }), 'exchange-newer'],
    [
      'for a later reader, in a header we do not know',
      () => headerText(() => '{"minReader":7,"sender":"?"}'),
      'exchange-newer',
    ],
    [
      'a later format',
      () => made(() => ({}), { prefix: (start) => start.writeUInt32BE(2, 12) }),
      'exchange-newer',
    ],
    [
      'format 0',
      () => made(() => ({}), { prefix: (start) => start.writeUInt32BE(0, 12) }),
      'exchange-damaged',
    ],
  ])('%s', async (_name, file, code, where) => {
    const outcome = await desk.open(file());
    expect(outcome).toMatchObject({ code });
    expect('where' in outcome ? outcome.where : '').toMatch(where ?? /^/);
    expect(desk.left()).toEqual([]);
  });
});

function longer(parts: Parts): Partial<Parts> {
  const { replica } = sender;
  const [, , , fourth] = madeChain({ replica, stream: 0, count: 4 });
  if (fourth === undefined) throw new Error('no fourth');
  const tail = soundParts({ facts: content.facts, changeSets: [fourth], attachments: [] });
  return { lines: [...parts.lines.slice(0, 3), ...tail.lines, ...parts.lines.slice(3)] };
}

/** The sender's heads, the first of them changed. */
const heads = (more: object) => {
  const [first, ...rest] = sound.header.heads;
  return [{ ...first, ...more }, ...rest];
};

const keyOf = (key: string, replica: string) => ({ replica, key, office: `office-${replica}` });

/** The other's chain, of which the sender signs the end. */
function headOfAnother() {
  const [first] = madeChain({ replica: other.replica, stream: 0, count: 1 });
  if (first === undefined) throw new Error('no first');
  return {
    keys: [...sound.header.keys, keyOf(other.keys.publicKey, other.replica)],
    heads: [...sound.header.heads, { ...signedHead(sender, first), replica: other.replica }],
  };
}

function headWithoutKey(parts: Parts): Partial<Parts> {
  const [first] = madeChain({ replica: other.replica, stream: 0, count: 1 });
  if (first === undefined) throw new Error('no first');
  return { header: { ...parts.header, heads: [...parts.header.heads, signedHead(other, first)] } };
}

const latin1 = (text: string): Buffer =>
  bytesInLine(Buffer.from(text.replace('"text":"', ''), 'latin1'));

/** The first line with these bytes in its text. */
function bytesInLine(bytes: Buffer): Buffer {
  const [before = '', after = ''] = sound.lines.join('').split(/(?<="text":")(.*)/s);
  const raw = Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
  const rawSize = raw.length;
  return forged(
    { ...piecesOf(sound), header: JSON.stringify({ ...sound.header, rawSize }), lines: raw },
    sender,
  );
}

describe('not signed, or not a file', () => {
  test.each<[string, () => Buffer | string, string]>([
    ['another key’s signature', () => swapKey(), 'exchange-forged'],
    [
      'a spreadsheet',
      () => Buffer.from('PK\u0003\u0004 a workbook'.repeat(50)),
      'exchange-not-maillon',
    ],
    ['a text', () => Buffer.from('Bonjour, voici le fichier.'), 'exchange-not-maillon'],
    [
      'the beginning of our name, and another end',
      () => Buffer.from('\u0089Maillot', 'latin1'),
      'exchange-not-maillon',
    ],
    ['a file changed by a transfer in text mode', () => textMode(), 'exchange-not-maillon'],
    ['nothing at all', () => Buffer.alloc(0), 'exchange-truncated'],
    [
      'two files, one after the other',
      () => Buffer.concat([forged(piecesOf(sound), sender), Buffer.from('.')]),
      'exchange-damaged',
    ],
    [
      'a body of 2^60 bytes',
      () => made(() => ({}), { prefix: (start) => start.writeBigUInt64BE(2n ** 60n, 20) }),
      'exchange-truncated',
    ],
    [
      'a header of 4 GB',
      () => made(() => ({}), { prefix: (start) => start.writeUInt32BE(2 ** 32 - 1, 16) }),
      'exchange-truncated',
    ],
    ['no such file', () => 'absent.maillon', 'file-expired'],
    ['a folder', () => folder(), 'exchange-not-maillon'],
  ])('%s', async (_name, file, code) => {
    expect(await desk.open(file())).toMatchObject({ code });
    expect(desk.left()).toEqual([]);
  });

  const swapKey = (): Buffer => {
    const file = forged(piecesOf(sound), sender);
    const by = forged({ ...piecesOf(sound) }, other);
    return Buffer.concat([file.subarray(0, -64), by.subarray(-64)]);
  };
  const textMode = (): Buffer =>
    Buffer.from(
      forged(piecesOf(sound), sender).toString('latin1').replaceAll('\r\n', '\n'),
      'latin1',
    );
  const folder = (): string => {
    mkdirSync(desk.path('folder.maillon'));
    return 'folder.maillon';
  };

  test('a file above the cap is refused before it is copied', async () => {
    const file = forged(piecesOf(sound), sender);
    const outcome = await desk.open(file, { caps: { file: file.length - 1 } });
    expect(outcome).toMatchObject({ code: 'exchange-too-large' });
    const fits = await desk.open(file, { caps: { file: file.length } });
    expect(isOpened(fits) && fits.header.number).toBe(1);
  });

  test('a staging folder that cannot be', async () => {
    writeFileSync(desk.path('taken'), '');
    const stagingFolder = desk.path('taken/in');
    const outcome = await desk.open(forged(piecesOf(sound), sender), { stagingFolder });
    expect(outcome).toEqual({ code: 'read-only-folder' });
  });
});

describe('strange, and taken as it is', () => {
  const text = '<script>alert(1)</script> =1+1 @SUM(A1) \u202E {{constructor}} ../../x';

  test('script, formulas and turned text are text', async () => {
    const { replica } = sender;
    const chain = [
      ...madeChain({ replica, stream: 0, count: 1, text: () => JSON.stringify([text]) }),
    ];
    const facts = {
      ...madeFacts(sender),
      network: { id: 'network-1', name: text },
      heads: chain.map((last) => signedHead(sender, last)),
    };
    const parts = soundParts({ facts, changeSets: chain, attachments: [] });
    const opened = await desk.open(
      forged(
        { ...parts, header: JSON.stringify(parts.header), lines: parts.lines.join('') },
        sender,
      ),
    );
    if (!isOpened(opened)) throw new Error(JSON.stringify(opened));
    expect(opened.header.network.name).toBe(text);
    expect([...opened.changeSets()]).toEqual(chain);
    opened.close();
  });

  test('blanked change sets keep the hash of what they were', async () => {
    const blanks = [...content.changeSets].map((one) => (one.stream === 1 ? blanked(one) : one));
    const parts = soundParts({ ...content, changeSets: blanks });
    const opened = await desk.open(
      forged(
        { ...parts, header: JSON.stringify(parts.header), lines: parts.lines.join('') },
        sender,
      ),
    );
    if (!isOpened(opened)) throw new Error(JSON.stringify(opened));
    expect([...opened.changeSets()]).toEqual(blanks);
    opened.close();
  });

  test('what a later version adds is let through', async () => {
    const later = headerText((t) => t.replace('{', '{"later":{"deep":[1]},'));
    const opened = await desk.open(later);
    expect(isOpened(opened)).toBe(true);
  });
});
