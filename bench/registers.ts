/**
 * The registers of structures and of resources in a real browser, over the web host, and the search of a network as large.
 * MAILLON_CHROMIUM names the browser; this file may be run alone.
 */
import type { Page } from 'playwright';
import { databaseFile } from '#electron/store/network-folder.ts';
import { figuresOf, firstLines } from './grid-page.ts';
import { type Figure, figure } from './measure.ts';
import { makeNetwork } from './network-made.ts';
import { onPage } from './network-page.ts';
import { registersOf } from './registers-scene.ts';
import { searching } from './searching.ts';

const NAME_OF_THE_FIRST = ['Control+Home'];
const SEARCHED = ['quart', 'vélo form', 'commune 12', 'mut', 'fête remorque', '1234', 'a', 'ecole'];

export async function measureRegisters(structures: number, resources: number): Promise<Figure[]> {
  const scale = `${structures} structures and ${resources} resources`;
  const found: Figure[] = [];
  const shown = await onPage(
    async (folder) => {
      const network = await makeNetwork(folder, registersOf(structures, resources));
      const name = `search, ${scale}, p95`;
      found.push(await searching(databaseFile(network), SEARCHED, name, '≤ 30 ms'));
    },
    async (page) => {
      await page
        .getByRole('button', { name: /Mesure/u })
        .first()
        .click();
      return [
        ...(await measured(page, `register of ${structures} structures`, 'Annuaire', null)),
        ...(await measured(
          page,
          `register of ${resources} resources`,
          'Mutualisation',
          'Ressources',
        )),
      ];
    },
  );
  return [...shown, ...found];
}

/** A register opened from the page before it: a room of the rail, or a tab of that room. */
async function measured(
  page: Page,
  name: string,
  room: string,
  tab: string | null,
): Promise<Figure[]> {
  const link = page.getByRole('navigation').getByRole('link', { name: room });
  if (tab !== null) await link.click();
  const opener = tab === null ? link : page.getByRole('tab', { name: tab });
  const words = `${name}: first lines after the click`;
  const first = figure(words, '≤ 1 s', await firstLines(page, opener), null);
  await page.waitForTimeout(1_500);
  return [first, ...(await figuresOf(page, name, ['top'], NAME_OF_THE_FIRST))];
}

if (import.meta.main) {
  const [structures = '20000', resources = '5000'] = process.argv.slice(2);
  console.table(await measureRegisters(Number(structures), Number(resources)));
}
