/** Exchanging through the real command, in processes of its own: two offices, as two people would do it. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createModel } from '../../../shared/model/model.ts';
import { RECORD_TYPES } from '../../../shared/model/types.ts';

const root = resolve(import.meta.dirname, '../../..');
const place = mkdtempSync(join(tmpdir(), 'maillon-exchange-cli-'));
const at = (name: string): string => join(place, name);

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly said: string;
}

/** On the computer of an office: its state is its own. */
function maillon(computer: string, ...args: string[]): Promise<Ran> {
  const { promise, resolve: settle } = Promise.withResolvers<Ran>();
  const env = {
    ...process.env,
    MAILLON_STATE: at(`${computer}-state`),
    MAILLON_DATA: at(computer),
  };
  const child = execFile(
    process.execPath,
    [join(root, 'electron/cli/main.ts'), ...args],
    { env, maxBuffer: 1e8 },
    (_error, out, said) => settle({ exit: child.exitCode ?? -1, out, said }),
  );
  return promise;
}

async function json<T>(computer: string, schema: z.ZodType<T>, ...args: string[]): Promise<T> {
  const { exit, out, said } = await maillon(computer, ...args, '--json');
  expect({ exit, said }).toEqual({ exit: 0, said: '' });
  return schema.parse(JSON.parse(out));
}

const outcome = z.strictObject({
  file: z.string(),
  status: z.enum(['applied', 'preview', 'waiting', 'known', 'refused']),
  reason: z.string().nullable(),
  import: z.number().nullable(),
  from: z.string().nullable(),
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  conflicts: z.number(),
  suggestions: z.number(),
});
const conflict = z.strictObject({
  type: z.string(),
  id: z.string(),
  field: z.string(),
  values: z.array(
    z.strictObject({
      value: z.unknown(),
      author: z.string().nullable(),
      structure: z.string().nullable(),
      time: z.string(),
    }),
  ),
  shown: z.unknown(),
});
const listed = z.array(z.looseObject({ id: z.string() }));
const anything = z.unknown();

const receive = (computer: string, ...args: string[]) =>
  json(computer, z.array(outcome), 'receive', at(`${computer}-network`), ...args);
const network = (computer: string): string => at(`${computer}-network`);
const create = (computer: string, type: string, values: readonly object[]) =>
  json(
    computer,
    z.object({ id: z.string() }),
    'run',
    network(computer),
    'record.create',
    JSON.stringify({ type, values }),
  );

let plan: string;
let joined: z.infer<typeof outcome>;

beforeAll(async () => {
  const names = ['--network', 'Réseau vélo', '--structure', 'La Clavette'];
  await maillon('ours', 'new', network('ours'), ...names);
  await create('ours', 'organisation', [{ field: 'name', value: 'Le Chat perché' }]);
  ({ id: plan } = await create('ours', 'plan', [{ field: 'title', value: 'Projet' }]));
  await maillon('ours', 'send', network('ours'), at('whole.maillon'));
  joined = await json(
    'theirs',
    outcome,
    'join',
    network('theirs'),
    at('whole.maillon'),
    '--structure',
    'le chat perche',
  );
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const titled = (computer: string, title: string) =>
  maillon(computer, 'set', network(computer), 'plan', plan, `title=${title}`);
const title = async (computer: string): Promise<unknown> =>
  (await json(computer, listed, 'list', network(computer), 'plan'))[0]?.['title'];

describe('two offices', () => {
  it('begin with a complete file', () => {
    expect(joined).toMatchObject({ status: 'applied', from: 'La Clavette', removed: 0 });
  });

  it('change one title, settle it, and take a reception back', async () => {
    await titled('ours', 'Projet associatif');
    await titled('theirs', 'Projet 2024-2028');
    const answer = at('answer.maillon');
    await maillon('theirs', 'send', network('theirs'), answer, '--to', 'La Clavette');
    expect(await receive('ours', answer, '--preview')).toMatchObject([
      { status: 'preview', import: null, changed: 1, conflicts: 1 },
    ]);
    expect(await title('ours')).toBe('Projet associatif');
    const [applied] = await receive('ours', answer);
    expect(applied).toMatchObject({ status: 'applied', conflicts: 1, from: 'Le Chat perché' });
    expect(await receive('ours', answer)).toMatchObject([{ status: 'known', import: null }]);

    const conflicts = await json('ours', z.array(conflict), 'conflicts', network('ours'));
    expect(conflicts).toMatchObject([{ type: 'plan', id: plan, field: 'title' }]);
    expect(conflicts[0]?.values.map(({ structure }) => structure).toSorted()).toEqual([
      'La Clavette',
      'Le Chat perché',
    ]);

    const id = String(applied?.import);
    await maillon('ours', 'set-aside', network('ours'), id);
    expect(await json('ours', z.array(conflict), 'conflicts', network('ours'))).toEqual([]);
    await maillon('ours', 'set-aside', network('ours'), id, '--back');
    await maillon('ours', 'settle', network('ours'), 'plan', plan, 'title', 'Projet 2024');
    expect(await json('ours', z.array(conflict), 'conflicts', network('ours'))).toEqual([]);

    await maillon('ours', 'send', network('ours'), at('settled.maillon'), '--all');
    expect(await receive('theirs', at('settled.maillon'))).toMatchObject([
      { status: 'applied', conflicts: 0 },
    ]);
    expect(await title('theirs')).toBe('Projet 2024');
  });

  it('take good files beside a damaged one, each after what it follows', async () => {
    const files = ['first', 'second'].map((name) => at(`${name}.maillon`));
    const [first = '', second = ''] = files;
    await titled('theirs', 'Un');
    await maillon('theirs', 'send', network('theirs'), first, '--to', 'La Clavette');
    await maillon('ours', 'send', network('ours'), at('nothing.maillon'), '--all');
    writeFileSync(at('damaged.maillon'), 'maillon?');
    const { exit, out } = await maillon(
      'ours',
      'receive',
      network('ours'),
      at('damaged.maillon'),
      first,
      '--json',
    );
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ status: 'refused' }, { status: 'applied' }]);

    // What our office holds now is said, so that the next file follows this one; the one after comes first.
    await maillon('ours', 'send', network('ours'), at('heard.maillon'), '--all');
    await receive('theirs', at('heard.maillon'));
    await titled('theirs', 'Deux');
    await maillon('theirs', 'send', network('theirs'), second, '--to', 'La Clavette');
    expect(await receive('ours', second)).toMatchObject([{ status: 'applied', changed: 1 }]);
    expect(await title('ours')).toBe('Deux');
  });

  it('protect a file by a password', async () => {
    writeFileSync(at('password'), 'Vélo cargo 2026\n');
    const secret = ['--password-file', at('password')];
    await maillon('ours', 'send', network('ours'), at('secret.maillon'), ...secret);
    const refused = await maillon('theirs', 'receive', network('theirs'), at('secret.maillon'));
    expect(refused).toMatchObject({ exit: 1, out: '' });
    expect(await receive('theirs', at('secret.maillon'), ...secret)).toMatchObject([
      { status: 'applied' },
    ]);
  });

  it('list the offices, and refuse what is not there', async () => {
    const offices = await json('ours', listed, 'offices', network('ours'));
    expect(offices).toMatchObject([{ here: true }, { here: false, trust: 'trusted' }]);
    const nobody = await maillon('ours', 'send', network('ours'), at('no.maillon'), '--to', 'Nul');
    expect(nobody.exit).toBe(1);
    expect(existsSync(at('no.maillon'))).toBe(false);
    const wrong = ['join', at('other'), at('whole.maillon'), '--structure', 'Inconnue'];
    expect(await maillon('other', ...wrong)).toMatchObject({ exit: 1, out: '' });
    expect(existsSync(at('other'))).toBe(false);
  });
});

/** A value that stands nowhere else, for each field of each personal type that can hold one. */
const marked = [...createModel(RECORD_TYPES).types.values()]
  .filter(({ personal }) => personal)
  .map((type, index) => ({
    type: type.name,
    cells: type.fields.flatMap((field, nth) => {
      const mark = `Zyx${index}w${nth}kqj`;
      if (field.kind === 'date')
        return [{ field: field.name, value: `1${index}${String(nth).padStart(2, '0')}-07-19` }];
      if (field.kind !== 'text' && field.kind !== 'richText') return [];
      return [
        { field: field.name, value: field.format === 'email' ? `${mark}@example.org` : mark },
      ];
    }),
  }));

describe('a file without personal data', () => {
  it('has no byte of any personal value, where one with them has all', async () => {
    expect(marked.length).toBeGreaterThan(1);
    for (const { type, cells } of marked) await create('ours', type, cells);
    const values = marked.flatMap(({ cells }) => cells.map(({ value }) => value));
    const dump = async (name: string, ...args: string[]): Promise<string> => {
      await maillon('ours', 'send', network('ours'), at(name), ...args);
      await json('ours', anything, 'inspect', at(name));
      return (await maillon('ours', 'inspect', at(name), '--dump', '--json')).out;
    };
    const without = await dump('without.maillon', '--without-personal');
    expect(without).toContain('Deux');
    expect(values.filter((value) => without.includes(value))).toEqual([]);
    const whole = await dump('with.maillon');
    expect(values.filter((value) => !whole.includes(value))).toEqual([]);
  });
});
