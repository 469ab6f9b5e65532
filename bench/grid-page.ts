/**
 * What is measured of a grid of the window, whatever it shows: how soon its first lines are there, how smoothly it scrolls
 * beside an empty list of the same height in the same page, how soon an edit is shown and kept.
 */
import type { Locator, Page } from 'playwright';
import { type Figure, figure, median, quantile } from './measure.ts';

const EDITS = 7;

/** The figures of a grid that is open, as quality.md asks. */
export async function figuresOf(
  page: Page,
  name: string,
  ways: readonly ('top' | 'left')[],
  toTitle: readonly string[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const way of ways) {
    const { grid, empty } = await scrolling(page, way);
    const words = `${name}: frames while scrolling ${way === 'top' ? 'down' : 'sideways'}, p95`;
    figures.push(figure(words, '≤ 1.3 × an empty list', grid, empty));
  }
  const edits = await editing(page, toTitle);
  return [
    ...figures,
    figure(`${name}: an edit shown`, '≤ 50 ms', median(edits.map(({ shown }) => shown)), null),
    figure(`${name}: an edit kept`, '≤ 100 ms', median(edits.map(({ kept }) => kept)), null),
  ];
}

/** From the click on what opens the grid to the frame that shows its first lines. */
export async function firstLines(page: Page, opener: Locator): Promise<number> {
  await opener.waitFor();
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    delete document.documentElement.dataset['ready'];
    document.addEventListener(
      'click',
      () => (document.documentElement.dataset['clicked'] = String(performance.now())),
      { capture: true, once: true },
    );
    const look = () => {
      if (document.querySelectorAll('.mln-grid__row').length > 5)
        requestAnimationFrame(() => {
          document.documentElement.dataset['ready'] = String(performance.now());
        });
      else requestAnimationFrame(look);
    };
    look();
  });
  await opener.click();
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  return page.evaluate(() => {
    const { clicked = '0', ready = '0' } = document.documentElement.dataset;
    return Number(ready) - Number(clicked);
  });
}

interface Frames {
  readonly grid: number;
  readonly empty: number;
}

/** The grid, and an empty box as large with as large a content in its place, scrolled by the same steps. */
async function scrolling(page: Page, way: 'top' | 'left'): Promise<Frames> {
  const runs = { grid: [] as number[], empty: [] as number[] };
  for (let run = 0; run < 3; run += 1)
    for (const what of ['empty', 'grid'] as const)
      runs[what].push(...(await page.evaluate(framesWhile, { what, way })));
  return { grid: quantile(runs.grid, 0.95), empty: quantile(runs.empty, 0.95) };
}

/** In the page: milliseconds of each frame while it scrolls. */
async function framesWhile({
  what,
  way,
}: {
  what: 'grid' | 'empty';
  way: 'top' | 'left';
}): Promise<number[]> {
  const grid = document.querySelector('.mln-grid');
  if (!(grid instanceof HTMLElement)) throw new Error('no grid');
  let box: HTMLElement = grid;
  if (what === 'empty') {
    box = document.createElement('div');
    const content = document.createElement('div');
    const place = grid.getBoundingClientRect();
    Object.assign(box.style, {
      position: 'fixed',
      overflow: 'auto',
      zIndex: '9',
      background: 'white',
      left: `${place.left}px`,
      top: `${place.top}px`,
      width: `${place.width}px`,
      height: `${place.height}px`,
    });
    Object.assign(content.style, {
      width: `${grid.scrollWidth}px`,
      height: `${grid.scrollHeight}px`,
    });
    box.append(content);
    document.body.append(box);
  }
  const frames: number[] = [];
  box.scrollTo(0, 0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await new Promise<void>((resolve) => {
    let before = performance.now();
    let count = 0;
    const step = () => {
      const now = performance.now();
      frames.push(now - before);
      before = now;
      count += 1;
      if (way === 'top') box.scrollTop += 120;
      else box.scrollLeft += 60;
      if (count < 120) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
  box.scrollTo(0, 0);
  if (what === 'empty') box.remove();
  return frames.slice(1);
}

interface Edit {
  readonly shown: number;
  readonly kept: number;
}

/**
 * A title typed again: from Enter to the first frame that shows it, and to « Enregistré ».
 *
 * @param way the keys that go to its cell
 */
async function editing(page: Page, way: readonly string[]): Promise<Edit[]> {
  await page.locator('.mln-grid').focus();
  for (const key of way) await page.keyboard.press(key);
  const edits: Edit[] = [];
  for (let nth = 0; nth < EDITS; nth += 1) {
    const title = `Titre mesuré ${nth}`;
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(title);
    await page.evaluate((wanted) => {
      const root = document.documentElement.dataset;
      delete root['shown'];
      delete root['kept'];
      document.addEventListener(
        'keydown',
        () => {
          const began = performance.now();
          const look = () => {
            const isShown = [...document.querySelectorAll('.mln-grid__title')].some(
              (one) => one.textContent === wanted,
            );
            if (isShown && root['shown'] === undefined)
              root['shown'] = String(performance.now() - began);
            const isSaving =
              document
                .querySelector('header')
                ?.parentElement?.textContent?.includes('Enregistrement') ?? true;
            if (
              isShown &&
              !isSaving &&
              root['shown'] !== undefined &&
              performance.now() - began > 1
            )
              root['kept'] = String(performance.now() - began);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    }, title);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset['kept'] !== undefined);
    edits.push(
      await page.evaluate(() => {
        const { shown = '0', kept = '0' } = document.documentElement.dataset;
        return { shown: Number(shown), kept: Number(kept) };
      }),
    );
    await page.waitForTimeout(700);
    await page.keyboard.press('ArrowUp');
  }
  return edits;
}
