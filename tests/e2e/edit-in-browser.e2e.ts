/** The journey that desktop.e2e.ts makes in Electron, in the browser: changed, closed, opened again, found. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { changeAnAction, isActionChanged } from './edit-journey.ts';
import { newPlace } from './started.ts';
import { visit } from './visit.ts';

const place = newPlace();
const exits: (number | null)[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  place.remove();
});

test('what was changed is found again, and the page never met its content rules', async () => {
  const complaints: string[] = [];
  await through(complaints, changeAnAction);
  const changed = await through(complaints, isActionChanged);
  expect(changed).toBe(true);
  expect(complaints).toEqual([]);
});

// Windows has no way to send Ctrl+C to another process: docs/unverified.md says how to see it there.
test.runIf(process.platform !== 'win32')('Ctrl+C leaves nothing behind a page', () => {
  expect([exits, readdirSync(join(place.folder, 'temporary'))]).toEqual([[0, 0], []]);
});

/** From `npm start` to Ctrl+C. */
async function through<T>(complaints: string[], act: (page: Page) => Promise<T>): Promise<T> {
  const coming = await visit(browser, place, ['--sample']);
  const result = await act(coming.page);
  complaints.push(...coming.complaints);
  exits.push(await coming.leave());
  return result;
}
