/**
 * Sound files that must not be believed, where it is the network that tells: of another network, by a key that changed,
 * that claim to hold more than there is, whose change sets are refused; and a disk that is full at the worst moment.
 * Each leaves every row as it was, and is said in a sentence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUpFolderTo } from '#electron/backend/services/care.ts';
import { restoreBackup } from '#electron/backend/services/restore.ts';
import { failureSentence } from '#shared/words/sentences.ts';
import { forged } from '../exchange-file/forged-file.ts';
import { madeContent, type MadeOffice, madeOffice } from '../exchange-file/made-files.ts';
import {
  everythingIn,
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from './office-place.ts';

let world: World;
let ours: TestOffice;
let theirs: TestOffice;
let item: string;

beforeEach(async () => {
  world = newWorld();
  ours = await foundingOffice(world);
  const { records } = await ours.ask('record.list', { type: 'organisation' });
  const other = records.find(({ id }) => id !== ours.structure());
  theirs = await joiningOffice(world, 'theirs', ours, other?.id ?? '');
  await ours.receive(await theirs.send('hello', { to: [ours.structure()] }));
  item = (await ours.ask('record.list', { type: 'planItem' })).records[4]?.id ?? '';
});
afterEach(async () => {
  await ours.close();
  await theirs.close();
  world.remove();
});

const titled = (office: TestOffice, title: string) =>
  office.ask('record.set', {
    type: 'planItem',
    changes: [{ id: item, cells: [{ field: 'title', value: title }] }],
  });

const installationOf = (office: TestOffice) => {
  const work = office.backend.application.current()?.work;
  if (work === undefined) throw new Error('the network is closed');
  return work.installation();
};

type Header = Record<string, unknown> & { readonly sender: Record<string, unknown> };

/** A file of theirs with another header or other lines, signed again by whoever holds that key. */
function again(
  path: string,
  by: Pick<MadeOffice, 'keys'>,
  change: (header: Header) => object,
  lines: (text: string) => string = (text) => text,
): string {
  const file = readFileSync(path);
  const bodyAt = 36 + file.readUInt32BE(16);
  const header = JSON.parse(file.subarray(36, bodyAt).toString()) as Header;
  const body = file.subarray(bodyAt, bodyAt + Number(file.readBigUInt64BE(20)));
  const text = lines(gunzipSync(body).toString());
  const rawSize = Buffer.byteLength(text);
  const made = forged(
    {
      // What stands beside the lines is left out, and not announced.
      header: JSON.stringify({ ...header, rawSize, attachments: [], ...change(header) }),
      lines: text,
      attachments: [],
    },
    { replica: '', ...by },
  );
  const out = join(world.folder, `again-${made.length}.maillon`);
  writeFileSync(out, made);
  return out;
}

/** What it holds, and more besides. */
function claiming({ vector }: Header, more: object): object {
  const held = vector as { readonly 0: object; readonly 1: object };
  return { ...held, 0: { ...held[0], ...more } };
}

const theirKey = (): Pick<MadeOffice, 'keys'> => {
  const { publicKey, privateKey } = installationOf(theirs);
  return { keys: { publicKey, privateKey } };
};

test('a file of another network is refused by its name', async () => {
  await titled(theirs, 'Leur titre');
  const path = await theirs.send('answer', { to: [ours.structure()] });
  const before = everythingIn(ours);
  const network = { id: 'another-network', name: 'Réseau des cafés' };
  const [outcome] = await ours.receive(again(path, theirKey(), () => ({ network })));
  const failure = { code: 'exchange-other-network' as const, network: 'Réseau des cafés' };
  expect(outcome).toMatchObject({ status: 'refused', failure });
  expect(failureSentence(failure, 'fr')).toContain('Réseau des cafés');
  expect(everythingIn(ours)).toEqual(before);
  expect(await ours.ask('exchange.inbox', {})).toEqual([]);
});

test('another key for a structure that is known stops, whatever the file says of it', async () => {
  const stranger = madeOffice(9);
  const { facts, changeSets } = madeContent(stranger, [1, 0]);
  const [first] = [...changeSets];
  const network = { id: '', name: '' };
  const path = await theirs.send('answer', { to: [ours.structure()] });
  const before = everythingIn(ours);
  const line = {
    replica: first?.replica,
    stream: 0,
    seq: 1,
    lamport: 1,
    time: first?.time,
    author: first?.author,
    gesture: first?.gesture,
    seen: {},
    text: Buffer.from(first?.payload ?? []).toString(),
    hash: Buffer.from(first?.hash ?? []).toString('base64'),
  };
  const file = again(
    path,
    stranger,
    (header) => ({
      ...facts,
      network: header['network'] ?? network,
      streams: [0],
      heads: facts.heads.filter(({ stream }) => stream === 0),
      sender: { ...facts.sender, structure: theirs.structure() },
      counts: { changeSets: 1 },
    }),
    () => `${JSON.stringify(line)}\n`,
  );
  const [outcome] = await ours.receive(file);
  expect(outcome).toMatchObject({ status: 'refused', failure: { code: 'exchange-key-changed' } });
  expect(everythingIn(ours)).toEqual(before);
  // It waits for somebody to have telephoned.
  expect(await ours.ask('exchange.inbox', {})).toMatchObject([{ status: { is: 'stopped' } }]);
});

test('an office met under its new name is known under the one it had before', async () => {
  const { records } = await ours.ask('record.list', { type: 'organisation' });
  const known = [ours.structure(), theirs.structure()];
  const third = records.find(({ id }) => !known.includes(id))?.id ?? '';
  const far = await joiningOffice(world, 'far', ours, third);
  const kept = join(world.folder, 'kept.sqlite');
  await backUpFolderTo(theirs.network, kept);
  await titled(theirs, 'Avant');
  const before = await theirs.send('before', { everything: true });
  await restoreBackup(theirs.backend.application, theirs.network, kept);
  await titled(theirs, 'Après');
  const after = await theirs.send('after', { everything: true });
  // The later one comes first: its key, met first, says whose it follows.
  const [met] = await far.receive(after);
  expect(met).toMatchObject({ status: 'applied' });
  expect(met?.firstKey).toBeDefined();
  expect(await far.receive(before)).toMatchObject([{ status: 'applied', firstKey: undefined }]);
  await far.close();
});

test('what was written before a backup and sent to nobody still reaches everybody once it is put back', async () => {
  await titled(theirs, 'Avant la sauvegarde');
  const kept = join(world.folder, 'kept.sqlite');
  await backUpFolderTo(theirs.network, kept);
  await restoreBackup(theirs.backend.application, theirs.network, kept);
  await titled(theirs, 'Après la sauvegarde');
  const path = await theirs.send('after', { to: [ours.structure()] });
  expect(await ours.receive(path)).toMatchObject([{ status: 'applied', failure: undefined }]);
  expect(everythingIn(ours)).toEqual(everythingIn(theirs));
});

test('an office whose first file is early is asked about once, and waits no more than any other', async () => {
  const { records } = await ours.ask('record.list', { type: 'organisation' });
  const known = [ours.structure(), theirs.structure()];
  const third = records.find(({ id }) => !known.includes(id))?.id ?? '';
  const far = await joiningOffice(world, 'far', ours, third);
  await titled(theirs, 'Un');
  const first = await theirs.send('first', { to: [third] });
  // Believed to hold the first, it is sent only what follows.
  const { replica } = installationOf(theirs);
  const written = theirs.backend.application.current()?.work?.store.log.last(replica, 0)?.seq ?? 0;
  const { publicKey, privateKey } = installationOf(far);
  const claims = again(
    await far.send('hello-2'),
    { keys: { publicKey, privateKey } },
    (header) => ({
      vector: claiming(header, { [replica]: written }),
    }),
  );
  expect(await theirs.receive(claims)).toMatchObject([{ status: 'applied' }]);
  await titled(theirs, 'Deux');
  const second = await theirs.send('second', { to: [third] });

  expect(await far.receive(second)).toMatchObject([{ status: 'waiting' }]);
  expect(await far.ask('exchange.inbox', {})).toMatchObject([{ status: { is: 'early' } }]);
  expect(await far.receive(first)).toMatchObject([
    { status: 'applied', firstKey: undefined },
    { status: 'applied' },
  ]);
  await far.close();
});

test('an office that claims to hold what nobody wrote is still sent what it lacks, once it tells the truth', async () => {
  const { replica } = installationOf(ours);
  const path = await theirs.send('answer', { to: [ours.structure()] });
  const claims = again(path, theirKey(), () => ({
    vector: { 0: { [replica]: 9_000_000, ['a'.repeat(26)]: 5 }, 1: { [replica]: 9_000_000 } },
  }));
  expect(await ours.receive(claims)).toMatchObject([{ status: 'applied' }]);
  await titled(ours, 'Notre titre');
  // Believed, it gets nothing it could not ask for again; the file itself is sound.
  const [poor] = await theirs.receive(await ours.send('poor', { to: [theirs.structure()] }));
  expect(poor?.status).not.toBe('refused');
  await ours.receive(await theirs.send('truth', { to: [ours.structure()] }));
  const [whole] = await theirs.receive(await ours.send('whole', { to: [theirs.structure()] }));
  expect(whole?.status).toBe('applied');
  expect(everythingIn(theirs)).toEqual(everythingIn(ours));
});

/** In the last change set of the file, which is the one that says « Leur titre ». */
const inTheLast = (change: (line: string) => string) => (text: string) => {
  const lines = text.trimEnd().split('\n');
  return [...lines.slice(0, -1), change(lines.at(-1) ?? ''), ''].join('\n');
};

test.each([
  ['a clock far ahead', /"lamport":\d+/u, '"lamport":9000000'],
  ['a changed value', 'Leur titre', 'Notre deuil'],
  ['another author', /"author":"[^"]*"/u, '"author":"quelqu-un"'],
])('a signed file whose change sets have %s takes nothing in', async (_name, what, other) => {
  await titled(theirs, 'Leur titre');
  const path = await theirs.send('answer', { to: [ours.structure()], personal: false });
  const before = everythingIn(ours);
  const lines = inTheLast((line) => line.replace(what, other));
  const [outcome] = await ours.receive(again(path, theirKey(), () => ({}), lines));
  expect(outcome).toMatchObject({ status: 'refused', failure: { code: 'exchange-content' } });
  expect(everythingIn(ours)).toEqual(before);
  expect(await ours.receive(path)).toMatchObject([{ status: 'applied' }]);
});

test('a file that has come is known, however often and under whatever name', async () => {
  await titled(theirs, 'Leur titre');
  const path = await theirs.send('answer', { to: [ours.structure()] });
  expect(await ours.receive(path)).toMatchObject([{ status: 'applied' }]);
  const before = everythingIn(ours);
  const copy = join(world.folder, 'copie (2).maillon');
  writeFileSync(copy, readFileSync(path));
  expect(await ours.receive(path, copy)).toMatchObject([{ status: 'known' }, { status: 'known' }]);
  expect(everythingIn(ours)).toEqual(before);
});

test('a database that cannot grow takes nothing in, and everything once it can', async () => {
  await titled(theirs, `Leur titre, ${'très long '.repeat(20_000)}`);
  const path = await theirs.send('answer', { to: [ours.structure()] });
  const connection = ours.backend.application.current()?.work?.connection;
  const before = everythingIn(ours);
  const pages = connection?.pragma('page_count', { simple: true });
  connection?.pragma(`max_page_count = ${String(pages)}`);
  const file = await ours.backend.offerFile({ path, name: 'Reçu.maillon', temporary: false });
  const { id } = await ours.ask('exchange.offer', { file });
  const { head } = await ours.ask('exchange.preview', { file: id });
  await expect(ours.ask('exchange.accept', { file: id, head })).rejects.toThrow('disk-full');
  expect(everythingIn(ours)).toEqual(before);
  expect(await ours.ask('exchange.inbox', {})).toMatchObject([{ id, status: { is: 'ready' } }]);
  connection?.pragma('max_page_count = 1073741823');
  expect(await ours.ask('exchange.accept', { file: id, head })).toMatchObject({ moved: false });
});
