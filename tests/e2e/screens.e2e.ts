/**
 * Every screen, empty and with the sample, narrow and wide, light and dark: axe has nothing to say, nothing stands
 * out of the window, and a picture of each is kept for people to look at.
 */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { newPlace, type Place } from './started.ts';
import { accessibilityFaults, picture, type Visit, visit } from './visit.ts';

const LOOKS = [
  { name: '1024-light', viewport: { width: 1024, height: 700 }, colorScheme: 'light' },
  { name: '1920-dark', viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' },
  // What remains of 1024 × 700 when everything is shown twice as large.
  { name: '200-percent', viewport: { width: 512, height: 350 }, colorScheme: 'light' },
] as const;

const ROOMS = [
  { name: 'home', hash: '#/' },
  { name: 'plans', hash: '#/plans' },
  { name: 'import', hash: '#/plans/importer' },
  { name: 'exchange', hash: '#/envois' },
  { name: 'prepare', hash: '#/envois/preparer' },
  { name: 'inbox', hash: '#/envois/recus' },
  { name: 'collections', hash: '#/envois/collectes' },
  { name: 'offices', hash: '#/envois/bureaux' },
  { name: 'dashboard', hash: '#/tableau-de-bord' },
  { name: 'directory-map', hash: '#/annuaire/carte' },
  { name: 'directory-memberships', hash: '#/annuaire/cotisations' },
  { name: 'directory-life', hash: '#/annuaire/mandats-et-textes' },
  { name: 'directory-mailing', hash: '#/annuaire/envois-groupes' },
  { name: 'directory-papers', hash: '#/annuaire/etiquettes' },
  { name: 'directory-doubles', hash: '#/annuaire/doublons' },
  { name: 'directory-personal', hash: '#/annuaire/donnees-personnelles' },
  { name: 'suggestions', hash: '#/propositions-sur-nos-fiches' },
  { name: 'directory', hash: '#/annuaire' },
  { name: 'roles', hash: '#/annuaire/fonctions' },
  { name: 'resources', hash: '#/mutualisation/ressources' },
  { name: 'records-import', hash: '#/importer/organisation' },
  { name: 'conflicts', hash: '#/a-departager' },
  { name: 'bin', hash: '#/corbeille' },
  { name: 'settings', hash: '#/reglages' },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe('an empty network', () => {
  const stay = openFor([], makeNetwork);
  test.each(LOOKS.flatMap((look) => ROOMS.map((room) => ({ look, room }))))(
    '$room.name at $look.name',
    async ({ look, room }) => expect(await faultsOf(stay().page, 'empty', look, room)).toEqual([]),
  );
  test('the console said nothing', () => expect(stay().complaints).toEqual([]));
});

describe('the sample network', () => {
  const stay = openFor(['--sample'], () => Promise.resolve());
  test.each(LOOKS.flatMap((look) => ROOMS.map((room) => ({ look, room }))))(
    '$room.name at $look.name',
    async ({ look, room }) => expect(await faultsOf(stay().page, 'sample', look, room)).toEqual([]),
  );
  test.each(LOOKS)('a plan at $name', async (look) => {
    const { page } = stay();
    await page.evaluate(() => void (globalThis.location.hash = '#/plans'));
    await page.getByRole('main').getByRole('table').getByRole('link').first().click();
    await page.getByRole('grid').waitFor();
    const hash = new URL(page.url()).hash;
    expect(await faultsOf(page, 'sample', look, { name: 'plan', hash })).toEqual([]);
    for (const tab of ['par-etat', 'priorites', 'par-personne']) {
      const room = { name: `plan-${tab}`, hash: `${hash}/${tab}` };
      expect(await faultsOf(page, 'sample', look, room)).toEqual([]);
    }
  });
  test('the console said nothing', () => expect(stay().complaints).toEqual([]));
});

/** One visit for all the tests of a network. */
function openFor(args: readonly string[], prepare: (page: Page) => Promise<void>): () => Visit {
  let place: Place;
  let coming: Visit | undefined;
  beforeAll(async () => {
    place = newPlace();
    coming = await visit(browser, place, args);
    await prepare(coming.page);
  });
  afterAll(async () => {
    await coming?.leave();
    place.remove();
  });
  return () => {
    if (coming === undefined) throw new Error('nobody came');
    return coming;
  };
}

type Look = (typeof LOOKS)[number];
interface Room {
  readonly name: string;
  readonly hash: string;
}

/** What is wrong with a room in one look, of which a picture is kept. */
async function faultsOf(page: Page, network: string, look: Look, room: Room): Promise<string[]> {
  await page.setViewportSize(look.viewport);
  await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
  await page.evaluate((hash) => void (globalThis.location.hash = hash), room.hash);
  await page.locator('h1').first().waitFor();
  await settle(page);
  await picture(page, `${network}-${room.name}-${look.name}`);
  const wider = await overflow(page);
  return [
    ...(await accessibilityFaults(page)),
    ...(wider > 0 ? [`${wider} pixels wider than the window`] : []),
  ];
}

async function makeNetwork(page: Page): Promise<void> {
  await picture(page, 'first-start');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Nom du réseau').fill('Réseau neuf');
  await page.getByLabel('Votre structure').fill('Le Pignon');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /Qui utilise ce poste/ }).waitFor();
  await settle(page);
  await picture(page, 'who-uses-this-computer');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Answers asked have come, fonts are there. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready);
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** Pixels by which the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - globalThis.innerWidth));
