/** Finding one's way in a plan, and its other faces: filters, folding, sorting, words, saved views, states, people. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { planPage } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const PLAN = 'Projet associatif 2024–2028';
const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;
let address: string;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, ['--sample'], { viewport: { width: 1440, height: 900 } });
  ({ page } = coming);
  page.setDefaultTimeout(8000);
  await planPage(page).open(PLAN);
  address = new URL(page.url()).hash;
});
beforeEach(async () => {
  // A plan is found as one left it: each test begins with all of it.
  await seeWhole();
  await page.evaluate(() => void (globalThis.location.hash = '#/'));
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: PLAN }).waitFor();
  await page.evaluate((hash) => void (globalThis.location.hash = hash), address);
  await page.getByRole('grid').waitFor();
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

/** All the actions, by objective, nothing folded. */
async function seeWhole(): Promise<void> {
  await page.evaluate((hash) => void (globalThis.location.hash = hash), address);
  await page.getByRole('grid').or(page.getByText('Aucune action ne répond')).first().waitFor();
  await button(/^Vue/u).click();
  await page.getByRole('menuitemradio', { name: 'Toutes les actions' }).click();
  await page.getByRole('grid').waitFor();
  await button('Disposition').click();
  const unfold = page.getByRole('menuitem', { name: 'Tout déplier' });
  if ((await unfold.getAttribute('aria-disabled')) === 'true') await page.keyboard.press('Escape');
  else await unfold.click();
}

const button = (name: RegExp | string) => page.getByRole('button', { name });
const count = (text: string) => page.getByText(text, { exact: true }).first().waitFor();
const choose = async (menu: RegExp | string, item: RegExp | string) => {
  await button(menu).click();
  await page
    .getByRole('menuitem', { name: item })
    .or(page.getByRole('menuitemradio', { name: item }))
    .click();
};

describe('the grid', () => {
  test('keeps what a filter asks for, and says how many', async () => {
    await count('27 actions');
    await button('4 actions sans pilote').click();
    await count('4 actions sur 27');
    await button('2 en retard').click();
    await page.getByText('Aucune action ne répond à ces filtres').waitFor();
    await picture(page, 'plan-nothing-found');
    expect(await accessibilityFaults(page)).toEqual([]);
    await button('Tout afficher').first().click();
    await count('27 actions');
  });

  test('is filtered by a column, from its heading and by keys', async () => {
    const plan = planPage(page);
    await page.getByRole('grid').focus();
    await plan.press('Control+Home', 'ArrowUp');
    for (let step = 0; step < 20; step += 1) {
      const id = await page.getByRole('grid').getAttribute('aria-activedescendant');
      if ((await page.locator(`[id="${id}"]`).textContent())?.startsWith('Horizon')) break;
      await plan.press('ArrowRight');
    }
    await plan.press('Enter');
    await page.getByRole('menuitem', { name: 'Filtrer cette colonne…' }).click();
    await page.getByRole('checkbox', { name: /Long terme/u }).waitFor();
    await page.getByRole('checkbox', { name: /Long terme/u }).focus();
    await plan.press('Space', 'Escape');
    await page.getByText(/^\d+ actions? sur 27$/u).waitFor();
    await page.getByRole('button', { name: 'Horizon : Long terme', exact: true }).waitFor();
    await button(/Retirer le filtre/u).click();
    await count('27 actions');
    expect(await button(/Retirer le filtre/u).count()).toBe(0);
  });

  test('folds and unfolds by F9, and all at once', async () => {
    const plan = planPage(page);
    await page.getByRole('grid').focus();
    await plan.press('Control+Home', 'ArrowDown', 'ArrowRight');
    await plan.hears(/Action : /u);
    await plan.press('F9');
    await plan.hears(/replié : 3 actions/u);
    await plan.press('Space');
    await plan.hears(/Action : /u);
    await choose('Disposition', 'Replier les finalités');
    expect(await page.getByRole('gridcell', { name: /Actualisation/u }).count()).toBe(0);
    await choose('Disposition', 'Tout déplier');
    await page.getByText('Actualisation cartographie site').first().waitFor();
  });

  test('finds words, and goes from one to the next', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('cartographie');
    await page.keyboard.press('Enter');
    await page.getByText('1 sur 1').waitFor();
    await page.keyboard.press('Escape');
    await planPage(page).hears(/Actualisation cartographie/u);
    expect(await page.getByRole('search').count()).toBe(0);
  });

  test('keeps a view under a name, finds it again, and undoes', async () => {
    await choose('Disposition', 'Liste à plat');
    await page.getByRole('columnheader', { name: 'Échéance' }).click({ button: 'right' });
    await page.getByRole('menuitemradio', { name: 'Trier par ordre croissant' }).click();
    await button('2 en retard').click();
    await choose(/^Vue : Toutes/u, 'Enregistrer comme nouvelle vue…');
    await page.keyboard.type('À relancer');
    await page.keyboard.press('Enter');
    await button('Vue : À relancer').waitFor();
    await choose('Vue : À relancer', 'Toutes les actions');
    await count('27 actions');
    await choose(/^Vue : Toutes/u, 'À relancer');
    await count('2 actions sur 27');
    await page.getByRole('columnheader', { name: 'Échéance' }).waitFor();
    expect(
      await page.getByRole('columnheader', { name: 'Échéance' }).getAttribute('aria-sort'),
    ).toBe('ascending');
    await choose('Vue : À relancer', 'Renommer la vue…');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Retards');
    await page.keyboard.press('Enter');
    await button('Vue : Retards').waitFor();
    await choose('Vue : Retards', 'Mettre la vue à la corbeille');
    await button('Vue : Toutes les actions').waitFor();
    await page.getByRole('heading', { level: 1 }).click({ position: { x: 0, y: 0 }, force: true });
    await page.keyboard.press('Escape');
    await button(/^Annuler/u)
      .first()
      .click();
    await button('Vue : Toutes les actions').click();
    await page.getByRole('menuitemradio', { name: 'Retards' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('adds the priority period that comes next', async () => {
    await button('Colonnes').click();
    await button('Ajouter la période 2027–2028').click();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: '2027–2028' }).waitFor();
    await button('Colonnes').click();
    expect(await button('Ajouter la période 2028–2029').count()).toBe(1);
    await page.keyboard.press('Escape');
  });
});

describe('the board', () => {
  test('changes a state by keys and by the mouse, and undoes', async () => {
    await page.getByRole('tab', { name: 'Par état' }).click();
    const lane = (name: string) => page.getByRole('region', { name, exact: true });
    const card = lane('À faire').getByRole('button', { name: /Présence sur les réseaux/u });
    await card.focus();
    await page.keyboard.press('Alt+ArrowRight');
    const moved = lane('En cours').getByRole('button', { name: /Présence sur les réseaux/u });
    await moved.waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Présence'));
    await page.keyboard.press('Control+z');
    await card.waitFor();
    await card.dragTo(lane('À débattre'));
    await lane('À débattre')
      .getByRole('button', { name: /Présence sur les réseaux/u })
      .waitFor();
    await page.keyboard.press('Control+z');
    await card.waitFor();
    // Every state has its column, empty or not.
    expect(
      await page.getByRole('group', { name: 'Actions par état' }).getByRole('region').count(),
    ).toBe(9);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('goes from card to card by arrows, opens one, and back leads to the grid', async () => {
    await page.getByRole('tab', { name: 'Par état' }).click();
    const first = page.locator('[data-card]').first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').waitFor();
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.getByRole('grid').waitFor();
    expect(new URL(page.url()).hash).toBe(address);
  });
});

test('priorities say what is carried over, and how much slid', async () => {
  await page.getByRole('tab', { name: 'Priorités par année' }).click();
  await page.getByText(/6 priorités sur 11 n’ont pas abouti/u).waitFor();
  const row = page.getByRole('row', { name: /Flyers/u });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    'prioritaire',
    'reconduite',
    'non reconduite',
    'non prioritaire',
  ]);
});

test('a person’s actions, the late ones first, and those of nobody', async () => {
  await page.getByRole('tab', { name: 'Par personne' }).click();
  await page.getByRole('button', { name: /Personne/u }).click();
  await page.getByRole('option', { name: /Camille Roux/u }).click();
  await page.getByRole('region', { name: 'Actions de Camille Roux' }).waitFor();
  const first = page.getByRole('row').nth(1);
  expect(await first.innerText()).toContain('en retard');
  await page.getByRole('button', { name: /Personne/u }).click();
  await page.getByRole('option', { name: /Sans pilote/u }).click();
  await page.getByRole('region', { name: 'Actions sans pilote' }).waitFor();
  expect(new URL(page.url()).hash).toBe(`${address}/par-personne/sans-pilote`);
  await page.goBack();
  await page.getByRole('region', { name: 'Actions de Camille Roux' }).waitFor();
  expect(coming.complaints).toEqual([]);
});
