/** The page of a plan as one uses it without a mouse: everything goes through keys. */
import type { Page } from 'playwright';

const MOST_TABS = 60;

export interface PlanPageModel {
  /** From anywhere: searches the plan and opens it, then goes into its grid. */
  open: (title: string) => Promise<void>;
  press: (...chords: readonly string[]) => Promise<void>;
  /** Replaces the text of the cell, and validates with a key. */
  write: (text: string, end: 'Enter' | 'Tab') => Promise<void>;
  /** What is heard of the active cell. */
  heard: () => Promise<string>;
  /** Waits until the active cell is heard so. */
  hears: (pattern: RegExp) => Promise<void>;
  /** Goes down the column until it is heard. */
  goDownTo: (pattern: RegExp) => Promise<void>;
  saved: () => Promise<void>;
}

export function planPage(page: Page): PlanPageModel {
  const heard = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      const label = document.getElementById(id)?.getAttribute('aria-label') ?? '';
      return label.replaceAll(/[\u00A0\u202F]/gu, ' ');
    });
  const press = async (...chords: readonly string[]) => {
    for (const chord of chords) await page.keyboard.press(chord);
  };
  const hears = async (pattern: RegExp) => {
    await page.waitForFunction(
      ([source, flags]) => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        const label = document.getElementById(id)?.getAttribute('aria-label') ?? '';
        return new RegExp(source, flags).test(label.replaceAll(/[\u00A0\u202F]/gu, ' '));
      },
      [pattern.source, pattern.flags] as const,
    );
  };

  return {
    press,
    heard,
    hears,
    async open(title) {
      await page.getByRole('main').waitFor();
      await press('Control+k');
      await page.getByRole('combobox').waitFor();
      await page.keyboard.type(title);
      // Results come as one types: Enter opens the one that is active by then.
      await page.getByRole('option', { name: title, selected: true }).waitFor();
      await press('Enter');
      await page.getByRole('grid').waitFor();
      const isInGrid = () =>
        page.evaluate(() => document.activeElement?.getAttribute('role') === 'grid');
      for (let count = 0; count < MOST_TABS && !(await isInGrid()); count += 1) await press('Tab');
      await press('Control+Home');
    },
    async write(text, end) {
      await press('F2', 'Control+a');
      await page.keyboard.type(text);
      await press(end);
    },
    async goDownTo(pattern) {
      for (let count = 0; count < 200; count += 1) {
        if (pattern.test(await heard())) return;
        await press('ArrowDown');
      }
      throw new Error(`${String(pattern)} was not heard`);
    },
    saved: () => page.getByText('Enregistré', { exact: true }).first().waitFor(),
  };
}
