/** A rule switched off in the code names itself and its reason: `oxlint-disable-next-line rule -- why`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/run-tool.ts';

const directive = /\b(?:oxlint|eslint)-disable(?:-next-line|-line)?\b(?<rest>.*)/gu;
const nameAndReason = /^ [\w@/-]+(?:, [\w@/-]+)* -- \S/u;

test('a disabled rule has its name and its reason', () => {
  const files = globSync('{shared,electron,renderer,scripts,bench,config}/**/*.{ts,tsx}', {
    cwd: root,
  });
  expect(files.length).toBeGreaterThan(0);
  expect(
    files.flatMap((file) => unexplained(readFileSync(join(root, file), 'utf8'), file)),
  ).toEqual([]);
});

test('a bare directive is found', () => {
  const bare = '// oxlint-disable-next-line no-console\n/* eslint-disable */\n';
  expect(unexplained(bare, 'bad.ts')).toHaveLength(2);
  expect(unexplained('// oxlint-disable-next-line no-console -- it is the console', 'x')).toEqual(
    [],
  );
});

function unexplained(source: string, file: string): string[] {
  return [...source.matchAll(directive)]
    .filter(({ groups }) => !nameAndReason.test(groups?.['rest'] ?? ''))
    .map(([line]) => `${file}: ${line}`);
}
