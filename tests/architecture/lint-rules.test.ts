/**
 * Each rule of the linter is met once by a bad file: the rule that fires and what it tells are
 * asserted, and the good files beside them stay clean. One run of oxlint serves every case.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importBans } from '../../config/import-bans.ts';
import { collectTool } from '../../scripts/run-tool.ts';
import { writeBadTree, type TreeFile } from './bad-tree.ts';

interface BadFile extends TreeFile {
  readonly rule: string;
  readonly says?: string;
}

const bans: readonly BadFile[] = [
  {
    file: 'electron/backend/ban-electron.ts',
    source: "import { app } from 'electron';\nexport const name = app.name;",
    rule: 'eslint(no-restricted-imports)',
    says: 'put host-free work in electron/backend',
  },
  {
    file: 'shared/domain/ban-node.ts',
    source: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    rule: 'eslint(no-restricted-imports)',
    says: 'reach it through shared/contract',
  },
  {
    file: 'renderer/app/ban-node.ts',
    source: "import { join } from 'node:path';\nexport const path = join;",
    rule: 'eslint(no-restricted-imports)',
    says: 'reach it through shared/contract',
  },
  {
    file: 'shared/model/ban-react.ts',
    source: "import { useState } from 'react';\nexport const state = useState;",
    rule: 'eslint(no-restricted-imports)',
    says: 'React lives in renderer only',
  },
  {
    file: 'electron/backend/ban-sqlite.ts',
    source: "import Database from 'better-sqlite3';\nexport const database = Database;",
    rule: 'eslint(no-restricted-imports)',
    says: 'Only electron/store opens the database',
  },
  {
    file: 'electron/main/ban-kysely.ts',
    source: "import { sql } from 'kysely';\nexport const query = sql;",
    rule: 'eslint(no-restricted-imports)',
    says: 'Only electron/store and electron/backend build queries',
  },
  {
    file: 'renderer/client/ban-electron-folder.ts',
    source: "import { value } from '#electron/store/good.ts';\nexport const copy = value;",
    rule: 'eslint(no-restricted-imports)',
    says: 'through a command, query or event of shared/contract',
  },
  {
    file: 'electron/web/ban-renderer-folder.ts',
    source: "import { value } from '#renderer/ui/good.ts';\nexport const copy = value;",
    rule: 'eslint(no-restricted-imports)',
    says: 'what both sides need belongs to shared',
  },
  {
    file: 'renderer/features/plan/ban-feature.ts',
    source: "import { value } from '#renderer/features/home/good.ts';\nexport const copy = value;",
    rule: 'eslint(no-restricted-imports)',
    says: 'never by another feature',
  },
  {
    file: 'renderer/ui/ban-client.ts',
    source: "import { value } from '#renderer/client/good.ts';\nexport const copy = value;",
    rule: 'eslint(no-restricted-imports)',
    says: 'call the client in a feature',
  },
  {
    file: 'renderer/features/plan/ban-fetch.ts',
    source: "export const answer = fetch('/plans');",
    rule: 'eslint(no-restricted-globals)',
    says: 'Only renderer/client touches the bridge or fetch',
  },
];

const habits: readonly BadFile[] = [
  {
    file: 'shared/lib/explicit-any.ts',
    source: 'export const value: any = 1;',
    rule: 'typescript(no-explicit-any)',
  },
  {
    file: 'shared/lib/silent-any.ts',
    source: "export const value: string = JSON.parse('1');",
    rule: 'typescript(no-unsafe-assignment)',
  },
  {
    file: 'shared/lib/floating-promise.ts',
    source: 'export function start(): void {\n  Promise.resolve(1);\n}',
    rule: 'typescript(no-floating-promises)',
  },
  {
    file: 'shared/lib/misused-promise.ts',
    source: 'export const kept = [1].filter(async (n) => Promise.resolve(n > 0));',
    rule: 'typescript(no-misused-promises)',
  },
  {
    file: 'shared/lib/forgotten-case.ts',
    source:
      "export function label(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n}",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    file: 'shared/lib/loose-equality.ts',
    source: 'export const same = (a: number, b: number): boolean => a == b;',
    rule: 'eslint(eqeqeq)',
  },
  {
    file: 'electron/backend/console.ts',
    source: "export const say = (): void => console.log('x');",
    rule: 'eslint(no-console)',
  },
  {
    file: 'shared/lib/default-export.ts',
    source: 'const value = 1;\nexport default value;',
    rule: 'import(no-default-export)',
  },
  {
    file: 'shared/lib/CamelName.ts',
    source: 'export const value = 1;',
    rule: 'unicorn(filename-case)',
  },
  {
    file: 'renderer/ui/kebab-component.tsx',
    source: 'export const Mark = (): React.JSX.Element => <b>x</b>;',
    rule: 'unicorn(filename-case)',
  },
  {
    file: 'electron/backend/bare-builtin.ts',
    source: "import { join } from 'path';\nexport const path = join;",
    rule: 'unicorn(prefer-node-protocol)',
  },
  {
    file: 'shared/lib/cycle.ts',
    source: "import type { Other } from '#shared/lib/cycle-back.ts';\nexport type One = Other | 1;",
    rule: 'import(no-cycle)',
  },
  {
    file: 'shared/lib/barrel.ts',
    source: "export * from './good.ts';",
    rule: 'oxc(no-barrel-file)',
  },
  {
    file: 'renderer/ui/Danger.tsx',
    source:
      'export const Danger = ({ text }: { text: string }): React.JSX.Element => (\n  <p dangerouslySetInnerHTML={{ __html: text }} />\n);',
    rule: 'react(no-danger)',
  },
  {
    file: 'shared/lib/too-long.ts',
    source: Array.from({ length: 301 }, (_, n) => `export const value${n} = ${n};`).join('\n'),
    rule: 'eslint(max-lines)',
  },
];

const good: readonly TreeFile[] = [
  { file: 'electron/store/good.ts', source: "export { sql as value } from 'kysely';" },
  { file: 'electron/main/good.ts', source: "export { app as value } from 'electron';" },
  { file: 'electron/cli/good.ts', source: "console.log('answer');" },
  { file: 'renderer/client/good.ts', source: "export const value = fetch('/plans');" },
  { file: 'renderer/ui/good.ts', source: 'export const value = 1;' },
  { file: 'renderer/features/home/good.ts', source: 'export const value = 1;' },
  { file: 'shared/lib/good.ts', source: 'export const value = 1;' },
  { file: 'shared/lib/good.test.ts', source: "export { readFileSync } from 'node:fs';" },
  {
    file: 'shared/contract/index.ts',
    source: "export * from '../lib/good.ts';",
  },
];

const cycleBack: TreeFile = {
  file: 'shared/lib/cycle-back.ts',
  source: "import type { One } from '#shared/lib/cycle.ts';\nexport type Other = One | 2;",
};

const lintReport = z.object({
  diagnostics: z.array(
    z.looseObject({ filename: z.string().transform(withSlashes), code: z.string() }),
  ),
});

const bad = [...bans, ...habits];
const tree = writeBadTree([...bad, ...good, cycleBack]);
let diagnostics: z.infer<typeof lintReport>['diagnostics'] = [];

beforeAll(async () => {
  const { stdout } = await collectTool('oxlint', ['--format', 'json', '.'], tree);
  ({ diagnostics } = lintReport.parse(JSON.parse(stdout)));
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('a bad file', () => {
  test.each(bad)('$file breaks $rule', ({ file, rule, says = '' }) => {
    const fired = diagnostics.filter(({ filename }) => filename === file);
    expect(fired.map(({ code }) => code)).toContain(rule);
    expect(JSON.stringify(fired)).toContain(says);
  });
});

test('each ban of config/import-bans.ts is met by a bad file', () => {
  const said = JSON.stringify(diagnostics);
  const messages = Object.values(importBans).flatMap((list) => list.map((ban) => ban.message));
  expect(
    messages.filter((message) => !said.includes(JSON.stringify(message).slice(1, -1))),
  ).toEqual([]);
});

describe('a good file', () => {
  test.each(good)('$file is clean', ({ file }) => {
    expect(diagnostics.filter(({ filename }) => filename === file)).toEqual([]);
  });
});

/** Windows tells paths with backslashes. */
function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
