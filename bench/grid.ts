/**
 * The plan's grid in a real browser, over the web host, on a plan of twenty thousand actions. MAILLON_CHROMIUM names the
 * browser; this file may be run alone.
 */
import { figuresOf, firstLines } from './grid-page.ts';
import { makeLargePlan, PLAN_TITLE } from './grid-scene.ts';
import { type Figure, figure } from './measure.ts';
import { onPage } from './network-page.ts';

const TITLE_OF_A_GOAL = ['Control+Home', 'ArrowDown', 'ArrowRight'];

export const measureGrid = (actions: number, periods: number): Promise<Figure[]> =>
  onPage(
    (folder) => makeLargePlan(folder, actions, periods),
    async (page) => {
      await page
        .getByRole('button', { name: /Mesure/u })
        .first()
        .click();
      await page.getByRole('link', { name: 'Plans' }).first().click();
      const link = page.getByRole('main').getByRole('link', { name: PLAN_TITLE }).first();
      const name = `grid, ${actions} actions, ${periods} periods: first lines after the click`;
      const first = figure(name, '≤ 1 s', await firstLines(page, link), null);
      await page.waitForTimeout(1_500);
      return [first, ...(await figuresOf(page, 'grid', ['top', 'left'], TITLE_OF_A_GOAL))];
    },
  );

if (import.meta.main) {
  const [actions = '20000', periods = '200'] = process.argv.slice(2);
  console.table(await measureGrid(Number(actions), Number(periods)));
}
