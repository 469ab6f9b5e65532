/** One start, measured from the birth of the process: `start-process.ts maillon|bare FOLDER STATE`. */
import { join } from 'node:path';

const [what, folder = '', stateFolder = ''] = process.argv.slice(2);

if (what === 'maillon') {
  const { createLocalBackend } = await import('#electron/backend/create-backend.ts');
  const backend = createLocalBackend({
    dataFolder: folder,
    stateFolder,
    resources: '',
    version: '',
    longReader: 'in-process',
  });
  await backend.application.open(folder, 'write');
  await backend.call({ name: 'application.state', input: {}, session: 'bench-session' });
  report();
  await backend.close();
} else {
  const { default: Database } = await import('better-sqlite3');
  const connection = new Database(join(folder, 'network.sqlite'), { readonly: true });
  connection.prepare("SELECT title FROM record WHERE type = 'network'").get();
  report();
  connection.close();
}

function report(): void {
  const megabytes = process.memoryUsage().rss / 1_000_000;
  console.log(JSON.stringify({ milliseconds: performance.now(), megabytes }));
}
