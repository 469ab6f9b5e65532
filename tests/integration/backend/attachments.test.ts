/** Attached files on a real network: kept before they are named, found by their bytes alone, gone only when nothing names them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { backUpFolderTo, checkFolder, rebuildNetwork } from '#electron/backend/services/care.ts';
import { restoreBackup } from '#electron/backend/services/restore.ts';
import { doubtAttachments } from '#electron/store/attachment-doubts.ts';
import { attachmentPath, heldAttachments } from '#electron/store/attachment-files.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n a wall of notes', 'latin1');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;
let workshop: string;

beforeEach(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau', structure: 'Ici' });
  const values = [{ field: 'title', value: 'Post-its' }];
  workshop = (await window.get('record.create', { type: 'workshop', values })).id;
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

const folder = (): string => backend.application.current()?.folder ?? '';
const held = (): string[] => heldAttachments(folder()).toSorted();

async function reopen(): Promise<void> {
  const network = folder();
  await backend.application.close();
  const opened = await backend.application.open(network, 'write');
  if (!opened.ok) throw new Error(opened.error.code);
}

async function offer(bytes: Uint8Array, name: string): Promise<string> {
  const path = join(place.folder, `offered-${Math.random()}`);
  writeFileSync(path, bytes);
  return backend.offerFile({ path, name, temporary: true });
}

const keep = async (bytes: Uint8Array, name: string): Promise<string> =>
  (await window.get('attachment.keep', { file: await offer(bytes, name) })).value;

const setPhoto = (value: string | null) =>
  window.get('record.set', {
    type: 'workshop',
    changes: [{ id: workshop, cells: [{ field: 'wallPhoto', value }] }],
  });

const photo = async (): Promise<unknown> =>
  (await window.get('record.get', { type: 'workshop', id: workshop })).record['wallPhoto'];

const attach = (about: string, file: string, caption = '') =>
  window.get('record.create', {
    type: 'document',
    values: [
      { field: 'about', value: about },
      { field: 'file', value: file },
      { field: 'caption', value: caption },
    ],
  });

describe('a file that is offered', () => {
  test('is whole under its hash before anything names it, and is shown by it', async () => {
    const value = await keep(PNG, 'Mur.png');
    expect(value).toBe(`${hashOf(PNG)}:Mur.png`);
    expect(readFileSync(attachmentPath(folder(), hashOf(PNG)))).toEqual(PNG);
    await setPhoto(value);
    expect(await photo()).toBe(value);
    expect((await backend.pictureOf(hashOf(PNG)))?.type).toBe('image/png');
    expect(await window.get('attachment.look', { value })).toEqual({
      bytes: PNG.length,
      isPicture: true,
    });
  });

  test.each(['../../../etc/cron.d/x', 'C:\\Windows\\x.dll', '..', 'a\u0000b', '\u202Egpj.exe'])(
    'never makes a path of its name: %j',
    async (name) => {
      const value = await keep(PNG, name);
      expect(held()).toEqual([hashOf(PNG)]);
      expect(value.slice(65)).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      const taken = await window.get('attachment.take', { value });
      expect(basename(taken.name)).toBe(taken.name);
      expect(taken.name).not.toMatch(/^\.*$|[<>:"/\\|?*]/u);
    },
  );

  test('is refused when it is empty, or larger than what goes by e-mail', async () => {
    const empty = { file: await offer(Buffer.alloc(0), 'vide.png') };
    expect(await window.refusal('attachment.keep', empty)).toEqual({
      code: 'attachment-unreadable',
    });
    const large = { file: await offer(Buffer.alloc(20_000_001), 'film.mp4') };
    expect(await window.refusal('attachment.keep', large)).toEqual({
      code: 'attachment-too-large',
      megabytes: 20,
    });
    expect(held()).toEqual([]);
  });

  test('is given back as it was, under its name', async () => {
    const value = await keep(Buffer.from('%PDF-1.7 devis'), 'Devis : été.pdf');
    const { file, name } = await window.get('attachment.take', { value });
    expect(name).toBe('Devis été.pdf');
    const taken = await backend.takeFile(file);
    expect(readFileSync(taken?.path ?? '', 'utf8')).toBe('%PDF-1.7 devis');
    expect(held()).toHaveLength(1);
  });
});

test('nothing but a picture is ever shown, and no address leads elsewhere', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  await keep(svg, 'plan.png');
  expect(await backend.pictureOf(hashOf(svg))).toBeUndefined();
  for (const hash of ['', '..', '../network.sqlite', '0'.repeat(64), hashOf(PNG).toUpperCase()])
    expect(await backend.pictureOf(hash)).toBeUndefined();
});

test('a value whose file nobody has is not written', async () => {
  const refusal = await window.refusal('record.set', {
    type: 'workshop',
    changes: [
      { id: workshop, cells: [{ field: 'wallPhoto', value: `${'a'.repeat(64)}:mur.png` }] },
    ],
  });
  expect(refusal).toEqual({ code: 'attachment-absent' });
  expect(await photo()).toBeNull();
});

describe('what nothing names', () => {
  test('goes at the next opening; what was named once stays, for undo and history', async () => {
    const other = Buffer.from('\xff\xd8\xff another', 'latin1');
    await keep(Buffer.from('given up'), 'a.txt');
    await setPhoto(await keep(PNG, 'Mur.png'));
    await setPhoto(await keep(other, 'Autre.jpg'));
    await setPhoto(null);
    writeFileSync(join(folder(), 'attachments', 'killed.partial'), 'half of it');
    await reopen();
    expect(held()).toEqual([hashOf(PNG), hashOf(other)].toSorted());
    expect(readdirSync(join(folder(), 'attachments'))).not.toContain('killed.partial');
  });

  test('stays while a backup names it', async () => {
    const before = await window.get('backup.create', {});
    await setPhoto(await keep(PNG, 'Mur.png'));
    const after = await window.get('backup.create', {});
    await window.get('backup.restore', { key: before.key });
    expect(await photo()).toBeNull();
    const work = backend.application.current()?.work;
    if (work === undefined) throw new Error('closed');
    doubtAttachments(work.connection, [hashOf(PNG)]);
    await reopen();
    expect(held()).toEqual([hashOf(PNG)]);
    await window.get('backup.restore', { key: after.key });
    expect(await photo()).toBe(`${hashOf(PNG)}:Mur.png`);
  });

  test('undo takes a joined file off the list, redo brings it back whole', async () => {
    await attach(workshop, await keep(PNG, 'Mur.png'), 'Le mur à midi');
    const listed = () => window.get('attachment.list', { about: workshop });
    expect(await listed()).toMatchObject([{ caption: 'Le mur à midi', bytes: PNG.length }]);
    await window.get('history.undo', {});
    expect(await listed()).toEqual([]);
    await reopen();
    expect(held()).toEqual([hashOf(PNG)]);
  });
});

test('a document is never joined to a person, whose data would leave with it', async () => {
  const values = [
    { field: 'firstName', value: 'Lou' },
    { field: 'lastName', value: 'Aubry' },
  ];
  const person = await window.get('record.create', { type: 'person', values });
  const refusal = await window.refusal('record.create', {
    type: 'document',
    values: [
      { field: 'about', value: person.id },
      { field: 'file', value: await keep(PNG, 'Lou.png') },
    ],
  });
  expect(refusal.code).toBe('personal-record');
});

test('the portrait of an erased person goes with them, unless something else names it', async () => {
  const portrait = Buffer.from('GIF89a Lou');
  const column = [
    { field: 'name', value: 'Portrait' },
    { field: 'type', value: 'person' },
    { field: 'kind', value: 'attachment' },
  ];
  const { id } = await window.get('record.create', { type: 'fieldDefinition', values: column });
  const types = await window.get('model.describe', {});
  const field = types
    .find(({ name }) => name === 'person')
    ?.fields.find((one) => one.id.includes(id))?.name;
  const personWith = async (lastName: string, ...files: readonly string[]): Promise<string> => {
    const values = [
      { field: 'firstName', value: 'Lou' },
      { field: 'lastName', value: lastName },
    ];
    const person = await window.get('record.create', { type: 'person', values });
    for (const value of files) {
      const cells = [{ field: field ?? '', value }];
      await window.get('record.set', { type: 'person', changes: [{ id: person.id, cells }] });
    }
    return person.id;
  };
  const shared = await keep(PNG, 'Mur.png');
  const lou = await personWith('Aubry', shared, await keep(portrait, 'Lou.gif'));
  await setPhoto(shared);
  await window.get('backup.create', {});
  expect(held()).toHaveLength(2);
  await window.get('person.erase', { person: lou });
  expect(held()).toEqual([hashOf(PNG)]);
});

test('check finds a file that is damaged and one that is gone; a rebuild takes the damaged one away', async () => {
  const other = Buffer.from('%PDF-1.7');
  await setPhoto(await keep(PNG, 'Mur.png'));
  await attach(workshop, await keep(other, 'Devis.pdf'));
  const sound = await checkFolder(folder());
  expect(sound).toMatchObject({
    value: { isSound: true, attachments: { held: 2, damaged: 0, lost: 0, awaited: 0 } },
  });
  writeFileSync(attachmentPath(folder(), hashOf(PNG)), 'something else');
  const path = attachmentPath(folder(), hashOf(other));
  const bytes = readFileSync(path);
  writeFileSync(path, Buffer.concat([bytes, bytes]));
  expect(await checkFolder(folder())).toMatchObject({
    value: { isSound: false, attachments: { held: 0, damaged: 2, lost: 0 } },
  });
  expect(rebuildNetwork(backend.application)).toMatchObject({
    value: { isSound: false, attachments: { damaged: 0, lost: 2 } },
  });
  expect(held()).toEqual([]);
});

test('a copy made elsewhere holds the files, and brings them back', async () => {
  await setPhoto(await keep(PNG, 'Mur.png'));
  const away = join(place.folder, 'away');
  mkdirSync(away);
  const copy = join(away, 'copie.sqlite');
  expect((await backUpFolderTo(folder(), copy)).ok).toBe(true);
  await setPhoto(null);
  const path = attachmentPath(folder(), hashOf(PNG));
  writeFileSync(path, '');
  const { rmSync } = await import('node:fs');
  rmSync(path);
  expect((await restoreBackup(backend.application, folder(), copy)).ok).toBe(true);
  expect(await photo()).toBe(`${hashOf(PNG)}:Mur.png`);
  expect(existsSync(path)).toBe(true);
});
