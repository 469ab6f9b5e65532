/** One table of cases over every transport: an answer never depends on the way it was asked. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerSchema, type Answer, type MaillonEvent } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { failureSentence } from '#shared/words/sentences.ts';
import { temporaryPlace } from './temporary-place.ts';
import { commandLine } from './transports/command-line.ts';
import { openDesktop } from './transports/desktop.ts';
import { openDirect } from './transports/direct.ts';
import type { OpenTransport, Transport } from './transports/transport.ts';
import { openWeb } from './transports/web.ts';
import { openWorker } from './transports/worker.ts';

vi.mock('electron', () => import('./transports/electron-stub.ts'));

const SESSION = 'window-one';
const OTHER = 'window-two';
const PATIENCE = { timeout: 20_000 };
/** Letters that a careless transport would change. */
const TITLE = 'Été « d’ici » 🚲 <b>&amp;</b> \\n "x" \u2028 __proto__';

interface Given {
  readonly ok: true;
  readonly value: unknown;
}

const answers = (value: unknown): Given => ({ ok: true, value });
const refuses = (error: Failure): { ok: false; error: Failure } => ({ ok: false, error });

interface Case {
  readonly title: string;
  readonly name: string;
  readonly input: unknown;
  readonly session?: string;
  readonly asOf?: number;
  readonly gives: Given | { readonly ok: false; readonly error: Failure };
  /** About what only a window has: a folder not chosen yet, a session, a moment it was looking at. */
  readonly inWindow?: true;
}

const set = (value: string): unknown => ({
  type: 'plan',
  changes: [{ id: 'plan-1', cells: [{ field: 'title', value }] }],
});
const get = { name: 'record.get', input: { type: 'plan', id: 'plan-1' } };
const titled = (title: string): Given => answers({ record: { title } });

/** In this order, on an empty folder. */
const cases: readonly Case[] = [
  {
    title: 'no network yet',
    inWindow: true,
    name: 'plan.list',
    input: {},
    gives: refuses({ code: 'no-network' }),
  },
  {
    title: 'an act',
    inWindow: true,
    name: 'application.createNetwork',
    input: { name: 'Réseau d’ici', structure: 'Le Pignon' },
    gives: answers({ key: 'Réseau d’ici' }),
  },
  {
    title: 'a command',
    name: 'record.create',
    input: { type: 'plan', id: 'plan-1', values: [{ field: 'title', value: TITLE }] },
    gives: answers({ id: 'plan-1' }),
  },
  { title: 'a query, letter for letter', ...get, gives: titled(TITLE) },
  {
    title: 'a long query',
    name: 'record.search',
    input: { text: 'ete ici' },
    gives: answers([{ type: 'plan', id: 'plan-1', title: TITLE }]),
  },
  {
    title: 'an operation that does not exist',
    name: 'plan.explode',
    input: {},
    gives: refuses({ code: 'unknown-operation', name: 'plan.explode' }),
  },
  {
    title: 'a name of the language',
    name: '__proto__',
    input: {},
    gives: refuses({ code: 'unknown-operation', name: '__proto__' }),
  },
  {
    title: 'an input of another form',
    name: 'record.get',
    input: { type: 3, id: 'plan-1' },
    gives: refuses({ code: 'invalid-input', where: 'type' }),
  },
  {
    title: 'no input',
    name: 'record.get',
    input: null,
    gives: refuses({ code: 'invalid-input', where: '' }),
  },
  {
    title: 'a record that is not there',
    name: 'record.get',
    input: { type: 'plan', id: 'nowhere' },
    gives: refuses({ code: 'not-found' }),
  },
  {
    title: 'a field that is not there',
    name: 'record.set',
    input: {
      type: 'plan',
      changes: [{ id: 'plan-1', cells: [{ field: 'colour', value: 'red' }] }],
    },
    gives: refuses({ code: 'unknown-field', field: 'colour' }),
  },
  {
    title: 'an undo of another window',
    inWindow: true,
    name: 'history.undo',
    input: {},
    session: OTHER,
    gives: refuses({ code: 'nothing-to-undo' }),
  },
  {
    title: 'a change',
    name: 'record.set',
    input: set('Premier'),
    gives: answers({ ids: ['plan-1'] }),
  },
  {
    title: 'an undo of this window',
    inWindow: true,
    name: 'history.undo',
    input: {},
    gives: answers({ changed: 1, skipped: 0 }),
  },
  { title: 'what the undo brought back', inWindow: true, ...get, gives: titled(TITLE) },
  {
    title: 'a redo',
    inWindow: true,
    name: 'history.redo',
    input: {},
    gives: answers({ changed: 1, skipped: 0 }),
  },
  {
    title: 'a change that another window began before it',
    inWindow: true,
    name: 'record.set',
    input: set('Second'),
    session: OTHER,
    asOf: 0,
    gives: answers({ ids: ['plan-1'] }),
  },
  {
    title: 'the values that it left to settle',
    inWindow: true,
    name: 'record.conflicts',
    input: {},
    gives: answers([{ id: 'plan-1', field: 'title' }]),
  },
];

const malformed: readonly unknown[] = [
  null,
  'plan.list',
  [],
  { name: 'plan.list', input: {} },
  { name: 'plan.list', input: {}, session: '../../etc' },
  { name: 'x'.repeat(101), input: {}, session: SESSION },
  { name: 'plan.list', input: {}, session: SESSION, asOf: -1 },
  { name: 'plan.list', input: {}, session: SESSION, task: '../../etc' },
];

const transports: readonly (readonly [string, OpenTransport])[] = [
  ['the dispatcher', openDirect],
  ['a thread', openWorker],
  ['the desktop’s bridge', openDesktop],
  ['the local web host', openWeb],
];

describe('the command line', () => {
  const place = temporaryPlace();
  const maillon = commandLine(place);

  beforeAll(async () => {
    const made = await maillon.create({ network: 'Réseau d’ici', structure: 'Le Pignon' });
    if (made.exit !== 0) throw new Error(made.stderr);
  });

  afterAll(() => place.remove());

  test.each(cases.filter((one) => one.inWindow === undefined))(
    '$title',
    async ({ name, input, gives }) => {
      const { exit, stdout, stderr } = await maillon.call(name, input);
      const said = gives.ok
        ? { exit: 0, answer: gives.value, stderr: '' }
        : { exit: 1, answer: '', stderr: failureSentence(gives.error, 'fr') };
      const answer: unknown = stdout === '' ? '' : JSON.parse(stdout);
      // A second line may say where in the JSON.
      expect({ exit, answer, stderr: stderr.split('\n')[0] }).toMatchObject(said);
    },
  );
});

describe.each(transports)('%s', (_, open) => {
  const place = temporaryPlace();
  const heard: MaillonEvent[] = [];
  let transport: Transport;
  let stopListening: () => void;

  beforeAll(async () => {
    transport = await open(place);
    stopListening = transport.subscribe((event) => heard.push(event));
  });

  afterAll(async () => {
    stopListening();
    await transport.close();
    place.remove();
  });

  test.each(cases)('$title', async ({ name, input, session = SESSION, asOf, gives }) => {
    const request = { name, input, session, ...(asOf === undefined ? {} : { asOf }) };
    const answer = answerSchema.parse(await transport.call(request));
    expect(answer).toMatchObject(gives);
  });

  test.each(malformed)('what is no request: %j', async (received) => {
    expect(await transport.call(received)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  test('tells what happened', async () => {
    const planChanged = (): boolean =>
      heard.some((told) => told.event === 'changed' && told.types.includes('plan'));
    await expect.poll(planChanged, PATIENCE).toBe(true);
  });

  test('says how far a task is to whoever named it, and gives it up', async () => {
    const task = 'task-of-this-window';
    const input = { to: [], personal: true, password: 'quatre mots dits au téléphone' };
    // The word may come before the request it is about: it is said until it is heard.
    const saying = setInterval(() => void transport.giveUp(task), 5);
    const answer = await transport.call({
      name: 'exchange.prepare',
      input,
      session: SESSION,
      task,
    });
    clearInterval(saying);
    expect(answer).toEqual(refuses({ code: 'cancelled' }));

    // Another task, as windows name them: a last word about the first may still be on its way.
    const again = { name: 'exchange.prepare', input: { ...input, password: undefined } };
    const done = await transport.call({ ...again, session: SESSION, task: 'another-task' });
    expect(done).toMatchObject({ ok: true });
    const isTold = (): boolean =>
      heard.some((told) => told.event === 'progress' && told.stage === 'writing');
    await expect.poll(isTold, PATIENCE).toBe(true);
    // Over, or unknown: nobody's.
    await transport.giveUp(task);
    await transport.giveUp('../../etc');
  });

  test('takes a file in, as often read as needed, and gives one out, once', async () => {
    const sheet = join(place.folder, 'été.csv');
    writeFileSync(sheet, 'Mission;Objectif;Action\nSe déplacer;À vélo;Réparer 🚲\n');
    const file = await transport.offer(sheet);
    const ask = (name: string, input: unknown): Promise<Answer> =>
      transport.call({ name, input, session: SESSION });

    const input = { file, title: 'Importé', plan: null };
    expect(await ask('import.previewPlan', input)).toMatchObject({
      ok: true,
      value: { counts: { goal: 1, objective: 1, action: 1 }, problems: [] },
    });
    const imported = await ask('import.plan', input);
    expect(imported).toMatchObject({ ok: true, value: { new: 3 } });
    const { plan } = (imported as { value: { plan: string } }).value;
    const made = await ask('export.plan', { plan, format: 'csv' });
    const { file: token } = (made as { value: { file: string } }).value;
    expect(await transport.save(token)).toContain('Réparer 🚲');
    expect(await transport.save(token)).toBeUndefined();
  });

  test('knows no file by a token that it did not give', async () => {
    const input = { file: 'x'.repeat(43), title: 'Rien', plan: null };
    expect(await transport.call({ name: 'import.previewPlan', input, session: SESSION })).toEqual(
      refuses({ code: 'file-expired' }),
    );
    expect(await transport.save('x'.repeat(43))).toBeUndefined();
  });
});
