/**
 * The application on the desktop. One process per person: a second start shows the window of the first,
 * so that no network is held twice by the same computer.
 */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, session } from 'electron';
import type { Backend } from '#electron/backend/backend.ts';
import { connectWorker } from '#electron/backend/connect-worker.ts';
import { backendOptions } from '#electron/backend/host-options.ts';
import { languageOf, openAsAsked } from '#electron/backend/host-requests.ts';
import { openIncidentLog } from '#electron/backend/incident-log.ts';
import { readPageFiles } from '#electron/backend/page-files.ts';
import { entryUrl, placeOf } from '#electron/backend/places.ts';
import { CHANNELS } from '#shared/contract/bridge.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { hostWordsOf } from '#shared/words/hosts.ts';
import { failureSentence } from '#shared/words/sentences.ts';
import { hearWindows } from './ipc.ts';
import { chooseReceived } from './files.ts';
import { setMenu } from './menu.ts';
import { filesAmong, openReceivedDoor } from './received.ts';
import { declareScheme, servePages } from './protocol.ts';
import { confineContents, confineSession } from './security.ts';
import { openWindow, showWindow } from './window.ts';

const options = backendOptions('worker');
const report = openIncidentLog(options.stateFolder, () => new Date());

// Chromium's own files stay with what belongs to this computer, and the lock below goes with them.
app.setPath('userData', join(options.stateFolder, 'window'));
app.commandLine.appendSwitch('disable-background-networking');
app.enableSandbox();
declareScheme();
confineContents(app);

if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(fail);
else app.quit();

async function start(): Promise<void> {
  confineSession(session.defaultSession);
  const backend = await connectWorker({
    entry: entryUrl('backend-worker'),
    options,
    report,
    onCrash: (incident) => void offerToReopen(incident),
  });
  servePages(readPageFiles(placeOf('out/renderer')), backend);
  hearWindows(backend, () => BrowserWindow.getAllWindows().map(({ webContents }) => webContents));
  const door = openReceivedDoor(backend, {
    show(event) {
      showWindow().webContents.send(CHANNELS.event, event);
    },
    refuse: (failure) => tellFailure(backend, failure),
  });
  const chooseAndTake = async (): Promise<void> => door.take(await chooseReceived());
  const showMenu = async (): Promise<void> =>
    setMenu(await languageOf(backend), () => void chooseAndTake());
  await showMenu();
  backend.subscribe(({ event }) => {
    if (event === 'application') void showMenu();
  });
  closeWithBackend(backend);
  await openAsked(backend, process.argv);

  app.on('second-instance', (_, args, folder) => {
    showWindow();
    void openAsked(backend, args).then(() => door.take(filesAmong(args, folder)));
  });
  app.on('activate', () => void showWindow());
  openWindow();
  await door.take(filesAmong(process.argv, process.cwd()));
}

async function openAsked(backend: Backend, args: readonly string[]): Promise<void> {
  const answer = await openAsAsked(backend, args);
  if (answer?.ok === false) await tellFailure(backend, answer.error);
}

async function tellFailure(backend: Backend, failure: Failure): Promise<void> {
  dialog.showErrorBox('Maillon', failureSentence(failure, await languageOf(backend)));
}

/** Quitting waits for the network to be closed. */
function closeWithBackend(backend: Backend): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void backend.close().finally(() => app.quit());
  });
}

/** The backend is gone, and its language with it: both are said in French. */
async function offerToReopen(incident: string): Promise<void> {
  const words = hostWordsOf('fr');
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.crashed(incident),
    buttons: [words.reopen, words.close],
  });
  if (response === 0) app.relaunch();
  app.exit(1);
}

function fail(error: unknown): void {
  dialog.showErrorBox('Maillon', hostWordsOf('fr').crashed(report(error)));
  app.exit(1);
}
