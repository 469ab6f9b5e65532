/** A page of a real browser, over the web host, on a folder of its own; whatever happens, all of it goes at the end. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { openChromium } from '../tests/e2e/chromium.ts';
import { start } from '../tests/e2e/started.ts';
import { removeFolder } from './network-made.ts';

/** @param prepare makes in the folder what the host opens */
export async function onPage<T>(
  prepare: (folder: string) => Promise<unknown>,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-bench-'));
  await prepare(folder);
  const host = start({
    MAILLON_DATA: join(folder, 'data'),
    MAILLON_STATE: join(folder, 'state'),
    MAILLON_BROWSER: 'none',
  });
  const browser = await openChromium();
  try {
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(await host.printed(/^Maillon est ouvert\s: (http:\S+)$/mu));
    return await measure(page);
  } finally {
    await browser.close();
    await host.stop();
    removeFolder(folder);
  }
}
