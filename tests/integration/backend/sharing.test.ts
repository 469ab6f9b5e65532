/** Bookings, offers and needs through the contract, on a real database: whatever command writes, nothing is booked twice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { localDay } from '#electron/backend/local-day.ts';
import type { CellInput } from '#shared/contract/records.ts';
import { dayAfter } from '#shared/domain/sharing/civil-time.ts';
import { failureSentence } from '#shared/words/sentences.ts';
import { saidReasons } from '#shared/words/sharing.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;
const TODAY = localDay(new Date());
const inDays = (days: number): string => dayAfter(TODAY, days);

beforeEach(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau', structure: 'Ici' });
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

type Values = Readonly<Record<string, CellInput['value']>>;

const cells = (values: Values): CellInput[] =>
  Object.entries(values).map(([field, value]) => ({ field, value }));

const create = async (type: string, values: Values): Promise<string> =>
  (await window.get('record.create', { type, values: cells(values) })).id;

const write = (type: string, id: string, values: Values) => ({
  type,
  changes: [{ id, cells: cells(values) }],
});

const organisation = (name: string, more: Values = {}) => create('organisation', { name, ...more });
const van = (more: Values = {}) =>
  create('resource', { name: 'Camionnette', kind: 'vehicle', ...more });
const loan = (resource: string, from: number, until: number, more: Values = {}): Values => ({
  kind: 'loan',
  resource,
  from: inDays(from),
  until: inDays(until),
  state: 'agreed',
  ...more,
});

describe('a booking', () => {
  test('of what is taken is refused, naming who has it, until when, and when it is free', async () => {
    const [resource, cyclerie] = [await van(), await organisation('La Cyclerie')];
    await create('booking', loan(resource, 6, 7, { organisation: cyclerie }));
    const values = cells(loan(resource, 7, 7));
    const refusal = await window.refusal('record.create', { type: 'booking', values });
    expect(refusal).toEqual({
      code: 'already-taken',
      resource: 'Camionnette',
      why: 'booked',
      holder: 'La Cyclerie',
      until: { day: inDays(7), time: null },
      free: 0,
      wanted: 1,
      next: { day: inDays(8), time: null },
    });
    expect(failureSentence(refusal, 'fr')).toContain('pris par La Cyclerie jusqu’au');
    const { records } = await window.get('record.list', { type: 'booking' });
    expect(records).toHaveLength(1);
  });

  test('is refused on any way that makes it take more: days, hours, quantity, state, thing, restoring, settling', async () => {
    const resource = await create('resource', { name: 'Tables', kind: 'equipment', quantity: 3 });
    await create('booking', loan(resource, 1, 1, { quantity: 2 }));
    const other = await create('booking', loan(resource, 5, 5, { quantity: 2 }));
    const taken = { code: 'already-taken', free: 1, wanted: 2 };
    const set = (values: Values) => window.refusal('record.set', write('booking', other, values));
    expect(await set({ from: inDays(1) })).toMatchObject(taken);
    expect(await set({ from: inDays(1), until: inDays(1) })).toMatchObject(taken);
    expect(await set({ quantity: 4 })).toMatchObject({
      code: 'already-taken',
      why: 'too-many',
      free: 3,
    });
    await window.get('record.set', write('booking', other, { state: 'cancelled' }));
    await window.get('record.set', write('booking', other, { from: inDays(1), until: inDays(1) }));
    expect(await set({ state: 'agreed' })).toMatchObject(taken);
    const choices = [{ type: 'booking', id: other, field: 'state', value: 'agreed' }];
    expect(await window.refusal('record.settle', { choices })).toMatchObject(taken);
    await window.get(
      'record.set',
      write('booking', other, { from: inDays(5), until: inDays(5), state: 'agreed' }),
    );
    await window.get('record.delete', { type: 'booking', ids: [other] });
    await create('booking', loan(resource, 5, 5, { quantity: 2 }));
    expect(await window.refusal('record.restore', { type: 'booking', ids: [other] })).toMatchObject(
      taken,
    );
  });

  test('keeps what it held: its note is written, it leaves, it is made shorter, whatever merging brought', async () => {
    const resource = await van();
    const id = await create('booking', loan(resource, 1, 3));
    for (const values of [{ note: 'Clés chez Lou' }, { state: 'out' }, { until: inDays(2) }])
      await window.get('record.set', write('booking', id, values));
    const { record } = await window.get('record.get', { type: 'booking', id });
    expect(record).toMatchObject({ state: 'out', until: inDays(2), note: 'Clés chez Lou' });
  });

  test('two in one gesture are looked at together', async () => {
    const resource = await van();
    const first = await create('booking', loan(resource, 1, 1));
    const second = await create('booking', loan(resource, 3, 3));
    const days = cells({ from: inDays(8), until: inDays(8) });
    const changes = [first, second].map((id) => ({ id, cells: days }));
    expect(await window.refusal('record.set', { type: 'booking', changes })).toMatchObject({
      code: 'already-taken',
    });
  });

  test('has dates and hours in their order, no negative quantity, no deposit of « abc »', async () => {
    const resource = await van();
    const id = await create('booking', loan(resource, 1, 3));
    const set = (values: Values) => window.refusal('record.set', write('booking', id, values));
    const disorder = await set({ until: inDays(0) });
    expect(disorder).toMatchObject({ code: 'out-of-order', field: 'until' });
    expect(failureSentence(disorder, 'fr')).toMatch(
      /«\u00A0Au\u00A0» ne peut pas venir avant «\u00A0Du\u00A0»/u,
    );
    expect(await set({ from: inDays(4) })).toMatchObject({ code: 'out-of-order', field: 'from' });
    expect(await set({ until: inDays(1), fromTime: '12:00', untilTime: '09:00' })).toMatchObject({
      code: 'out-of-order',
    });
    expect(await set({ mileageOut: 500, mileageIn: 400 })).toMatchObject({ field: 'mileageIn' });
    expect(await set({ quantity: -1 })).toMatchObject({ code: 'invalid-value', field: 'quantity' });
    expect(await set({ deposit: 'abc' })).toMatchObject({
      code: 'invalid-value',
      field: 'deposit',
    });
    const need = await create('notice', { direction: 'need', title: 'Van', from: inDays(3) });
    expect(
      await window.refusal('record.set', write('notice', need, { until: inDays(1) })),
    ).toMatchObject({ code: 'out-of-order' });
  });

  test('meets upkeep, a pause, a gap, the parts of a kit, and the same person elsewhere', async () => {
    const trailer = await create('resource', { name: 'Remorque', kind: 'vehicle', bufferHours: 2 });
    await create('upkeep', { resource: trailer, title: 'Pneus', from: inDays(2) });
    const refused = (values: Values) =>
      window.refusal('record.create', { type: 'booking', values: cells(values) });
    expect(await refused(loan(trailer, 9, 9))).toMatchObject({
      why: 'upkeep',
      until: null,
      next: null,
    });
    await create('booking', loan(trailer, 1, 1, { fromTime: '08:00', untilTime: '10:00' }));
    expect(
      await refused(loan(trailer, 1, 1, { fromTime: '11:00', untilTime: '12:00' })),
    ).toMatchObject({ why: 'booked', next: { day: inDays(1), time: '12:00' } });

    const { id: kit } = await window.get('record.create', {
      type: 'resource',
      values: [
        ...cells({ name: 'Kit', kind: 'equipment' }),
        { field: 'parts', element: trailer, value: true },
      ],
    });
    expect(await refused(loan(kit, 9, 9))).toMatchObject({ why: 'upkeep' });

    const person = await create('person', { firstName: 'Camille' });
    const skills = { kind: 'skill', person };
    const mechanic = await create('resource', { name: 'Mécanique', ...skills });
    const teacher = await create('resource', { name: 'Formation', ...skills });
    await create('booking', loan(mechanic, 4, 4, { kind: 'booking' }));
    expect(await refused(loan(teacher, 4, 4))).toMatchObject({ why: 'booked' });

    await window.get('record.set', write('resource', teacher, { standing: 'paused' }));
    expect(await refused(loan(teacher, 5, 5))).toMatchObject({ why: 'paused' });
  });

  test('that is late holds its thing until « Rendu »', async () => {
    const resource = await van();
    const cyclerie = await organisation('La Cyclerie', { email: 'cyclerie@example.org' });
    const id = await create(
      'booking',
      loan(resource, -4, -2, { state: 'out', organisation: cyclerie, mileageOut: 1000 }),
    );
    const { isFree, inTheWay } = await window.get('sharing.availability', {
      resource,
      from: TODAY,
      until: TODAY,
    });
    expect([isFree, (inTheWay[0]?.daysLate ?? 0) > 0]).toEqual([false, true]);
    expect((await window.get('sharing.home', {})).late.map((one) => one.id)).toEqual([id]);
    const reminder = await window.get('sharing.message', { about: 'late', id });
    expect(reminder.addresses).toEqual(['cyclerie@example.org']);
    expect(reminder.message.text).toMatch(/«\u00A0Camionnette\u00A0» devait revenir le/u);
    expect(await window.refusal('sharing.giveBack', { booking: id, mileageIn: 900 })).toMatchObject(
      { code: 'out-of-order' },
    );

    await window.get('sharing.giveBack', { booking: id, mileageIn: 1200, depositBack: true });
    const { record } = await window.get('record.get', { type: 'booking', id });
    expect(record).toMatchObject({
      state: 'returned',
      returnedOn: TODAY,
      mileageIn: 1200,
      depositBack: true,
    });
    expect((await window.get('sharing.home', {})).late).toEqual([]);
    await create('booking', loan(resource, 0, 0));
    await window.get('history.undo', {});
    await window.get('history.undo', {});
    expect((await window.get('sharing.loans', {})).loans[0]).toMatchObject({ id, state: 'out' });
  });
});

describe('a need', () => {
  test('meets who can help, is proposed a thing, which is booked, and is followed to the end', async () => {
    const [needer, owner] = [
      await organisation('La Demi-Roue', { email: 'demi-roue@example.org', territory: 'Ouest' }),
      await organisation('Le Gisement'),
    ];
    const resource = await van({ organisation: owner, territory: 'Ouest', price: 0 });
    const need = await create('notice', {
      direction: 'need',
      title: 'Camionnette pour des vélos',
      kind: 'vehicle',
      organisation: needer,
      territory: 'ouest',
      from: inDays(3),
      urgent: true,
    });
    const [first] = (await window.get('sharing.board', {})).needs;
    const [match] = first?.matches ?? [];
    expect(match).toMatchObject({
      type: 'resource',
      id: resource,
      organisation: owner,
      isTaken: false,
    });
    expect(saidReasons(match?.reasons ?? [], 'fr')).toMatch(
      /^même nature, mot commun\u00A0: «\u00A0camionnette\u00A0», libre le .*, même territoire \(Ouest\), gratuit$/u,
    );
    const booking = { kind: 'loan', from: inDays(3), until: inDays(3) } as const;
    const proposed = await window.get('sharing.propose', { need, offer: null, resource, booking });
    expect(
      (await window.get('record.get', { type: 'booking', id: proposed.booking ?? '' })).record,
    ).toMatchObject({
      resource,
      organisation: needer,
      state: 'agreed',
      purpose: 'Camionnette pour des vélos',
    });
    const said = await window.get('sharing.message', {
      about: 'introduction',
      id: proposed.introduction,
    });
    expect([said.addresses, said.withoutAddress]).toEqual([
      ['demi-roue@example.org'],
      ['Le Gisement'],
    ]);
    expect(said.message.text).toContain('La Demi-Roue cherche\u00A0: Camionnette pour des vélos.');
    expect(said.name).toMatch(/\.eml$/u);

    expect(
      await window.refusal('sharing.propose', { need, offer: null, resource, booking }),
    ).toMatchObject({ code: 'already-taken', holder: 'La Demi-Roue' });
    const answer = (state: 'accepted' | 'declined' | 'done') =>
      window.get('sharing.answer', { introduction: proposed.introduction, state });
    const stateOf = async () =>
      (await window.get('record.get', { type: 'booking', id: proposed.booking ?? '' })).record[
        'state'
      ];
    await answer('accepted');
    expect(await stateOf()).toBe('agreed');
    await answer('done');
    expect((await window.get('sharing.board', {})).needs).toEqual([]);
    await window.get('history.undo', {});
    expect((await window.get('sharing.board', {})).needs[0]?.introductions[0]?.state).toBe(
      'accepted',
    );
  });

  test('a refusal frees what was held', async () => {
    const resource = await van();
    const need = await create('notice', { direction: 'need', title: 'Camionnette' });
    const booking = { kind: 'loan', from: inDays(3), until: inDays(3) } as const;
    const { introduction } = await window.get('sharing.propose', {
      need,
      offer: null,
      resource,
      booking,
    });
    await window.get('sharing.answer', { introduction, state: 'declined' });
    const { isFree } = await window.get('sharing.availability', {
      resource,
      from: inDays(3),
      until: inDays(3),
    });
    expect(isFree).toBe(true);
  });
});

test('a request holds no place, and is shown to who books; it is agreed only where nobody booked', async () => {
  const resource = await van();
  const request = await create('booking', loan(resource, 2, 4, { state: 'asked' }));
  const span = { resource, from: inDays(3), until: inDays(3) };
  const asked = await window.get('sharing.availability', span);
  expect([asked.isFree, asked.requests.map(({ id }) => id)]).toEqual([true, [request]]);
  const booked = await create('booking', loan(resource, 3, 3));
  expect((await window.get('sharing.home', {})).doubles).toEqual([]);
  const agree = write('booking', request, { state: 'agreed' });
  expect(await window.refusal('record.set', agree)).toMatchObject({ code: 'already-taken' });
  await window.get('record.set', write('booking', booked, { state: 'cancelled' }));
  await window.get('record.set', agree);
  expect((await window.get('sharing.availability', span)).isFree).toBe(false);
});

test('what lies in the bin is not booked; what was given back is not given back again', async () => {
  const resource = await van();
  const booking = await create('booking', loan(resource, -3, -1, { state: 'out' }));
  await window.get('sharing.giveBack', { booking });
  await window.get('record.set', write('booking', booking, { returnedOn: inDays(-1) }));
  await window.get('sharing.giveBack', { booking, mileageIn: 12 });
  expect((await window.get('record.get', { type: 'booking', id: booking })).record).toMatchObject({
    returnedOn: inDays(-1),
    mileageIn: 12,
  });
  await window.get('record.delete', { type: 'resource', ids: [resource] });
  const values = cells(loan(resource, 3, 3));
  const refusal = await window.refusal('record.create', { type: 'booking', values });
  expect(failureSentence(refusal, 'fr')).toBe(
    '« Camionnette » est dans la corbeille. Rien n’a été modifié. Choisissez autre chose, ou ressortez-la de la corbeille.',
  );
  await window.get('history.undo', {});
  await create('booking', loan(resource, 3, 3));
});

test('the calendar shows what is taken over the days asked, and nothing else', async () => {
  const resource = await van();
  const inside = await create('booking', loan(resource, 2, 12));
  await create('booking', loan(resource, 30, 31));
  const back = await create('booking', loan(resource, -20, -18, { state: 'returned' }));
  const seen = await window.get('sharing.calendar', { from: inDays(0), until: inDays(6) });
  expect(seen.takings.map(({ id }) => id)).toEqual([inside]);
  const before = await window.get('sharing.calendar', { from: inDays(-21), until: inDays(-15) });
  expect(before.takings.map(({ id, state }) => [id, state])).toEqual([[back, 'returned']]);
});
