/** The registers, by the keyboard as in a spreadsheet: typed into, pasted into, filtered, taken back, found again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { newPlace, type Place } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

let browser: Browser;
let place: Place;
let stay: Visit;
let page: Page;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  place = newPlace();
  stay = await visit(browser, place, ['--sample']);
  page = stay.page;
});
afterEach(async () => {
  await stay.leave();
  place.remove();
});

const go = async (hash: string): Promise<void> => {
  await page.evaluate((to) => void (globalThis.location.hash = to), hash);
  await page.getByRole('grid').waitFor();
};
const add = () => page.getByRole('button', { name: 'Ajouter', exact: true }).click();
const lines = () => page.locator('.mln-statusbar').getByRole('status').last();
/** Lines far away are not drawn: one goes to the last. */
const toTheEnd = async (): Promise<void> => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
};
const cell = (text: string) => page.getByRole('grid').getByText(text, { exact: true });

test('records are typed into the last line, one after the other, and taken back', async () => {
  await go('#/annuaire');
  const before = Number.parseInt((await lines().textContent()) ?? '', 10);
  await add();
  await page.keyboard.type('Garage solidaire');
  await page.keyboard.press('Tab');
  await page.keyboard.type('GS');
  await page.keyboard.press('Tab');
  await page.keyboard.type('coop');
  await page.keyboard.press('Enter');
  await cell('GS').waitFor();
  await add();
  for (const name of ['Deuxième', 'Troisième']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await cell('Troisième').waitFor();
  await page.getByText(`${before + 3} lignes`).waitFor();
  await page.keyboard.press('Control+z');
  await cell('Troisième').waitFor({ state: 'detached' });
  await page.getByText(`${before + 2} lignes`).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'register-added');
});

test('a record waits for what it cannot do without; a structure is made where its name is typed', async () => {
  await go('#/annuaire/adhesions');
  await add();
  await page.keyboard.type('Structure toute neuve');
  await page.getByRole('option', { name: /^Créer/u }).waitFor();
  await page.keyboard.press('Tab');
  await page.getByText('à remplir').waitFor();
  await page.keyboard.type('2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('45,50');
  await page.keyboard.press('Enter');
  await cell('45,50 €').first().waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('heading', { name: 'Structure toute neuve · 2026' }).waitFor();
  await go('#/annuaire');
  await page.getByRole('tab', { name: 'Structures', selected: true }).waitFor();
  await toTheEnd();
  expect(await cell('Structure toute neuve').count()).toBe(1);
  expect(stay.complaints).toEqual([]);
});

test('a block is pasted beyond the last line; a number that is wrong refuses it all, and says where', async () => {
  await go('#/annuaire');
  const paste = (text: string) =>
    page.getByRole('grid').evaluate((grid, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  await toTheEnd();
  await paste('Un\tU\tAssociation\nDeux\tD\tnimporte\n');
  await page.getByText('Rien n’a été modifié').waitFor();
  await toTheEnd();
  await paste('Un\tU\tAssociation\nDeux\tD\tCommune\n');
  await cell('Deux').waitFor();
  expect(await cell('Un').count()).toBe(1);
  await page.keyboard.press('Control+z');
  await cell('Deux').waitFor({ state: 'detached' });
  expect(await cell('Un').count()).toBe(0);
});

test('a table comes in from its own page: read, matched, agreed, and it doubles nothing the second time', async () => {
  const file = join(place.folder, 'structures.csv');
  writeFileSync(
    file,
    Buffer.from('Nom;Ville;SIRET\r\nL’Établi;Bron;73282932000074\r\nFausse;Lyon;12\r\n'),
  );
  const bring = async () => {
    await page.evaluate(() => void (globalThis.location.hash = '#/importer/organisation'));
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choisir un fichier…' }).click(),
    ]);
    await chooser.setFiles(file);
  };
  await bring();
  await page.getByText('1 ligne ne sera pas importée').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Importer 1 ligne' }).click();
  await page.getByRole('grid').waitFor();
  await toTheEnd();
  await cell('L’Établi').waitFor();
  await bring();
  await page.getByText('1 ligne identique').waitFor();
  await page.getByRole('button', { name: 'Importer 0 ligne' }).waitFor();
});
