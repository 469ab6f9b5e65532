/**
 * `npm run verify:desktop`: the desktop's journey in the real Electron, which most checks do without.
 * Fetches the runtime and builds first. Skipped with its reason where no window can be opened;
 * `REQUIRE_ELECTRON=1` makes that a failure. What it proves is listed in docs/unverified.md.
 */
import { desktopObstacle, fetchElectron } from './electron-runtime.ts';
import { ensureBuild } from './fresh-build.ts';
import { showTool } from './run-tool.ts';

const FETCH_LIMIT_MS = 10 * 60_000;

if (desktopObstacle() === 'runtime') {
  console.log('Fetching the Electron runtime…');
  await fetchElectron(FETCH_LIMIT_MS);
}
const built = await ensureBuild(() => console.log('Building…'));
process.exitCode = built
  ? await showTool('vitest', ['run', '--project', 'e2e', 'tests/e2e/desktop.e2e.ts'])
  : 1;
