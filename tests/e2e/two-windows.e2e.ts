/** Two windows on one plan, each changing what the other has not seen: nothing is lost, and it is settled by hand. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { planPage } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, visit, type Visit } from './visit.ts';

const PLAN = 'Projet associatif 2024–2028';
const place = newPlace();
let browser: Browser;
let here: Visit;
let there: Page;

beforeAll(async () => {
  browser = await openChromium();
  here = await visit(browser, place, ['--sample'], { viewport: { width: 1440, height: 900 } });
  there = await here.page.context().newPage();
  await there.goto(here.page.url());
});
afterAll(async () => {
  await here.leave();
  await browser.close();
  place.remove();
});

test('one cell written twice is marked, and both texts are kept when one says so', async () => {
  const [mine, theirs] = [planPage(here.page), planPage(there)];
  for (const plan of [mine, theirs]) {
    await plan.open(PLAN);
    await plan.press('ArrowDown', 'ArrowRight');
    await plan.goDownTo(/Présence sur les réseaux/u);
  }
  await mine.press('F2');
  await here.page.keyboard.type(' et affiches');
  await theirs.write('Réseaux sociaux', 'Enter');
  await theirs.saved();
  await mine.press('Enter', 'ArrowUp');
  await mine.hears(/Présence sur les réseaux sociaux et affiches, 2 valeurs à départager/u);
  expect(await accessibilityFaults(here.page)).toEqual([]);
  await picture(here.page, 'sample-plan-to-settle');

  await here.page.getByRole('link', { name: '1 champ à départager' }).click();
  await here.page.getByRole('button', { name: 'Écrire une autre valeur…' }).click();
  expect(await accessibilityFaults(here.page)).toEqual([]);
  await picture(here.page, 'sample-settling');
  await here.page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await here.page.getByRole('button', { name: 'Garder les deux' }).click();
  await here.page.getByText('Rien à départager').waitFor();
  await theirs.hears(/Présence sur les réseaux|Flyers/u);
  await there.getByText('Réseaux sociaux et affiches').waitFor();
});

test('an action typed under an objective thrown away meanwhile is placed elsewhere by keys', async () => {
  const [mine, theirs] = [planPage(here.page), planPage(there)];
  await mine.open(PLAN);
  await mine.press('ArrowDown', 'ArrowRight');
  await mine.goDownTo(/Ajouter une action/u);
  await mine.press('F2');
  await here.page.keyboard.type('Action sans place');
  await theirs.press('Control+Home', 'ArrowDown');
  await theirs.hears(/Visibiliser l'ensemble/u);
  await theirs.press('Control+Delete');

  await mine.hears(/Action sans place/u);
  await here.page.getByText('À replacer (1)').waitFor();
  expect(await accessibilityFaults(here.page)).toEqual([]);
  await picture(here.page, 'sample-plan-astray');

  await mine.press('Control+m');
  await here.page.getByRole('dialog').waitFor();
  await here.page.keyboard.type('veille territoriale');
  await here.page.getByRole('option', { name: /Exercer une veille/u }).waitFor();
  await mine.press('ArrowDown', 'Enter', 'Enter');
  await here.page.getByText('À replacer (1)').waitFor({ state: 'detached' });
  await mine.hears(/Action sans place/u);
  expect(here.complaints).toEqual([]);
});
