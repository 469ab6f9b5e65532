/**
 * Opens a file and takes it into an empty network, in a thread like the backend's: `receive-file.ts FILE`. Prints the
 * memory that it took at most.
 */
import { isMainThread, Worker } from 'node:worker_threads';
import { WORKER_MEMORY } from '#electron/backend/connect-worker.ts';
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { makeScene } from './scene.ts';

if (isMainThread) {
  const options = { argv: process.argv.slice(2), resourceLimits: WORKER_MEMORY };
  const thread = new Worker(import.meta.filename, options);
  thread.on('exit', (code) => (process.exitCode = code));
} else {
  await receiveFile(process.argv[2] ?? '');
}

async function receiveFile(path: string): Promise<void> {
  const scene = makeScene();
  const network = scene.open();
  const idle = process.memoryUsage().rss;
  const opened = await openExchangeFile(path, { stagingFolder: scene.deps.stateFolder });
  if (!opened.ok) throw new Error(`the bench's own file was refused: ${opened.error.code}`);
  const received = network.store.receive(opened.value.changeSets());
  if (!received.ok)
    throw new Error(`the bench's own change sets were refused: ${received.error.reason}`);
  opened.value.close();
  // maxRSS is in kibibytes.
  const megabytes = (process.resourceUsage().maxRSS * 1_024 - idle) / 1_000_000;
  console.log(JSON.stringify({ megabytes, changeSets: received.value.applied }));
  network.close();
  scene.remove();
}
