/** Plans as files, opened by the programs that offices open them with. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/index.ts';
import { MOST_ITEMS } from '#shared/contract/spreadsheets.ts';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { writeCsv } from '#electron/backend/services/csv-file.ts';
import { openWindow, type Window } from './backend/window.ts';
import {
  converted,
  embeddedFonts,
  hasOffice,
  misplacedWords,
  mustHaveOffice,
  pdfInfo,
  readAloud,
  seenPages,
  seenWords,
  wordsOf,
} from '../office.ts';
import { temporaryPlace, type TemporaryPlace } from './temporary-place.ts';

const reference = resolve(import.meta.dirname, '../fixtures/plan-d-action-2024-2028.csv');
const LONG =
  'Accompagner, soutenir, « pérenniser et essaimer » les ateliers vélo participatifs : œuvrer, à 1\u{202F}150,50\u{A0}€ près, pour que chaque quartier dispose d’un lieu où apprendre à réparer, prêter ce qui ne sert pas tous les jours, et rendre compte chaque année de ce qui a été réalisé, reporté, suspendu ou abandonné par nous.';
const TRYING = [
  [
    'Mission',
    'Objectif opérationnel',
    'Action',
    'Exemple',
    'État',
    'Échéance',
    'Territoires',
    'Moyens humains',
    'Indicateurs',
    'Budget prévu 2026',
    'Avancement (%)',
    'Priorité 2024-2025',
    'Chaque année',
    'Notes',
  ],
  [
    LONG,
    LONG,
    LONG,
    '',
    'En cours',
    '01/03/2027',
    'Rhône; Ain',
    'Deux salariés\nUn service civique',
    '=1+1',
    '1150,50',
    '40',
    'X',
    'non',
    'Deux  espaces,\tune tabulation',
  ],
  ['', '', '', 'Une première visite', '', '', '', '', '', '', '', '', '', ''],
  [
    '',
    '',
    '-2 degrés ?',
    '',
    'À faire',
    '15/12/2026',
    '',
    '@SOMME(A1)',
    '+33 4 72 00 00 00',
    '1063850',
    '0',
    '',
    'X',
    'Œuvre à Ivry',
  ],
  ['', 'Objectif sans action', '', '', 'À décliner', '', '', '', '', '', '', '', '', ''],
];

const ALL_COLUMNS = [
  'status',
  'horizon',
  'start',
  'due',
  'territories',
  'leadOrganisation',
  'leadPerson',
  'partners',
  'audience',
  'humanResources',
  'technicalResources',
  'financialResources',
  'plannedBudget',
  'actualBudget',
  'priority',
  'yearly',
  'newAction',
  'progress',
  'indicators',
  'notes',
];

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;
const plans = new Map<string, string>();

beforeAll(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau d’essai', structure: 'Ici' });
  await importPlan('Projet associatif', readFileSync(reference));
  await importPlan('À l’épreuve', writeCsv(TRYING));
  await importPlan('Soixante pages', writeCsv(manyActions(900)));
  plans.set('Vide', (await window.get('plan.create', { title: 'Vide' })).id);
});

afterAll(async () => {
  await backend.close();
  place.remove();
});

async function importPlan(title: string, bytes: Uint8Array): Promise<void> {
  const path = join(place.folder, 'plan.csv');
  writeFileSync(path, bytes);
  const file = await backend.offerFile({ path, name: 'plan.csv', temporary: false });
  plans.set(title, (await window.get('import.plan', { file, title, plan: null })).plan);
}

function manyActions(count: number): string[][] {
  const rows = Array.from({ length: count }, (_, index) => [
    `Mission ${Math.floor(index / 150)}`,
    index % 90 < 9 ? `${Math.floor(index / 9)} ${LONG}` : `Objectif ${Math.floor(index / 9)}`,
    `Action n° ${index}`,
    index % 50 === 7 ? LONG.repeat(12) : 'Deux salariés, une journée par mois',
  ]);
  return [['Mission', 'Objectif', 'Action', 'Moyens humains'], ...rows];
}

type Wishes = Omit<InputOf<'export.plan'>, 'plan'>;

/** The file of a plan, and its name. */
async function exported(title: string, wishes: Wishes): Promise<{ path: string; name: string }> {
  const { file, name } = await window.get('export.plan', {
    plan: plans.get(title) ?? '',
    ...wishes,
  });
  const taken = await backend.takeFile(file);
  const path = join(place.folder, `made.${wishes.message === true ? 'eml' : wishes.format}`);
  copyFileSync(taken?.path ?? '', path);
  return { path, name };
}

const pathOf = async (title: string, wishes: Wishes): Promise<string> =>
  (await exported(title, wishes)).path;

test('other programs are there where they must be', () => {
  expect(hasOffice || !mustHaveOffice).toBe(true);
});

test('the same plan gives the same bytes', async () => {
  for (const format of ['pdf', 'ods'] as const) {
    const first = readFileSync(await pathOf('À l’épreuve', { format }));
    expect(readFileSync(await pathOf('À l’épreuve', { format })).equals(first)).toBe(true);
  }
});

test('a message has the file attached, and says the same to those who write it in a webmail', async () => {
  const plan = plans.get('Projet associatif') ?? '';
  const answer = await window.get('export.plan', { plan, format: 'pdf', message: true });
  expect(answer).toMatchObject({
    name: 'Projet associatif.eml',
    message: { subject: 'Projet associatif – Réseau d’essai' },
  });
  const taken = await backend.takeFile(answer.file);
  const message = readFileSync(taken?.path ?? '', 'latin1');
  const [, attached = ''] = message.split("filename*=utf-8''Projet%20associatif.pdf\r\n\r\n");
  const pdf = readFileSync(await pathOf('Projet associatif', { format: 'pdf' }));
  expect(Buffer.from(attached.split('--=_')[0] ?? '', 'base64').equals(pdf)).toBe(true);
});

test('a column that is not there, and sheets in a table, are refused', async () => {
  const plan = plans.get('Vide') ?? '';
  expect(
    await window.refusal('export.plan', { plan, format: 'pdf', columns: ['nowhere'] }),
  ).toEqual({
    code: 'unknown-field',
    field: 'nowhere',
  });
  expect(await window.refusal('export.plan', { plan, format: 'csv', sheets: true })).toMatchObject({
    code: 'invalid-input',
  });
  expect(await window.refusal('export.plan', { plan: 'nowhere', format: 'pdf' })).toEqual({
    code: 'not-found',
  });
});

test('only what is asked goes out, with what is above it', async () => {
  const plan = plans.get('Projet associatif') ?? '';
  const { rows } = await window.get('plan.view', { plan });
  const wanted = rows.find(({ title }) => title === 'Fête annuelle');
  const items = [wanted?.id ?? ''];
  const csv = readFileSync(await pathOf('Projet associatif', { format: 'csv', items }), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(4);
  expect(csv).toContain('Fête annuelle');
  for (const format of ['pdf', 'docx', 'xlsx', 'ods'] as const)
    expect(readFileSync(await pathOf('Projet associatif', { format, items })).length).toBeLessThan(
      readFileSync(await pathOf('Projet associatif', { format })).length,
    );
  const tooMany = Array.from({ length: MOST_ITEMS + 1 }, () => 'x');
  expect(
    await window.refusal('export.plan', { plan, format: 'pdf', items: tooMany }),
  ).toMatchObject({ code: 'invalid-input' });
});

describe.runIf(hasOffice)('PDF', () => {
  test('of a part says so, and numbers as the whole plan does', async () => {
    const plan = plans.get('Projet associatif') ?? '';
    const { rows } = await window.get('plan.view', { plan });
    const items = rows.filter(({ title }) => title === 'Fête annuelle').map(({ id }) => id);
    const said = readAloud(await pathOf('Projet associatif', { format: 'pdf', items }));
    expect(said.join(' ')).toContain('1 action sur 27');
    expect(said.filter((text) => /^6\.\s/u.test(text))).toHaveLength(1);
    const sheets = await pathOf('Projet associatif', { format: 'pdf', sheets: true, items });
    expect(pdfInfo(sheets).pages).toBe(1);
  });

  test('of an action has its steps, those that are done said so', async () => {
    const plan = plans.get('Projet associatif') ?? '';
    const { rows } = await window.get('plan.view', { plan });
    const action = rows.find(({ title }) => title === 'Fête annuelle')?.id ?? '';
    const step = async (title: string, ...more: { field: string; value: string | boolean }[]) =>
      window.get('record.create', {
        type: 'step',
        values: [{ field: 'item', value: action }, { field: 'title', value: title }, ...more],
      });
    await step('Réserver la place', { field: 'position', value: 'a2' });
    await step(
      'Écrire aux voisins',
      { field: 'position', value: 'a1' },
      { field: 'done', value: true },
      { field: 'date', value: '2027-03-15' },
    );
    const items = [action];
    const sheet = await pathOf('Projet associatif', { format: 'pdf', sheets: true, items });
    const said = readAloud(sheet).join(' ');
    expect(said).toMatch(/Écrire aux voisins · 15 mars 2027 · faite\s+Réserver la place/u);
  });

  test.each(['a3', 'a4'] as const)(
    'on %s: no word cut, out of the page, nor over another',
    async (paper) => {
      for (const columns of [undefined, ALL_COLUMNS]) {
        const file = await pathOf('À l’épreuve', {
          format: 'pdf',
          paper,
          ...(columns === undefined ? {} : { columns }),
        });
        expect(misplacedWords(file)).toEqual([]);
        const seen = new Set(seenWords(file));
        expect(wordsOf(LONG).filter((word) => !seen.has(word))).toEqual([]);
        const headings = seenPages(file)[0] ?? '';
        expect(headings).toContain('2024-2025');
      }
    },
  );

  test('of the reference: one A3 page, two bands, thirty rows, seventeen crosses', async () => {
    const file = await pathOf('Projet associatif', { format: 'pdf' });
    expect(pdfInfo(file)).toMatchObject({ title: 'Projet associatif', pages: 1, isTagged: true });
    expect(pdfInfo(file).size).toContain('A3');
    expect(embeddedFonts(file).every(Boolean)).toBe(true);
    const said = readAloud(file);
    expect(said).toContain('Projet de développement stratégique');
    expect(said.filter((text) => text === 'X')).toHaveLength(17);
    expect(said.filter((text) => /^\d+\.\s/u.test(text))).toHaveLength(13);
    const [page = ''] = seenPages(file);
    expect(page).toContain('page 1/1');
    const table = Papa.parse<string[]>(readFileSync(reference, 'utf8').trim(), { delimiter: ';' });
    const actions = table.data
      .slice(1)
      .flatMap(([, , action = '']) => (action === '' ? [] : action));
    expect(said).toEqual(expect.arrayContaining(actions));
    expect(table.data).toHaveLength(31);
  });

  test('of a plan of many pages: no row lost, headings and (suite) on each page', async () => {
    const file = await pathOf('Soixante pages', { format: 'pdf', paper: 'a4' });
    const pages = seenPages(file);
    expect(pages.length).toBeGreaterThanOrEqual(60);
    expect(misplacedWords(file)).toEqual([]);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Projet de développement stratégique');
      expect(page).toContain(`page ${index + 1}/${pages.length}`);
    }
    expect(pages.filter((page) => page.includes('(suite)')).length).toBeGreaterThan(5);
    const said = readAloud(file);
    for (let index = 0; index < 900; index += 1)
      expect(said.filter((text) => text === `Action n° ${index}`)).toHaveLength(1);
    expect(said.filter((text) => text.includes('(suite)'))).toEqual([]);
    const asked = wordsOf(manyActions(900).flat().join(' ')).filter((word) => word === 'quartier');
    expect(wordsOf(said.join(' ')).filter((word) => word === 'quartier').length).toBeGreaterThan(
      asked.length / 4,
    );
  });

  test('of an empty plan says so', async () => {
    const file = await pathOf('Vide', { format: 'pdf' });
    expect(readAloud(file).at(-1)).toBe('Ce plan ne contient encore ni objectif ni action.');
  });
});

describe.runIf(hasOffice)('DOCX', () => {
  test.each(['Projet associatif', 'À l’épreuve', 'Vide', 'Soixante pages'])(
    'says what the PDF says: %s',
    async (title) => {
      // Nine hundred pages of action sheets say no more than thirty of table.
      for (const sheets of title === 'Soixante pages' ? [false] : [false, true]) {
        const pdf = readAloud(await pathOf(title, { format: 'pdf', sheets })).join(' ');
        const file = await pathOf(title, { format: 'docx', sheets });
        const text = converted(file, 'txt', 'Text (encoded):UTF8').toString('utf8');
        expect(wordsOf(text)).toEqual(wordsOf(pdf));
      }
    },
  );

  test('takes as many pages as there are action sheets', async () => {
    const pdf = await pathOf('Projet associatif', { format: 'pdf', sheets: true });
    expect(pdfInfo(pdf).pages).toBe(27);
    const file = await pathOf('Projet associatif', { format: 'docx', sheets: true });
    const again = join(place.folder, 'again.pdf');
    writeFileSync(again, converted(file, 'pdf'));
    expect(pdfInfo(again).pages).toBe(27);
    expect(pdfInfo(again).size).toContain('A4');
  });

  test('keeps each row of sixty pages', async () => {
    const file = await pathOf('Soixante pages', { format: 'docx', paper: 'a4' });
    const again = join(place.folder, 'sixty.pdf');
    writeFileSync(again, converted(file, 'pdf'));
    expect(pdfInfo(again).pages).toBeGreaterThanOrEqual(60);
    const text = converted(file, 'txt', 'Text (encoded):UTF8').toString('utf8');
    for (let index = 0; index < 900; index += 1) expect(text).toContain(`Action n° ${index}\n`);
  });
});

describe.runIf(hasOffice).each(['xlsx', 'ods'] as const)('%s', (format) => {
  const rowsOf = (csv: Buffer): string[][] =>
    Papa.parse<string[]>(
      csv
        .toString('utf8')
        .replace(/^\u{FEFF}/u, '')
        .trimEnd(),
      { delimiter: ';' },
    ).data;

  test.each(['Projet associatif', 'À l’épreuve', 'Vide'])(
    'holds what the CSV holds: %s',
    async (title) => {
      const csv = rowsOf(readFileSync(await pathOf(title, { format: 'csv' })));
      const file = await pathOf(title, { format });
      const seen = rowsOf(
        converted(file, 'csv', 'Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false'),
      );
      const [headings = []] = csv;
      const plain = (text: string, column: number): string => {
        const lively = text
          .replace(/^'(?=[=+\-@])/u, '')
          .replaceAll('\r\n', '\n')
          .replaceAll('\t', ' ');
        if (!headings[column]?.startsWith('Budget') || lively === headings[column]) return lively;
        const amount = lively.replaceAll(/[\s\u{A0}\u{202F}€]/gu, '');
        return amount === ''
          ? ''
          : String(
              Number(
                /,\d+$/u.test(amount)
                  ? amount.replaceAll('.', '').replace(',', '.')
                  : amount.replaceAll(',', ''),
              ),
            );
      };
      const whole = (rows: string[][]) => rows.map((row) => row.map(plain));
      expect(whole(seen)).toEqual(whole(csv));
    },
  );

  test('has types, frozen headings, widths, and nothing that computes', async () => {
    const flat = converted(await pathOf('À l’épreuve', { format }), 'fods').toString('utf8');
    expect(flat).toContain('office:date-value="2027-03-01"');
    expect(flat).toMatch(/office:value-type="(?:currency|float)"[^>]* office:value="1150\.5"/u);
    expect(flat).toMatch(/office:value-type="float"[^>]* office:value="40"/u);
    expect(flat.includes('<text:p>=1+1</text:p>')).toBe(true);
    expect(flat.includes('table:formula')).toBe(false);
    expect(flat).toContain('table:visibility="collapse"');
    const widths = new Set(
      [...flat.matchAll(/style:column-width="([\d.]+)/gu)].map(([, width]) => width),
    );
    expect(widths.size).toBeGreaterThan(3);
  });
});
