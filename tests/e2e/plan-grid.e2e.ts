/** A morning's work on the plan by the keyboard alone; the application is closed, and everything is found again. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { planPage } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, visit } from './visit.ts';

const PLAN = 'Projet associatif 2024–2028';
const place = newPlace();
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  place.remove();
});

test('edits, adds, moves, deletes and undoes by keys, and finds everything again', async () => {
  const morning = await visit(browser, place, ['--sample'], {
    viewport: { width: 1440, height: 900 },
  });
  const plan = planPage(morning.page);
  await plan.open(PLAN);

  // Edit: a title, a choice, a date that does not exist and then one that does, a priority.
  await plan.press('ArrowDown', 'ArrowRight');
  await plan.hears(/Actualisation cartographie site/u);
  await plan.write('Carte des ateliers tenue à jour', 'Enter');
  await plan.hears(/Présence sur les réseaux sociaux/u);
  await plan.press('ArrowUp', 'ArrowRight');
  await plan.hears(/2024–2025, Carte des ateliers tenue à jour : oui/u);
  await plan.press('x');
  await plan.hears(/2024–2025, Carte des ateliers tenue à jour : vide/u);
  while (!(await plan.heard()).startsWith('État')) await plan.press('ArrowRight');
  await plan.write('réal', 'Tab');
  await plan.press('ArrowRight');
  await plan.write('31/02/2027', 'Enter');
  await morning.page.getByRole('alert').waitFor();
  await plan.press('Control+a');
  await morning.page.keyboard.type('1er mars 2027');
  await plan.press('Enter', 'ArrowUp');
  await plan.hears(/Échéance, Carte des ateliers tenue à jour : 01\/03\/2027/u);

  // Add below, move over the edge of the objective, delete, undo.
  await plan.press('Home', 'ArrowRight', 'Insert');
  await morning.page.keyboard.type('Lettre aux communes');
  await plan.press('Enter');
  await plan.hears(/Lettre aux communes/u);
  await plan.press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown');
  await morning.page.getByText(/Placé sous/u).waitFor({ state: 'attached' });
  await plan.hears(/Lettre aux communes/u);
  await plan.goDownTo(/Visites de courtoisie/u);
  await plan.press('Control+Delete');
  await morning.page
    .getByText(/Visites de courtoisie.*dans la corbeille/u)
    .first()
    .waitFor();
  await plan.press('Control+z');
  await morning.page
    .getByRole('gridcell', { name: /Visites de courtoisie/u })
    .first()
    .waitFor();
  await plan.goDownTo(/Relais de com/u);
  await plan.press('Control+Delete');
  await morning.page
    .getByText(/Relais de com.*dans la corbeille/u)
    .first()
    .waitFor();

  // Type a whole branch at the end.
  await plan.press('Control+End');
  await plan.hears(/Ajouter une finalité/u);
  for (const title of ['Faire école', 'Former les bénévoles', 'Un guide', 'Un cercle d’échange']) {
    await morning.page.keyboard.type(title);
    await plan.press('Enter');
    await plan.hears(/Ajouter|Décliner/u);
    await morning.page.getByText(title, { exact: true }).first().waitFor();
  }
  await plan.saved();
  await picture(morning.page, 'plan-grid');
  expect(await accessibilityFaults(morning.page)).toEqual([]);
  await morning.leave();

  const afternoon = await visit(browser, place, ['--sample'], {
    viewport: { width: 1024, height: 700 },
  });
  const again = planPage(afternoon.page);
  await again.open(PLAN);
  await again.press('ArrowDown', 'ArrowRight');
  await again.hears(/Carte des ateliers tenue à jour/u);
  while (!(await again.heard()).startsWith('État')) await again.press('ArrowRight');
  await again.hears(/Réalisée/u);
  await again.press('Home', 'ArrowRight');
  await again.goDownTo(/Lettre aux communes/u);
  await again.goDownTo(/Visites de courtoisie/u);
  await again.goDownTo(/Un cercle d’échange/u);
  expect(await afternoon.page.getByText(/Relais de com/u).count()).toBe(0);
  await picture(afternoon.page, 'plan-grid-1024');
  await afternoon.leave();
});
