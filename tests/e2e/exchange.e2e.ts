/**
 * Two offices, two computers, files between them (day 7): one date changed on both sides, an action deleted here and
 * changed there, a file that arrives twice, a whole reception taken back and put back. Pictures of each step are kept.
 */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { exchangePage, type TravellingFile } from './pages/exchange-page.ts';
import { planPage } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const PLAN = 'Projet associatif 2024–2028';
const FIRST = /Actualisation cartographie site/u;
const SECOND = /Flyers/u;
const SIZE = { viewport: { width: 1440, height: 900 } };

const places = { clavette: newPlace(), chat: newPlace() };
let browser: Browser;
let clavette: Visit;
let chat: Visit;
let fromChat: TravellingFile;

beforeAll(async () => {
  browser = await openChromium();
  clavette = await visit(browser, places.clavette, ['--sample'], SIZE);
});
afterAll(async () => {
  await clavette.leave();
  await chat.leave();
  await browser.close();
  places.clavette.remove();
  places.chat.remove();
});

/** axe has nothing to say, and a picture is kept. */
async function looked(page: Page, name: string): Promise<void> {
  await picture(page, `exchange-${name}`);
  expect(await accessibilityFaults(page)).toEqual([]);
}

async function setDue(page: Page, action: RegExp, date: string): Promise<void> {
  const plan = planPage(page);
  await plan.open(PLAN);
  await plan.press('ArrowDown', 'ArrowRight');
  await plan.goDownTo(action);
  for (let count = 0; count < 30 && !/Échéance/u.test(await plan.heard()); count += 1)
    await plan.press('ArrowRight');
  await plan.write(date, 'Enter');
  await plan.saved();
}

test('a second office joins with the whole network', async () => {
  const office = exchangePage(clavette.page);
  await office.go('#/envois');
  await clavette.page.getByRole('heading', { name: 'Où en est chaque structure' }).waitFor();
  await looked(clavette.page, 'structures');
  const whole = await office.prepareFor('Le Chat perché', { everything: true });
  expect(whole.name).toMatch(/\.maillon$/u);
  await looked(clavette.page, 'prepared');

  chat = await visit(browser, places.chat, [], SIZE);
  const [chooser] = await Promise.all([
    chat.page.waitForEvent('filechooser'),
    chat.page.getByRole('button', { name: 'Choisir le fichier reçu…' }).click(),
  ]);
  await chooser.setFiles({ name: whole.name, mimeType: '', buffer: whole.bytes });
  const structure = chat.page.getByLabel('Votre structure dans ce réseau');
  await structure.fill('Le Chat');
  await chat.page.getByRole('button', { name: 'Rejoindre le réseau' }).click();
  await chat.page.getByRole('alert').waitFor();
  await looked(chat.page, 'joining');
  await structure.fill('le chat perché');
  await chat.page.getByRole('button', { name: 'Rejoindre le réseau' }).click();
  await chat.page.getByRole('dialog', { name: /Qui utilise ce poste/u }).waitFor();
  await chat.page.getByRole('radio').first().focus();
  await chat.page.keyboard.press('Space');
  await chat.page.getByRole('button', { name: 'Continuer' }).click();
  await chat.page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('both change one date; there an action is deleted, here it is changed', async () => {
  await setDue(clavette.page, FIRST, '20/12/2026');
  await setDue(clavette.page, SECOND, '01/02/2027');
  await setDue(chat.page, FIRST, '30/01/2027');
  const plan = planPage(chat.page);
  await plan.open(PLAN);
  await plan.press('ArrowDown', 'ArrowRight');
  await plan.goDownTo(SECOND);
  await plan.press('Control+Delete');
  await plan.saved();

  const office = exchangePage(chat.page);
  fromChat = await office.prepareFor('La Clavette');
  expect(fromChat.name).toMatch(/Le Chat perché.*\.maillon$/u);
});

test('the file dropped here asks whose it is, then shows all it would do', async () => {
  const { page } = clavette;
  const office = exchangePage(page);
  await office.go('#/plans');
  await office.drop(fromChat);
  await page.getByRole('heading', { name: /^Est-ce bien .+, du Chat perché/u }).waitFor();
  await looked(page, 'question');
  await page.getByRole('button', { name: 'Oui, c’est bien de sa part' }).click();
  await page.getByRole('heading', { name: /^2 champs modifiés des deux côtés/u }).waitFor();
  await looked(page, 'preview');
  expect(await page.getByRole('tab').allTextContents()).toEqual([
    expect.stringMatching(/^0.*suppression/u),
    expect.stringMatching(/^\d+.*nouveauté/u),
    expect.stringMatching(/^2.*modifications/u),
    expect.stringMatching(/^2.*à départager/u),
  ]);
  for (const part of await page.getByRole('tab').all()) await part.click();
  await page.getByRole('tab', { name: /à départager/u }).click();

  await office.accept();
  await looked(page, 'receipt');
});

test('what waits is settled by the keyboard: our date, and the action stays', async () => {
  const { page } = clavette;
  await page.getByRole('link', { name: '2 champs à départager' }).click();
  await page.getByText(/^20 décembre 2026/u).waitFor();
  await page.getByText(/^30 janvier 2027/u).waitFor();
  await looked(page, 'to-settle');
  await page.getByRole('button', { name: /^Garder la nôtre/u }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const keep = page.getByRole('button', { name: /^Garder la fiche/u });
  await page.getByRole('button', { name: /^Garder la nôtre/u }).waitFor({ state: 'detached' });
  await keep.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Rien à départager').waitFor();
  expect(await page.getByRole('link', { name: /à départager/iu }).count()).toBe(0);
});

test('the same file again is « déjà reçu », and changes nothing', async () => {
  const { page } = clavette;
  await exchangePage(page).drop(fromChat);
  await page.getByRole('heading', { name: 'Déjà reçu' }).waitFor();
  await looked(page, 'known');
  await page.getByRole('button', { name: 'Retirer' }).click();
  await page.getByText('Aucun fichier n’attend.').waitFor();
  const receptions = page.getByRole('table', { name: 'Liste des réceptions' }).getByRole('row');
  expect(await receptions.count()).toBe(2);
});

test('the whole reception is taken back, and put back', async () => {
  const { page } = clavette;
  await page.getByRole('link', { name: /^Ouvrir le reçu du/u }).click();
  await page.getByRole('button', { name: 'Annuler toute cette réception' }).click();
  await page.getByText(/ses modifications sont mises de côté/u).waitFor();
  await looked(page, 'set-aside');
  await page.getByRole('main').getByRole('button', { name: 'Remettre cette réception' }).click();
  await page.getByText('C’est accepté.').waitFor();
  expect(await page.getByText('annulée', { exact: true }).count()).toBe(0);
});

test('the answer goes back, and both offices say the same', async () => {
  const office = exchangePage(clavette.page);
  const answer = await office.prepareFor('Le Chat perché');
  await exchangePage(chat.page).drop(answer);
  await chat.page.getByRole('button', { name: /^Accepter/u }).waitFor();
  await looked(chat.page, 'answer');
  await exchangePage(chat.page).accept();
  await exchangePage(chat.page).go('#/a-departager');
  await chat.page.getByText('Rien à départager').waitFor();
  for (const { page } of [clavette, chat]) {
    const plan = planPage(page);
    await plan.open(PLAN);
    await page
      .getByRole('gridcell', { name: /20 décembre 2026|20\/12\/2026/u })
      .first()
      .waitFor();
  }
  await exchangePage(chat.page).go('#/envois/bureaux');
  await chat.page.getByRole('table', { name: 'Liste des bureaux' }).waitFor();
  await looked(chat.page, 'offices');
  expect([...clavette.complaints, ...chat.complaints]).toEqual([]);
});
