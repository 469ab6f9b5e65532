/**
 * No personal value leaves in a file without personal data, and none is left on the disk by an erasure: tried with every
 * field of every personal type that the model declares, columns that a network added included.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectFile } from '#electron/backend/services/exchange-lines.ts';
import { databaseFile, type WritableNetwork } from '#electron/store/network-folder.ts';
import { ANY_TYPE } from '#shared/model/field.ts';
import {
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from './office-place.ts';
import { personalTypes, personalValues, type Trace } from './personal-values.ts';

const PERSON = 'person-under-test';
const CONTEXT = { session: 'session-1', author: '' };

let world: World;
let ours: TestOffice;
let theirs: TestOffice;
let traces: readonly Trace[];

beforeEach(async () => {
  world = newWorld();
  ours = await foundingOffice(world);
  for (const [at, { name: type }] of personalTypes(workOf(ours).store.model()).entries())
    for (const kind of ['text', 'integer'])
      await ours.ask('record.create', {
        type: 'fieldDefinition',
        values: [
          { field: 'name', value: `Colonne ${kind} ${at}` },
          { field: 'type', value: type },
          { field: 'kind', value: kind },
        ],
      });
  // Written over once, so that the history holds other values than what stands.
  traces = [0, 1].flatMap((round) => {
    const { store } = workOf(ours);
    const values = personalValues(store.model(), PERSON, round);
    store.write(values.gesture, CONTEXT);
    return values.traces;
  });
  const { records } = await ours.ask('record.list', { type: 'organisation' });
  const other = records.find(({ id }) => id !== ours.structure());
  theirs = await joiningOffice(world, 'theirs', ours, other?.id ?? '');
});

afterEach(async () => {
  await ours.close();
  await theirs.close();
  world.remove();
});

function workOf(office: TestOffice): WritableNetwork {
  const work = office.backend.application.current()?.work;
  if (work === undefined) throw new Error('the network is closed');
  return work;
}

const foundIn = (bytes: Buffer): string[] =>
  traces.filter((trace) => trace.bytes.some((one) => bytes.includes(one))).map(({ of }) => of);

/** In every file of an office: network, backups, state. */
const foundOnDisk = (office: TestOffice): string[] => {
  const place = dirname(office.network);
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) =>
      foundIn(readFileSync(join(parentPath, name))).map((of) => `${name}: ${of}`),
    );
};

const every = (): string[] => traces.map(({ of }) => of);

async function dumpOf(path: string): Promise<Buffer> {
  const dump = await inspectFile(path, join(world.folder, 'inspecting'), undefined, true);
  if (!dump.ok) throw new Error(dump.error.code);
  return Buffer.from(JSON.stringify(dump.value));
}

test('every personal type leads to a person, or nothing of it would go with one', () => {
  const personal = new Set(personalTypes(workOf(ours).store.model()).map(({ name }) => name));
  const lost = personalTypes(workOf(ours).store.model()).filter(
    ({ name, fields }) =>
      name !== 'person' &&
      !fields.some(({ target = '' }) => target === ANY_TYPE || personal.has(target)),
  );
  expect(lost.map(({ name }) => name)).toEqual([]);
  expect(personal.size).toBeGreaterThan(1);
});

test('a file without personal data holds none of it, whole or in part', async () => {
  const withThem = await ours.send('with', { everything: true, personal: true });
  expect(foundIn(await dumpOf(withThem))).toEqual(every());
  const without = await ours.send('without', { everything: true, personal: false });
  expect(foundIn(await dumpOf(without))).toEqual([]);
  expect(foundIn(readFileSync(without))).toEqual([]);
  // Passed on by someone who holds them, it holds none either.
  const passedOn = await theirs.send('passed-on', { everything: true, personal: false });
  expect(foundIn(await dumpOf(passedOn))).toEqual([]);
});

test('nothing is left on the disk by an erasure: copies, drafts and files that wait included', async () => {
  const network = workOf(ours);
  await ours.backend.application.backUp();
  await network.connection.backup(`${databaseFile(network.folder)}.2026.remplacee`);
  for (const { gesture } of [personalValues(network.store.model(), PERSON, 1)])
    for (const intent of gesture)
      if (intent.act === 'set' && typeof intent.value === 'string')
        network.store.drafts.keep({
          type: intent.type,
          record: intent.record,
          field: intent.field,
          element: intent.element ?? '',
          value: intent.value,
          asOf: 0,
          author: '',
        });
  const path = await theirs.send('waiting', { everything: true });
  const file = await ours.backend.offerFile({ path, name: 'Attente.maillon', temporary: false });
  const waiting = await ours.ask('exchange.offer', { file });
  await ours.ask('exchange.preview', { file: waiting.id });
  await ours.ask('exchange.prepare', { to: [], everything: true, personal: true });
  const before = foundOnDisk(ours);
  for (const of of every()) expect(before).toContain(`network.sqlite.2026.remplacee: ${of}`);

  await ours.ask('person.erase', { person: PERSON });
  expect(foundOnDisk(ours)).toEqual([]);
  await ours.close();
  expect(foundOnDisk(ours)).toEqual([]);
  await ours.open();

  // At another office that agrees to it, and in what is sent from then on.
  await theirs.receive(await ours.send('erasure'));
  expect(foundOnDisk(theirs)).not.toEqual([]);
  await theirs.ask('person.erase', { person: PERSON });
  expect(foundOnDisk(theirs)).toEqual([]);
  expect(foundIn(await dumpOf(await theirs.send('after', { everything: true })))).toEqual([]);
});
