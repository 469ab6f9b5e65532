/** Two offices book the same van for the same day, each without the other: both see the same double booking, and settle it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CellInput } from '#shared/contract/records.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { localDay } from '#electron/backend/local-day.ts';
import { dayAfter } from '#shared/domain/sharing/civil-time.ts';
import {
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from './office-place.ts';

let world: World;
let here: TestOffice;
let there: TestOffice;
let files = 0;

beforeEach(async () => {
  world = newWorld();
  here = await foundingOffice(world);
  const { records } = await here.ask('record.list', { type: 'organisation' });
  const other = records.find(({ id }) => id !== here.structure());
  there = await joiningOffice(world, 'there', here, other?.id ?? '');
  await tell(there, here);
  await tell(here, there);
});
afterEach(async () => {
  await here.close();
  await there.close();
  world.remove();
});

async function tell(from: TestOffice, to: TestOffice): Promise<void> {
  files += 1;
  const path = await from.send(`file-${files}`, { to: [to.structure()] });
  for (const { status } of await to.receive(path)) expect(status).toBe('applied');
}

const SATURDAY = dayAfter(localDay(new Date()), 400);

async function book(office: TestOffice, purpose: string): Promise<string> {
  const { records } = await office.ask('record.list', { type: 'resource' });
  const van = records.find(({ name }) => name === 'Minibus 9 places');
  const values: CellInput[] = Object.entries({
    kind: 'loan',
    resource: van?.id ?? '',
    from: SATURDAY,
    until: SATURDAY,
    organisation: office.structure(),
    purpose,
    state: 'agreed',
  }).map(([field, value]) => ({ field, value }));
  return (await office.ask('record.create', { type: 'booking', values })).id;
}

const doublesOf = async (office: TestOffice): Promise<OutputOf<'sharing.home'>['doubles']> =>
  (await office.ask('sharing.home', {})).doubles;

test('both see the same double booking, with both holders, and giving one up settles it everywhere', async () => {
  expect(await doublesOf(here)).toEqual([]);
  const [mine, theirs] = [await book(here, 'Foire'), await book(there, 'Sortie')];
  expect([await doublesOf(here), await doublesOf(there)]).toEqual([[], []]);
  await tell(here, there);
  await tell(there, here);
  const seen = await doublesOf(here);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({ from: { day: SATURDAY }, until: { day: SATURDAY } });
  expect(new Set(seen[0]?.takings.map(({ id }) => id))).toEqual(new Set([mine, theirs]));
  expect(new Set(seen[0]?.takings.map(({ organisation }) => organisation))).toEqual(
    new Set([here.structure(), there.structure()]),
  );
  expect(await doublesOf(there)).toEqual(seen);

  // Neither is in the way of what it held already, and one of them is given up.
  const cells = (state: string) => [{ field: 'state', value: state }];
  await there.ask('record.set', {
    type: 'booking',
    changes: [{ id: theirs, cells: cells('cancelled') }],
  });
  await tell(there, here);
  expect([await doublesOf(here), await doublesOf(there)]).toEqual([[], []]);
});
