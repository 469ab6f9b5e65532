/** The plan goes out by the keyboard alone: to paper, to Word, with a message; and every look of the dialog is kept. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { planPage } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const PLAN = 'Projet associatif 2024–2028';
const LOOKS = [
  { name: '1024', viewport: { width: 1024, height: 700 }, colorScheme: 'light' },
  { name: '1920-dark', viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' },
  { name: '200-percent', viewport: { width: 512, height: 350 }, colorScheme: 'light' },
] as const;

const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, ['--sample'], {
    viewport: { width: 1024, height: 700 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = coming.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await planPage(page).open(PLAN);
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

const press = (...chords: readonly string[]) => planPage(page).press(...chords);
const radio = (name: RegExp) => page.getByRole('radio', { name });
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement ? at.labels?.[0] : at;
    return (at?.getAttribute('aria-label') ?? label?.textContent ?? '').trim();
  });

async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let count = 0; count < 40; count += 1) {
    if (name.test(await focused())) return;
    await press(key);
  }
  throw new Error(`${String(name)} was not reached`);
}

async function openDialog(): Promise<void> {
  await tabTo(/^Exporter$/u, 'Shift+Tab');
  await press('Enter');
  await page.getByRole('dialog', { name: 'Exporter le plan' }).waitFor();
  await expect.poll(focused).toMatch(/^Le(s fiches action| tableau du plan)/u);
}

/** What the browser was given when the focused button was pressed. */
async function downloaded(): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const copied = () => page.evaluate(() => navigator.clipboard.readText());

test('a PDF in A4, and focus comes back', async () => {
  await openDialog();
  await tabTo(/^A3/u);
  await press('ArrowRight');
  await expect.poll(() => radio(/^A4/u).isChecked()).toBe(true);
  await tabTo(/Enregistrer le fichier/u);
  const { name, bytes } = await downloaded();
  expect(name).toBe(`${PLAN}.pdf`);
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(focused).toBe('Exporter');
});

test('the choices are kept, the dialog is clean in every look', async () => {
  await press('Enter');
  await page.getByRole('dialog', { name: 'Exporter le plan' }).waitFor();
  expect(await radio(/^A4/u).isChecked()).toBe(true);
  for (const { name, viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `export-${name}`);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(LOOKS[0].viewport);
});

test.each([
  ['in sight', /^Celles affichées/u],
  ['every one', /^Toutes/u],
])('the columns: %s', async (_, choice) => {
  await tabTo(/^Celles|^Toutes/u);
  await press('ArrowDown');
  await expect.poll(() => radio(choice).isChecked()).toBe(true);
  await tabTo(/Enregistrer le fichier/u);
  expect((await downloaded()).bytes.subarray(0, 4).toString()).toBe('%PDF');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await openDialog();
});

test('Word, and the action sheets of one goal', async () => {
  await tabTo(/^PDF/u);
  await press('ArrowRight');
  await expect.poll(() => radio(/^Word/u).isChecked()).toBe(true);
  await tabTo(/Enregistrer le fichier/u);
  const word = await downloaded();
  expect(word.name).toBe(`${PLAN}.docx`);
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await openDialog();
  await tabTo(/^Le tableau du plan/u);
  await press('ArrowRight');
  await expect.poll(() => radio(/^Les fiches action/u).isChecked()).toBe(true);
  await tabTo(/Quelles actions|Tout le plan/u);
  await press('Enter', 'ArrowDown', 'Enter');
  await picture(page, 'export-sheets');
  await tabTo(/Enregistrer le fichier/u);
  const sheets = await downloaded();
  expect(sheets.bytes.subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a message: the draft is saved, its pieces are copied', async () => {
  await openDialog();
  await tabTo(/^Les fiches action/u);
  await press('ArrowLeft');
  await tabTo(/^Word/u);
  await press('ArrowLeft');
  await tabTo(/Joindre à un message/u);
  const draft = await downloaded();
  expect(draft.name).toBe(`${PLAN}.eml`);
  expect(draft.bytes.toString()).toContain('X-Unsent: 1');
  await page.getByRole('dialog', { name: 'Le message est prêt' }).waitFor();
  await page.getByText(/\d+ adresses/u).waitFor();
  await picture(page, 'export-message');
  expect(await accessibilityFaults(page)).toEqual([]);

  await tabTo(/Copier les adresses/u);
  await press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: /^Copié/u })
    .waitFor();
  expect(await copied()).toMatch(
    /^[^\s@]+@[^\s@,]*example\.org(?:, [^\s@]+@[^\s@,]*example\.org)*$/u,
  );
  await tabTo(/Copier l’objet/u);
  await press('Enter');
  await expect.poll(copied).toContain(PLAN);
  await tabTo(/Copier le texte/u);
  await press('Enter');
  await expect.poll(copied).toMatch(/^Bonjour/u);
  await tabTo(/Montrer le fichier/u);
  expect((await downloaded()).bytes.subarray(0, 4).toString()).toBe('%PDF');
  for (const { name, viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `export-message-${name}`);
  }
  await page.setViewportSize(LOOKS[0].viewport);
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('what lasts is shown, and may be given up', async () => {
  const held = Promise.withResolvers<void>();
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('export.plan') === true) await held.promise;
    await route.continue().catch(() => undefined);
  });
  await openDialog();
  await tabTo(/Enregistrer le fichier/u);
  await press('Enter');
  await page.getByRole('progressbar').waitFor();
  await picture(page, 'export-progress');
  expect(await accessibilityFaults(page)).toEqual([]);
  await tabTo(/^Arrêter$/u, 'Shift+Tab');
  await press('Enter');
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await expect.poll(focused).toMatch(/Enregistrer le fichier/u);
  held.resolve();
  await page.unroute('**/call');
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('Ctrl+P opens the PDF in a tab, to be printed there', async () => {
  const context = page.context();
  const [shown] = await Promise.all([
    context.waitForEvent('response', (response) => response.url().includes('/papers/')),
    press('Control+p'),
  ]);
  expect(await shown.allHeaders()).toMatchObject({ 'content-type': 'application/pdf' });
  await page.getByText(/est ouvert.*imprimez-le de là/u).waitFor();
  await picture(page, 'export-printed');
  // The browser asks again, to reload it or to save it.
  const again = await context.request.get(shown.url());
  expect((await again.body()).subarray(0, 4).toString()).toBe('%PDF');
  for (const tab of context.pages()) if (tab !== page) await tab.close();
});

test('one person’s list goes out as it is in sight', async () => {
  await page.getByRole('tab', { name: 'Par personne' }).click();
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  const part = page.getByRole('button', { name: /Quelles actions/u });
  await part.waitFor();
  expect((await part.textContent())?.replaceAll('\u{A0}', ' ')).toMatch(
    /La liste de .+ \(\d+ actions?\)/u,
  );
  await picture(page, 'export-person');
  expect(await accessibilityFaults(page)).toEqual([]);
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.postData()?.includes('export.plan') === true),
    page.getByRole('button', { name: /Enregistrer le fichier/u }).click(),
  ]);
  expect(request.postData()).toContain('"items":["');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(coming.complaints).toEqual([]);
});
