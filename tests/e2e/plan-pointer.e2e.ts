/** The same blocks with the pointer: drawn, filled by their handle, and lines dragged by theirs. */
import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { planPage } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { picture, visit, type Visit } from './visit.ts';

const PLAN = 'Projet associatif 2024–2028';
const place = newPlace();
let browser: Browser;
let coming: Visit;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, ['--sample'], { viewport: { width: 1440, height: 900 } });
  await planPage(coming.page).open(PLAN);
});

afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

const cellOf = (title: string, column = 'title') =>
  coming.page
    .locator('.mln-grid__row')
    .filter({ hasText: title })
    .first()
    .locator(`[data-column="${column}"]`);

async function drag(from: Locator, to: Locator, atBottom = false): Promise<void> {
  const { mouse } = coming.page;
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('out of sight');
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
  await mouse.move(end.x + end.width / 2, end.y + end.height * (atBottom ? 0.9 : 0.5), {
    steps: 2,
  });
}

test('dragging over cells selects them, and Shift with a press extends to there', async () => {
  const { page } = coming;
  await drag(cellOf('Actualisation'), cellOf('Flyers', 'status'));
  await page.mouse.up();
  await page.getByText(/3 lignes × 5 colonnes/u).waitFor();
  await cellOf('Actualisation').click();
  await cellOf('Présence', 'status').click({ modifiers: ['Shift'] });
  await page.getByText(/2 lignes × 5 colonnes/u).waitFor();
  expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(10);
});

test('the handle of the block fills the lines it is drawn over', async () => {
  const { page } = coming;
  await cellOf('Actualisation', 'horizon').click();
  await drag(page.locator('[data-fill]'), cellOf('Flyers', 'horizon'));
  await picture(page, 'plan-fill');
  await page.mouse.up();
  await page.getByText(/3 lignes × 1 colonne/u).waitFor();
  for (const title of ['Présence', 'Flyers'])
    expect(await cellOf(title, 'horizon').textContent()).toContain('Court terme');
});

test('a line goes where its handle is dropped', async () => {
  const { page } = coming;
  await cellOf('Visites', 'status').click();
  await cellOf('Actualisation').hover();
  await drag(cellOf('Actualisation').locator('[data-grip]'), cellOf('Flyers'), true);
  await picture(page, 'plan-drag');
  await page.mouse.up();
  await page.getByText('Déplacé.').waitFor({ state: 'attached' });
  await page.waitForFunction(() => {
    const titles = [...document.querySelectorAll('.mln-grid__row')].map((row) => row.textContent);
    const at = (word: string) => titles.findIndex((title) => title.includes(word));
    return at('Flyers') < at('Actualisation');
  });
  expect(coming.complaints).toEqual([]);
});
