/** A person opens the sample's plan, changes an action by the keyboard, and finds it changed: in any host. */
import type { Page } from 'playwright';

/** The first action of resources/sample/plan.json, near the top of the grid. */
const BEFORE = 'Actualisation cartographie site';
const AFTER = 'Tenir un atelier mobile de réparation';

export async function changeAnAction(page: Page): Promise<void> {
  await openPlan(page);
  await cell(page, BEFORE).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(AFTER);
  await page.keyboard.press('Enter');
  await cell(page, AFTER).waitFor();
  await page.getByText('Enregistré', { exact: true }).first().waitFor();
}

export async function isActionChanged(page: Page): Promise<boolean> {
  await openPlan(page);
  await cell(page, AFTER).waitFor();
  return (await cell(page, BEFORE).count()) === 0;
}

async function openPlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Plans' }).first().click();
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
}

const cell = (page: Page, title: string) => page.getByRole('gridcell', { name: title }).first();
