/**
 * The application in the browser of this computer: `npm start` where the desktop's runtime is absent.
 * Whatever ends it (Ctrl+C, the terminal closing) closes the network and leaves nothing behind.
 */
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { connectWorker } from '#electron/backend/connect-worker.ts';
import { backendOptions } from '#electron/backend/host-options.ts';
import { languageOf, openAsAsked } from '#electron/backend/host-requests.ts';
import { openIncidentLog } from '#electron/backend/incident-log.ts';
import { readPageFiles } from '#electron/backend/page-files.ts';
import { entryUrl, placeOf } from '#electron/backend/places.ts';
import { hostWordsOf, openLine } from '#shared/words/hosts.ts';
import { failureSentence } from '#shared/words/sentences.ts';
import { openWebHost, type WebHost } from './host.ts';
import { openBrowser } from './open-browser.ts';

const GRACE_MS = 120_000;
/** A backup being written may take a while; beyond this something is stuck. */
const LONGEST_CLOSING_MS = 15_000;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const complain = (line: string): boolean => process.stderr.write(`${line}\n`);
const options = backendOptions('worker');
const report = openIncidentLog(options.stateFolder, () => new Date());

const backend = await connectWorker({
  entry: entryUrl('backend-worker'),
  options,
  report,
  onCrash: (incident) => {
    complain(hostWordsOf('fr').crashed(incident));
    process.exit(1);
  },
});
const language = await languageOf(backend);
const words = hostWordsOf(language);
const opened = await openHost();
if (opened === undefined) {
  await backend.close();
  process.exitCode = 1;
} else {
  closeOnSignals(opened);
  await welcome(opened);
}

async function openHost(): Promise<WebHost | undefined> {
  const given = process.env['MAILLON_PORT']?.trim() || '0';
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) {
    complain(words.badPort(given));
    return undefined;
  }
  try {
    return await openWebHost({
      backend,
      pages: readPageFiles(placeOf('out/renderer')),
      port,
      temporaryFolder: tmpdir(),
      graceMs: GRACE_MS,
      randomToken: () => randomBytes(32).toString('base64url'),
      report,
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    complain(words.portTaken(port));
    return undefined;
  }
}

async function welcome(host: WebHost): Promise<void> {
  const asked = await openAsAsked(backend, process.argv);
  if (asked?.ok === false) complain(failureSentence(asked.error, language));
  const link = host.newLink();
  say(openLine(link));
  say(words.keys);
  openBrowser(link, process.env, process.platform);
  createInterface({ input: process.stdin }).on('line', () => say(words.freshLink(host.newLink())));
}

function closeOnSignals(host: WebHost): void {
  let closing: Promise<void> | undefined;
  const close = (): void => void (closing ??= closeAll());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    process.on(signal, close);
  }

  async function closeAll(): Promise<void> {
    setTimeout(() => process.exit(1), LONGEST_CLOSING_MS).unref();
    await host.close();
    await backend.close();
    say(words.closed);
    process.exit(0);
  }
}
