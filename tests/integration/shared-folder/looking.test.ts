/** What one office finds in its copy of a shared folder, whatever a tool, a person or a stranger made of it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectFile } from '#electron/backend/services/exchange-lines.ts';
import { ALONE, look } from '#electron/backend/shared-folder/look.ts';
import {
  everythingIn,
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from '../exchange/office-place.ts';
import { copyOf, filesIn, innerOf, lookFrom, memoryOf, share, storeOf } from './shared-office.ts';

let world: World;
/** Where files are unpacked to be looked at. */
let staging: string;
let first: TestOffice;
let second: TestOffice;
let structures: string[];

beforeEach(async () => {
  world = newWorld();
  staging = join(world.folder, 'looked-at');
  first = await foundingOffice(world);
  const { records } = await first.ask('record.list', { type: 'organisation' });
  structures = records.map(({ id }) => id).filter((id) => id !== first.structure());
  second = await joiningOffice(world, 'office-1', first, structures[0] ?? '');
});
afterEach(async () => {
  await first.close();
  await second.close();
  world.remove();
});

const retitle = async (office: TestOffice, title: string, at = 0): Promise<string> => {
  const { records } = await office.ask('record.list', { type: 'planItem' });
  const id = records[at]?.id ?? '';
  const cells = [{ field: 'title', value: title }];
  await office.ask('record.set', { type: 'planItem', changes: [{ id, cells }] });
  return id;
};

const titleOf = async (office: TestOffice, id: string): Promise<unknown> =>
  (await office.ask('record.list', { type: 'planItem' })).records.find((one) => one.id === id)?.[
    'title'
  ];

/** As if the tool had brought it a while ago. */
const age = (path: string): void => utimesSync(path, 1_700_000_000, 1_700_000_000);

/** Both look at the very same folder. */
async function shareOne(): Promise<string> {
  const inner = await share(world, first);
  rmSync(copyOf(world, second), { recursive: true, force: true });
  symlinkSync(copyOf(world, first), copyOf(world, second));
  await share(world, second);
  return inner;
}

test('what one office writes is there for the other, and both know who holds what', async () => {
  await shareOne();
  await lookFrom(first);
  await lookFrom(second);
  const id = await retitle(first, 'Repris par le dossier');
  expect((await lookFrom(first)).published).toHaveLength(1);
  expect((await lookFrom(second)).taken).toHaveLength(1);
  expect(await titleOf(second, id)).toBe('Repris par le dossier');
  await lookFrom(first);
  await lookFrom(second);
  expect(everythingIn(second)).toEqual(everythingIn(first));
  for (const office of [first, second]) {
    const { recipients } = await office.ask('exchange.overview', {});
    expect(recipients.filter(({ unknown }) => !unknown)).toMatchObject([{ missing: 0 }]);
  }
  const before = memoryOf(first).notes;
  expect(await lookFrom(first)).toMatchObject({ taken: [], published: [], waiting: 0 });
  expect(memoryOf(first).notes).toEqual(before);
});

test('a year of small changes leaves a handful of files', async () => {
  const inner = await shareOne();
  await lookFrom(first);
  await lookFrom(second);
  for (let change = 0; change < 20; change += 1) {
    await retitle(first, `Changement ${change}`, change % 3);
    await lookFrom(first);
  }
  expect(filesIn(inner).length).toBeLessThan(14);
  await lookFrom(second);
  await lookFrom(first);
  expect(everythingIn(second)).toEqual(everythingIn(first));
});

test('a file that is not whole is left until it is, and said to be wrong only once it has had the time', async () => {
  const inner = await shareOne();
  await lookFrom(first);
  await lookFrom(second);
  const id = await retitle(first, 'Coupé en route');
  const [name = ''] = (await lookFrom(first)).published;
  const whole = readFileSync(join(inner, name));
  truncateSync(join(inner, name), whole.length - 40);
  expect(await lookFrom(second)).toMatchObject({ taken: [], refused: [], waiting: 1 });

  age(join(inner, name));
  await lookFrom(second);
  const refused = await lookFrom(second);
  expect([...refused.refused]).toMatchObject([{ name, failure: { code: 'exchange-truncated' } }]);
  expect((await lookFrom(second)).refused).toEqual([]);
  const { folder } = await second.ask('folder.state', {});
  expect(folder).toMatchObject({ wrongCount: 1, wrong: [{ name }] });
  expect(existsSync(join(inner, name))).toBe(true);

  writeFileSync(join(inner, name), whole);
  await lookFrom(second);
  await lookFrom(second);
  expect(await titleOf(second, id)).toBe('Coupé en route');
  expect((await second.ask('folder.state', {})).folder).toMatchObject({ wrongCount: 0 });
});

test('its author puts back what was damaged or deleted in the folder', async () => {
  const inner = await shareOne();
  await lookFrom(first);
  await retitle(first, 'Abîmé');
  const [name = ''] = (await lookFrom(first)).published;
  truncateSync(join(inner, name), 300);
  age(join(inner, name));
  await lookFrom(first);
  await lookFrom(first);
  for (const file of filesIn(inner)) rmSync(join(inner, file));
  expect((await lookFrom(first)).published.length).toBeGreaterThan(0);
  await lookFrom(second);
  await lookFrom(first);
  expect(everythingIn(second)).toEqual(everythingIn(first));
});

test('copies under any name count for what they hold, and strangers among them for nothing', async () => {
  const inner = await shareOne();
  await lookFrom(first);
  await lookFrom(second);
  const id = await retitle(first, 'Copie en conflit');
  const [name = ''] = (await lookFrom(first)).published;
  renameSync(
    join(inner, name),
    join(inner, `${name.slice(0, -8)} (copie en conflit de Inès).maillon`),
  );
  const outside = join(world.folder, 'outside.maillon');
  writeFileSync(outside, 'secret');
  symlinkSync(outside, join(inner, 'link.maillon'));
  symlinkSync('/dev/zero', join(inner, 'endless.maillon'));
  mkdirSync(join(inner, 'folder.maillon'));
  for (const odd of [
    '__proto__.maillon',
    '-rf *\n.maillon',
    'é\u{202e}.MAILLON',
    `${'x'.repeat(240)}.maillon`,
  ]) {
    writeFileSync(join(inner, odd), 'rien');
    age(join(inner, odd));
  }
  writeFileSync(join(inner, 'désolé.txt'), 'rien');
  const looked = await lookFrom(second);
  expect(looked.taken).toHaveLength(1);
  expect(looked.refused.map(({ failure }) => failure.code)).toEqual(
    Array.from({ length: 4 }, () => 'exchange-not-maillon'),
  );
  expect(await titleOf(second, id)).toBe('Copie en conflit');
});

test('a crowded folder is left alone', async () => {
  const inner = await shareOne();
  for (let file = 0; file <= 20_000; file += 1) writeFileSync(join(inner, `${file}`), '');
  const { application, inTurn } = first.backend;
  expect(await look(ALONE, { application, inTurn })).toMatchObject({
    ok: false,
    error: { code: 'folder-crowded' },
  });
});

test('a folder that goes away is awaited, and nothing is put in the empty place of a drive', async () => {
  const inner = await shareOne();
  await lookFrom(first);
  const away = `${inner}-away`;
  renameSync(inner, away);
  await retitle(first, 'Pendant la coupure');
  const { application, inTurn } = first.backend;
  const gone = { ok: false, error: { code: 'folder-absent' } };
  expect(await look(ALONE, { application, inTurn })).toMatchObject(gone);
  expect(existsSync(inner)).toBe(false);
  expect((await first.ask('folder.state', {})).folder).toMatchObject({ failure: gone.error });
  renameSync(away, inner);
  expect((await lookFrom(first)).published).toHaveLength(1);
  await lookFrom(second);
  await lookFrom(first);
  expect(everythingIn(second)).toEqual(everythingIn(first));
});

test('a stranger’s files wait for a person, who is asked once; then they come in by themselves', async () => {
  const inner = await shareOne();
  await lookFrom(first);
  const third = await joiningOffice(world, 'office-2', first, structures[1] ?? '');
  try {
    symlinkSync(copyOf(world, first), copyOf(world, third));
    await share(world, third);
    const id = await retitle(third, 'Écrit par un nouveau poste');
    await lookFrom(third);
    await retitle(third, 'Et encore');
    await lookFrom(third);
    const found = await lookFrom(first, ALONE);
    expect(found.taken).toEqual([]);
    await lookFrom(first, ALONE);
    const inbox = await first.ask('exchange.inbox', {});
    expect(inbox).toMatchObject([{ status: { is: 'question' } }]);
    expect((await first.ask('folder.state', {})).folder).toMatchObject({ asked: 1 });

    const [{ id: file } = { id: '' }] = inbox;
    const { head } = await first.ask('exchange.preview', { file });
    await first.ask('exchange.accept', { file, head, trust: true });
    await lookFrom(first, ALONE);
    expect(await titleOf(first, id)).toBe('Et encore');
    expect(filesIn(inner).length).toBeGreaterThan(2);
  } finally {
    await third.close();
  }
});

test('what came by e-mail from an office that does not use the folder is passed on', async () => {
  const third = await joiningOffice(world, 'office-2', first, structures[1] ?? '');
  try {
    await shareOne();
    await lookFrom(first);
    await lookFrom(second);
    const id = await retitle(third, 'Venu par courriel');
    await first.receive(await third.send('by-mail'));
    const looked = await lookFrom(first);
    expect(looked.published.length).toBeGreaterThan(0);
    await lookFrom(second);
    expect(await titleOf(second, id)).toBe('Venu par courriel');
  } finally {
    await third.close();
  }
});

test('without personal data, no byte of it stands in the folder; with a password, no byte of anything', async () => {
  const inner = await share(world, first, { personal: false });
  const [person] = (await first.ask('record.list', { type: 'person' })).records;
  const cells = [{ field: 'note', value: 'Zénobie Quatrefages' }];
  await first.ask('record.set', { type: 'person', changes: [{ id: person?.id ?? '', cells }] });
  await lookFrom(first);
  const dumps = await Promise.all(
    filesIn(inner).map((name) => inspectFile(join(inner, name), staging, undefined, true)),
  );
  expect(JSON.stringify(dumps)).toContain('CLAVette');
  expect(JSON.stringify(dumps)).not.toContain('Quatrefages');
  expect(filesIn(inner).filter((name) => name.slice(26).startsWith('-1-'))).toEqual([]);
  await share(world, first, { personal: true, password: 'cinq mots bien choisis' });
  for (const name of filesIn(inner)) rmSync(join(inner, name));
  await lookFrom(first);
  for (const name of filesIn(inner)) {
    const bytes = readFileSync(join(inner, name));
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  }
  cpSync(copyOf(world, first), copyOf(world, second), { recursive: true });
  await share(world, second, { password: 'un autre' });
  for (const name of filesIn(innerOf(second))) age(join(innerOf(second), name));
  const refused = await lookFrom(second);
  expect(refused.refused.map(({ failure }) => failure.code)).toContain('exchange-password-wrong');
  await share(world, second, { password: 'cinq mots bien choisis' });
  await lookFrom(second);
  expect(storeOf(second).log.heads(1)).toHaveLength(storeOf(first).log.heads(1).length);
});

test('who is erased here leaves the folder too, and is erased elsewhere only by a click', async () => {
  const inner = await shareOne();
  await lookFrom(first);
  await lookFrom(second);
  const [person] = (await first.ask('record.list', { type: 'person' })).records;
  const id = person?.id ?? '';
  const cells = [{ field: 'note', value: 'Zénobie Quatrefages' }];
  await second.ask('record.set', { type: 'person', changes: [{ id, cells }] });
  await lookFrom(second);
  await lookFrom(first);
  const dump = async (): Promise<string> =>
    JSON.stringify(
      await Promise.all(
        filesIn(inner).map((name) => inspectFile(join(inner, name), staging, undefined, true)),
      ),
    );
  expect(await dump()).toContain('Quatrefages');

  await first.ask('person.erase', { person: id, language: 'fr' });
  await lookFrom(first);
  expect(await dump()).not.toContain('Quatrefages');
  await lookFrom(second);
  await lookFrom(second);
  expect(await dump()).not.toContain('Quatrefages');
  expect(storeOf(second).erasuresAsked()).toEqual([id]);
  expect(
    (await second.ask('record.list', { type: 'person' })).records.map((one) => one.id),
  ).toContain(id);
  expect(await second.ask('person.erasuresAsked', {})).toMatchObject([{ person: id }]);
  await second.ask('person.erase', { person: id, language: 'fr' });
  await lookFrom(second);
  await lookFrom(first);
  expect(everythingIn(second)).toEqual(everythingIn(first));
});

test('a folder of Maillon’s own is refused, and what is not there', async () => {
  await expect(share({ ...world, folder: first.network }, first)).rejects.toThrow(
    'folder-unsuitable',
  );
});
