/**
 * Day 2: 131 paper notes, board by board, typed through the real screen by key presses alone, then sorted by letters. A
 * note costs its words and Enter; a board costs its number, Enter, and the key of its colour.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/run-tool.ts';
import { openChromium } from './chromium.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

interface Paper {
  readonly axis: number;
  readonly axisTitle: string;
  readonly category: string;
  readonly term: 'short' | 'long';
  readonly text: string;
}

const papers: readonly Paper[] = readFileSync(
  join(root, 'tests/fixtures/notes-hierarchisation.csv'),
  'utf8',
)
  .replace(/^\u{FEFF}/u, '')
  .trim()
  .split(/\r?\n/u)
  .slice(1)
  .map((line) => {
    const [axis = '', axisTitle = '', category = '', term = '', ...text] = line.split(';');
    return {
      axis: Number(axis.replaceAll(/\D/gu, '')),
      axisTitle,
      category,
      term: term.startsWith('court') ? 'short' : 'long',
      text: text.join(';').replaceAll(/^"|"$/gu, ''),
    };
  });
const axes = [...new Set(papers.map(({ axisTitle }) => axisTitle))];
const ofAxis = (number: number) => papers.filter(({ axis }) => axis === number);
/** As they come off a board: one colour, then the other. */
const board = (number: number) =>
  (['short', 'long'] as const).map((term) => ofAxis(number).filter((one) => one.term === term));
const categoriesOf = (number: number) => [...new Set(ofAxis(number).map((one) => one.category))];

const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;
let presses = 0;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, [], { viewport: { width: 1440, height: 900 } });
  ({ page } = coming);
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

const press = async (key: string) => {
  presses += 1;
  await page.keyboard.press(key);
};
const type = async (text: string) => {
  presses += text.length;
  await page.keyboard.type(text);
};
const field = () => page.getByRole('textbox', { name: 'Nouveau post-it' });
const column = (number: number) =>
  page.getByRole('region', { name: `${number}. ${axes[number - 1] ?? ''}`, exact: true });

test('the workshop is prepared', async () => {
  await page.getByLabel('Nom du réseau').fill('Réseau des ateliers');
  await page.getByLabel('Votre structure').fill('Le Pignon');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /Qui utilise ce poste/ }).waitFor();
  await page.getByLabel('Prénom').fill('Camille');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bonjour Camille' }).waitFor();
  await page.getByRole('link', { name: 'Hiérarchisation' }).click();
  await page.getByText('Aucune hiérarchisation pour le moment').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'workshops-empty');
  await page.getByRole('button', { name: 'Préparer une hiérarchisation' }).click();
  await page.keyboard.type('Axes de travail');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Par où commençons-nous ?');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(axes.join('\n'));
  await page.getByRole('button', { name: 'Créer la hiérarchisation' }).press('Enter');
  await column(6).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'workshop-empty');
});

test('131 notes are typed, no more keys for each than its words and Enter', async () => {
  await field().waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Nouveau post-it',
  );
  presses = 0;
  let settings = 0;
  for (const number of axes.keys()) {
    const before = presses;
    await type(String(number + 1));
    await press('Enter');
    settings += presses - before;
    for (const notes of board(number + 1)) {
      for (const { text } of notes) {
        await type(text);
        await press('Enter');
      }
      // The other colour; after the second, back to the first for the next board.
      await press('/');
      settings += 1;
    }
  }
  const wording = papers.reduce((sum, { text }) => sum + text.length + 1, 0);
  expect(presses).toBe(wording + settings);
  expect(settings).toBe(axes.length * 4);
  await page.getByText(/131 post-it/u).waitFor();
  for (const [index, counts] of COUNTS.entries())
    await column(index + 1)
      .getByText(counts)
      .waitFor();
  await page.getByText('Enregistré', { exact: true }).first().waitFor();
});

const COUNTS = [
  '11 court terme · 14 long terme',
  '8 court terme · 11 long terme',
  '14 court terme · 7 long terme',
  '20 court terme · 10 long terme',
  '6 court terme · 11 long terme',
  '9 court terme · 10 long terme',
];

test('what was set, and what is being typed, outlive a reload', async () => {
  await press('4');
  await press('Enter');
  await press('/');
  await type('Newsletter que je n’ai pas fin');
  await page.waitForTimeout(900);
  await page.reload();
  await expect.poll(() => field().inputValue()).toBe('Newsletter que je n’ai pas fin');
  const entry = page.getByRole('group', { name: 'Saisie des post-it' });
  await entry.getByRole('button', { name: /4\. Mise en réseaux/u }).waitFor();
  await entry.getByRole('radio', { name: 'Long terme', checked: true }).waitFor();
  await field().fill('');
});

test('they are sorted by letters, each letter going on to the next', async () => {
  for (const number of axes.keys()) {
    const letters = categoriesOf(number + 1);
    const title = `${number + 1}. ${axes[number] ?? ''}`;
    for (const category of letters) {
      await column(number + 1)
        .getByRole('button', { name: `Ajouter une catégorie à « ${title} »` })
        .press('Enter');
      await page.keyboard.type(category);
      await page.keyboard.press('Enter');
      await column(number + 1)
        .getByRole('heading', { name: category })
        .waitFor();
    }
    await column(number + 1)
      .getByRole('option')
      .first()
      .focus();
    await page.keyboard.press('Home');
    for (const { category } of board(number + 1).flat()) {
      const before = await activeNote();
      await page.keyboard.press(LETTERS[letters.indexOf(category)] ?? '');
      await page.waitForFunction(
        (note) =>
          document.querySelector(`[data-note="${note}"]`)?.closest('[data-category=""]') === null,
        before,
      );
    }
  }
  await expect.poll(() => page.getByRole('heading', { name: 'À classer' }).count()).toBe(0);
  await picture(page, 'workshop-131');
  expect(await accessibilityFaults(page)).toEqual([]);
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const activeNote = () =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLElement
      ? (document.activeElement.dataset['note'] ?? '')
      : '',
  );

test('the results are those of the minutes', async () => {
  await page.getByRole('link', { name: 'Résultats' }).press('Enter');
  await page.getByRole('radio', { name: 'Entières, total 100' }).press('Enter');
  await page.getByRole('button', { name: 'Voir en tableau' }).press('Enter');
  const table = page.getByRole('table', { name: 'Résultats par axe' });
  await table.getByRole('cell', { name: '23 %' }).waitFor();
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => cell.textContent.replaceAll(/\u{A0}/gu, ' ')),
      ),
    );
  expect(
    rows.map(([axis, rank, notes, share, , , term]) => [axis, rank, notes, share, term]),
  ).toEqual([
    ['4. Mise en réseaux', '1', '30', '23 %', 'Court terme'],
    ['1. Mutualisation de compétences', '2', '25', '19 %', 'Plutôt long terme'],
    ['3. Développement des affaires entre acteurs', '3', '21', '16 %', 'Court terme'],
    [
      expect.stringMatching(/^2\. Mutualisation d/u),
      '4 (égalité)',
      '19',
      '14 %',
      'Plutôt long terme',
    ],
    [
      '6. Promotion et développement de partenariats',
      '4 (égalité)',
      '19',
      '15 %',
      'Plutôt long terme',
    ],
    ['5. Appui au développement des acteurs', '5', '17', '13 %', 'Long terme'],
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(coming.complaints).toEqual([]);
});
