/**
 * Day 8: five in the afternoon, the telephone. A mechanic for tomorrow: a volunteer first, and why. The van on a
 * Saturday: somebody has it, and until when. The agreement, printed. All by keys and words, as an ordinary person does.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayAfter, weekday } from '#shared/domain/sharing/civil-time.ts';
import { sayDay } from '#shared/words/moment.ts';
import { hasOffice, seenPages } from '../office.ts';
import { openChromium } from './chromium.ts';
import { newPlace } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const place = newPlace();
let browser: Browser;
let coming: Visit;
let page: Page;

const pad = (part: number): string => String(part).padStart(2, '0');
const now = new Date();
const TODAY = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
const TOMORROW = dayAfter(TODAY, 1);
/** Far beyond the bookings of the sample, whatever the day. */
const FAR = dayAfter(TODAY, 500);
const SATURDAY = dayAfter(FAR, 6 - weekday(FAR));
const typed = (day: string): string => day.split('-').toReversed().join('/');

beforeAll(async () => {
  browser = await openChromium();
  coming = await visit(browser, place, ['--sample'], {
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  ({ page } = coming);
  page.setDefaultTimeout(15_000);
  await page.getByRole('link', { name: 'Mutualisation' }).click();
});
afterAll(async () => {
  await coming.leave();
  await browser.close();
  place.remove();
});

const dialog = () => page.getByRole('dialog');
const need = (title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
const goTo = async (tab: string) => {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
};
const choose = async (label: string, typing: string) => {
  await dialog().getByRole('combobox', { name: label }).fill(typing);
  await page.getByRole('option', { name: typing }).first().click();
};

async function book(who: string): Promise<void> {
  await page.getByRole('button', { name: 'Réserver', exact: true }).click();
  await choose('Ressource', 'Camionnette du Gisement');
  await dialog().getByRole('textbox', { name: 'Du' }).fill(typed(SATURDAY));
  await choose('Pour quelle structure', who);
}

describe('a mechanic for tomorrow', () => {
  test('is noted in one line, and the day is heard in the words', async () => {
    const what = page.getByRole('textbox', { name: 'De quoi s’agit-il' });
    await what.fill('Mécanicien pour demain');
    await page.getByText(`Compris : ${sayDay(TOMORROW, 'fr')}`).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Urgent' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await need('Mécanicien pour demain').waitFor();
  });

  test('is found on the board by its words, whatever their accents', async () => {
    const find = page.getByRole('searchbox', { name: 'Chercher dans les besoins et les offres' });
    await find.fill('MECANICIEN demain');
    await page.getByText('1 besoin', { exact: true }).waitFor();
    await need('Mécanicien pour demain').waitFor();
    await find.fill('zeppelin');
    await page.getByText('Aucun besoin ne contient tous ces mots.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await find.fill('');
    await need('Mécanicien pour demain').waitFor();
  });

  test('meets a volunteer first, with the reason, before those who are paid', async () => {
    const card = need('Mécanicien pour demain');
    await card.getByText('Urgent').waitFor();
    await card.getByRole('button', { name: /Voir \d autres possibilités/u }).click();
    const matches = await card
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Proposer/u }) })
      .allInnerTexts();
    expect(matches[0]).toContain('Mécanique vélo');
    expect(matches[0]).toContain('bénévole, mot commun\u00A0: «\u00A0mécanicien\u00A0»');
    expect(matches[0]).toContain(`libre le ${sayDay(TOMORROW, 'fr')}`);
    const paid = matches.findIndex((text) => text.includes('payant'));
    expect(paid).toBeGreaterThan(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'sharing-needs');
  });

  test('is proposed and booked, its message ready for a webmail, and followed to the end', async () => {
    const card = need('Mécanicien pour demain');
    await card.getByRole('button', { name: /^Proposer Mécanique vélo/u }).click();
    await dialog()
      .getByText(`Libre le ${sayDay(TOMORROW, 'fr')}.`)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Réserver et proposer' }).click();
    await dialog().getByText('C’est proposé, et réservé en attendant la réponse.').waitFor();
    await dialog().getByRole('button', { name: 'Copier le texte' }).click();
    await dialog().getByText('Copié : le texte.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('La Clavette cherche\u00A0: Mécanicien pour demain.');
    expect(text).toContain('Le Rayon voilé peut proposer\u00A0: Mécanique vélo');
    await dialog().getByRole('button', { name: 'Copier les adresses (Cci)' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('rayon-voile@example.org');
    const saved = page.waitForEvent('download');
    await dialog().getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.eml$/u);
    await dialog().getByRole('button', { name: 'Fermer' }).last().click();
    await card.getByText('Proposé', { exact: true }).waitFor();
    await card.getByRole('button', { name: /^Accepté/u }).click();
    await card.getByRole('button', { name: /^C’est fait/u }).click();
    await card.waitFor({ state: 'detached' });
  });
});

describe('the van on a Saturday', () => {
  test('is booked for one, and refused to another, who is told who has it and until when', async () => {
    await goTo('Prêts et réservations');
    await book('La Cyclerie');
    await dialog()
      .getByText(`Libre le ${sayDay(SATURDAY, 'fr')}.`)
      .waitFor();
    await dialog().getByRole('button', { name: 'Réserver', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });

    await book('Le Chat perché');
    await dialog()
      .getByText(`La Cyclerie, le ${sayDay(SATURDAY, 'fr')}`)
      .waitFor();
    await dialog().getByRole('button', { name: 'Réserver', exact: true }).click();
    await dialog()
      .getByText(`pris par La Cyclerie jusqu’au ${sayDay(SATURDAY, 'fr')}`)
      .waitFor();
    await picture(page, 'sharing-refused');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog()
      .getByRole('button', { name: /^Prendre le prochain moment libre/u })
      .click();
    await dialog()
      .getByText(`Libre le ${sayDay(dayAfter(SATURDAY, 1), 'fr')}.`)
      .waitFor();
    await dialog().getByRole('button', { name: 'Annuler' }).click();
  });

  test('a deposit of « abc » and a day that no calendar has are told at their field', async () => {
    await page.getByRole('button', { name: 'Réserver', exact: true }).click();
    await dialog().getByRole('textbox', { name: 'Caution' }).fill('abc');
    await dialog().getByText('Ce montant n’a pas été compris').waitFor();
    await dialog().getByRole('textbox', { name: 'Du' }).fill('31/02/2027');
    await dialog().getByText('Cette date n’a pas été comprise').waitFor();
    expect(await dialog().locator('[aria-invalid=true]').count()).toBe(2);
    await page.keyboard.press('Escape');
  });

  test('its agreement is printed: the two structures, the van, the dates, room to sign', async () => {
    const row = page
      .getByRole('row')
      .filter({ hasText: 'La Cyclerie' })
      .filter({ hasText: typedYear() });
    await row.getByRole('button', { name: /^Convention/u }).click();
    const printed = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Word' }).click();
    expect((await printed).suggestedFilename()).toBe(
      'Convention de location – Camionnette du Gisement.docx',
    );
    await row.getByRole('button', { name: /^Convention/u }).click();
    const drafted = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Joindre à un message' }).click();
    await drafted;
    const shown = page.waitForEvent('download');
    await dialog().getByRole('button', { name: 'Montrer le fichier' }).click();
    const file = await (await shown).path();
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    const pages = hasOffice ? seenPages(file) : [];
    for (const seen of pages) {
      expect(seen).toContain('Le Gisement');
      expect(seen).toContain('La Cyclerie');
      expect(seen).toContain('GX-412-LM');
      expect(seen).toContain(sayDay(SATURDAY, 'fr').replaceAll('\u00A0', ' '));
    }
    expect(pages.length).toBe(hasOffice ? 1 : 0);
    await dialog().getByRole('button', { name: 'Fermer' }).last().click();
  });
});

const typedYear = (): string => SATURDAY.slice(0, 4);

describe('who has what', () => {
  test('« Rendu » takes one gesture, and comes back by Ctrl+Z', async () => {
    const late = page.getByRole('region', { name: 'En retard' });
    const before = await late.getByRole('row').count();
    await late.getByRole('button', { name: /^Rendu \(Vidéoprojecteur/u }).click();
    await page.getByText('« Vidéoprojecteur » est rendu.').waitFor();
    await expect.poll(() => late.getByRole('row').count()).toBe(before - 1);
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => late.getByRole('row').count()).toBe(before);
    await late.getByRole('button', { name: /^Relancer \(Vidéoprojecteur/u }).click();
    await dialog().getByText('Retour attendu : Vidéoprojecteur').waitFor();
    await dialog().getByRole('button', { name: 'Fermer' }).last().click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'sharing-loans');
  });

  test('the calendar is walked by arrows, says who has each day, and opens it', async () => {
    await goTo('Calendrier');
    const cells = page.getByRole('gridcell');
    await cells.first().waitFor();
    await page.getByRole('grid').locator('[role=gridcell][tabindex="0"]').focus();
    const heard = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Home');
    expect(await heard()).toMatch(/^Camionnette du Gisement, lundi/u);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await heard()).toMatch(/^Minibus 9 places, mardi/u);
    await page.keyboard.press('PageDown');
    await expect.poll(heard).toMatch(/^Minibus 9 places, mardi/u);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog().getByText('Rien n’est réservé ce jour-là.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Mois' }).click();
    await page.getByRole('columnheader').nth(28).waitFor();
    await picture(page, 'sharing-month');
    expect(coming.complaints).toEqual([]);
  });
});
