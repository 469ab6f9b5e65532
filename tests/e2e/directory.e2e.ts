/** The life of the directory in the window: doubles put together and taken apart, a fee paid, a list copied, a map pressed. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, ['--sample'], { viewport: { width: 1280, height: 900 } });
  ({ page } = coming);
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

const go = async (path: string): Promise<void> => {
  await page.evaluate((to) => void (globalThis.location.hash = to), `#${path}`);
};
const press = async (name: string | RegExp, exact = false): Promise<void> => {
  await page.getByRole('button', { name, exact }).first().press('Enter');
};

test('two structures are put together, found again under the old name, and taken apart', async () => {
  await go('/annuaire/doublons');
  await press(/^Réunir… : « Atelier du Guidon »/u);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Fiche qui reste').waitFor();
  await dialog.getByText('Autres noms – ASSOCIATION ATELIER DU GUIDON').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'merge-dialog');
  await dialog.getByRole('button', { name: 'Réunir', exact: true }).press('Enter');
  await page.getByText('1 paire à regarder').waitFor();

  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('association atelier guidon');
  await page
    .getByRole('option', { name: /Atelier du Guidon/u })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');

  await press('Annuler', true);
  await page.getByText('2 paires à regarder').waitFor();
});

test('a fee is noted as paid, and one more structure votes', async () => {
  await go('/annuaire/cotisations');
  const figure = page.getByText(/structures à jour, qui votent/u);
  const before = Number.parseInt((await figure.textContent()) ?? '', 10);
  await press('Noter la cotisation de Centre social du Canal comme réglée aujourd’hui');
  await page.getByText(`${before + 1} structures à jour, qui votent`).waitFor();
  await press('Annuler', true);
  await page.getByText(`${before} structures à jour, qui votent`).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('those who have not paid are reminded with a message to copy', async () => {
  await go('/annuaire/cotisations');
  await press('Relancer…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copier les adresses (Cci)' }).waitFor();
  await dialog.getByText(/Elle atteint \d+ adresses/u).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Noter la relance à la date du jour' }).press('Enter');
  await page.getByText(/Relance notée pour 10 structures/u).waitFor();
});

test('those too near on the map are told in the list, and one alone opens its card', async () => {
  await go('/annuaire/carte');
  await page.getByRole('group', { name: /Carte de France/u }).waitFor();
  const many = page.getByRole('button', { name: /structures, .+ et alentours/u }).first();
  const count = Number.parseInt((await many.textContent()) ?? '', 10);
  await many.press('Enter');
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.map__list tbody tr').length === wanted,
    count,
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await press('Voir toutes les structures');
  const alone = page.locator('.map__mark:not(.map__mark--many)').first();
  const name = (await alone.getAttribute('aria-label')) ?? '';
  expect(name).not.toBe('');
  await alone.press('Enter');
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
});

test('the console said nothing', () => expect(coming.complaints).toEqual([]));
