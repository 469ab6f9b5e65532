/** Day 1: the Word table of the reference plan is pasted, its headings are mended, the plan is printed in A3. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/run-tool.ts';
import {
  converted,
  hasOffice,
  misplacedWords,
  mustHaveOffice,
  pdfInfo,
  readAloud,
  seenPages,
  seenWords,
  wordsOf,
} from '../office.ts';
import { openChromium } from './chromium.ts';
import { pasteInto } from './pages/clipboard.ts';
import { planPage } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const REFERENCE = join(root, 'tests/fixtures/plan-d-action-2024-2028');
const TITLE = 'Projet associatif 2024 – 2028';

const known = readTable(readFileSync(`${REFERENCE}.csv`, 'utf8')).slice(1);
const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place);
  page = coming.page;
});

afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

function readTable(csv: string): string[][] {
  return Papa.parse<string[]>(csv.replace(/^\u{FEFF}/u, '').trimEnd(), { delimiter: ';' }).data;
}

/** What copying the table in a Word document puts on the clipboard, written by LibreOffice. */
function copiedFromWord(): string {
  const document = join(place.folder, 'plan.docx');
  writeFileSync(document, converted(`${REFERENCE}.fodt`, 'docx'));
  return converted(document, 'html', 'HTML (StarWriter)').toString('utf8');
}

const press = (...chords: readonly string[]) => planPage(page).press(...chords);

async function saved(name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Enregistrer le fichier/u }).click(),
  ]);
  const path = join(place.folder, name);
  copyFileSync(await download.path(), path);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return path;
}

async function exported(format: RegExp, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  await page.getByRole('radio', { name: format }).click({ force: true });
  return saved(name);
}

test('LibreOffice is there where it must be', () => {
  expect(hasOffice || !mustHaveOffice).toBe(true);
});

describe.runIf(hasOffice)('the reference plan', () => {
  test('is pasted from Word, and shown before it is written', async () => {
    await page.getByLabel('Nom du réseau').fill('Réseau des ateliers');
    await page.getByLabel('Votre structure').fill('Le Pignon');
    await press('Enter');
    await page.getByRole('dialog', { name: /Qui utilise ce poste/u }).waitFor();
    await page.getByLabel('Prénom').fill('Camille');
    await press('Enter');
    await page.getByRole('heading', { name: 'Bonjour Camille' }).waitFor();
    await page.getByRole('link', { name: 'Plans' }).first().click();
    await page.getByRole('button', { name: 'Créer un plan' }).first().click();
    await page.getByLabel('Intitulé du plan').fill(TITLE);
    await press('Enter');
    await page.getByText('Ce plan est vide').waitFor();
    await pasteInto(page, { 'text/html': copiedFromWord(), 'text/plain': 'Projet associatif' });
    await page
      .getByText(/3 finalités.*13 objectifs.*27 actions/u)
      .first()
      .waitFor();
    expect(await page.getByText('Valeurs à corriger').count()).toBe(0);
  });

  test('has its headings mended: the column of states and horizons is one of states', async () => {
    const meaning = page.getByRole('button', { name: /État réalisation \/ Horizon temporel/u });
    expect(await meaning.textContent()).toContain('laissée de côté');
    await meaning.focus();
    await press('Enter');
    await page.getByRole('option', { name: 'État', exact: true }).click();
    await expect.poll(() => meaning.textContent()).toContain('État');
    await picture(page, 'day-one-headings');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Importer/u })
      .last()
      .click();
    await page.getByRole('grid').waitFor();
    await page
      .getByText(/27 actions/u)
      .first()
      .waitFor();
    await picture(page, 'day-one-grid');
  });

  test('holds every text and every cross of its thirty rows', async () => {
    const table = readTable(readFileSync(await exported(/^CSV/u, 'plan.csv'), 'utf8'));
    const [headings = [], ...rows] = table;
    const at = (row: readonly string[], heading: string) => row[headings.indexOf(heading)] ?? '';
    const objectives = rows.map((row) => at(row, 'Objectif opérationnel'));
    const leaves = rows.filter(
      (row, index) =>
        at(row, 'Action') !== '' ||
        (objectives[index] !== '' && objectives[index + 1] !== objectives[index]),
    );
    const plain = leaves.map((row) =>
      ['Missions', 'Objectif opérationnel', 'Action', 'État', 'Priorité 2024-2025'].map((heading) =>
        at(row, heading),
      ),
    );
    expect(plain).toEqual(
      known.map(([mission, objective = '', action, state = '', , , , , priority]) => [
        mission,
        objective.replace(/^Obj \d+\. /u, ''),
        action,
        state.replace(/^à/u, 'À'),
        priority,
      ]),
    );
    expect(known).toHaveLength(30);
  });

  test('is printed in A3: two bands, every row, no word cut nor over another', async () => {
    await page.getByRole('button', { name: 'Exporter', exact: true }).click();
    await page.getByRole('radio', { name: /^PDF/u }).click({ force: true });
    await page.getByRole('radio', { name: /^A3/u }).click({ force: true });
    const file = await saved('plan.pdf');
    const info = pdfInfo(file);
    expect(info).toMatchObject({ title: TITLE, isTagged: true });
    expect(info.size).toContain('A3');
    const said = readAloud(file);
    const texts = known.flatMap(([mission = '', objective = '', action = '']) => [
      mission,
      objective.replace(/^Obj (\d+)\. /u, '$1. '),
      action,
    ]);
    for (const text of texts.filter((one) => one !== ''))
      expect(said.map((one) => one.replaceAll('\u{A0}', ' '))).toContain(text);
    expect(said.filter((text) => text === 'X')).toHaveLength(17);
    for (const seen of seenPages(file)) {
      expect(seen).toContain('Projet associatif');
      expect(seen).toContain('Projet de développement stratégique');
      expect(seen).toContain('2024-2025');
    }
    expectWhole(file, texts);
  });
});

/** Each word of the texts is seen whole, inside the page, over no other. */
function expectWhole(file: string, texts: readonly string[]): void {
  const seen = new Set(seenWords(file));
  const wanted = [...new Set(wordsOf(texts.join(' ')))];
  expect(wanted.filter((word) => !seen.has(word))).toEqual([]);
  expect(misplacedWords(file)).toEqual([]);
}
