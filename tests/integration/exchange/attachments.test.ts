/** Attached files between offices: sent with what names them, asked for when they are lacking, and kept only if something came to name them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeWithAttachments } from '#electron/backend/exchange/received-attachments.ts';
import { checkFolder } from '#electron/backend/services/care.ts';
import { inspectFile } from '#electron/backend/services/exchange-lines.ts';
import type { Attachment } from '#electron/exchange-file/attachment.ts';
import { attachmentPath, heldAttachments } from '#electron/store/attachment-files.ts';
import type { WritableNetwork } from '#electron/store/network-folder.ts';
import {
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from './office-place.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const WALL = Buffer.from('\xff\xd8\xff the wall', 'latin1');
const QUOTE = Buffer.from('%PDF-1.7 a quote');
const [wall, quote] = [WALL, QUOTE].map(hashOf) as [string, string];

let world: World;
let ours: TestOffice;
let theirs: TestOffice;
let them: string;

beforeEach(async () => {
  world = newWorld();
  ours = await foundingOffice(world);
  const structures = await ours.ask('record.list', { type: 'organisation' });
  const other = structures.records.find(({ id }) => id !== ours.structure());
  them = other?.id ?? '';
  theirs = await joiningOffice(world, 'theirs', ours, them);
  await ours.receive(await theirs.send('hello'));
});

afterEach(async () => {
  await ours.close();
  await theirs.close();
  world.remove();
});

const workOf = (office: TestOffice): WritableNetwork => {
  const work = office.backend.application.current()?.work;
  if (work === undefined) throw new Error('the network is closed');
  return work;
};
const held = (office: TestOffice): string[] => heldAttachments(office.network).toSorted();
/** Those that the sample came with stand apart. */
const among = (office: TestOffice, ...hashes: readonly string[]): string[] =>
  held(office).filter((hash) => hashes.includes(hash));

async function attach(office: TestOffice, bytes: Uint8Array, name: string): Promise<string> {
  const path = join(world.folder, `offered-${name}`);
  writeFileSync(path, bytes);
  const file = await office.backend.offerFile({ path, name, temporary: true });
  const { value } = await office.ask('attachment.keep', { file });
  const [item] = (await office.ask('record.list', { type: 'workshop' })).records;
  await office.ask('record.create', {
    type: 'document',
    values: [
      { field: 'about', value: item?.id ?? '' },
      { field: 'file', value },
    ],
  });
  return value;
}

async function headerOf(path: string) {
  const inspected = await inspectFile(path, join(world.folder, 'inspecting'), undefined, false);
  if (!inspected.ok) throw new Error(inspected.error.code);
  return inspected.value.header;
}

const plan = (office: TestOffice, to: string, attachments = true) =>
  office.ask('exchange.planSend', { to: [to], personal: true, attachments });

test('they go with the changes that name them, and once only', async () => {
  await attach(ours, WALL, 'Mur.jpg');
  await attach(ours, QUOTE, 'Devis.pdf');
  const planned = await plan(ours, them);
  expect(planned.attachments).toEqual({ count: 2, bytes: WALL.length + QUOTE.length });
  const file = await ours.send('news', { to: [them] });
  expect((await headerOf(file)).attachments).toEqual([
    { hash: wall, length: WALL.length },
    { hash: quote, length: QUOTE.length },
  ]);
  expect(await theirs.receive(file)).toMatchObject([{ status: 'applied', attachments: 2 }]);
  expect(among(theirs, wall, quote)).toEqual([wall, quote].toSorted());
  expect((await theirs.backend.pictureOf(wall))?.type).toBe('image/jpeg');
  await ours.receive(await theirs.send('thanks', { to: [ours.structure()] }));
  expect((await plan(ours, them)).attachments).toEqual({ count: 0, bytes: 0 });
});

test('left out, they are awaited, asked for with the next file, and sent though nothing else is new', async () => {
  const value = await attach(ours, WALL, 'Mur.jpg');
  const without = await ours.send('without', { to: [them], attachments: false });
  expect((await headerOf(without)).attachments).toEqual([]);
  await theirs.receive(without);
  expect(await theirs.ask('attachment.look', { value })).toMatchObject({ bytes: null });
  expect(among(theirs, wall)).toEqual([]);

  expect(await checkFolder(theirs.network)).toMatchObject({
    value: { isSound: true, attachments: { lost: 0, awaited: 1 } },
  });

  const asking = await theirs.send('asking', { to: [ours.structure()] });
  expect((await headerOf(asking)).wants).toEqual([wall]);
  await ours.receive(asking);
  const { recipients } = await ours.ask('exchange.overview', {});
  expect(recipients.find(({ structure }) => structure.id === them)).toMatchObject({
    missing: 0,
    awaiting: 1,
    state: 'to-send',
  });
  expect(await plan(ours, them)).toMatchObject({
    changes: 0,
    attachments: { count: 1, bytes: WALL.length },
    request: false,
  });
  const answer = await ours.send('answer', { to: [them] });
  expect(await theirs.receive(answer)).toMatchObject([{ status: 'applied', attachments: 1 }]);
  expect(await theirs.ask('attachment.look', { value })).toMatchObject({ bytes: WALL.length });
  expect((await headerOf(await theirs.send('thanks'))).wants).toBeUndefined();
});

test('a preview says what would come and what would be awaited, and keeps nothing', async () => {
  await attach(ours, WALL, 'Mur.jpg');
  await attach(ours, QUOTE, 'Devis.pdf');
  rmSync(attachmentPath(ours.network, quote));
  const path = await ours.send('news', { to: [them] });
  const token = await theirs.backend.offerFile({ path, name: 'news.maillon', temporary: false });
  const offered = await theirs.ask('exchange.offer', { file: token });
  const preview = await theirs.ask('exchange.preview', { file: offered.id });
  expect(preview.attachments).toEqual({ count: 1, bytes: WALL.length, awaited: 1 });
  expect(among(theirs, wall, quote)).toEqual([]);
  await theirs.ask('exchange.accept', { file: offered.id, head: preview.head, trust: true });
  expect(among(theirs, wall, quote)).toEqual([wall]);
});

test('whoever joins gets them all', async () => {
  await attach(ours, WALL, 'Mur.jpg');
  const structures = await ours.ask('record.list', { type: 'organisation' });
  const third = structures.records.find(({ id }) => id !== ours.structure() && id !== them);
  const joined = await joiningOffice(world, 'third', ours, third?.id ?? '');
  expect(among(joined, wall)).toEqual([wall]);
  await joined.close();
});

describe('without personal data', () => {
  async function portraitOf(office: TestOffice): Promise<string> {
    const column = [
      { field: 'name', value: 'Portrait' },
      { field: 'type', value: 'person' },
      { field: 'kind', value: 'attachment' },
    ];
    const { id } = await office.ask('record.create', { type: 'fieldDefinition', values: column });
    const types = await office.ask('model.describe', {});
    const person = types.find(({ name }) => name === 'person');
    const field = person?.fields.find((one) => one.id.includes(id))?.name ?? '';
    const path = join(world.folder, 'portrait');
    writeFileSync(path, WALL);
    const file = await office.backend.offerFile({ path, name: 'Lou.jpg', temporary: true });
    const { value } = await office.ask('attachment.keep', { file });
    const [someone] = (await office.ask('record.list', { type: 'person' })).records;
    const changes = [{ id: someone?.id ?? '', cells: [{ field, value }] }];
    await office.ask('record.set', { type: 'person', changes });
    return value;
  }

  test('no file of a personal record goes, whoever asks for it', async () => {
    await portraitOf(ours);
    const withAll = await ours.send('all', { to: [them], attachments: false });
    await theirs.receive(withAll);
    const asking = await theirs.send('asking', { to: [ours.structure()] });
    expect((await headerOf(asking)).wants).toEqual([wall]);
    const asksLess = await theirs.send('asks-less', { to: [ours.structure()], personal: false });
    expect((await headerOf(asksLess)).wants).toBeUndefined();
    await ours.receive(asking);
    const public1 = await ours.send('public', { to: [them], personal: false });
    expect((await headerOf(public1)).attachments).toEqual([]);
    const whole = await ours.send('whole', { to: [them], personal: false, everything: true });
    expect((await headerOf(whole)).attachments.map(({ hash }) => hash)).not.toContain(wall);
    const personal = await ours.send('personal', { to: [them] });
    expect((await headerOf(personal)).attachments).toHaveLength(1);
  });
});

describe('what a file brings and nothing names', () => {
  const stray = (bytes: Uint8Array): Attachment => ({
    hash: hashOf(bytes),
    length: bytes.length,
    chunks: () => [bytes],
  });

  test('goes when the taking in ends, or fails', () => {
    const work = workOf(ours);
    const before = held(ours);
    expect(takeWithAttachments([stray(WALL)], work, () => 'taken')).toEqual({
      taken: 'taken',
      attachments: 0,
    });
    const failing = (): never => {
      expect(among(ours, wall)).toEqual([wall]);
      throw new Error('given up');
    };
    expect(() => takeWithAttachments([stray(WALL)], work, failing)).toThrow('given up');
    expect(held(ours)).toEqual(before);
  });

  test('goes when one of them is not what its hash says, and the others with it', () => {
    const work = workOf(ours);
    const before = held(ours);
    const forged = { ...stray(QUOTE), chunks: () => [WALL] };
    const take = (): never => {
      throw new Error('never reached');
    };
    expect(() => takeWithAttachments([stray(WALL), forged], work, take)).toThrow('its hash');
    expect(held(ours)).toEqual(before);
    expect(readdirSync(join(ours.network, 'attachments')).join(' ')).not.toContain('partial');
  });

  test('goes at the next opening when the process died between the file and the transaction', async () => {
    const copy = join(world.folder, 'as-it-was-killed');
    const dying = (): undefined => {
      workOf(ours).connection.pragma('wal_checkpoint(TRUNCATE)');
      ours.copyTo(copy);
    };
    takeWithAttachments([stray(WALL)], workOf(ours), dying);
    expect(heldAttachments(join(copy, 'network'))).toContain(wall);
    await ours.close();
    rmSync(ours.network, { recursive: true });
    const { cpSync } = await import('node:fs');
    cpSync(join(copy, 'network'), ours.network, { recursive: true });
    await ours.open();
    expect(among(ours, wall)).toEqual([]);
  });

  test('is not what was here already', async () => {
    await attach(ours, WALL, 'Mur.jpg');
    takeWithAttachments([stray(WALL)], workOf(ours), () => undefined);
    expect(existsSync(attachmentPath(ours.network, wall))).toBe(true);
  });
});
