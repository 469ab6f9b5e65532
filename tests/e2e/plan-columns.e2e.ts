/** The columns of the plan by keys and by the mouse, their totals, and a plan found as one left it. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  await come();
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

async function come(): Promise<void> {
  coming = await visit(browser, place, ['--sample'], { viewport: { width: 1440, height: 900 } });
  ({ page } = coming);
  page.setDefaultTimeout(8000);
  await planPage(page).open(PLAN);
  address = new URL(page.url()).hash;
}

const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u00A0\u202F]/gu, ' ');
const headings = async (): Promise<string[]> =>
  (await page.getByRole('columnheader').allTextContents()).map(plain);
const button = (name: RegExp | string) => page.getByRole('button', { name });
const gesture = (name: string) =>
  page.getByRole('menuitem', { name }).or(page.getByRole('menuitemradio', { name })).first();
const foot = () => page.getByRole('grid').getByRole('row').last();

/** By keys, to a heading of the grid. */
async function goToHeading(name: string): Promise<void> {
  const plan = planPage(page);
  await page.getByRole('grid').focus();
  await plan.press('Control+Home', 'ArrowUp', 'Home');
  for (let step = 0; step < 30; step += 1) {
    const id = await page.getByRole('grid').getAttribute('aria-activedescendant');
    if (plain(await page.locator(`[id="${id}"]`).textContent()).startsWith(name)) return;
    await plan.press('ArrowRight');
  }
  throw new Error(`no heading ${name}`);
}

/** By keys, in the menu of the column one is at. */
async function choose(name: string): Promise<void> {
  await page.keyboard.press('Enter');
  await gesture(name).waitFor();
  for (let step = 0; step < 30; step += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.startsWith(name)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await gesture(name).waitFor({ state: 'detached' });
}

describe('a column, by keys alone', () => {
  test('is moved from its menu and by Alt and the arrows', async () => {
    const before = await headings();
    const at = before.indexOf('État');
    await goToHeading('État');
    await choose('Déplacer à gauche');
    expect((await headings()).indexOf('État')).toBe(at - 1);
    await page.keyboard.press('Alt+ArrowLeft');
    expect((await headings()).indexOf('État')).toBe(at - 2);
    await page.getByText(`État : place ${at - 1} sur ${before.length}.`).waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    expect(await headings()).toEqual(before);
  });

  test('stays in sight when the others scroll', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await goToHeading('Horizon');
    await choose('Figer la colonne');
    expect((await headings())[2]).toBe('Horizon');
    const left = async () =>
      (await page.getByRole('columnheader', { name: 'Horizon' }).boundingBox())?.x;
    const before = await left();
    await planPage(page).press('End');
    await page.waitForFunction(() => (document.querySelector('[role=grid]')?.scrollLeft ?? 0) > 0);
    expect(await left()).toBe(before);
    await picture(page, 'plan-pinned-column');
    await goToHeading('2024–25');
    await choose('Figer jusqu’à cette colonne');
    expect((await headings()).slice(2, 4)).toEqual(['Horizon', '2024–25']);
    await goToHeading('Horizon');
    await choose('Ne plus figer la colonne');
    await page.getByText('Horizon défile avec les autres.').waitFor();
    await button('Colonnes').click();
    await button('Revenir aux colonnes d’origine').click();
    await page.keyboard.press('Escape');
    expect((await headings()).slice(1, 3)).toEqual(['Action', '2024–25']);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('adds up under each goal, each objective and the whole plan, as one asks', async () => {
    expect(plain(await foot().textContent())).toContain('somme 37 995 €');
    const band = page.getByRole('rowheader', { name: /pérennisation/u }).first();
    expect(plain(await band.textContent())).toContain('Budget prévu : somme 10 335 €');
    await goToHeading('Budget prévu');
    await choose('Moyenne');
    await page.getByText('Budget prévu, total : Moyenne.').waitFor();
    expect(plain(await foot().textContent())).toMatch(/moyenne 2 235 €/u);
    await choose('Aucun total');
    expect(plain(await foot().textContent())).not.toContain('€');
    await choose('Somme');
    await goToHeading('Action');
    await planPage(page).press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await planPage(page).hears(/Ajouter une action/u);
    await planPage(page).press('ArrowRight');
    await planPage(page).hears(/^Total, 2024–2025 : 2 cochées$/u);
  });
});

test('a column is dragged by its heading', async () => {
  const at = (await headings()).indexOf('Échéance');
  const from = await page.getByRole('columnheader', { name: 'Échéance' }).boundingBox();
  const to = await page.getByRole('columnheader', { name: 'État' }).boundingBox();
  if (from === null || to === null) throw new Error('no headings');
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 40, { steps: 8 });
  await page.mouse.move(to.x + 6, to.y + 200, { steps: 4 });
  await page.mouse.up();
  const order = await headings();
  expect(order.indexOf('Échéance')).toBe(order.indexOf('État') - 1);
  expect(order.indexOf('Échéance')).toBeLessThan(at);
});

describe('lines that follow a sort', () => {
  test('say why they are not moved, and offer the order of the plan', async () => {
    await goToHeading('Pilote');
    await choose('Trier par ordre croissant');
    await planPage(page).press('ArrowDown', 'ArrowDown');
    await planPage(page).press('Alt+ArrowDown', 'Alt+ArrowDown');
    await page
      .getByText(/Les lignes suivent un tri/u)
      .first()
      .waitFor();
    expect(await button('Revenir à l’ordre du plan').count()).toBe(1);
    await planPage(page).press('Shift+F6', 'Enter');
    await page.getByText('Les actions sont dans l’ordre du plan.').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'grid');
    expect(
      await page
        .getByRole('columnheader', { name: 'Pilote', exact: true })
        .getAttribute('aria-sort'),
    ).toBeNull();
  });
});

test('an item is placed at the first level, and undone', async () => {
  const plan = planPage(page);
  await page.getByRole('grid').focus();
  await plan.press('Control+Home', 'ArrowDown');
  await plan.hears(/^Objectif opérationnel 1/u);
  await plan.press('Control+m');
  await page.getByRole('combobox', { name: 'Sous' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.type('premier niveau');
  await page.getByRole('option', { name: /Au premier niveau du plan/u }).waitFor();
  await plan.press('ArrowDown', 'Enter', 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Déplacé.', { exact: true }).waitFor();
  await plan.press('Control+End');
  const placed = page.getByRole('rowheader', { name: /Visibiliser.*3 objectifs/u });
  await placed.waitFor();
  expect(await placed.count()).toBe(1);
  await plan.press('Control+z');
  await placed.waitFor({ state: 'detached' });
  await plan.press('Control+Home', 'ArrowDown');
  await plan.hears(/^Objectif opérationnel 1 : Visibiliser/u);
});

test('axe is silent while a panel, a menu or a list is open', async () => {
  await button('Filtrer').click();
  await page.getByRole('dialog').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await goToHeading('État');
  await page.keyboard.press('Enter');
  await gesture('Masquer la colonne').waitFor();
  await picture(page, 'plan-column-menu');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a screen reader is told the cell, its column, its group and the selection', async () => {
  const plan = planPage(page);
  const grid = page.getByRole('grid', { name: `Plan : ${PLAN}` });
  await grid.focus();
  await plan.press('Control+Home');
  await plan.hears(/^Finalité : .*, 4 objectifs, 10 actions$/u);
  await plan.press('ArrowDown');
  await plan.hears(/^Objectif opérationnel 1 : Visibiliser/u);
  await plan.press('ArrowRight', 'ArrowRight');
  await plan.hears(/^2024–2025, Actualisation cartographie site : oui$/u);
  const active = () =>
    page.evaluate(() => {
      const grids = document.querySelector('[role=grid]');
      const cell = document.getElementById(grids?.getAttribute('aria-activedescendant') ?? '');
      return {
        role: cell?.getAttribute('role'),
        column: cell?.getAttribute('aria-colindex'),
        line: cell?.closest('[role=row]')?.getAttribute('aria-rowindex'),
        isSelected: cell?.getAttribute('aria-selected'),
        columns: grids?.getAttribute('aria-colcount'),
        lines: Number(grids?.getAttribute('aria-rowcount')),
      };
    });
  const here = await active();
  expect(here).toMatchObject({ role: 'gridcell', column: '3', line: '3', isSelected: 'true' });
  expect(here.columns).toBe(String((await headings()).length));
  expect(here.lines).toBeGreaterThan(40);
  await plan.press('Shift+ArrowDown', 'Shift+ArrowRight');
  const said = page.getByRole('status').filter({ hasText: '2 lignes × 2 colonnes' });
  await said.waitFor();
  expect(await grid.locator('[role=gridcell][aria-selected=true]').count()).toBe(4);
  await plan.press('Escape');
  await said.waitFor({ state: 'detached' });
});

describe('little room', () => {
  const SIZES = [
    { name: '1024', width: 1024, height: 700, scale: 1 },
    // An ordinary screen at 200 %.
    { name: '200-percent', width: 960, height: 540, scale: 2 },
  ];
  test.each(SIZES)('loses no control at $name', async ({ name, width, height, scale }) => {
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width, height },
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
      storageState: await page.context().storageState(),
    });
    const small = await context.newPage();
    await small.goto(page.url());
    await small.getByRole('grid').waitFor();
    for (const tab of ['Grille', 'Par état', 'Priorités par année', 'Par personne']) {
      await small.getByRole('tab', { name: tab }).click();
      await small.waitForTimeout(100);
      await picture(small, `plan-${name}-${tab}`);
      expect([tab, await outOfReach(small)]).toEqual([tab, []]);
    }
    await context.close();
  });
});

/** The controls of the page around what it shows that are covered, or out of the window even after scrolling to them. */
async function outOfReach(on: Page): Promise<string[]> {
  return on.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'main :is(button, a, [role=tab], [role=combobox], input):not([tabindex="-1"], [aria-hidden])',
    );
    return [...controls].flatMap((control) => {
      const isOutside = control.closest('[role=grid], table, [data-card]') !== null;
      if (isOutside || control.getClientRects().length === 0) return [];
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const box = control.getBoundingClientRect();
      const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const isReached = found !== null && (control.contains(found) || found.contains(control));
      const isInside =
        box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
      return isReached && isInside ? [] : [control.textContent || control.outerHTML.slice(0, 80)];
    });
  });
}

test('a plan is found as one left it: elsewhere and back, and after a restart', async () => {
  await button('4 actions sans pilote').click();
  await page.getByText('4 actions sur 27', { exact: true }).waitFor();
  await button('Disposition').click();
  await gesture('Replier les finalités').click();
  await page.evaluate(() => void (globalThis.location.hash = '#/'));
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: PLAN }).waitFor();
  await page.evaluate((hash) => void (globalThis.location.hash = hash), address);
  await page.getByText('4 actions sur 27', { exact: true }).waitFor();
  const order = await headings();
  expect(coming.complaints).toEqual([]);
  await coming.leave();
  await come();
  await page.getByText('4 actions sur 27', { exact: true }).waitFor();
  expect(await headings()).toEqual(order);
  await button(/^Vue : Toutes les actions \(modifiée\)/u).waitFor();
  expect(await page.getByRole('button', { name: 'Déplier' }).count()).toBeGreaterThan(0);
  expect(coming.complaints).toEqual([]);
});
