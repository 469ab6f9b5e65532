/** What structures buy, keep and give together, in the window: typed with the keyboard, counted at once, printed. */
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
  page.setDefaultTimeout(8000);
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

const go = async (tab: string): Promise<void> => {
  await page.evaluate((to) => void (globalThis.location.hash = to), `#/mutualisation/${tab}`);
};
const open = async (tab: string, name: string): Promise<void> => {
  await go(tab);
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};
const columnOf = (item: string) => page.getByRole('columnheader', { name: item });

test('a quantity typed for a structure reaches the next price, and all is shared again', async () => {
  await open('achats', 'Pièces d’usure, hiver 2026');
  await columnOf('Patins de frein').getByText('encore 8 pour 2,60 €').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'group-purchase');
  await page.getByRole('textbox', { name: 'Patins de frein V-brake, La Cyclerie' }).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('32');
  await page.keyboard.press('Tab');
  await columnOf('Patins de frein').getByText('2,60 €', { exact: true }).waitFor();
  await columnOf('Patins de frein').getByText('encore 150 pour 2,15 €').waitFor();
  await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter');
  await columnOf('Patins de frein').getByText('encore 8 pour 2,60 €').waitFor();
});

test('the shares of a purchase are printed', async () => {
  await open('achats', 'Pièces d’usure, hiver 2026');
  await page.getByRole('button', { name: 'Répartition' }).focus();
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Enregistrer pour Word' }).press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^Répartition.*\.docx$/u);
});

test('a movement of a fund is refused at its field, then counted', async () => {
  await open('fonds', 'Fonds de trésorerie solidaire');
  await page.getByText('6 863,40 €').first().waitFor();
  const form = page.getByRole('form', { name: 'Ajouter un mouvement' });
  await form.getByRole('combobox', { name: 'Nature' }).fill('Apport');
  await page.keyboard.press('Enter');
  await form.getByRole('textbox', { name: 'Montant' }).fill('abc');
  await page.keyboard.press('Enter');
  await form.getByText('Ce montant n’a pas été compris.').waitFor();
  await form.getByRole('textbox', { name: 'Montant' }).fill('-5');
  await page.keyboard.press('Enter');
  await form.getByText('Ce montant ne peut pas être négatif.').waitFor();
  await form.getByRole('textbox', { name: 'Montant' }).fill('100');
  await page.keyboard.press('Enter');
  await page.getByText('6 963,40 €').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'shared-fund');
});

test('a shared post says what each owes, month by month', async () => {
  await open('postes', 'Comptable partagée');
  await page.getByRole('heading', { name: 'À facturer' }).waitFor();
  await page.getByRole('button', { name: 'Mois précédent' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /^Atelier du Guidon.*3 h 15/u }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'shared-post');
});

test('volunteers’ time typed is counted at once with what it is worth', async () => {
  await go('benevolat');
  const total = page.getByRole('row', { name: /^Total/u }).first();
  await total.getByText('137 h', { exact: true }).waitFor();
  const form = page.getByRole('form', { name: 'Ajouter du temps donné' });
  await form.getByRole('textbox', { name: 'Durée' }).fill('1h30');
  await page.keyboard.press('Enter');
  await total.getByText('138 h 30', { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'volunteers');
});
