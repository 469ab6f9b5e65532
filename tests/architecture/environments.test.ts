/**
 * Each layer is type-checked in its own environment: what does not exist where the code runs does
 * not compile. A bad line per layer, checked by that layer's own configuration.
 */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { collectTool } from '../../scripts/run-tool.ts';
import { writeBadTree } from './bad-tree.ts';

const badLines = [
  { layer: 'shared', file: 'shared/lib/dom.ts', line: 'document.title', says: "'document'" },
  { layer: 'shared', file: 'shared/lib/node.ts', line: 'process.pid', says: "'process'" },
  {
    layer: 'electron',
    file: 'electron/backend/dom.ts',
    line: 'document.title',
    says: "'document'",
  },
  { layer: 'renderer', file: 'renderer/app/node.ts', line: 'process.pid', says: "'process'" },
  { layer: 'renderer', file: 'renderer/app/buffer.ts', line: 'Buffer.alloc(1)', says: "'Buffer'" },
];

const badImports = ['shared/lib/disk.ts', 'renderer/app/disk.ts'];

const tree = writeBadTree([
  ...badLines.map(({ file, line }) => ({ file, source: `export const value = ${line};` })),
  ...badImports.map((file) => ({
    file,
    source: "import { readFileSync } from 'node:fs';\nexport const value = readFileSync;",
  })),
  { file: 'electron/backend/good.ts', source: 'export const value = process.pid;' },
  { file: 'electron/preload/good.ts', source: 'export const value = [document, process];' },
  { file: 'renderer/app/good.ts', source: 'export const value = document.title;' },
]);

const answers = new Map<string, string>();

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the wrong environment does not compile', () => {
  test.each(badLines)('$line in $file', async ({ layer, file, says }) => {
    expect(errorsIn(file, await compile(layer))).toContain(says);
  });

  test.each(badImports)('node:fs in %s', async (file) => {
    expect(errorsIn(file, await compile(file.split('/')[0] ?? ''))).toContain("'node:fs'");
  });
});

test.each(['electron/backend/good.ts', 'electron/preload/good.ts', 'renderer/app/good.ts'])(
  '%s compiles',
  async (file) => {
    const layer = file.includes('preload') ? 'preload' : (file.split('/')[0] ?? '');
    expect(errorsIn(file, await compile(layer))).toBe('');
  },
);

/** One compilation a layer, whatever the number of cases. */
async function compile(layer: string): Promise<string> {
  const known = answers.get(layer);
  if (known !== undefined) return known;
  const { stdout } = await collectTool(
    'typescript/tsc',
    ['-p', `config/tsconfig.${layer}.json`],
    tree,
  );
  answers.set(layer, stdout);
  return stdout;
}

function errorsIn(file: string, output: string): string {
  return output
    .split('\n')
    .filter((line) => line.startsWith(file))
    .join('\n');
}
