/**
 * A process that works on a network as fast as it can, until it is killed. Each line on standard output is
 * something that a screen would have confirmed: it must be there afterwards.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, stdout } from 'node:process';
import { createLocalBackend } from '../../../electron/backend/create-backend.ts';
import { prepareFile } from '../../../electron/backend/exchange/prepare.ts';
import { receiveFiles } from '../../../electron/backend/exchange/receive-files.ts';
import { openForWriting } from '../../../electron/store/database.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import { databaseFile } from '../../../electron/store/network-folder.ts';
import { type Confirmed, THEIRS, titleOf, type Work } from './confirmed.ts';

const [, , parent = '', key = '', work = 'edit', run = '0'] = argv;
const backend = createLocalBackend({
  dataFolder: join(parent, 'data'),
  stateFolder: join(parent, 'state'),
  resources: resolve(import.meta.dirname, '../../../resources'),
  version: '0.0.0-test',
  longReader: 'in-process',
});
const session = randomUUID();

const confirm = (confirmed: Confirmed): void => void stdout.write(`${JSON.stringify(confirmed)}\n`);

/** Answers the position of the log, as a screen would remember it. */
async function ask(name: string, input: object): Promise<number> {
  const answer = await backend.call({ name, input, session });
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.asOf;
}

/** Grows from one edit to the next, and from one run to the next. */
let count = 0;
let received = 0;
const nextStamp = (): string => `${run.padStart(4, '0')}-${String((count += 1)).padStart(6, '0')}`;

const ITEMS = 6;
const itemOf = (n: number): string => `item-${n % ITEMS}`;
const cells = (field: string, value: string) => [{ field, value }];

/** Two records in one gesture: never one without the other. */
async function editPair(): Promise<void> {
  const stamp = nextStamp();
  const ids = ['pair-1', 'pair-2'];
  await ask('record.set', {
    type: 'planItem',
    changes: ids.map((id) => ({ id, cells: cells('title', stamp) })),
  });
  for (const id of ids) confirm({ id, stamp });
}

async function edit(): Promise<void> {
  const stamp = nextStamp();
  const id = itemOf(count);
  await ask('record.set', { type: 'planItem', changes: [{ id, cells: cells('title', stamp) }] });
  confirm({ id, stamp });
}

async function editPerson(): Promise<void> {
  const stamp = nextStamp();
  const changes = [{ id: 'person', cells: cells('firstName', stamp) }];
  await ask('record.set', { type: 'person', changes });
  confirm({ id: 'person', stamp });
}

async function addAndRemove(): Promise<void> {
  const stamp = nextStamp();
  const id = `added-${stamp}`;
  await ask('record.create', { type: 'planItem', id, values: cells('title', stamp) });
  confirm({ id, stamp });
  await ask('record.delete', { type: 'planItem', ids: [id] });
  confirm({ id, stamp, binned: true });
}

async function undoAndEdit(): Promise<void> {
  const set = (stamp: string) =>
    ask('record.set', {
      type: 'planItem',
      changes: [{ id: 'undone', cells: cells('title', stamp) }],
    });
  await set(nextStamp());
  await ask('history.undo', {});
  const stamp = nextStamp();
  await set(stamp);
  confirm({ id: 'undone', stamp });
}

async function keepDraft(): Promise<void> {
  const stamp = nextStamp();
  const place = { type: 'planItem', record: 'drafted', field: 'title', element: '' };
  const asOf = await ask('record.get', { type: 'planItem', id: 'drafted' });
  await ask('draft.keep', { ...place, value: stamp, asOf });
  confirm({ id: 'drafted', stamp });
}

async function backUp(): Promise<void> {
  confirm({ begins: true });
  await Promise.all([ask('backup.create', {}), edit(), editPair(), edit()]);
}

async function rebuild(): Promise<void> {
  await edit();
  confirm({ begins: true });
  backend.application.current()?.work?.store.rebuild();
}

/** What later versions brought; the log itself is made anew by a migration, whatever its shape. */
const sinceTheFirst = MIGRATIONS.filter(({ version }) => version > 10)
  .flatMap(({ sql }) => [...sql.matchAll(/^CREATE TABLE (\w+)/gmu)])
  .map(([, table = '']) => `DROP TABLE IF EXISTS ${table};`)
  .join('\n');

/** As a database of the first version, with rows derived for another model, would be found. */
async function openOlder(): Promise<void> {
  await backend.application.close();
  const folder = join(parent, 'data', key);
  const connection = openForWriting(databaseFile(folder));
  connection.exec(`BEGIN;
    ${sinceTheFirst}
    UPDATE meta SET value = 'another model' WHERE key = 'base';
    PRAGMA user_version = 10;
    COMMIT;`);
  connection.close();
  confirm({ begins: true });
  await ask('application.openNetwork', { key });
  await edit();
}

/** The file of this run, then those after it, as far as there are. */
async function receive(): Promise<void> {
  const file = Number(run) + received;
  const path = join(parent, `file-${file}`);
  if (!existsSync(path)) {
    await edit();
    return;
  }
  confirm({ begins: true });
  const wishes = { preview: file % 2 === 1, trust: false, password: undefined };
  const given = { given: path, path, name: `${file}` };
  if (wishes.preview) await receiveFiles([given], wishes, backend.application);
  const taken = await receiveFiles([given], { ...wishes, preview: false }, backend.application);
  if (!taken.ok) throw new Error(taken.error.code);
  const [outcome] = taken.value;
  if (outcome?.status !== 'applied' && outcome?.status !== 'known')
    throw new Error(`the file was ${outcome?.status}: ${JSON.stringify(outcome?.failure)}`);
  for (const id of THEIRS) confirm({ id, stamp: titleOf(file) });
  received += 1;
}

async function prepare(): Promise<void> {
  await edit();
  confirm({ begins: true });
  const out = join(parent, 'out', `${run}-${count}.maillon`);
  const wishes = { to: [], everything: false, personal: true, attachments: true };
  const made = await prepareFile(backend.application, wishes, out);
  if (!made.ok) throw new Error(made.error.code);
}

async function erase(): Promise<void> {
  const stamp = nextStamp();
  // An id is opaque, and stays; these words do not.
  const id = `person-${stamp}`;
  const words = `Quatrebarbes ${stamp}`;
  await ask('record.create', { type: 'person', id, values: cells('firstName', words) });
  await ask('record.set', {
    type: 'person',
    changes: [{ id, cells: cells('note', `${words}, absente`) }],
  });
  await ask('backup.create', {});
  confirm({ begins: true });
  await ask('person.erase', { person: id });
  confirm({ erased: words });
}

async function editEverything(): Promise<void> {
  await edit();
  await editPair();
  await editPerson();
  await addAndRemove();
  await undoAndEdit();
  await keepDraft();
}

const works: Readonly<Record<Work, () => Promise<void>>> = {
  edit: editEverything,
  'back up': backUp,
  rebuild,
  migrate: openOlder,
  receive,
  prepare,
  erase,
};

await ask('application.openNetwork', { key });
confirm({ begins: true });
const once = works[work as Work];
for (;;) await once();
