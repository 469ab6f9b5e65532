/** When the backend's thread fails: nobody waits for ever, the host is told once, nothing restarts unseen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '#electron/backend/backend.ts';
import { connectWorker } from '#electron/backend/connect-worker.ts';
import type { Answer } from '#shared/contract/envelope.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillon-test-'));
const options = {
  dataFolder: folder,
  stateFolder: folder,
  resources: folder,
  version: '0',
  longReader: 'in-process' as const,
};
let incidents: string[];
let crashes: string[];

beforeEach(() => {
  incidents = [];
  crashes = [];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that starts well, then does this with what it is asked. */
function threadThat(does: string): Promise<Backend> {
  return connect(`
    import { parentPort } from 'node:worker_threads';
    const tell = (told) => parentPort.postMessage(told);
    parentPort.on('message', ({ ask, id, request }) => { ${does} });
    tell({ told: 'ready' });
  `);
}

function connect(source: string): Promise<Backend> {
  const file = join(folder, 'thread.mjs');
  writeFileSync(file, source);
  return connectWorker({
    entry: pathToFileURL(file),
    options,
    report: (error) => `incident-${incidents.push(String(error))}`,
    onCrash: (incident) => crashes.push(incident),
  });
}

const ask = (backend: Backend, name = 'plan.list'): Promise<Answer> =>
  backend.call({ name, input: {}, session: 'window-one' });
const defect = (number: number): Answer => ({
  ok: false,
  error: { code: 'defect', incident: `incident-${number}` },
});

describe('a thread that dies', () => {
  test.each([
    ['by an error', "throw new Error('broken')"],
    ['by leaving', 'process.exit(3)'],
    ['by losing its senses', "tell({ told: 'nonsense' })"],
  ])('%s answers all that was pending as one defect', async (_, does) => {
    const backend = await threadThat(`if (request.name === 'die') { ${does} }`);
    const pending = [ask(backend), ask(backend), ask(backend, 'die')];
    expect(await Promise.all(pending)).toEqual([defect(1), defect(1), defect(1)]);
    expect([incidents.length, crashes]).toEqual([1, ['incident-1']]);
  });

  test('is not started again: what is asked later is a defect too', async () => {
    const backend = await threadThat('process.exit(3)');
    await ask(backend);
    expect(await ask(backend)).toEqual(defect(1));
    await expect(backend.takeFile('token')).rejects.toThrow('incident-1');
    await backend.endSession('window-one');
    await backend.close();
    expect(crashes).toEqual(['incident-1']);
  });

  test('before it is ready fails the start', async () => {
    await expect(connect("throw new Error('no disk')")).rejects.toThrow('no disk');
    expect(crashes).toEqual([]);
  });
});

test('a question that meets a defect leaves the thread alive', async () => {
  const backend = await threadThat(`
    if (request?.name === 'bad') tell({ told: 'defect', id, trace: 'Error: here' });
    else tell({ told: 'answer', id, value: { ok: true, value: 1, asOf: 0 } });
  `);
  expect(await ask(backend, 'bad')).toEqual(defect(1));
  expect(incidents).toEqual(['Error: Error: here']);
  expect(await ask(backend)).toEqual({ ok: true, value: 1, asOf: 0 });
  expect(crashes).toEqual([]);
  await backend.close();
});

test('a thread that closes as asked is no crash', async () => {
  const backend = await threadThat(
    "if (ask === 'close') { tell({ told: 'answer', id, value: undefined }); process.exit(0); }",
  );
  await Promise.all([backend.close(), backend.close()]);
  expect(await ask(backend)).toEqual({ ok: false, error: { code: 'no-network' } });
  expect([incidents, crashes]).toEqual([[], []]);
});
