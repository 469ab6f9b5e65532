/**
 * The desktop in the real Electron: `npm run verify:desktop`. Where it cannot open (no runtime, no
 * display, system administrator) it says why and is skipped, unless REQUIRE_ELECTRON=1.
 */
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktopObstacle, electronBinary } from '../../scripts/electron-runtime.ts';
import { root } from '../../scripts/run-tool.ts';
import { changeAnAction, isActionChanged } from './edit-journey.ts';
import { newPlace, type Place } from './started.ts';

const obstacle = desktopObstacle();
if (obstacle !== undefined)
  process.stdout.write(`desktop: not run here, for want of: ${obstacle}\n`);

test.runIf(process.env['REQUIRE_ELECTRON'] === '1')('Electron can be run here', () => {
  expect(obstacle).toBeUndefined();
});

describe.skipIf(obstacle !== undefined)('the desktop', () => {
  let place: Place;

  beforeAll(() => {
    place = newPlace();
  });

  afterAll(() => place.remove());

  test('shows the sample in a window that goes nowhere', async () => {
    const { app, page } = await open();
    expect(page.url()).toMatch(/^maillon:\/\/app\//u);
    expect(await page.title()).toContain('Maillon');
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(globalThis, 'require'),
        typeof Reflect.get(globalThis, 'process'),
        Object.keys(Reflect.get(globalThis, 'maillon') as object).toSorted(),
      ]),
    ).toEqual([
      'undefined',
      'undefined',
      ['call', 'offerFile', 'openFile', 'saveFile', 'showFile', 'subscribe'],
    ]);

    await page.evaluate(() => window.open('https://example.org/'));
    await page.evaluate(() => window.location.assign('https://example.org/'));
    expect(await page.evaluate(() => fetch('https://example.org/').catch(() => 'refused'))).toBe(
      'refused',
    );
    expect(app.windows()).toHaveLength(1);
    expect(page.url()).toMatch(/^maillon:\/\/app\//u);
    await app.close();
  });

  test('keeps what was changed, closed and opened again', async () => {
    const first = await open();
    await changeAnAction(first.page);
    await first.app.close();
    const second = await open();
    expect(await isActionChanged(second.page)).toBe(true);
    await second.app.close();
  });

  async function open(): Promise<{ app: ElectronApplication; page: Page }> {
    const app = await _electron.launch({
      executablePath: electronBinary() ?? '',
      args: [root, '--sample'],
      env: { ...(process.env as Record<string, string>), ...place.env },
    });
    const page = await app.firstWindow();
    await page.getByRole('link', { name: 'Plans' }).first().waitFor();
    return { app, page };
  }
});
