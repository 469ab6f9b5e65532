/** The sample network in the local web host, on folders of its own, seen in a real browser. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { root } from '../../scripts/run-tool.ts';
import { start, type Place } from './started.ts';

/** What a browser needs to run as root in a container; harmless elsewhere. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const LINK = /^Maillon est ouvert\s: (http:\S+)$/mu;

export interface Opened {
  readonly page: Page;
  /** Closes the browser, then the application as Ctrl+C does. */
  readonly close: () => Promise<void>;
}

export async function openSample(
  place: Place,
  viewport = { width: 1440, height: 900 },
): Promise<Opened> {
  const executablePath = process.env['MAILLON_CHROMIUM'] ?? (await ensureBrowser());
  const host = start(place.env, ['--sample']);
  const link = await host.printed(LINK);
  const browser = await chromium.launch({
    args: FLAGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const context = await browser.newContext({ locale: 'fr-FR', viewport });
  const page = await context.newPage();
  await page.goto(link);
  return {
    page,
    async close() {
      await browser.close();
      await host.stop();
    },
  };
}

/** Kept beside the results of the tests, to be looked at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results', 'pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
