/**
 * Two offices book the same van for the same day, each without the other. The files cross: both see the same double
 * booking. One carries its own to another day in the calendar; another exchange, and both agree.
 */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAfter, weekday } from '#shared/domain/sharing/civil-time.ts';
import { sayDay, shortSpan } from '#shared/words/moment.ts';
import { openChromium } from './chromium.ts';
import { exchangePage } from './pages/exchange-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const VAN = 'Camionnette du Gisement';
const SIZE = { viewport: { width: 1280, height: 800 } };
const pad = (part: number): string => String(part).padStart(2, '0');
const now = new Date();
const TODAY = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
/** Far from the bookings of the sample; the day after is on the next page of the calendar. */
const WEEKS = 20;
const SUNDAY = dayAfter(TODAY, 7 * WEEKS + 7 - weekday(TODAY));
const MONDAY = dayAfter(SUNDAY, 1);
const typed = (day: string): string => day.split('-').toReversed().join('/');
const short = (day: string): string => {
  const moment = { day, time: null };
  return shortSpan(moment, moment, 'fr');
};

const places = { clavette: newPlace(), chat: newPlace() };
let browser: Browser;
let clavette: Visit;
let chat: Visit;

beforeAll(async () => {
  browser = await openChromium();
  clavette = await visit(browser, places.clavette, ['--sample'], SIZE);
  const whole = await exchangePage(clavette.page).prepareFor('Le Chat perché', {
    everything: true,
  });
  chat = await visit(browser, places.chat, [], SIZE);
  const { page } = chat;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir le fichier reçu…' }).click(),
  ]);
  await chooser.setFiles({ name: whole.name, mimeType: '', buffer: whole.bytes });
  await page.getByLabel('Votre structure dans ce réseau').fill('le chat perché');
  await page.getByRole('button', { name: 'Rejoindre le réseau' }).click();
  const who = page.getByRole('dialog', { name: /Qui utilise ce poste/u });
  // The cross says it too, and is there before the list.
  await who.getByRole('button', { name: 'Plus tard' }).first().click();
});
afterAll(async () => {
  await clavette.leave();
  await chat.leave();
  await browser.close();
  places.clavette.remove();
  places.chat.remove();
});

async function book(page: Page, who: string): Promise<void> {
  await exchangePage(page).go('#/mutualisation/prets');
  await page.getByRole('button', { name: 'Réserver', exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, name] of [
    ['Ressource', VAN],
    ['Pour quelle structure', who],
  ] as const) {
    await dialog.getByRole('combobox', { name: label }).fill(name);
    await page.getByRole('option', { name }).first().click();
  }
  await dialog.getByRole('textbox', { name: 'Du' }).fill(typed(SUNDAY));
  await dialog.getByText(`Libre le ${sayDay(SUNDAY, 'fr')}.`).waitFor();
  await dialog.getByRole('button', { name: 'Réserver', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function tell(from: Visit, to: Visit, structure: string): Promise<void> {
  const file = await exchangePage(from.page).prepareFor(structure);
  const receiving = exchangePage(to.page);
  await receiving.go('#/plans');
  await receiving.drop(file);
  const isTheirs = to.page.getByRole('button', { name: 'Oui, c’est bien de sa part' });
  const accept = to.page.getByRole('button', { name: /^Accepter/u });
  await isTheirs.or(accept).first().waitFor();
  if (await isTheirs.isVisible()) await isTheirs.click();
  await receiving.accept();
}

const double = (page: Page) =>
  page.getByRole('region', { name: VAN }).filter({ hasText: sayDay(SUNDAY, 'fr') });
const inLoans = async (page: Page) => {
  await exchangePage(page).go('#/mutualisation/prets');
  await page.getByRole('region', { name: 'À venir' }).waitFor();
};
const heard = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('both offices see the same double booking', async () => {
  await book(clavette.page, 'La Cyclerie');
  await book(chat.page, 'La Roulotte à vélos');
  await tell(clavette, chat, 'Le Chat perché');
  await tell(chat, clavette, 'La Clavette');
  for (const { page } of [clavette, chat]) {
    await inLoans(page);
    // The page may still show what it knew before the file came.
    await expect.poll(() => double(page).getByRole('listitem').count()).toBe(2);
    const lines = await double(page).getByRole('listitem').allInnerTexts();
    for (const who of ['La Cyclerie', 'La Roulotte à vélos'])
      expect(lines.filter((line) => line.includes(who))).toHaveLength(1);
  }
  expect(await accessibilityFaults(clavette.page)).toEqual([]);
  await picture(clavette.page, 'sharing-booked-twice');
});

/** From today's week, by keys, to the day in question; the van is the first line. */
async function goToSunday(page: Page): Promise<void> {
  await exchangePage(page).go('#/mutualisation/calendrier');
  await page.locator('[role=gridcell][tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  for (let week = 0; week < WEEKS; week += 1) await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await expect.poll(() => heard(page)).toContain(`${VAN}, ${sayDay(SUNDAY, 'fr')}`);
}

test('one is let go where it was, then carried by keys to the next page of the calendar', async () => {
  const { page } = chat;
  const carried = page.getByRole('status').filter({ hasText: sayDay(MONDAY, 'fr') });
  await goToSunday(page);
  await expect.poll(() => heard(page)).toContain('La Cyclerie');
  await page.keyboard.press('Alt+ArrowRight');
  await carried.waitFor();
  await page.keyboard.press('Escape');
  await carried.waitFor({ state: 'detached' });
  await page.keyboard.press('PageUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+ArrowRight');
  await carried.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'sharing-carried');
  await page.keyboard.press('Enter');
  await page.getByText('Les jours sont changés.').waitFor();
  await expect.poll(() => heard(page)).toContain(`${VAN}, ${sayDay(MONDAY, 'fr')}`);
  await inLoans(page);
  await double(page).waitFor({ state: 'detached' });
});

test('both agree after another exchange', async () => {
  const { page } = clavette;
  await tell(chat, clavette, 'La Clavette');
  await inLoans(page);
  await double(page).waitFor({ state: 'detached' });
  const coming = page.getByRole('region', { name: 'À venir' }).getByRole('row', { name: VAN });
  await expect.poll(() => coming.filter({ hasText: short(SUNDAY) }).count()).toBe(1);
  await expect.poll(() => coming.filter({ hasText: short(MONDAY) }).count()).toBe(1);
});

test('what is to come is dragged to another day, in the week and in the month, and back by Ctrl+Z', async () => {
  const { page } = clavette;
  await goToSunday(page);
  for (const scale of ['Semaine', 'Mois']) {
    await page.getByRole('radio', { name: scale }).focus();
    await page.keyboard.press('Space');
    const row = page.getByRole('row', { name: VAN });
    // The days of the other scale may still be there.
    await expect
      .poll(() => row.getByRole('gridcell').count())
      .toBeGreaterThan(scale === 'Mois' ? 20 : 6);
    const cell = row.getByRole('gridcell', { name: sayDay(SUNDAY, 'fr') });
    const from = (await cell.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    const y = from.y + 14;
    await page.mouse.move(from.x + from.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(from.x - 2.4 * from.width, y, { steps: 4 });
    await page
      .getByRole('status')
      .filter({ hasText: sayDay(dayAfter(SUNDAY, -3), 'fr') })
      .waitFor();
    await page.mouse.up();
    await row
      .getByRole('gridcell', { name: `${sayDay(dayAfter(SUNDAY, -3), 'fr')} : La` })
      .waitFor();
    await row.getByRole('gridcell', { name: `${sayDay(SUNDAY, 'fr')} : libre` }).waitFor();
    await page.keyboard.press('Control+z');
    await row.getByRole('gridcell', { name: `${sayDay(SUNDAY, 'fr')} : La` }).waitFor();
  }
  expect([...clavette.complaints, ...chat.complaints]).toEqual([]);
});
