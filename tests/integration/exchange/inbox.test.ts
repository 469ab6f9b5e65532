/** What the exchange's screens ask: an inbox, a preview to the field, a receipt, a collection, an erasure. */
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiveFiles } from '#electron/backend/exchange/receive-files.ts';
import {
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

const offered = async (path: string) => {
  const file = await ours.backend.offerFile({ path, name: 'Reçu.maillon', temporary: false });
  return ours.ask('exchange.offer', { file });
};

test('a file is offered, looked at to the field, accepted as it was looked at, and taken back', async () => {
  await titled(theirs, 'Leur titre');
  // Written over, ours is the one shown until somebody settles it.
  for (const value of ['Un titre', 'Un autre', 'Notre titre']) await titled(ours, value);
  const path = await theirs.send('answer', { to: [ours.structure()] });
  const file = await offered(path);
  expect(file).toMatchObject({ name: 'Reçu.maillon', status: { is: 'ready' }, personal: true });
  expect(await ours.ask('exchange.inbox', {})).toEqual([file]);
  expect((await ours.ask('exchange.overview', {})).waiting).toBe(1);

  const preview = await ours.ask('exchange.preview', { file: file.id });
  expect(preview.conflicts).toMatchObject([{ id: item, field: 'title' }]);
  expect(preview.counts).toContainEqual({ type: 'planItem', added: 0, changed: 1, deleted: 0 });
  // Nothing shown would change before it is settled: it is listed all the same.
  expect(preview.changed).toContainEqual(expect.objectContaining({ id: item, changes: [] }));
  const { records } = await ours.ask('record.list', { type: 'planItem' });
  expect(records.find(({ id }) => id === item)).toMatchObject({ title: 'Notre titre' });

  await titled(ours, 'Notre titre, corrigé');
  const moved = { file: file.id, head: preview.head };
  expect(await ours.ask('exchange.accept', moved)).toMatchObject({ moved: true, reception: null });
  const again = await ours.ask('exchange.preview', { file: file.id });
  const choices = [{ type: 'planItem', id: item, field: 'title', element: '', value: 'Le nôtre' }];
  const accepted = await ours.ask('exchange.accept', {
    file: file.id,
    head: again.head,
    choices,
  });
  expect(accepted).toMatchObject({ moved: false, reception: { conflicts: 1, setAside: false } });
  expect(await ours.ask('exchange.inbox', {})).toEqual([]);
  expect(await ours.ask('record.conflicts', {})).toEqual([]);
  for (const { before, added, removed, after } of accepted.reception?.counts ?? [])
    expect(before + added - removed).toBe(after);

  const id = accepted.reception?.import ?? 0;
  const receipt = await ours.ask('exchange.receipt', { import: id });
  const paper = await ours.backend.takeFile(receipt.file);
  expect(
    readFileSync(paper?.path ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await ours.ask('exchange.setAside', { import: id })).toMatchObject({ setAside: true });
  expect(await ours.ask('exchange.putBack', { import: id })).toMatchObject({ setAside: false });
  expect(await offered(path)).toMatchObject({ status: { is: 'known' } });
});

test('what a file would hold is counted before it is written, and who lacks what is known', async () => {
  await titled(ours, 'Un titre');
  const to = [theirs.structure()];
  const plan = await ours.ask('exchange.planSend', { to, personal: false });
  expect(plan).toMatchObject({
    request: false,
    recipients: [{ state: 'to-send', unknown: false }],
  });
  expect(plan.counts).toContainEqual({ type: 'planItem', added: 0, changed: 1, deleted: 0 });
  expect(plan.leftOut.map(({ type }) => type)).toContain('person');
  const made = await ours.ask('exchange.prepare', { to, personal: true, message: true });
  expect(made.name).toMatch(/\.maillon$/u);
  expect(made.draft?.name).toMatch(/\.eml$/u);
  const [recipient] = (await ours.ask('exchange.overview', {})).recipients;
  expect(recipient).toMatchObject({ state: 'prepared' });
  const file = await ours.backend.takeFile(made.file);
  await theirs.receive(file?.path ?? '');
  await ours.receive(await theirs.send('heard', { to: [ours.structure()] }));
  const [heard] = (await ours.ask('exchange.overview', {})).recipients;
  expect(heard).toMatchObject({ state: 'received', missing: 0 });
});

test('a collection tells what came since, and writes to who is missing', async () => {
  const { records } = await ours.ask('record.list', { type: 'organisation' });
  const silent = records.find(({ id }) => ![ours.structure(), theirs.structure()].includes(id));
  const values = [
    { field: 'title', value: 'Bilan 2026' },
    { field: 'since', value: '2000-01-01' },
    ...[theirs.structure(), silent?.id ?? ''].map((element) => ({
      field: 'structures',
      element,
      value: true,
    })),
  ];
  const { id } = await ours.ask('record.create', { type: 'collection', values });
  const [collection] = await ours.ask('exchange.collections', {});
  expect(collection).toMatchObject({ id, title: 'Bilan 2026', closed: false });
  const received = collection?.lines.filter((line) => line.received !== null);
  expect(received?.map(({ structure }) => structure.id)).toEqual([theirs.structure()]);
  const { message, draft } = await ours.ask('exchange.remind', { collection: id, message: true });
  expect(message.to).toEqual([silent?.['email']]);
  expect(draft?.name).toBe('Bilan 2026.eml');
});

test('a person erased by one office is erased by another when someone there accepts it', async () => {
  const [person] = (await ours.ask('record.list', { type: 'person' })).records;
  const id = person?.id ?? '';
  const plan = await ours.ask('person.planErasure', { person: id });
  expect(plan.records).toBeGreaterThan(0);
  const { file } = await ours.ask('person.erase', { person: id });
  expect((await ours.backend.takeFile(file))?.name).toMatch(/\.pdf$/u);
  const path = await ours.send('erasure', { to: [theirs.structure()] });
  const token = await theirs.backend.offerFile({ path, name: 'e.maillon', temporary: false });
  const offer = await theirs.ask('exchange.offer', { file: token });
  const preview = await theirs.ask('exchange.preview', { file: offer.id });
  expect(preview.erasures).toMatchObject([{ person: id }]);
  expect(preview.added.map(({ type }) => type)).not.toContain('erasure');
  const people = async (): Promise<string[]> =>
    (await theirs.ask('record.list', { type: 'person' })).records.map((one) => one.id);
  const erasures = preview.erasures.map((one) => one.person);
  expect(await people()).toContain(id);
  await theirs.ask('exchange.accept', { file: offer.id, head: preview.head, erasures });
  expect(await people()).not.toContain(id);
  expect(await theirs.ask('person.erasuresAsked', {})).toEqual([]);
});

test('who was not agreed to stays listed, and is erased later from there', async () => {
  const [person] = (await ours.ask('record.list', { type: 'person' })).records;
  const id = person?.id ?? '';
  await ours.ask('person.erase', { person: id });
  await theirs.receive(await ours.send('erasure', { to: [theirs.structure()] }));
  expect(await theirs.ask('person.erasuresAsked', {})).toMatchObject([{ person: id }]);
  await theirs.ask('person.erase', { person: id });
  expect(await theirs.ask('person.erasuresAsked', {})).toEqual([]);
});

test('a file and what was chosen while looking at it come in together, or not at all', async () => {
  const of = (field: string, value: string) => {
    const place = { type: 'planItem', id: item, element: '' };
    return { ...place, field, value };
  };
  const set = (office: TestOffice, cell: { field: string; value: string }) =>
    office.ask('record.set', { type: 'planItem', changes: [{ id: item, cells: [cell] }] });
  const numbers = ['status', 'title'];
  for (const [office, values] of [
    [theirs, ['done', 'Leur titre']],
    [ours, ['abandoned', 'Notre titre']],
  ] as const)
    for (const [at, field] of numbers.entries())
      await set(office, { field, value: values[at] ?? '' });
  const { id: file } = await offered(await theirs.send('answer', { to: [ours.structure()] }));
  const { head, conflicts } = await ours.ask('exchange.preview', { file });
  expect(conflicts.map(({ field }) => field).toSorted()).toEqual(numbers);
  const receptionsBefore = await ours.ask('exchange.receptions', {});
  const accept = (...choices: readonly ReturnType<typeof of>[]) => {
    const input = { file, head, choices };
    return ours.backend.call({ name: 'exchange.accept', input, session: 'session-1' });
  };

  const refused = await accept(of('title', 'Les deux'), of('status', 'presque fini'));
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-value' } });
  expect(await ours.ask('exchange.receptions', {})).toEqual(receptionsBefore);
  expect(await ours.ask('exchange.inbox', {})).toMatchObject([{ id: file }]);
  expect(await ours.ask('record.get', { type: 'planItem', id: item })).toMatchObject({
    record: { title: 'Notre titre' },
  });

  expect(await accept(of('title', 'Les deux'), of('status', 'done'))).toMatchObject({
    ok: true,
    value: { moved: false, notErased: null },
  });
  expect(await ours.ask('record.conflicts', {})).toEqual([]);
  // One gesture of that window, undone without the reception.
  await ours.ask('history.undo', {});
  expect(await ours.ask('record.conflicts', {})).toHaveLength(2);
});

test('nobody is reminded of a file that waits to be accepted', async () => {
  const values = [
    { field: 'title', value: 'Bilan 2026' },
    { field: 'since', value: '2999-01-01' },
    { field: 'structures', element: theirs.structure(), value: true },
  ];
  const { id: collection } = await ours.ask('record.create', { type: 'collection', values });
  const addresses = async () => (await ours.ask('exchange.remind', { collection })).message.to;
  expect(await addresses()).toHaveLength(1);
  await titled(theirs, 'Leur titre');
  await offered(await theirs.send('answer', { to: [ours.structure()] }));
  expect(await addresses()).toEqual([]);
});

test('a file that waited for its password waits no more once it came with it', async () => {
  await titled(theirs, 'Leur titre');
  const password = 'Vélo cargo 2026';
  const path = await theirs.send('secret', { to: [ours.structure()], password });
  expect(await offered(path)).toMatchObject({ status: { is: 'password' } });
  const file = await ours.backend.offerFile({ path, name: 'Reçu.maillon', temporary: false });
  const { id } = await ours.ask('exchange.offer', { file, password });
  expect((await ours.ask('exchange.inbox', {})).map((one) => one.id)).toEqual([id]);
});

test('what is no file, or has no end, is refused without being read', async () => {
  const paths = [world.folder, '/dev/zero'].filter((path) => existsSync(path));
  const given = paths.map((path) => ({ given: path, path, name: path }));
  const wishes = { preview: false, trust: false, password: undefined };
  const received = await receiveFiles(given, wishes, ours.backend.application);
  const refused = { status: 'refused', failure: { code: 'exchange-not-maillon' } };
  expect(received).toMatchObject({ ok: true, value: paths.map(() => refused) });
  expect(await ours.ask('exchange.inbox', {})).toEqual([]);
});
