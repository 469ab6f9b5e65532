/**
 * Long work given up by a person, in the thread where it really happens: a file taken in is one transaction that never
 * pauses, and giving it up on the way leaves everything as it was.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, MaillonEvent } from '#shared/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/index.ts';
import type { Stage } from '#shared/contract/task.ts';
import type { Backend } from '#electron/backend/backend.ts';
import { connectWorker } from '#electron/backend/connect-worker.ts';
import { entryUrl } from '#electron/backend/places.ts';
import { temporaryPlace } from '../temporary-place.ts';
import { foundingOffice, newWorld, type TestOffice, type World } from './office-place.ts';

const SESSION = 'window-one';
/** As many change sets, so that each stage lasts long enough to be stopped. */
const EDITS = 12_000;

const place = temporaryPlace();
let world: World;
let theirs: TestOffice;
let ours: Backend;
let count = 0;

const askAs = (name: OperationName, input: object, task?: string): Promise<Answer> =>
  ours.call({ name, input, session: SESSION, ...(task === undefined ? {} : { task }) });

async function ask<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = await askAs(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  // The handler of this name made the value.
  return answer.value as OutputOf<typeof name>;
}

/** Asks, and gives it up as soon as it says that it is there. */
async function stoppedAt(stage: Stage, name: OperationName, input: object): Promise<Answer> {
  const task = `task-of-mine-${(count += 1)}`;
  const stop = ours.subscribe((event: MaillonEvent) => {
    if (event.event === 'progress' && event.task === task && event.stage === stage)
      ours.giveUp(task);
  });
  try {
    return await askAs(name, input, task);
  } finally {
    stop();
  }
}

const CANCELLED = { ok: false, error: { code: 'cancelled' } };

beforeAll(async () => {
  world = newWorld();
  theirs = await foundingOffice(world);
  await theirs.send('whole');
  const work = theirs.backend.application.current()?.work;
  const plan = (await theirs.ask('plan.list', {}))[0]?.id ?? '';
  for (let edit = 0; edit < EDITS; edit += 1)
    work?.store.write(
      [{ act: 'set', type: 'plan', record: plan, field: 'title', value: `Titre ${edit}` }],
      { session: SESSION, author: '' },
    );
  await theirs.send('much');
  ours = await connectWorker({
    entry: entryUrl('backend-worker'),
    options: { ...place.options, longReader: 'in-process' },
    report: String,
    onCrash: (incident) => {
      throw new Error(incident);
    },
  });
}, 300_000);

afterAll(async () => {
  await ours.close();
  await theirs.close();
  world.remove();
  place.remove();
});

test('a network given up while it is being joined leaves nothing, and can be joined', async () => {
  const { records } = await theirs.ask('record.list', { type: 'organisation' });
  const structure = records.find(({ id }) => id !== theirs.structure())?.id ?? '';
  const token = await ours.offerFile({
    path: join(world.folder, 'whole.maillon'),
    name: 'whole.maillon',
    temporary: false,
  });
  const joining = { file: token, structure };
  expect(await stoppedAt('takingIn', 'application.joinNetwork', joining)).toEqual(CANCELLED);
  expect((await ask('application.state', {})).known).toEqual([]);
  await ask('application.joinNetwork', joining);
}, 60_000);

test('a file given up while it is verified, tried, or taken in for good changes nothing', async () => {
  const path = join(world.folder, 'much.maillon');
  const offer = async () => ({
    file: await ours.offerFile({ path, name: 'much.maillon', temporary: false }),
  });
  expect(await stoppedAt('reading', 'exchange.offer', await offer())).toEqual(CANCELLED);
  expect(await ask('exchange.inbox', {})).toEqual([]);

  const { id: file } = await ask('exchange.offer', await offer());
  for (const stage of ['reading', 'copying', 'trying', 'comparing'] as const)
    expect([stage, await stoppedAt(stage, 'exchange.preview', { file })]).toEqual([
      stage,
      CANCELLED,
    ]);
  const { head, counts } = await ask('exchange.preview', { file });
  expect(counts).toContainEqual({ type: 'plan', added: 0, changed: 1, deleted: 0 });

  const before = await ask('plan.list', {});
  for (const stage of ['reading', 'backingUp', 'takingIn'] as const)
    expect([stage, await stoppedAt(stage, 'exchange.accept', { file, head })]).toEqual([
      stage,
      CANCELLED,
    ]);
  expect(await ask('plan.list', {})).toEqual(before);
  // That of joining, and no other.
  expect(await ask('exchange.receptions', {})).toMatchObject([{ name: 'whole.maillon' }]);
  expect(await ask('exchange.inbox', {})).toMatchObject([{ id: file, status: { is: 'ready' } }]);

  const taken = await ask('exchange.accept', { file, head });
  expect(taken).toMatchObject({ moved: false, reception: { conflicts: 0 } });
  expect(await ask('plan.list', {})).toMatchObject([{ title: `Titre ${EDITS - 1}` }]);
}, 300_000);

test('a file given up while it is written is given to nobody', async () => {
  const input = { to: [], personal: true };
  expect(await stoppedAt('writing', 'exchange.prepare', input)).toEqual(CANCELLED);
  expect(await askAs('exchange.prepare', input)).toMatchObject({ ok: true });
}, 60_000);
