/**
 * The steps of `npm test`, in order: from the quickest answer to the slowest.
 *
 * A step answers with what it counted: one for a static check, one per layer for types, one per test
 * for the test runner. A step never throws away what its tool printed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { showArchitecture } from './check-architecture.ts';
import { countTests, one, type Count } from './count.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { ensureOffice } from './ensure-office.ts';
import { ensureSynchronisers } from './ensure-synchronisers.ts';
import { collectTool, root, showTool } from './run-tool.ts';

export interface Step {
  readonly name: string;
  /** A step that cannot mean anything when this one failed. */
  readonly after?: string;
  readonly run: () => Promise<Count>;
}

// Two at a time: the machines of associations and of continuous integration have two cores.
const layerPairs = [['shared', 'electron'], ['preload', 'renderer'], ['tests']];

export const steps: readonly Step[] = [
  { name: 'browser', run: async () => one((await ensureBrowser()) !== undefined) },
  { name: 'office', run: async () => office() },
  { name: 'synchronisers', run: async () => synchronisers() },
  { name: 'format', run: () => tool('oxfmt', ['--check', '.']) },
  { name: 'lint', run: () => tool('oxlint', ['.']) },
  { name: 'types', run: () => types() },
  { name: 'architecture', run: async () => one(await showArchitecture()) },
  { name: 'unused', run: () => tool('knip', []) },
  { name: 'unit', run: () => vitest('unit', ['unit', 'renderer']) },
  { name: 'integration', run: () => vitest('integration', ['integration']) },
  { name: 'build', run: () => tool('electron-vite', ['build']) },
  { name: 'e2e', after: 'build', run: endToEnd },
];

/** Asked for in continuous integration; elsewhere the tests that need it say that they did not run. */
function office(): Count {
  const isThere = ensureOffice();
  if (!isThere)
    console.log('LibreOffice or poppler is absent: documents are not opened by others.');
  return one(isThere || process.env['CI'] !== 'true');
}

/** The same, for what carries the files of a shared folder. */
function synchronisers(): Count {
  const areThere = ensureSynchronisers();
  if (!areThere) console.log('rsync or unison is absent: no shared folder is synchronised.');
  return one(areThere || process.env['CI'] !== 'true');
}

async function types(): Promise<Count> {
  const results: boolean[] = [];
  for (const pair of layerPairs) results.push(...(await Promise.all(pair.map(typesOf))));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function typesOf(layer: string): Promise<boolean> {
  const { code, stdout, stderr } = await collectTool('typescript/tsc', [
    '-p',
    `config/tsconfig.${layer}.json`,
  ]);
  console.log(`${layer}: ${code === 0 ? 'ok' : `\n${stdout}${stderr}`}`);
  return code === 0;
}

async function endToEnd(): Promise<Count> {
  await ensureBrowser();
  return vitest('e2e', ['e2e']);
}

async function vitest(name: string, projects: readonly string[]): Promise<Count> {
  const report = join(root, 'test-results', `${name}.json`);
  rmSync(report, { force: true });
  const code = await showTool('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return countTests(report, code);
}

async function tool(name: string, args: readonly string[]): Promise<Count> {
  return one((await showTool(name, args)) === 0);
}
