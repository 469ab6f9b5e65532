/** The journey that desktop.e2e.ts makes in Electron, in the browser: changed, closed, opened again, found. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeAnAction, isActionChanged } from './edit-journey.ts';
import { newPlace, start } from './started.ts';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const place = newPlace();
const exits: (number | null)[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['MAILLON_CHROMIUM'] ?? chromium.executablePath(),
    args: CHROMIUM_ARGS,
  });
});

afterAll(async () => {
  await browser.close();
  place.remove();
});

test('what was changed is found again, and the page never met its content rules', async () => {
  const complaints: string[] = [];
  await visit(complaints, changeAnAction);
  const changed = await visit(complaints, isActionChanged);
  expect(changed).toBe(true);
  expect(complaints).toEqual([]);
});

// Windows has no way to send Ctrl+C to another process: docs/unverified.md says how to see it there.
test.runIf(process.platform !== 'win32')('Ctrl+C leaves nothing behind a page', () => {
  expect([exits, readdirSync(join(place.folder, 'temporary'))]).toEqual([[0, 0], []]);
});

/** From `npm start` to Ctrl+C. */
async function visit<T>(complaints: string[], act: (page: Page) => Promise<T>): Promise<T> {
  const maillon = start(place.env, ['--sample']);
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(await maillon.printed(/^Maillon est ouvert : (\S+)$/mu));
  const result = await act(page);
  await page.close();
  exits.push(await maillon.stop());
  return result;
}
