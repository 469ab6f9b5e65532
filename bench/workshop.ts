/**
 * The wall of a workshop in a real browser, over the web host, with a thousand notes on it: from Enter to the first
 * frame that shows the note. MAILLON_CHROMIUM names the browser; this file may be run alone.
 */
import type { Page } from 'playwright';
import { type Figure, figure, median, quantile } from './measure.ts';
import { onPage } from './network-page.ts';
import { sentence } from './scene.ts';

const ENTRIES = 15;
const AXES = 6;

export const measureWorkshop = (notes: number): Promise<Figure[]> =>
  onPage(
    async () => {},
    async (page) => {
      await makeWall(page, notes);
      const shown = await entering(page);
      const name = `workshop, ${notes} notes: an entry shown`;
      return [
        figure(`${name}, median`, '≤ 50 ms', median(shown), null),
        figure(`${name}, p95`, '≤ 50 ms', quantile(shown, 0.95), null),
      ];
    },
  );

/** As a person would: a network, a workshop, and a column of notes pasted under each axis. */
async function makeWall(page: Page, notes: number): Promise<void> {
  await page.getByLabel('Nom du réseau').fill('Mesure');
  await page.getByLabel('Votre structure').fill('Mesure');
  await page.keyboard.press('Enter');
  await page.getByLabel('Prénom').fill('Camille');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Bonjour/u }).waitFor();
  await page.getByRole('link', { name: 'Hiérarchisation' }).click();
  await page.getByRole('button', { name: 'Préparer une hiérarchisation' }).click();
  await page.getByLabel('Intitulé').fill('Mesure');
  const axes = Array.from({ length: AXES }, (_, index) => `Axe ${sentence(index, 3)}`);
  await page.getByLabel('Axes').fill(axes.join('\n'));
  await page.getByRole('button', { name: 'Créer la hiérarchisation' }).click();
  const field = page.getByRole('textbox', { name: 'Nouveau post-it' });
  await field.waitFor();
  for (let axis = 0; axis < AXES; axis += 1) {
    await field.fill(String(axis + 1));
    await field.press('Enter');
    const count = Math.floor((notes * (axis + 1)) / AXES) - Math.floor((notes * axis) / AXES);
    const lines = Array.from({ length: count }, (_, index) => sentence(axis * notes + index, 5));
    await field.evaluate((box, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      box.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, lines.join('\n'));
    await page.waitForTimeout(1_500);
  }
  await page.waitForFunction((all) => document.querySelectorAll('.note').length === all, notes, {
    timeout: 30_000,
  });
  await page.waitForTimeout(1_500);
}

async function entering(page: Page): Promise<number[]> {
  const shown: number[] = [];
  for (let nth = 0; nth < ENTRIES; nth += 1) {
    const text = `Entrée mesurée ${nth}`;
    await page.keyboard.type(text);
    await page.evaluate((wanted) => {
      const root = document.documentElement.dataset;
      delete root['shown'];
      document.addEventListener(
        'keydown',
        () => {
          const began = performance.now();
          const look = () => {
            const texts = document.querySelectorAll('.note__text');
            if ([...texts].some((one) => one.textContent === wanted))
              root['shown'] = String(performance.now() - began);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    }, text);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset['shown'] !== undefined);
    shown.push(await page.evaluate(() => Number(document.documentElement.dataset['shown'])));
    await page.waitForTimeout(600);
  }
  return shown;
}

if (import.meta.main) {
  const [notes = '1000'] = process.argv.slice(2);
  console.table(await measureWorkshop(Number(notes)));
}
