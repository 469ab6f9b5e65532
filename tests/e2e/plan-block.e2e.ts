/** Blocks of the plan's grid with the keyboard alone: selected, copied, pasted, filled, moved; each taken back by one Ctrl+Z. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { converted, hasOffice, mustHaveOffice } from '../office.ts';
import { openChromium } from './chromium.ts';
import { clipboardOf, pasteInto } from './pages/clipboard.ts';
import { planPage, type PlanPageModel } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, visit, type Visit } from './visit.ts';

const PLAN = 'Projet associatif 2024–2028';
const UNDONE = /^Annulé/u;
const place = newPlace();
let browser: Browser;
let coming: Visit;
let plan: PlanPageModel;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, ['--sample'], { viewport: { width: 1440, height: 900 } });
  plan = planPage(coming.page);
  await plan.open(PLAN);
});

afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

/** To the title of an action, from the top of its column. */
async function goToAction(pattern: RegExp): Promise<void> {
  await plan.press('Escape', 'Control+Home', 'ArrowDown', 'Home', 'ArrowRight');
  await plan.goDownTo(pattern);
}

async function goToColumn(pattern: RegExp): Promise<void> {
  for (let step = 0; step < 40 && !pattern.test(await plan.heard()); step += 1)
    await plan.press('ArrowRight');
  expect(await plan.heard()).toMatch(pattern);
}

/** Once what was written is in the log: Ctrl+Z is about the last gesture that is. */
const undo = async () => {
  const { page } = coming;
  await page.waitForFunction(() => document.querySelector('.mln-grid [data-dirty]') === null);
  await plan.saved();
  const done = page.waitForResponse(
    (response) => response.request().postData()?.includes('history.undo') === true,
  );
  await plan.press('Control+z');
  await done;
  await page.getByText(UNDONE).first().waitFor();
};

/** A move is said as soon as it is kept; keys pressed now go where lines are drawn. */
const isDrawnAbove = (upper: string, lower: string) =>
  coming.page.waitForFunction(
    (starts) => {
      const [above, below] = starts.map((start) =>
        [...document.querySelectorAll('.mln-grid__title')]
          .find((one) => one.textContent?.startsWith(start))
          ?.getBoundingClientRect(),
      );
      return above !== undefined && below !== undefined && above.top < below.top;
    },
    [upper, lower],
  );

test('Shift and arrows select a block: it is outlined, heard as selected, counted at the foot', async () => {
  await goToAction(/Actualisation cartographie/u);
  await plan.press('Shift+ArrowDown', 'Shift+ArrowRight');
  await coming.page.getByText(/2 lignes × 2 colonnes/u).waitFor();
  expect(await coming.page.locator('[role=gridcell][aria-selected=true]').count()).toBe(4);
  await picture(coming.page, 'plan-block');
  expect(await accessibilityFaults(coming.page)).toEqual([]);
  await plan.press('Escape');
  expect(await coming.page.locator('[role=gridcell][aria-selected=true]').count()).toBe(1);
  await plan.press('Control+a');
  await coming.page.getByText(/cellules remplies/u).waitFor();
});

test('X ticks all the cells of a block, Delete empties them, Ctrl+Z takes each back at once', async () => {
  await goToAction(/Actualisation cartographie/u);
  await plan.press('ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await plan.press('x');
  await coming.page.waitForFunction(
    () => document.querySelectorAll('[data-selected] .mln-grid__dot').length === 3,
  );
  await plan.press('Delete');
  await coming.page.waitForFunction(
    () => document.querySelectorAll('[data-selected] .mln-grid__dot').length === 0,
  );
  await undo();
  await coming.page.waitForFunction(
    () => document.querySelectorAll('[data-selected] .mln-grid__dot').length === 3,
  );
  await undo();
  expect(coming.complaints).toEqual([]);
});

test('Ctrl+D fills down; Ctrl+Enter writes what is typed in every cell of the block', async () => {
  await goToAction(/Actualisation cartographie/u);
  await goToColumn(/^État/u);
  await plan.write('réalisée', 'Enter');
  await plan.press(
    'ArrowUp',
    'Shift+ArrowDown',
    'Shift+ArrowDown',
    'Control+d',
    'Escape',
    'ArrowDown',
  );
  await plan.hears(/^État, Présence sur les réseaux sociaux : Réalisée/u);
  await plan.press('ArrowDown');
  await plan.hears(/^État, Flyers.*Réalisée/u);
  await plan.press('ArrowUp', 'Shift+ArrowDown', 'F2', 'Control+a');
  await coming.page.keyboard.type('À faire');
  await plan.press('Control+Enter', 'Escape');
  await plan.hears(/^État, Présence.*À faire/u);
  await plan.press('ArrowDown');
  await plan.hears(/^État, Flyers.*À faire/u);
  await undo();
  await plan.hears(/^État, Flyers.*Réalisée/u);
  expect(coming.complaints).toEqual([]);
});

test('a block copied and pasted changes nothing; pasted elsewhere, it is written there', async () => {
  await plan.press('Escape', 'Control+Home', 'Control+a', 'Control+c');
  const copied = await clipboardOf(coming.page);
  expect(copied.html).toContain('<table');
  await plan.press('Control+v');
  await coming.page.getByText('0 cellule modifiée.').waitFor({ state: 'attached' });

  await goToAction(/Actualisation cartographie/u);
  await goToColumn(/^État/u);
  await plan.press(
    'Control+c',
    'ArrowDown',
    'ArrowDown',
    'ArrowDown',
    'Shift+ArrowDown',
    'Control+v',
    'Escape',
  );
  await plan.hears(/^État.*: Réalisée/u);
});

test('LibreOffice is there where it must be', () => {
  expect(hasOffice || !mustHaveOffice).toBe(true);
});

test.runIf(hasOffice).each(['html', 'tsv'] as const)(
  'the whole grid comes back from Calc without a change, as %s',
  async (way) => {
    await plan.press('Escape', 'Control+Home', 'Control+a', 'Control+c');
    const { html, text } = await clipboardOf(coming.page);
    expect(text.split('\r\n').length).toBeGreaterThan(20);
    // What was said of the paste before has made way for « copié ».
    await coming.page.getByText('0 cellule modifiée.').waitFor({ state: 'detached' });
    const held =
      way === 'html'
        ? { 'text/html': htmlThroughCalc(html), 'text/plain': 'another' }
        : { 'text/plain': textThroughCalc(text) };
    await pasteInto(coming.page, held);
    await coming.page.getByText('0 cellule modifiée.').waitFor({ state: 'attached' });
  },
);

test('what cannot be read refuses the whole block, at its cell and in words', async () => {
  await goToAction(/Actualisation cartographie/u);
  await goToColumn(/^Échéance/u);
  const before = await plan.heard();
  await pasteInto(coming.page, { 'text/plain': '31/02/2027\r\n15/12/2026\r\n' });
  await coming.page.getByText(/Rien n’a été modifié/u).waitFor();
  await coming.page
    .getByRole('alert')
    .filter({ hasText: /Cette date/u })
    .first()
    .waitFor();
  expect(await plan.heard()).toContain(before);
  await picture(coming.page, 'plan-block-refused');
  expect(await accessibilityFaults(coming.page)).toEqual([]);
  await plan.press('Escape', 'ArrowDown');
  await plan.hears(/^Échéance, Présence(?!.*15\/12\/2026)/u);
});

test('lines pasted beyond the objective become actions, in one gesture', async () => {
  await goToAction(/Flyers/u);
  await pasteInto(coming.page, { 'text/plain': 'Affiches\r\nUn stand\r\n"Une\nlettre"\r\n' });
  await coming.page.getByText('2 lignes ajoutées.').waitFor({ state: 'attached' });
  await plan.press('Escape');
  await plan.hears(/Affiches/u);
  await plan.goDownTo(/Un stand/u);
  await plan.goDownTo(/lettre/u);
  await undo();
  await coming.page.getByText('Un stand', { exact: true }).first().waitFor({ state: 'detached' });
  expect(coming.complaints).toEqual([]);
});

test('several lines are moved, copied and put in the bin together', async () => {
  await goToAction(/Actualisation cartographie/u);
  await plan.press('Shift+ArrowDown', 'Alt+ArrowDown');
  await coming.page.getByText('Déplacé.').waitFor({ state: 'attached' });
  await isDrawnAbove('Flyers avec', 'Actualisation carto');
  await plan.press('Escape', 'ArrowUp');
  await plan.hears(/Flyers/u);
  await plan.press('ArrowDown', 'Shift+ArrowDown', 'Control+Shift+D');
  await coming.page.getByText('2 lignes dupliquées.').waitFor({ state: 'attached' });
  await coming.page.waitForFunction(
    () =>
      [...document.querySelectorAll('.mln-grid__title')].filter((one) =>
        one.textContent?.startsWith('Présence sur les'),
      ).length === 2,
  );
  await undo();
  await plan.press('Control+Delete');
  await coming.page.getByText('2 éléments sont dans la corbeille.').waitFor();
  await undo();
  await isDrawnAbove('Flyers avec', 'Actualisation carto');
  await goToAction(/Actualisation cartographie/u);
  expect(coming.complaints).toEqual([]);
});

test('a Word table pasted into an empty plan is looked at, then becomes its goals, objectives and actions', async () => {
  const { page } = coming;
  await page.getByRole('link', { name: 'Plans' }).first().click();
  await page.getByRole('button', { name: 'Créer un plan' }).first().click();
  await page.getByLabel('Intitulé du plan').fill('Plan collé');
  await plan.press('Enter');
  await page.getByText('Ce plan est vide').waitFor();
  await pasteInto(page, { 'text/html': WORD_TABLE, 'text/plain': 'Mission' });
  await page
    .getByText(/1 finalité/u)
    .first()
    .waitFor();
  await picture(page, 'plan-pasted-table');
  await page
    .getByRole('button', { name: /^Importer/u })
    .last()
    .click();
  await page.getByRole('grid').waitFor();
  await page.getByText('Goûter entre ateliers').first().waitFor();
  await page
    .getByText(/3 actions/u)
    .first()
    .waitFor();
  expect(coming.complaints).toEqual([]);
});

/** As Word puts it on the clipboard: two bands of headings, cells that span lines, a paragraph in each. */
const WORD_TABLE = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><table class=MsoTableGrid>
<tr><td rowspan=2><p class=MsoNormal><b>Missions</b></p></td><td rowspan=2><p>Objectifs opérationnels</p></td><td rowspan=2><p>Actions</p></td><td colspan=2><p>Échéancier</p></td></tr>
<tr><td><p>État</p></td><td><p>Horizon</p></td></tr>
<tr><td rowspan=3><p>Pérenniser les ateliers</p></td><td rowspan=2><p>Rendre visibles les ateliers</p></td><td><p>Carte du site</p></td><td><p>En cours</p></td><td><p>CT</p></td></tr>
<tr><td><p>Lettre aux communes</p></td><td><p>À faire</p></td><td><p>&nbsp;</p></td></tr>
<tr><td><p>Faire se rencontrer</p></td><td><p>Goûter entre ateliers</p></td><td><p>À débattre</p></td><td><p>Long terme</p></td></tr>
</table><!--EndFragment--></body></html>`;

/** Opened by Calc as a sheet, and written again as the table that it would copy. */
function htmlThroughCalc(html: string): string {
  const source = join(place.folder, 'bloc.html');
  writeFileSync(source, `<html><head></head><body>${html}</body></html>`);
  const sheet = join(place.folder, 'bloc.ods');
  writeFileSync(sheet, converted(source, 'ods', 'calc8', 'HTML (StarCalc)'));
  return converted(sheet, 'html', 'HTML (StarCalc)').toString('utf8');
}

/** Pasted into a French Calc as unformatted text, its dates and amounts recognised; and copied as text. */
function textThroughCalc(text: string): string {
  const source = join(place.folder, 'bloc.txt');
  writeFileSync(source, text);
  const sheet = join(place.folder, 'bloc.ods');
  const [tab, quote, utf8, french] = [9, 34, 76, 1036];
  const read = `Text - txt - csv (StarCalc):${tab},${quote},${utf8},1,,${french},false,true`;
  writeFileSync(sheet, converted(source, 'ods', 'calc8', read));
  const written = `Text - txt - csv (StarCalc):${tab},${quote},${utf8},1,,${french},false,true`;
  return converted(sheet, 'csv', written).toString('utf8');
}
