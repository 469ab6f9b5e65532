/** The panel beside the grid, by keys alone: it follows the line, and holds fields, steps, comments, links, history. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { planPage, type PlanPageModel } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const PLAN = 'Projet associatif 2024–2028';
const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;
let plan: PlanPageModel;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, ['--sample'], { viewport: { width: 1440, height: 900 } });
  ({ page } = coming);
  page.setDefaultTimeout(8000);
  plan = planPage(page);
  await plan.open(PLAN);
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

const panel = () => page.getByRole('complementary');
const role = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
const goToTab = async (name: RegExp) => {
  await panel().getByRole('tab', { selected: true }).focus();
  for (let step = 0; step < 6; step += 1) {
    if (await panel().getByRole('tab', { name, selected: true }).count()) return;
    await plan.press('ArrowRight');
  }
  throw new Error(`no tab ${String(name)}`);
};

describe('the panel beside the grid', () => {
  test('opens by F6, follows the line without taking the focus, and is left by F6', async () => {
    await plan.press('ArrowDown', 'ArrowRight');
    await plan.goDownTo(/Action : Flyers/u);
    await plan.press('F6');
    await panel().getByRole('heading', { name: 'Flyers avec la bannière CLAVette' }).waitFor();
    expect(await role()).not.toBe('grid');
    await plan.press('F6');
    expect(await role()).toBe('grid');
    await plan.press('ArrowUp');
    await panel().getByRole('heading', { name: 'Présence sur les réseaux sociaux' }).waitFor();
    expect(await role()).toBe('grid');
    await plan.press('ArrowDown', 'F6');
    expect(await role()).not.toBe('grid');
  });

  test('has steps that are added, ticked, moved, thrown away and brought back', async () => {
    await goToTab(/Étapes/u);
    await page.getByText('3 faites sur 5 étapes').waitFor();
    await page.getByRole('textbox', { name: 'Nouvelle étape' }).focus();
    await page.keyboard.type('Remercier les dépositaires');
    await plan.press('Enter');
    await page.getByText('3 faites sur 6 étapes').waitFor();
    await page.getByRole('checkbox', { name: /Signer le bon à tirer/u }).focus();
    await plan.press('Space');
    await page.getByText('4 faites sur 6 étapes').waitFor();
    await page.getByRole('checkbox', { name: /Remercier/u }).focus();
    await plan.press('Alt+ArrowUp');
    const titles = panel().getByRole('list', { name: 'Étapes' }).getByRole('listitem');
    await titles.nth(4).getByText('Remercier les dépositaires').waitFor();
    await page.getByRole('button', { name: /Mettre « Remercier/u }).focus();
    await plan.press('Enter');
    await page.getByText('4 faites sur 5 étapes').waitFor();
    await page
      .getByRole('region', { name: 'Messages' })
      .getByRole('button', { name: 'Annuler', exact: true })
      .focus();
    await plan.press('Enter');
    await page.getByText('4 faites sur 6 étapes').waitFor();
    await picture(page, 'panel-steps');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('takes a comment by Ctrl+Enter, and loses nothing that is typed when the line changes', async () => {
    await goToTab(/Commentaires/u);
    const box = () => page.getByRole('textbox', { name: 'Votre commentaire' });
    await page.getByText('La Cyclerie propose de relire').waitFor();
    await box().focus();
    await page.keyboard.type('Relu, rien à');
    await plan.press('F6', 'ArrowUp');
    await panel().getByRole('heading', { name: 'Présence sur les réseaux sociaux' }).waitFor();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
    await plan.press('ArrowDown');
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Relu, rien à');
    await box().focus();
    await plan.press('Control+End');
    await page.keyboard.type(' corriger.');
    await plan.press('Control+Enter');
    await panel().getByRole('listitem').getByText('Relu, rien à corriger.').waitFor();
    expect(await box().inputValue()).toBe('');
    await picture(page, 'panel-comments');
    expect(await accessibilityFaults(page)).toEqual([]);
    await plan.press('F6');
    await plan.hears(/Action : Flyers.*3 commentaires et notes/u);
  });

  test('leads to other records, and tells what happened', async () => {
    await plan.press('F6');
    await goToTab(/Liens/u);
    await panel().getByRole('link', { name: 'Camille Roux' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await goToTab(/Historique/u);
    await panel()
      .getByText(/Camille Roux a/u)
      .first()
      .waitFor();
    await plan.press('Escape');
    expect(await panel().count()).toBe(0);
    expect(await role()).toBe('grid');
  });
});

test('questions and what is to be written are told apart, heard, and found', async () => {
  await page.getByRole('button', { name: 'Filtrer', exact: true }).click();
  await page.getByRole('button', { name: /^\d+ questions$/u }).click();
  await plan.press('Escape');
  await page.getByRole('grid').focus();
  await page.getByText(/^\d+ actions sur 27$/u).waitFor();
  await plan.press('Control+Home');
  await plan.press('ArrowDown', 'ArrowRight');
  await plan.hears(/Action : .*\?.*, question/u);
  await picture(page, 'plan-questions');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
});

test('a level is called as the plan wants, one is added, and both are undone', async () => {
  await page.getByRole('button', { name: 'Détails du plan' }).click();
  const top = page.getByRole('textbox', { name: 'Niveau 1 (en haut)' });
  expect(await top.inputValue()).toBe('Finalité');
  await top.fill('Axe');
  await plan.press('Enter');
  await plan.saved();
  await page.getByRole('button', { name: 'Ajouter un niveau au-dessus des actions' }).click();
  await page.getByRole('textbox', { name: 'Niveau 5 (exemples)' }).waitFor();
  const band = page.getByRole('textbox', { name: 'Au-dessus des périodes de priorité' });
  await band.fill('Nos priorités');
  await plan.press('Tab');
  await page.getByRole('grid').getByText('Nos priorités').waitFor();
  await picture(page, 'panel-levels');
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel()
    .getByRole('button', { name: /Fermer/u })
    .click();
  for (let count = 0; count < 3; count += 1) await plan.press('Control+z');
  await page.getByRole('grid').getByText('Priorités annuelles').waitFor();
  expect(coming.complaints).toEqual([]);
});
