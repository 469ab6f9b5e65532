/**
 * `npm start`: the application, in its own window where that can be, else in the browser.
 *
 *     npm start
 *     npm start -- --sample
 *     MAILLON_HOST=web npm start
 *
 * The web host runs in this very process, the desktop in one child that ends with it: Ctrl+C leaves
 * nothing behind.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { desktopObstacle, electronBinary, fetchElectron } from './electron-runtime.ts';
import { ensureBuild } from './fresh-build.ts';
import { root } from './run-tool.ts';

const FETCH_LIMIT_MS = 60_000;
const PARENT_WATCH_MS = 500;
/** A desktop that ends badly this soon showed no window: a library or a right is missing. */
const STILLBORN_MS = 10_000;

const host = process.env['MAILLON_HOST'] ?? '';
if (!['', 'web', 'desktop'].includes(host)) {
  console.error(`MAILLON_HOST : « ${host} » n’est ni « web » ni « desktop ».`);
  process.exit(2);
}
endWithParent();
const built = await ensureBuild(() => console.log('Préparation de Maillon…'));
if (!built) process.exit(1);

const reason = host === 'web' ? '' : await openDesktop();
if (reason !== undefined) {
  if (host === 'desktop') {
    console.error(`${reason}.`);
    process.exit(1);
  }
  if (reason !== '') console.log(`${reason} : Maillon s’ouvre dans le navigateur.`);
  await import(pathToFileURL(join(root, 'out', 'main', 'web.js')).href);
}

/** npm, asked to stop, stops its shell and forgets what runs in it. Windows ends the whole tree itself. */
function endWithParent(): void {
  const parent = process.ppid;
  const watch = (): void => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  };
  if (process.platform !== 'win32') setInterval(watch, PARENT_WATCH_MS).unref();
}

/** Answers when the desktop was closed, or why there is none. */
async function openDesktop(): Promise<string | undefined> {
  const obstacle = desktopObstacle();
  if (obstacle === 'display') return 'Pas d’écran ici';
  if (obstacle === 'administrator') return 'Pas de fenêtre pour l’administrateur du système';
  const binary = electronBinary() ?? (await fetched());
  if (binary === undefined) return 'La fenêtre de bureau n’a pas pu être téléchargée';
  return (await runDesktop(binary)) ? undefined : 'La fenêtre de bureau ne s’ouvre pas ici';
}

function fetched(): Promise<string | undefined> {
  console.log('Téléchargement de la fenêtre de bureau, une minute au plus…');
  return fetchElectron(FETCH_LIMIT_MS);
}

/** Answers whether it opened at all. */
function runDesktop(binary: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const start = performance.now();
  const desktop = spawn(binary, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
  let stopping = false;
  const pass = (signal: NodeJS.Signals): void => {
    stopping = true;
    desktop.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, pass);

  const end = (code: number | null): void => {
    for (const signal of signals) process.off(signal, pass);
    const wentWell = code === 0 || stopping;
    const opened = wentWell || performance.now() - start > STILLBORN_MS;
    if (opened && !wentWell) process.exitCode = 1;
    resolve(opened);
  };
  desktop.on('error', () => end(null));
  desktop.on('exit', end);
  return promise;
}
