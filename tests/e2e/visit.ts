/** A person comes to Maillon in a browser: from `npm start` to closing, on folders of their own. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { root } from '../../scripts/run-tool.ts';
import { start, type Place, type Started } from './started.ts';

export interface Visit {
  readonly page: Page;
  /** What the console or the content rules complained of. */
  readonly complaints: readonly string[];
  /** Answers the exit code of the process. */
  leave(): Promise<number | null>;
}

export async function visit(
  browser: Browser,
  place: Place,
  args: readonly string[] = [],
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const maillon: Started = start(place.env, args);
  // axe asks the page's browser for a context of its own, not `browser.newPage()`.
  const context = await browser.newContext({
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(await maillon.printed(/^Maillon est ouvert : (\S+)$/mu));
  await page.locator('h1').first().waitFor();
  return {
    page,
    complaints,
    async leave() {
      await context.close();
      return maillon.stop();
    },
  };
}

/** What axe finds wrong in the page as it stands: rule and place, nothing when all is well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(allDrawn);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
  );
}

/** In the page: what appears or leaves has done so. Half transparent, a message has half its contrast. */
async function allDrawn(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map((animation) => animation.finished));
}

/** Keeps a picture of the page among the results, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results', 'pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
