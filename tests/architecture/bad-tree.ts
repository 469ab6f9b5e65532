/**
 * A throw-away tree under the project's own rules, where the architecture tests write bad files.
 *
 * It stands outside the checkout so that no tool ever meets these files in an ordinary run; the
 * rules are the real ones, copied, and the packages are linked.
 */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const checkout = resolve(import.meta.dirname, '../..');
const rules = ['package.json', 'tsconfig.json', 'oxlint.config.ts', 'config'];

export interface TreeFile {
  readonly file: string;
  readonly source: string;
}

export function writeBadTree(files: readonly TreeFile[]): string {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'maillon-bad-tree-')));
  for (const rule of rules) cpSync(join(checkout, rule), join(tree, rule), { recursive: true });
  // A junction needs no administrator right on Windows; elsewhere the word is ignored.
  symlinkSync(join(checkout, 'node_modules'), join(tree, 'node_modules'), 'junction');
  for (const { file, source } of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${source}\n`);
  }
  return tree;
}
