/**
 * Applies config/architecture.ts to the code under a root and tells each broken arrow.
 *
 * Without its TypeScript parser dependency-cruiser reads no module, finds no violation and calls it
 * a success: reading no module is therefore an error here.
 *
 *     node scripts/check-architecture.ts
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { architectureRules } from '../config/architecture.ts';

const cruisedFolders = ['shared', 'electron', 'renderer', 'tests', 'scripts', 'bench'];

export interface BrokenArrow {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

export interface ArchitectureReport {
  readonly modules: number;
  readonly broken: readonly BrokenArrow[];
}

if (import.meta.main) process.exitCode = (await showArchitecture()) ? 0 : 1;

/** Prints what is broken in this checkout; answers whether nothing is. */
export async function showArchitecture(): Promise<boolean> {
  const { modules, broken } = await checkArchitecture(resolve(import.meta.dirname, '..'));
  for (const { rule, from, to, message } of broken) {
    console.log(`${from} → ${to}\n  ${rule}: ${message}`);
  }
  console.log(`${modules} modules, ${broken.length} broken arrows`);
  return broken.length === 0;
}

export async function checkArchitecture(root: string): Promise<ArchitectureReport> {
  const folders = cruisedFolders.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(
    folders,
    {
      baseDir: root,
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: 'node_modules',
      validate: true,
      ruleSet: { forbidden: architectureRules },
    },
    // Our modules are ECMAScript modules: a package may have no other door.
    { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered: ${output}`);
  const ours = output.modules.filter(({ source }) => folders.includes(source.split('/')[0] ?? ''));
  if (ours.length === 0) throw new Error('dependency-cruiser read no module: is @swc/core there?');
  return { modules: ours.length, broken: brokenArrows(output) };
}

function brokenArrows({ summary }: ICruiseResult): BrokenArrow[] {
  return summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle === undefined ? to : cycle.map(({ name }) => name).join(' → '),
    message: messageOf(rule.name),
  }));
}

function messageOf(ruleName: string): string {
  return architectureRules.find(({ name }) => name === ruleName)?.comment ?? '';
}
