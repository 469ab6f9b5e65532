/**
 * Each rule of config/architecture.ts is met once by a bad import: the rule that fires and the
 * folder it names are asserted, and no rule is left without a case. One cruise serves every case.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { architectureRules } from '../../config/architecture.ts';
import { checkArchitecture, type BrokenArrow } from '../../scripts/check-architecture.ts';
import { writeBadTree, type TreeFile } from './bad-tree.ts';

interface BadArrow {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

const badArrows: readonly BadArrow[] = [
  { rule: 'layer-shared-lib', from: 'shared/lib/bad.ts', to: 'shared/model/good.ts' },
  { rule: 'layer-shared-model', from: 'shared/model/bad.ts', to: 'shared/domain/good.ts' },
  { rule: 'layer-shared-words', from: 'shared/words/bad.ts', to: 'shared/domain/good.ts' },
  { rule: 'layer-shared-domain', from: 'shared/domain/bad.ts', to: 'shared/exchange/good.ts' },
  { rule: 'layer-shared-exchange', from: 'shared/exchange/bad.ts', to: 'shared/contract/good.ts' },
  { rule: 'layer-shared-contract', from: 'shared/contract/bad.ts', to: 'shared/words/good.ts' },
  { rule: 'layer-electron-keys', from: 'electron/keys/bad.ts', to: 'electron/store/good.ts' },
  { rule: 'layer-electron-store', from: 'electron/store/bad.ts', to: 'electron/backend/good.ts' },
  {
    rule: 'layer-electron-exchange-file',
    from: 'electron/exchange-file/bad.ts',
    to: 'electron/store/good.ts',
  },
  { rule: 'layer-electron-backend', from: 'electron/backend/bad.ts', to: 'electron/main/good.ts' },
  { rule: 'layer-electron-main', from: 'electron/main/bad.ts', to: 'electron/store/good.ts' },
  { rule: 'layer-electron-web', from: 'electron/web/bad.ts', to: 'electron/main/good.ts' },
  { rule: 'layer-electron-cli', from: 'electron/cli/bad.ts', to: 'electron/store/good.ts' },
  { rule: 'layer-electron-preload', from: 'electron/preload/bad.ts', to: 'shared/model/good.ts' },
  { rule: 'layer-renderer-i18n', from: 'renderer/i18n/bad.ts', to: 'renderer/ui/good.ts' },
  { rule: 'layer-renderer-client', from: 'renderer/client/bad.ts', to: 'renderer/ui/good.ts' },
  { rule: 'layer-renderer-ui', from: 'renderer/ui/bad.ts', to: 'renderer/client/good.ts' },
  {
    rule: 'layer-renderer-records',
    from: 'renderer/records/bad.ts',
    to: 'renderer/features/home/good.ts',
  },
  {
    rule: 'layer-renderer-documents',
    from: 'renderer/documents/bad.ts',
    to: 'renderer/features/home/good.ts',
  },
  {
    rule: 'layer-renderer-features',
    from: 'renderer/features/plan/bad.ts',
    to: 'renderer/app/good.ts',
  },
  { rule: 'layer-renderer-app', from: 'renderer/app/bad.ts', to: 'electron/store/good.ts' },
  { rule: 'known-layer', from: 'electron/new-folder/bad.ts', to: 'shared/lib/good.ts' },
  { rule: 'words-take-types-only', from: 'shared/words/en.ts', to: 'shared/model/good.ts' },
  {
    rule: 'features-stay-apart',
    from: 'renderer/features/plan/neighbour.ts',
    to: 'renderer/features/home/good.ts',
  },
  { rule: 'no-cycle', from: 'shared/lib/and-round.ts', to: 'shared/lib/round.ts' },
  { rule: 'no-barrel', from: 'shared/domain/index.ts', to: 'shared/domain/good.ts' },
  { rule: 'product-imports-no-test', from: 'electron/backend/tested.ts', to: 'tests/good.ts' },
  { rule: 'resolvable', from: 'shared/lib/lost.ts', to: 'shared/lib/nowhere.ts' },
];

const goodFiles: readonly TreeFile[] = [
  importing('shared/words/fr.ts', 'import type', 'shared/model/good.ts'),
  importing('shared/contract/index.ts', 'import', 'shared/exchange/good.ts'),
  importing('electron/backend/reader.ts', 'import', 'electron/store/good.ts'),
  importing('electron/preload/bridge.ts', 'import', 'shared/contract/good.ts'),
  importing('renderer/app/routes.ts', 'import', 'renderer/features/home/good.ts'),
  importing('renderer/features/home/page.ts', 'import', 'renderer/client/good.ts'),
  importing('shared/lib/wall.test.ts', 'import', 'electron/store/good.ts'),
];

// dependency-cruiser tells a cycle once, at one of its ends.
const otherEnd = importing('shared/lib/round.ts', 'import', 'shared/lib/and-round.ts');
const orphan = 'shared/lib/orphan.ts';
const targets = new Set(badArrows.map(({ to }) => to).filter((to) => to.endsWith('good.ts')));

const tree = writeBadTree([
  ...[...targets, ...goodFiles.map(targetOf)].map((file) => ({
    file,
    source: 'export interface Value {}\nexport const value = 1;',
  })),
  ...badArrows.map(({ from, to }) => importing(from, 'import', to)),
  ...goodFiles,
  otherEnd,
  { file: orphan, source: 'export const value = 1;' },
]);
let broken: readonly BrokenArrow[] = [];

beforeAll(async () => {
  ({ broken } = await checkArchitecture(tree));
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('a bad import', () => {
  test.each(badArrows)('$from → $to breaks $rule', ({ rule, from }) => {
    const fired = broken.filter((arrow) => arrow.from === from && arrow.rule === rule);
    expect(fired).toHaveLength(1);
    expect(fired[0]?.message).toBe(commentOf(rule));
  });

  test('the message of a layer says what it may import', () => {
    expect(commentOf('layer-electron-main')).toContain('may import electron/backend, shared');
  });
});

test('a file that nothing imports and that imports nothing breaks no-orphan', () => {
  expect(broken.filter(({ rule }) => rule === 'no-orphan').map(({ from }) => from)).toEqual([
    orphan,
  ]);
});

test.each(goodFiles)('$file is clean', ({ file }) => {
  expect(broken.filter(({ from }) => from === file)).toEqual([]);
});

test('every rule is met by a bad file', () => {
  const fired = new Set(broken.map(({ rule }) => rule));
  expect(
    architectureRules.map(({ name }) => name).filter((name) => !fired.has(name ?? '')),
  ).toEqual([]);
});

test('a tree in which no module is read is an error, never a success', async () => {
  const empty = writeBadTree([{ file: 'shared/words.txt', source: '' }]);
  await expect(checkArchitecture(empty)).rejects.toThrow('no module');
  rmSync(empty, { recursive: true, force: true });
});

function importing(file: string, keyword: string, target: string): TreeFile {
  const specifier = target.startsWith('tests/') ? `../../${target}` : `#${target}`;
  const name = keyword === 'import' ? 'value' : 'Value';
  return { file, source: `${keyword} { ${name} } from '${specifier}';\nexport { ${name} };` };
}

function targetOf({ source }: TreeFile): string {
  return /'#(?<target>[^']+)'/u.exec(source)?.groups?.['target'] ?? '';
}

function commentOf(rule: string): string {
  return architectureRules.find(({ name }) => name === rule)?.comment ?? '';
}
