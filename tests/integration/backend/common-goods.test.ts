/** What structures buy, keep and give together, on a real database: what it comes to, and the papers that say it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { hasOffice, seenPages } from '../../office.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;
let a: string;
let b: string;

beforeEach(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau des ateliers', structure: 'Ici' });
  a = await add('organisation', { name: 'Atelier A', email: 'atelier-a@example.org' });
  b = await add('organisation', { name: 'Bicyclette B' });
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

type Cells = Readonly<Record<string, string | number | boolean | null>>;

async function add(type: string, cells: Cells): Promise<string> {
  const values = Object.entries(cells).map(([name, value]) => {
    const [field = '', element] = name.split(':');
    return { field, value, ...(element === undefined ? {} : { element }) };
  });
  return (await window.get('record.create', { type, values })).id;
}

/** What is read on the pages of a PDF that was made. */
async function readOn(file: string): Promise<string> {
  const taken = await backend.takeFile(file);
  return seenPages(taken?.path ?? '')
    .join('\n')
    .replaceAll(/\s+/gu, ' ');
}

describe('a group purchase', () => {
  let purchase: string;
  let paper: string;

  beforeEach(async () => {
    purchase = await add('groupPurchase', {
      title: 'Papier 2026',
      organiser: a,
      deadline: '2026-12-15',
      commonCost: 1500,
      sharing: 'quantity',
    });
    paper = await add('purchaseItem', {
      purchase,
      name: 'Ramette A4',
      supplier: 'Papeterie du Rhône',
      'tierFrom:1': 10,
      'tierPrice:1': 450,
      'tierFrom:2': 50,
      'tierPrice:2': 380,
    });
  });

  const take = (organisation: string, quantity: number) =>
    window.get('purchase.take', { item: paper, organisation, quantity });

  test('says what is reached, what is missing to the next tier, and who pays what', async () => {
    await take(a, 30);
    await take(b, 15);
    const { items, organisations, goods, costs } = await window.get('purchase.totals', {
      purchase,
    });
    expect(items).toMatchObject([
      { quantity: 45, reached: { price: 450 }, next: { price: 380, missing: 5 } },
    ]);
    expect(organisations).toEqual([
      { organisation: a, quantity: 30, goods: 13_500, costs: 1000, total: 14_500 },
      { organisation: b, quantity: 15, goods: 6750, costs: 500, total: 7250 },
    ]);
    expect([goods, costs]).toEqual([20_250, 1500]);
  });

  test('keeps one line per structure and item, also when it comes back from the bin', async () => {
    const { id } = await take(a, 30);
    expect((await take(a, 12)).id).toBe(id);
    await window.get('record.delete', { type: 'purchaseLine', ids: [id] });
    expect((await window.get('purchase.totals', { purchase })).lines).toEqual([]);
    await take(a, 8);
    expect((await window.get('purchase.totals', { purchase })).lines).toMatchObject([
      { line: id, quantity: 8 },
    ]);
    await window.get('history.undo', {});
    expect((await window.get('purchase.totals', { purchase })).lines).toEqual([]);
    await window.get('history.redo', {});
    expect((await window.get('purchase.totals', { purchase })).lines).toMatchObject([
      { line: id, quantity: 8 },
    ]);
  });

  test('counts a line that came another way, and writes it rather than a second one', async () => {
    const line = await add('purchaseLine', { item: paper, organisation: a, quantity: 5 });
    await add('purchaseLine', { item: paper, organisation: a, quantity: 7 });
    expect((await take(a, 20)).id).toBe(line);
    const { items } = await window.get('purchase.totals', { purchase });
    expect(items).toMatchObject([{ quantity: 20 }]);
  });

  test('refuses an item or a structure that is not there', async () => {
    const refused = { item: paper, organisation: 'nobody', quantity: 1 };
    expect(await window.refusal('purchase.take', refused)).toEqual({ code: 'not-found' });
    await window.get('record.delete', { type: 'purchaseItem', ids: [paper] });
    const gone = { item: paper, organisation: a, quantity: 1 };
    expect(await window.refusal('purchase.take', gone)).toEqual({ code: 'not-found' });
  });

  test.runIf(hasOffice)('goes to its suppliers and to its structures on paper', async () => {
    await take(a, 30);
    await take(b, 15);
    const ink = await add('purchaseItem', {
      purchase,
      name: 'Encre',
      supplier: 'Encres du Sud',
      'tierFrom:1': 1,
      'tierPrice:1': 100,
    });
    await window.get('purchase.take', { item: ink, organisation: a, quantity: 2 });
    const order = await window.get('export.purchase', { purchase, paper: 'order' });
    const pages = seenPages((await backend.takeFile(order.file))?.path ?? '');
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page).toMatch(/Bon de commande/u);
      expect(page).toContain('atelier-a@example.org');
    }
    const ordered = pages.join(' ').replaceAll(/\s+/gu, ' ');
    for (const word of ['Papeterie du Rhône', 'Ramette A4', '45', '202,50', 'Encres du Sud'])
      expect(ordered).toContain(word);
    await window.get('record.delete', { type: 'purchaseItem', ids: [ink] });
    const shares = await window.get('export.purchase', { purchase, paper: 'shares' });
    const shared = await readOn(shares.file);
    for (const word of ['Atelier A', '145', 'Bicyclette B', '72,50', '217,50'])
      expect(shared).toContain(word);
  });
});

test('a fund says what it holds, who owes what, and what is late', async () => {
  const fund = await add('sharedFund', { name: 'Fonds de trésorerie', keeper: a });
  const move = (
    kind: string,
    organisation: string,
    date: string,
    amount: number,
    more: Cells = {},
  ) => add('fundMovement', { fund, kind, organisation, date, amount, ...more });
  await move('contribution', a, '2026-01-10', 100_000);
  const advance = await move('advance', b, '2026-02-10', 40_000, { due: '2026-03-01' });
  await move('repayment', b, '2026-02-20', 15_000, { repays: advance });
  const statement = await window.get('fund.statement', { fund });
  expect(statement.balance).toBe(75_000);
  expect(statement.advances).toMatchObject([{ id: advance, left: 25_000, isLate: true }]);
  expect(statement.standings).toEqual([
    { organisation: a, contributed: 100_000, owed: 0 },
    { organisation: b, contributed: 0, owed: 25_000 },
  ]);
});

test('an amount below nothing and words for an amount are refused', async () => {
  const fund = await add('sharedFund', { name: 'Fonds' });
  for (const amount of [-1, 'abc'])
    expect(
      await window.refusal('record.create', {
        type: 'fundMovement',
        values: [
          { field: 'fund', value: fund },
          { field: 'kind', value: 'advance' },
          { field: 'date', value: '2026-01-01' },
          { field: 'amount', value: amount },
        ],
      }),
    ).toMatchObject({ code: 'invalid-value', field: 'amount' });
});

test('a shared post is billed by the time it worked in the span', async () => {
  const post = await add('sharedPost', { title: 'Comptable', employer: a, hourlyCost: 2450 });
  await add('postShare', { post, organisation: b, weekly: 420 });
  const work = (organisation: string, date: string, time: number) =>
    add('workedTime', { post, organisation, date, time });
  await work(a, '2026-11-03', 90);
  await work(b, '2026-11-30', 45);
  await work(b, '2026-12-01', 600);
  const bill = await window.get('post.bill', { post, from: '2026-11-01', until: '2026-11-30' });
  expect(bill).toMatchObject({ minutes: 135, amount: 5513 });
  expect(bill.shares).toEqual([
    { organisation: a, minutes: 90, amount: 3675, agreed: null },
    { organisation: b, minutes: 45, amount: 1838, agreed: 420 },
  ]);
});

test('volunteers’ time is counted with what it is worth', async () => {
  const give = (organisation: string, date: string, cells: Cells) =>
    add('volunteerTime', { organisation, date, hourlyValue: 1202, ...cells });
  await give(a, '2026-05-01', { time: 120, people: 3 });
  await give(b, '2026-06-01', { time: 30 });
  await give(b, '2025-06-01', { time: 600 });
  const totals = await window.get('volunteer.totals', { from: '2026-01-01', until: '2026-12-31' });
  expect(totals).toMatchObject({ minutes: 390, value: 7813 });
  expect(totals.groups.organisation.map(({ key, minutes }) => [key, minutes])).toEqual([
    [a, 360],
    [b, 30],
  ]);
});

test.runIf(hasOffice)('good practices make a booklet by theme', async () => {
  await add('goodPractice', {
    title: 'Boîte à clés',
    text: '- Un code par semaine',
    organisation: a,
    'themes:Locaux': true,
    'themes:sécurité': true,
  });
  await add('goodPractice', { title: 'Café des voisins', text: 'Tous les mardis.' });
  const made = await window.get('export.practices', {});
  const text = await readOn(made.file);
  expect(text.indexOf('Locaux')).toBeLessThan(text.indexOf('Sans thème'));
  expect(text).toContain('page 1/1');
  expect(text).toMatch(/Sécurité.*Boîte à clés \(voir «\s?Locaux\s?»\)/u);
  expect(text.split('Un code par semaine')).toHaveLength(2);
  for (const word of [
    'Boîte à clés',
    'Donnée par Atelier A',
    'Un code par semaine',
    'Café des voisins',
  ])
    expect(text).toContain(word);
});
