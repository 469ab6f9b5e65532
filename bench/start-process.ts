/** One start, measured from the birth of the process: `start-process.ts maillon|bare FOLDER STATE`. */
import { createLocalBackend } from '#electron/backend/create-backend.ts';
import { openForReading } from '#electron/store/database.ts';
import { databaseFile } from '#electron/store/network-folder.ts';

const [what, folder = '', stateFolder = ''] = process.argv.slice(2);

if (what === 'maillon') {
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
  const connection = openForReading(databaseFile(folder));
  connection.prepare("SELECT title FROM record WHERE type = 'network'").get();
  report();
  connection.close();
}

function report(): void {
  const megabytes = process.memoryUsage().rss / 1_000_000;
  console.log(JSON.stringify({ milliseconds: performance.now(), megabytes }));
}
