/** The dashboard: its figures, narrowed to a group, opened as actions, saved on paper, with the keyboard alone. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, ['--sample'], { viewport: { width: 1440, height: 900 } });
  ({ page } = coming);
  page.setDefaultTimeout(8000);
});
beforeEach(async () => {
  await page.evaluate(() => void (globalThis.location.hash = '#/'));
  await page.evaluate(() => void (globalThis.location.hash = '#/tableau-de-bord'));
  await page.getByRole('list', { name: 'Chiffres du plan' }).waitFor();
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

/** Goes to a control with the keyboard's means, and presses it. */
async function press(name: RegExp | string): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

test('counts the sample, and axe has nothing to say', async () => {
  const figures = page.getByRole('list', { name: 'Chiffres du plan' });
  for (const figure of ['27 actions', '3 réalisées', '2 en retard', '4 sans pilote'])
    await figures.getByRole('button', { name: figure }).waitFor();
  await picture(page, 'dashboard');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('opens the actions behind a figure', async () => {
  await press(/^2 en retard/u);
  await page.getByText('2 actions sur 27').waitFor();
  expect(await page.getByRole('grid').getByText('Facturation des prestations').count()).toBe(1);
});

test('opens those of a goal, which the plan then says it keeps', async () => {
  await press(/^10 actions, La CLAVette soutient/u);
  await page.getByText('10 actions sur 27').waitFor();
  const kept = page.getByRole('button', { name: /Finalité.*La CLAVette soutient/u }).first();
  await kept.waitFor();
  expect(await kept.isVisible()).toBe(true);
});

test('is narrowed to a group, and to its actions', async () => {
  await press('Villeurbanne');
  await page.getByRole('button', { name: /^6 actions ouvrir/u }).waitFor();
  await press('Ne plus garder seulement « Villeurbanne »');
  const all = page.getByRole('button', { name: /^27 actions ouvrir/u });
  await all.waitFor();
  expect(await all.count()).toBe(1);
});

test('is kept for Word, or joined to a message whose file is shown', async () => {
  const kept = page.waitForEvent('download');
  await press('Imprimer ou envoyer');
  await page.getByRole('menuitem', { name: 'Enregistrer pour Word' }).press('Enter');
  expect((await kept).suggestedFilename()).toMatch(/^Tableau de bord.*\.docx$/u);
  const draft = page.waitForEvent('download');
  await press('Imprimer ou envoyer');
  await page.getByRole('menuitem', { name: 'Joindre à un message' }).press('Enter');
  expect((await draft).suggestedFilename()).toMatch(/^Tableau de bord.*\.eml$/u);
  const ready = page.getByRole('dialog', { name: 'Le message est prêt' });
  expect(await ready.getByRole('button', { name: /^(?:Copier|Montrer)/u }).count()).toBe(4);
  const file = page.waitForEvent('download');
  await ready.getByRole('button', { name: 'Montrer le fichier' }).press('Enter');
  expect((await file).suggestedFilename()).toMatch(/^Tableau de bord.*\.pdf$/u);
  await page.keyboard.press('Escape');
  await ready.waitFor({ state: 'detached' });
});

test('is read as tables too', async () => {
  const card = page.getByRole('region', { name: 'Par état' });
  await card.getByRole('group', { name: /Par état$/u }).waitFor();
  await card.getByRole('button', { name: 'Voir en tableau' }).press('Enter');
  await card.getByRole('row', { name: /^En cours 9/u }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('is projected screen by screen, by keys', async () => {
  await press('Projeter');
  const screen = page.getByRole('dialog', { name: 'Tableau de bord' });
  await screen.getByText(/^écran 1 sur/u).waitFor();
  await picture(page, 'dashboard-projected');
  await page.keyboard.press('ArrowRight');
  await screen.getByRole('heading', { name: 'Par finalité' }).waitFor();
  expect(await screen.locator('[tabindex="0"][role="button"]').count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await screen.waitFor({ state: 'detached' });
});
