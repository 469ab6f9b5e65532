/**
 * The photo of a wall and a quote: chosen, dropped and pasted, made light, seen large, taken away and brought back; then
 * sent to a second office without them, which asks, and gets them. Pictures of each step are kept.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { exchangePage, type TravellingFile } from './pages/exchange-page.ts';
import { planPage } from './pages/plan-page.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const PLAN = 'Projet associatif 2024–2028';
const ACTION = /Flyers/u;
const SIZE = { viewport: { width: 1440, height: 900 } };

const places = { clavette: newPlace(), chat: newPlace() };
let browser: Browser;
let clavette: Visit;
let chat: Visit | undefined;

beforeAll(async () => {
  browser = await openChromium();
  clavette = await visit(browser, places.clavette, ['--sample'], SIZE);
});
afterAll(async () => {
  await clavette.leave();
  await chat?.leave();
  await browser.close();
  places.clavette.remove();
  places.chat.remove();
});

async function looked(page: Page, name: string): Promise<void> {
  await picture(page, `attachments-${name}`);
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** A photograph as a telephone takes one: 4000 × 3000, several megabytes, written notes that must stay legible. */
async function photograph(page: Page): Promise<Buffer> {
  const text = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 4_000, height: 3_000 });
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('nothing to draw on');
    const noise = context.createImageData(4_000, 3_000);
    // The grain of a wall in poor light; always the same.
    let seed = 7;
    for (let at = 0; at < noise.data.length; at += 4) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const grey = 190 + (seed % 24);
      noise.data.set([grey, grey, grey, 255], at);
    }
    context.putImageData(noise, 0, 0);
    for (let note = 0; note < 30; note += 1) {
      const [x, y] = [150 + (note % 6) * 640, 120 + Math.floor(note / 6) * 570];
      context.fillStyle = note % 2 === 0 ? '#f9c6d3' : '#ffe59a';
      context.fillRect(x, y, 520, 460);
      context.fillStyle = '#1e2227';
      context.font = '64px sans-serif';
      context.fillText(`Note ${note + 1}`, x + 40, y + 120);
      context.fillText('à écrire', x + 40, y + 220);
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? '';
  });
  return Buffer.from(text, 'base64');
}

const chooserIn = (page: Page, label: string) =>
  page.getByRole('group', { name: label }).locator('input[type=file]');

async function openItem(page: Page): Promise<void> {
  const plan = planPage(page);
  await exchangePage(page).go('#/plans');
  await page.getByRole('link', { name: PLAN }).waitFor();
  await plan.open(PLAN);
  await plan.press('ArrowDown', 'ArrowRight');
  await plan.goDownTo(ACTION);
  await plan.press('F6');
  await page.getByRole('tab', { name: /^Pièces jointes/u }).click();
}

test('the photo of the wall is made light, seen large, and comes back once taken away', async () => {
  const { page } = clavette;
  await page.getByRole('link', { name: 'Hiérarchisation' }).click();
  await page.getByRole('link', { name: 'Axes de travail' }).click();
  await page.getByRole('tab', { name: 'Préparation' }).click();
  const photo = page.getByRole('group', { name: 'Photo du mur' });
  const original = await photograph(page);
  expect(original.length).toBeGreaterThan(2_000_000);
  await chooserIn(page, 'Photo du mur').setInputFiles({
    name: 'IMG_2041.jpeg',
    mimeType: 'image/jpeg',
    buffer: original,
  });
  await photo.getByText(/^Image réduite de/u).waitFor();
  const size = await photo.getByText(/Ko$/u).first().textContent();
  expect(Number(/(\d+)/u.exec(size ?? '')?.[1])).toBeLessThanOrEqual(293);
  await photo.getByText('IMG_2041.jpg').waitFor();
  await photo.scrollIntoViewIfNeeded();
  await looked(page, 'wall');
  await photo.getByRole('button', { name: 'Voir en grand', exact: true }).click();
  const large = page.getByRole('dialog').getByRole('img');
  await large.waitFor();
  expect(
    await large.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
  ).toBeGreaterThanOrEqual(1_200);
  await page.getByRole('button', { name: 'Taille réelle' }).click();
  await looked(page, 'large');
  await page.keyboard.press('Escape');
  await photo.getByRole('button', { name: 'Retirer' }).click();
  await photo.getByText('IMG_2041.jpg').waitFor({ state: 'detached' });
  await page
    .getByRole('region', { name: 'Messages' })
    .getByRole('button', { name: 'Annuler' })
    .click();
  await photo.getByText('IMG_2041.jpg').waitFor();
});

test('an action gets a quote that is dropped and a picture that is pasted', async () => {
  const { page } = clavette;
  await openItem(page);
  const place = page.getByRole('group', { name: 'Pièces jointes' });
  await place.evaluate((element) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7 devis'], 'Devis imprimeur.pdf'));
    element.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
    );
  });
  await place.getByText('Devis imprimeur.pdf').waitFor();
  await place.evaluate((element) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
    canvas.toBlob((blob) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(
        new File(blob === null ? [] : [blob], 'image.png', { type: 'image/png' }),
      );
      element.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
      );
    });
  });
  await place.getByText('image.png').waitFor();
  const caption = place.getByRole('textbox', { name: 'Légende' }).first();
  await caption.fill('Devis de mars');
  await caption.blur();
  await place.getByText('Devis de mars').first().waitFor();
  await page
    .getByRole('tab', { name: /^Pièces jointes/u })
    .getByText('2')
    .waitFor();
  expect(await place.getByRole('listitem').count()).toBe(2);
  await looked(page, 'action');
});

test('a second office without them asks, and gets them', async () => {
  const office = exchangePage(clavette.page);
  await office.go('#/envois/preparer');
  const files = clavette.page.getByRole('checkbox', { name: /pièces jointes/u });
  await clavette.page.getByRole('button', { name: 'Toutes les structures' }).click();
  await files.waitFor();
  await files.focus();
  await clavette.page.keyboard.press('Space');
  await clavette.page.getByText(/^Laissé de côté\s: \d+ pièces jointes/u).waitFor();
  await looked(clavette.page, 'left-out');
  const [download] = await Promise.all([
    clavette.page.waitForEvent('download'),
    clavette.page.getByRole('button', { name: 'Enregistrer le fichier…' }).click(),
  ]);
  const whole = { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };

  chat = await joined(whole);
  await openItem(chat.page);
  const place = chat.page.getByRole('group', { name: 'Pièces jointes' });
  await place
    .getByText(/pas encore reçue/u)
    .first()
    .waitFor();
  await looked(chat.page, 'awaited');
  const asking = await exchangePage(chat.page).prepareFor('La Clavette');

  await office.drop(asking);
  await clavette.page.getByRole('button', { name: 'Oui, c’est bien de sa part' }).click();
  await office.accept();
  const answer = await office.prepareFor('Le Chat perché');
  await exchangePage(chat.page).drop(answer);
  await chat.page.getByText(/pièces jointes arrivent/u).waitFor();
  await looked(chat.page, 'arriving');
  await exchangePage(chat.page).accept();
  await openItem(chat.page);
  await place
    .getByRole('button', { name: /^Voir en grand/u })
    .first()
    .waitFor();
  await looked(chat.page, 'arrived');
  expect([...clavette.complaints, ...chat.complaints]).toEqual([]);
});

async function joined(whole: TravellingFile): Promise<Visit> {
  const visiting = await visit(browser, places.chat, [], SIZE);
  const { page } = visiting;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir le fichier reçu…' }).click(),
  ]);
  await chooser.setFiles({ name: whole.name, mimeType: '', buffer: whole.bytes });
  await page.getByLabel('Votre structure dans ce réseau').fill('le chat perché');
  await page.getByRole('button', { name: 'Rejoindre le réseau' }).click();
  await page.getByRole('dialog', { name: /Qui utilise ce poste/u }).waitFor();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return visiting;
}
