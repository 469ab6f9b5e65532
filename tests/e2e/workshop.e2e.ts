/** The wall and what follows from it, by keys and by the mouse: sorting, grouping, moving, projecting, printing. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/run-tool.ts';
import { openChromium } from './chromium.ts';
import { pasteInto } from './pages/clipboard.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;
let hash: string;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, ['--sample'], {
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  ({ page } = coming);
  page.setDefaultTimeout(10_000);
  await page.getByRole('link', { name: 'Hiérarchisation' }).click();
  await page.getByRole('link', { name: 'Axes de travail' }).click();
  await note('Newsletter entre acteurs').waitFor();
  hash = new URL(page.url()).hash;
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

const note = (text: string) => page.getByRole('option').filter({ hasText: text }).first();
const column = (name: RegExp) => page.getByRole('region', { name });
const listed = (category: RegExp) => page.getByRole('listbox', { name: category });
const press = async (...chords: readonly string[]) => {
  for (const chord of chords) await page.keyboard.press(chord);
};
const field = () => page.getByRole('textbox', { name: 'Nouveau post-it' });
const saved = () => page.getByText('Enregistré', { exact: true }).first().waitFor();
const goTo = async (tab: string) => {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
};
const undo = async () => {
  await page.getByRole('tab', { selected: true }).focus();
  await press('Control+z');
};

describe('notes under the hands', () => {
  test('are reached from the field, chosen by arrows, several with Shift, and left by Escape', async () => {
    await field().focus();
    await press('ArrowUp');
    await expect
      .poll(() =>
        page.evaluate(
          () => document.activeElement?.role ?? document.activeElement?.getAttribute('role'),
        ),
      )
      .toBe('option');
    await press('ArrowLeft', 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await page.getByText('3 post-it choisis').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Escape');
    expect(await page.getByText('post-it choisis').count()).toBe(0);
    expect(await field().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('go into the category of a letter, to another axis by its number, and come back', async () => {
    await note('Base de données matériels, locaux').focus();
    await press('Space', 'b');
    await listed(/Base de données culturelle/u)
      .getByText('Base de données matériels, locaux')
      .waitFor();
    await saved();
    await note('Base de données matériels, locaux').click();
    await press('4');
    await column(/^4\. Mise en réseaux/u)
      .getByText('Base de données matériels, locaux')
      .waitFor();
    await column(/^4\. Mise en réseaux/u)
      .getByText('21 court terme')
      .waitFor();
    await undo();
    await undo();
    await expect
      .poll(() =>
        listed(/Base de données transversales/u)
          .getByText('Base de données matériels, locaux')
          .count(),
      )
      .toBe(1);
  });

  test('are dragged by the mouse, and change colour by one key', async () => {
    await note('Assurance/fonds').dragTo(column(/^3\./u).getByRole('heading', { level: 2 }));
    await column(/^3\./u).getByText('14 court terme · 8 long terme').waitFor();
    await listed(/À classer/u)
      .getByText('Assurance/fonds')
      .waitFor();
    await undo();
    await column(/^3\./u).getByText('14 court terme · 7 long terme').waitFor();
    await note('CAE ESS').click();
    await press('/');
    await column(/^5\./u).getByText('5 court terme · 12 long terme').waitFor();
    await undo();
    await expect
      .poll(() => column(/^5\./u).getByText('6 court terme · 11 long terme').count())
      .toBe(1);
  });

  test('are written again in place: Escape gives up, Enter keeps', async () => {
    await note('Films promotionnel').click();
    await press('Enter', 'Control+a');
    await page.keyboard.type('Autre chose');
    await press('Escape');
    await note('Films promotionnel').waitFor();
    await press('F2', 'Control+a');
    await page.keyboard.type('Films promotionnels courts');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'workshop-note-edited');
    await press('Enter');
    await note('Films promotionnels courts').waitFor();
    await undo();
    await note('Films promotionnel').waitFor();
  });

  test('go to the bin and come back, and are never lost with a category', async () => {
    await note('Projet collectif').or(note('projet collectif')).first().click();
    await press('Delete');
    await page.getByText(/130 post-it/u).waitFor();
    await undo();
    await page.getByText(/131 post-it/u).waitFor();
    await page
      .getByRole('button', { name: 'Gestes de la catégorie « Rencontres »' })
      .press('Enter');
    await page.getByRole('menuitem', { name: /Retirer la catégorie/u }).press('Enter');
    await page.getByRole('heading', { name: 'À classer' }).waitFor();
    await page.getByText(/131 post-it/u).waitFor();
    await undo();
    await expect.poll(() => page.getByRole('heading', { name: /Rencontres/u }).count()).toBe(1);
  });

  test('are grouped by a person and all still count', async () => {
    await page.getByRole('button', { name: /doublons possibles/u }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /doublons possibles/u });
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog
      .getByRole('button', { name: /Grouper 6 post-it|Grouper 7 post-it/u })
      .first()
      .press('Enter');
    await dialog.getByRole('button', { name: 'Terminer' }).press('Enter');
    await note('×').waitFor();
    await page.getByText(/131 post-it/u).waitFor();
    await note('×').click();
    await page.getByRole('button', { name: 'Dégrouper' }).press('Enter');
    await expect.poll(() => note('×').count()).toBe(0);
  });

  test('axes and categories are added, renamed and moved where they stand', async () => {
    await page.getByRole('button', { name: 'Ajouter un axe' }).press('Enter');
    await page.keyboard.type('Axe essayé');
    await press('Enter');
    await column(/^7\. Axe essayé/u).waitFor();
    await page.getByRole('button', { name: /Gestes de l’axe « 7\. Axe essayé »/u }).press('Enter');
    await page.getByRole('menuitem', { name: 'Déplacer à gauche' }).press('Enter');
    await column(/^6\. Axe essayé/u).waitFor();
    await column(/^7\. Promotion/u)
      .getByText('9 court terme')
      .waitFor();
    await page.getByRole('button', { name: /Gestes de l’axe « 6\. Axe essayé »/u }).press('Enter');
    await page.getByRole('menuitem', { name: 'Renommer' }).press('Enter');
    await page.waitForTimeout(150);
    await page.keyboard.type('Axe renommé');
    await press('Enter');
    await column(/^6\. Axe renommé/u).waitFor();
    await page.getByRole('button', { name: /Gestes de l’axe « 6\. Axe renommé »/u }).press('Enter');
    await page.getByRole('menuitem', { name: /Retirer l’axe/u }).press('Enter');
    await expect.poll(() => column(/^6\. Promotion/u).count()).toBe(1);
  });

  test('are counted without words, and pasted by the column', async () => {
    await field().focus();
    await press('5', 'Enter');
    await page.getByRole('button', { name: 'Compter' }).press('Enter');
    await page.keyboard.type('12');
    await press('Enter');
    await page.getByText(/143 post-it/u).waitFor();
    await page.getByRole('button', { name: 'Compter' }).press('Enter');
    await undo();
    await page.getByText(/131 post-it/u).waitFor();
    await field().focus();
    await pasteInto(page, { 'text/plain': 'Premier collé\r\nDeuxième collé\r\nTroisième collé' });
    await page.getByText(/134 post-it/u).waitFor();
    await note('Deuxième collé').waitFor();
    await undo();
    await page.getByText(/131 post-it/u).waitFor();
    await field().focus();
    await page.keyboard.type('Newsl');
    await press('ArrowRight');
    expect(await field().inputValue()).toMatch(/^Newsletter/u);
    await field().fill('');
  });
});

describe('what follows', () => {
  test('a note becomes an action, with the link on both sides', async () => {
    await note('Films promotionnel').click();
    await page.getByRole('button', { name: 'En faire un objectif ou une action' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /En faire un objectif/u });
    await dialog.getByRole('button', { name: 'L’ajouter au plan' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'L’ajouter au plan' }).press('Enter');
    await note('→ Films promotionnel').waitFor();
    await page.getByRole('button', { name: 'L’ouvrir' }).press('Enter');
    await page.getByRole('grid').waitFor();
    await page.evaluate((to) => void (location.hash = to), hash);
    await note('→ Films promotionnel').waitFor();
  });

  test('the wall is projected by two or three axes, page by page, by keys', async () => {
    await page.getByRole('button', { name: 'Projeter' }).press('Enter');
    const screen = page.getByRole('dialog', { name: 'Projection' });
    await screen.getByText('Axes 1 à 3 sur 6').waitFor();
    await screen.getByText('Court terme', { exact: true }).last().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('ArrowDown');
    await screen.getByText(/page 2 sur/u).waitFor();
    await press('ArrowRight');
    await screen.getByText('Axes 4 à 6 sur 6').waitFor();
    await press('2');
    await screen.getByText(/Axes 3 à 4 sur 6/u).waitFor();
    const cut = await screen.locator('.projected').evaluateAll(
      (columns) =>
        columns.filter((one) => {
          const notes = one.querySelector('.projected__notes');
          const bottom = notes?.getBoundingClientRect().bottom ?? 0;
          return [...one.querySelectorAll('.projected__notes > div:not([aria-hidden]) > *')].some(
            (line) => line.getBoundingClientRect().bottom > bottom + 1,
          );
        }).length,
    );
    expect(cut).toBe(0);
    const size = await screen
      .locator('.projected__note')
      .last()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize) / innerHeight);
    expect(size).toBeGreaterThan(0.025);
    await press('r');
    await screen.getByRole('img', { name: 'Résultats par axe' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('ArrowRight');
    await screen.getByRole('heading', { name: 'Écart faible' }).waitFor();
    await press('Escape');
    await screen.waitFor({ state: 'detached' });
  });

  test('dots of a note are typed on the wall, and counted for its axis', async () => {
    await goTo('Mur');
    const dotted = note('Newsletter entre acteurs');
    await dotted.focus();
    await press('Enter');
    const editor = page.getByRole('dialog', { name: 'Modifier le post-it' });
    await editor.getByRole('textbox', { name: 'Gommettes' }).fill('7');
    await editor.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await dotted.getByText('7 gommettes').waitFor();
    await goTo('Résultats');
    const dots = page.getByRole('region', { name: 'Gommettes' });
    await dots.getByRole('button', { name: 'Voir en tableau' }).press('Enter');
    await dots.getByRole('row', { name: '4. Mise en réseaux 7' }).waitFor();
    await dots.getByRole('row', { name: 'Newsletter entre acteurs 7' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the results are read, copied, printed and kept for Word', async () => {
    await goTo('Résultats');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Copier l’image' }).first().press('Enter');
    await page.getByRole('menuitem', { name: /PNG/u }).press('Enter');
    await page.getByText('L’image est copiée').waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
    );
    expect(types).toContain('image/png');
    await page.getByRole('button', { name: 'Copier l’image' }).first().press('Enter');
    await page.getByRole('menuitem', { name: /SVG/u }).press('Enter');
    await page.getByText('Le dessin est copié').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<svg');
    await page.getByRole('button', { name: 'Imprimer ou envoyer' }).press('Enter');
    const coming2 = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Enregistrer pour Word' }).press('Enter');
    const file = await coming2;
    expect(file.suggestedFilename()).toMatch(/^Axes de travail\.docx$/u);
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('the round table is typed by keys: structure, person, words, Enter', async () => {
    await goTo('Tour de table');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Structures' }).focus();
    await page.keyboard.type('La Cycl');
    await press('ArrowDown', 'Enter');
    await page.getByRole('button', { name: 'Retirer La Cyclerie' }).waitFor();
    const words = page.getByRole('textbox', { name: 'Priorité', exact: true });
    await words.focus();
    await page.keyboard.type('Une première chose');
    await press('Enter');
    await page.keyboard.type('Une deuxième chose');
    await press('Enter');
    await page.getByRole('button', { name: 'Modifier « Une deuxième chose »' }).waitFor();
    await page.getByRole('button', { name: 'Retirer La Cyclerie' }).waitFor();
    await page.getByRole('radio', { name: 'Par structure' }).press('Enter');
    await page.getByRole('heading', { name: /La Cyclerie/u }).waitFor();
    await page.getByRole('button', { name: 'Modifier « Une deuxième chose »' }).press('Enter');
    await words.fill('Une autre chose');
    await press('Enter');
    await page.getByRole('button', { name: 'Modifier « Une autre chose »' }).waitFor();
  });

  test('the preparation is saved as one leaves each field', async () => {
    await goTo('Préparation');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Sens du rose' }).fill('Cette année');
    await press('Tab');
    await saved();
    await goTo('Mur');
    await column(/^1\./u).getByText('11 cette année').waitFor();
    await undo();
    await column(/^1\./u).getByText('11 court terme').waitFor();
  });

  test.each([
    ['1024', 1024, 700],
    ['200 %', 512, 350],
  ])('at %s no control is lost', async (_name, width, height) => {
    await page.setViewportSize({ width, height });
    for (const tab of ['', '/resultats', '/tour-de-table', '/preparation']) {
      await page.evaluate((to) => void (location.hash = to), hash + tab);
      await page.getByRole('tab', { selected: true }).waitFor();
      await page.waitForTimeout(300);
      expect(await accessibilityFaults(page)).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - globalThis.innerWidth,
      );
      expect(wider).toBeLessThanOrEqual(0);
      const lost = await page
        .getByRole('main')
        .getByRole('button')
        .evaluateAll(
          (buttons, most) =>
            buttons
              .filter((button) => {
                button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
                const { left, right, width: wide } = button.getBoundingClientRect();
                return wide > 0 && (left < -1 || right > most + 1);
              })
              .map((button) => button.textContent),
          width,
        );
      expect(lost).toEqual([]);
      await picture(page, `workshop-${width}${tab.replace('/', '-')}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('a table is looked at, then imported', async () => {
    await page.getByRole('link', { name: 'Hiérarchisation' }).first().click();
    await page.getByRole('link', { name: 'Importer un tableau' }).press('Enter');
    await page
      .getByRole('main')
      .locator('input[type=file]')
      .setInputFiles(join(root, 'tests/fixtures/notes-hierarchisation.csv'));
    await page.getByRole('button', { name: 'Importer 131 post-it' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'workshop-import');
    await page.getByRole('button', { name: 'Importer 131 post-it' }).press('Enter');
    await page
      .getByText(/131 post-it/u)
      .first()
      .waitFor();
    await column(/^4\. Mise en réseaux/u)
      .getByText('20 court terme')
      .waitFor();
  });

  test('the console said nothing', () => expect(coming.complaints).toEqual([]));
});
