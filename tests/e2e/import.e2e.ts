/** Day 1 as far as a file goes: a table is offered, looked at, accepted, and offered again. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/run-tool.ts';
import { openChromium } from './chromium.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const REFERENCE = join(root, 'tests/fixtures/plan-d-action-2024-2028.csv');

const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place);
  page = coming.page;
});

afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

test('a new network is made, and its person named', async () => {
  await page.getByLabel('Nom du réseau').fill('Réseau des ateliers');
  await page.getByLabel('Votre structure').fill('Le Pignon');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /Qui utilise ce poste/ }).waitFor();
  await page.getByLabel('Prénom').fill('Camille');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bonjour Camille' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the preview says what was understood, and accepting it opens the plan', async () => {
  await page
    .getByRole('link', { name: /Importer un tableau/ })
    .or(page.getByRole('button', { name: /Importer un tableau/ }))
    .first()
    .click();
  await page.getByRole('main').locator('input[type=file]').setInputFiles(REFERENCE);
  await page
    .getByText(/27 actions/)
    .first()
    .waitFor();
  await picture(page, 'import-preview');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Importer/ })
    .last()
    .click();
  await page.getByRole('grid').waitFor();
  await page
    .getByRole('gridcell', { name: /Actualisation cartographie site/ })
    .first()
    .waitFor();
  await page
    .getByText(/27 actions/)
    .first()
    .waitFor();
});

test('a file that cannot be read is refused in words, and nothing is there', async () => {
  await page.getByRole('link', { name: 'Plans' }).first().click();
  await page
    .getByRole('link', { name: /Importer un tableau/ })
    .or(page.getByRole('button', { name: /Importer un tableau/ }))
    .first()
    .click();
  await page
    .getByRole('main')
    .locator('input[type=file]')
    .setInputFiles({ name: 'vide.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await page
    .getByRole('alert')
    .or(page.getByText(/vide|ne contient/i))
    .first()
    .waitFor();
  await picture(page, 'import-refused');
  expect(coming.complaints).toEqual([]);
});
