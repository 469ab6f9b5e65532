/** The real command, in processes of its own, on folders of its own. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const fixture = join(root, 'tests/fixtures/plan-d-action-2024-2028.csv');
const reference = readFileSync(fixture, 'utf8');
const place = mkdtempSync(join(tmpdir(), 'maillon-cli-'));
const env = {
  ...process.env,
  MAILLON_STATE: join(place, 'state'),
  MAILLON_DATA: join(place, 'data'),
};
const at = (name: string): string => join(place, name);

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly said: string;
}

function maillon(...args: string[]): Promise<Ran> {
  const { promise, resolve: settle } = Promise.withResolvers<Ran>();
  const main = join(root, 'electron/cli/main.ts');
  const child = execFile(
    process.execPath,
    [main, ...args],
    { env, maxBuffer: 1e8 },
    (_error, out, said) => settle({ exit: child.exitCode ?? -1, out, said }),
  );
  return promise;
}

const item = z.looseObject({
  id: z.string(),
  title: z.string(),
  level: z.string(),
  status: z.string().nullable(),
  due: z.string().nullable(),
  number: z.string(),
  territories: z.array(z.string()),
  leadOrganisation: z.string().nullable(),
  priority: z.record(z.string(), z.boolean()),
  plannedBudget: z.record(z.string(), z.number()),
});

async function json<T>(schema: z.ZodType<T>, ...args: string[]): Promise<T> {
  const { exit, out, said } = await maillon(...args, '--json');
  expect({ exit, said }).toEqual({ exit: 0, said: '' });
  return schema.parse(JSON.parse(out));
}

const items = (folder: string) => json(z.array(item), 'list', folder, 'planItem');
const counts = z.object({
  plan: z.string(),
  new: z.number(),
  changed: z.number(),
  same: z.number(),
});

async function importInto(folder: string, file: string) {
  const {
    new: added,
    changed,
    same,
  } = await json(counts, 'import', folder, file, '--plan', 'Projet associatif');
  return { new: added, changed, same };
}

/** A file of the reference plan, written another way. */
function written(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

const cp1252 = (text: string): Uint8Array =>
  Uint8Array.from(
    text,
    (letter) => ({ '’': 0x92, '€': 0x80, œ: 0x9c })[letter] ?? letter.charCodeAt(0),
  );

beforeAll(async () => {
  const names = ['--network', 'Réseau vélo', '--structure', 'La CLAVette'];
  await maillon('new', at('network'), ...names);
  await maillon('import', at('network'), fixture, '--plan', 'Projet associatif');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the reference plan, imported', () => {
  it('begins with a new network', async () => {
    const names = ['--network', 'Réseau', '--structure', 'La CLAVette'];
    expect(await maillon('new', at('fresh'), ...names)).toEqual({
      exit: 0,
      out: 'Le réseau «\u{A0}Réseau\u{A0}» est créé.\n',
      said: '',
    });
    expect(await importInto(at('fresh'), fixture)).toEqual({ new: 43, changed: 0, same: 0 });
  });

  it('has its goals, objectives, actions and priorities', async () => {
    const all = await items(at('network'));
    const of = (level: string) => all.filter((one) => one.level === level);
    expect([of('goal').length, of('objective').length, of('action').length]).toEqual([3, 13, 27]);
    expect(all.filter((one) => one.priority['2024-2025'] === true)).toHaveLength(17);
    const statuses = of('objective').map(({ number, status }) => [number, status]);
    expect(statuses.filter(([, status]) => status !== null)).toEqual([
      ['4', 'toDetail'],
      ['8', 'toDetail'],
    ]);
    expect(statuses).toContainEqual(['12', null]);
    expect(of('action').filter(({ status }) => status === 'toSpecify')).toHaveLength(4);
  });

  it('is only announced by a preview', async () => {
    const names = ['--network', 'Réseau', '--structure', 'La CLAVette'];
    await maillon('new', at('announced'), ...names);
    const preview = await maillon('import', at('announced'), fixture, '--plan', 'P', '--preview');
    expect(preview).toMatchObject({ exit: 0, said: '' });
    expect(preview.out).toMatch(/43\snouvelles lignes/u);
    expect(preview.out).not.toContain('Importé');
    expect(await items(at('announced'))).toEqual([]);
  });

  it('changes nothing when imported again, in whatever alphabet and with whatever separator', async () => {
    const typographic = reference.replaceAll("'", '’');
    const files = [
      fixture,
      written('bom.csv', `\u{FEFF}${reference}`),
      written('cp1252.csv', cp1252(reference)),
      written('cp1252-typographic.csv', cp1252(typographic)),
      written('tabs.csv', reference.replaceAll(';', '\t')),
      written(
        'commas.csv',
        reference
          .split('\r\n')
          .map((line) =>
            line
              .split(';')
              .map((cell) => `"${cell.replaceAll('"', '""')}"`)
              .join(','),
          )
          .join('\n'),
      ),
    ];
    for (const file of files.filter((name) => !name.includes('typographic'))) {
      expect(await importInto(at('network'), file)).toEqual({ new: 0, changed: 0, same: 43 });
    }
    const preview = await json(
      z.looseObject({
        encoding: z.string(),
        problems: z.array(z.unknown()),
        counts: z.looseObject({ new: z.number() }),
      }),
      'import',
      at('network'),
      at('cp1252-typographic.csv'),
      '--plan',
      'projet ASSOCIATIF',
      '--preview',
    );
    expect(preview).toMatchObject({ encoding: 'windows-1252', problems: [], counts: { new: 0 } });
  });

  it('leaves as CSV and comes back with nothing changed, edited or not', async () => {
    const network = at('round-trip');
    cpSync(at('network'), network, { recursive: true });
    const [first] = (await items(network)).filter(({ level }) => level === 'action');
    await maillon(
      'set',
      network,
      'planItem',
      first?.id ?? '',
      'notes==1+1;"x"\nl2',
      'plannedBudget[2026]=1 150,50 €',
      'territories=Rhône;"a, b"',
      'leadOrganisation=la clavette',
    );
    expect(
      (await maillon('export', network, at('out.csv'), '--plan', 'Projet associatif')).exit,
    ).toBe(0);
    const text = readFileSync(at('out.csv'), 'utf8');
    expect(text.startsWith('\u{FEFF}Identifiant;Mission;Objectif opérationnel;Action;État;')).toBe(
      true,
    );
    expect(text).toContain('"\'=1+1;""x""\nl2"');
    expect(await importInto(network, at('out.csv'))).toEqual({ new: 0, changed: 0, same: 43 });
    writeFileSync(at('out.csv'), text.replace('1150,50', '1200'));
    expect(await importInto(network, at('out.csv'))).toEqual({ new: 0, changed: 1, same: 42 });
    expect((await items(network)).find(({ id }) => id === first?.id)?.plannedBudget).toEqual({
      2026: 120000,
    });
  });
});

describe('a table that cannot be read', () => {
  it.each([
    ['an empty file', '', 'Ce tableau est vide.'],
    ['headings alone', 'Action;État\n', 'Ce tableau est vide.'],
    ['no title', 'État;Horizon\nà faire;court\n', 'Aucune colonne'],
    ['a doubled heading', 'Action;État;état\na;;\n', '«\u{A0}état\u{A0}»'],
    ['a workbook', 'PK\u{3}\u{4}\0\0', 'ne se lit pas comme un tableau'],
    [
      'a value',
      'Axe;Objectif;Action;Échéance\nA;O;a;bientôt\n',
      'Ligne 2, colonne «\u{A0}Échéance\u{A0}»\u{A0}: «\u{A0}bientôt\u{A0}»',
    ],
    ['a cell too many', 'Axe;Objectif\nA;O;a\n', 'Ligne 2\u{A0}: «\u{A0}a\u{A0}»'],
  ])('is refused whole: %s', async (_name, content, sentence) => {
    const { exit, out, said } = await maillon(
      'import',
      at('network'),
      written('bad.csv', content),
      '--plan',
      'Autre',
      '--json',
    );
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(said).toContain(sentence);
    expect(await json(z.array(z.unknown()), 'list', at('network'), 'plan')).toHaveLength(1);
  });
});

describe('a record', () => {
  it('is changed field by field, and tells it', async () => {
    const target = (await items(at('network'))).find(({ title }) => title === 'Secrétariat');
    const id = target?.id ?? '';
    const set = (...assignments: string[]) =>
      maillon('set', at('network'), 'planItem', id, ...assignments);
    expect(
      await set(
        'status=en cours',
        'due=1er mars 2027',
        'priority[2025-2026]=X',
        'territories=Rhône;Lyon',
      ),
    ).toMatchObject({ exit: 0 });
    expect(await set('territories=Lyon', 'due=')).toMatchObject({ exit: 0 });
    expect((await items(at('network'))).find((one) => one.id === id)).toMatchObject({
      status: 'inProgress',
      due: null,
      priority: { '2025-2026': true },
      territories: ['Lyon'],
    });
    const told = await json(
      z.array(z.looseObject({ sentences: z.array(z.string()) })),
      'history',
      at('network'),
      'planItem',
      id,
    );
    const sentences = told
      .flatMap((entry) => entry.sentences)
      .map((text) => text.replaceAll('\u{A0}', ' '));
    expect(sentences).toContain('Quelqu’un a coché « Priorité » (2025–2026)');
    expect(sentences).toContain('Quelqu’un a vidé « Échéance » (1er mars 2027 auparavant)');
    expect(sentences).toContain('Quelqu’un a retiré Rhône de « Territoires »');
  });

  it.each([
    [['planItem', 'ID', 'due=bientôt'], 1, 'Échéance\u{A0}: Cette date n’a pas été comprise.'],
    [['planItem', 'ID', 'progress=101'], 1, 'Ce nombre sort des limites'],
    [['planItem', 'ID', 'title='], 1, 'ne peut pas rester vide'],
    [['planItem', 'ID', 'leadOrganisation=Personne'], 1, 'Ce nom n’a pas été trouvé.'],
    [['planItem', 'ID', 'priority=X'], 1, 'CHAMP[2026]=VALEUR'],
    [['planItem', 'ID', 'nothing=1'], 1, '«\u{A0}nothing\u{A0}»'],
    [['planItem', 'nobody', 'title=x'], 1, 'ne se trouve plus ici'],
    [['nothing', 'ID', 'title=x'], 1, 'registre «\u{A0}nothing\u{A0}»'],
    [['planItem', 'ID', 'title'], 2, 'CHAMP=VALEUR'],
  ])('refuses %j with %i', async (args, exit, sentence) => {
    const [first] = await items(at('network'));
    const given = args.map((arg) => (arg === 'ID' ? (first?.id ?? '') : arg));
    const ran = await maillon('set', at('network'), ...given);
    expect(ran).toMatchObject({ exit, out: '' });
    expect(ran.said).toContain(sentence);
  });
});

describe('workshop', () => {
  const said = z.object({
    notes: z.number(),
    axes: z.array(
      z.strictObject({
        name: z.string(),
        notes: z.number(),
        share: z.number(),
        wholeShare: z.number(),
        short: z.number(),
        long: z.number(),
        shortShare: z.number().nullable(),
        class: z.string().nullable(),
        rank: z.number(),
        tied: z.boolean(),
        categories: z.array(
          z.strictObject({
            name: z.string(),
            notes: z.number(),
            short: z.number(),
            long: z.number(),
          }),
        ),
      }),
    ),
  });

  it('says of imported notes what the reference minutes conclude', async () => {
    const notes = join(root, 'tests/fixtures/notes-hierarchisation.csv');
    const imported = await maillon('import', at('network'), notes, '--workshop', 'Axes de travail');
    expect(imported).toMatchObject({ exit: 0, said: '' });
    const result = await json(said, 'workshop', at('network'), 'axes de travail');
    expect(result.notes).toBe(131);
    expect(result.axes.map(({ wholeShare, rank, tied }) => [wholeShare, rank, tied])).toEqual([
      [19, 2, false],
      [14, 4, true],
      [16, 3, false],
      [23, 1, false],
      [13, 5, false],
      [15, 4, true],
    ]);
    expect(result.axes[0]?.categories[0]).toEqual({
      name: 'Communication et graphisme',
      notes: 7,
      short: 4,
      long: 3,
    });
  });

  it('is told when there is none of that name', async () => {
    const ran = await maillon('workshop', at('network'), 'Autre');
    expect(ran).toMatchObject({ exit: 1, out: '' });
    expect(ran.said).toContain('n’a pas de hiérarchisation');
  });
});

describe('the command line itself', () => {
  it.each([
    [[], 'Usage'],
    [['nothing'], 'n’existe pas'],
    [['list', 'x'], 'Il manque TYPE'],
    [['list', 'x', 'plan', 'more'], 'est en trop'],
    [['list', 'x', 'plan', '--nothing'], '--nothing'],
    [['import', 'x', 'y'], 'Dites où importer'],
    [['import', 'x', 'y', '--plan', 'P', '--workshop', 'W'], 'l’un des trois'],
    [['new', 'x', '--network', 'N'], 'Il manque --structure'],
    [['query', 'x', 'plan.list', '{'], 'n’est pas du JSON'],
    [['query', 'x', 'record.set', '{}'], 'employez'],
    [['run', 'x', 'plan.list'], 'employez'],
  ])('%j is misuse', async (args, sentence) => {
    const ran = await maillon(...args);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.said).toContain(sentence);
  });

  it('helps when asked', async () => {
    const ran = await maillon('--help');
    expect(ran).toMatchObject({ exit: 0, said: '' });
    expect(ran.out).toContain('set FOLDER TYPE ID FIELD=VALUE…');
    expect((await maillon('set', '--help')).out).toContain(
      'Usage\u{A0}: maillon set FOLDER TYPE ID FIELD=VALUE… [--json]',
    );
  });

  it('refuses a folder that is no network, or holds something already', async () => {
    expect(await maillon('list', at('nowhere'), 'plan', '--json')).toMatchObject({
      exit: 1,
      out: '',
    });
    expect(existsSync(at('nowhere'))).toBe(false);
    expect(await maillon('new', at('network'), '--network', 'N', '--structure', 'S')).toMatchObject(
      { exit: 1 },
    );
    expect(await maillon('import', at('network'), at('lost.csv'), '--plan', 'P')).toMatchObject({
      exit: 1,
    });
    expect(
      await maillon('export', at('network'), at('nowhere/out.csv'), '--plan', 'Projet associatif'),
    ).toMatchObject({ exit: 1 });
    expect(
      (await maillon('export', at('network'), at('x.csv'), '--plan', 'Inconnu')).said,
    ).toContain('pas de plan');
  });

  it('saves a plan in each format, and its action sheets', async () => {
    const begins = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK', ods: 'PK', csv: '\u{FEFF}' };
    const plan = ['--plan', 'Projet associatif'];
    for (const [format, start] of Object.entries(begins)) {
      const out = at(`out.${format}`);
      expect(await maillon('export', at('network'), out, ...plan)).toMatchObject({ exit: 0 });
      expect(readFileSync(out, 'utf8').startsWith(start)).toBe(true);
    }
    const asked = ['--sheets', '--paper', 'a4', ...plan];
    expect(await maillon('export', at('network'), at('sheets.docx'), ...asked)).toMatchObject({
      exit: 0,
    });
    for (const args of [
      [at('out.doc')],
      [at('out')],
      [at('out.csv'), '--sheets'],
      [at('out.pdf'), '--paper', 'a5'],
    ]) {
      expect(await maillon('export', at('network'), ...args, ...plan)).toMatchObject({ exit: 2 });
    }
    const said = async (...args: readonly string[]) =>
      (await maillon('export', at('network'), ...args)).said;
    expect(await said(at('out.doc'), ...plan)).toContain('pdf, docx, xlsx, ods, csv');
    expect(await said(at('out.csv'), '--sheets', ...plan)).toContain('pdf, docx');
    expect(await said(at('out.pdf'), '--paper', 'a5', ...plan)).toContain('a3, a4');
    expect(await said(at('out.pdf'), '--plan', 'Autre')).toContain('Autre');
    expect(existsSync(at('out.doc'))).toBe(false);
  });

  it('asks and runs anything of the contract', async () => {
    const found = await json(
      z.array(z.looseObject({ type: z.string() })),
      'query',
      at('network'),
      'record.search',
      '{"text":"secretariat"}',
    );
    expect(found[0]).toMatchObject({ type: 'planItem' });
    const { id } = await json(
      z.object({ id: z.string() }),
      'run',
      at('network'),
      'record.create',
      '{"type":"person","values":[{"field":"firstName","value":"Inès"}]}',
    );
    expect(
      await json(z.array(z.looseObject({ id: z.string() })), 'list', at('network'), 'person'),
    ).toMatchObject([{ id, firstName: 'Inès' }]);
    const refused = await maillon('run', at('network'), 'record.create', '{"type":"person"}');
    expect(refused).toMatchObject({ exit: 1, out: '' });
    expect(refused.said).toContain('values');
  });

  it('reads and does not write while another process holds the network', async () => {
    const holder = spawn(process.execPath, [
      join(import.meta.dirname, 'store/hold-network.ts'),
      at('network'),
      join(place, 'other-state'),
    ]);
    try {
      expect(String(await once(holder.stdout, 'data'))).toContain('open');
      expect((await items(at('network'))).length).toBe(43);
      const [first] = await items(at('network'));
      for (const args of [
        ['set', at('network'), 'planItem', first?.id ?? '', 'due=1/1/27'],
        ['import', at('network'), fixture, '--plan', 'P'],
      ]) {
        const ran = await maillon(...args);
        expect(ran).toMatchObject({ exit: 1, out: '' });
        expect(ran.said).toContain('déjà ouvert');
      }
    } finally {
      holder.stdin.end();
      await once(holder, 'exit');
    }
  });
});

describe('looking after a network', () => {
  it('checks, backs up and restores', async () => {
    expect(await maillon('check', at('network'))).toEqual({
      exit: 0,
      out: 'Tout concorde.\n',
      said: '',
    });
    expect(await maillon('backup', at('network'), at('copy.sqlite'))).toMatchObject({ exit: 0 });
    const [first] = await items(at('network'));
    await maillon('set', at('network'), 'planItem', first?.id ?? '', 'due=1/1/27');
    expect(await maillon('restore', at('network'), at('copy.sqlite'))).toMatchObject({
      exit: 0,
      said: '',
    });
    expect((await items(at('network')))[0]?.due).toBe(null);
    expect(await maillon('restore', at('network'), fixture)).toMatchObject({ exit: 1 });
    expect(await maillon('check', at('network'), '--rebuild')).toMatchObject({ exit: 0 });
  });

  it('changes nothing of what lies in the bin', async () => {
    const [first] = await items(at('network'));
    const id = first?.id ?? '';
    const ids = JSON.stringify({ type: 'planItem', ids: [id] });
    await maillon('run', at('network'), 'record.delete', ids);
    const set = await maillon('set', at('network'), 'planItem', id, 'due=1/1/27');
    expect(set).toMatchObject({ exit: 1, out: '' });
    expect(set.said).toContain('corbeille');
    await maillon('run', at('network'), 'record.restore', ids);
    expect(await json(z.array(z.unknown()), 'query', at('network'), 'record.conflicts')).toEqual(
      [],
    );
  });

  it('says that a damaged log cannot be rebuilt from, and leaves the tables alone', async () => {
    const names = ['--network', 'Réseau', '--structure', 'La CLAVette'];
    await maillon('new', at('tampered'), ...names);
    const database = new Database(join(at('tampered'), 'network.sqlite'));
    database.exec("UPDATE change_set SET payload = x'00ff' WHERE position = 1");
    database.close();
    for (const options of [[], ['--rebuild']]) {
      const { exit, said } = await maillon('check', at('tampered'), ...options);
      expect(exit).toBe(1);
      expect(said).toContain('suites rompues, 1 en tout');
      expect(said).toContain('sauvegarde');
      expect(said).not.toContain('--rebuild');
    }
    expect((await maillon('list', at('tampered'), 'organisation')).out).toContain('La CLAVette');
  });

  it('says in a sentence what the disk refuses to a copy or a restore', async () => {
    const copied = await maillon('backup', at('network'), at('nowhere/copy.sqlite'));
    expect(copied).toMatchObject({ exit: 1, out: '' });
    expect(copied.said).toContain('n’a pas pu être écrit');
    await maillon('backup', at('network'), at('kept.sqlite'));
    const file = written('a-file', '');
    const restored = await maillon('restore', file, at('kept.sqlite'));
    expect(restored).toMatchObject({ exit: 1, out: '' });
    expect(restored.said).toMatch(/^Le dossier de ce réseau n’autorise pas l’écriture\..*\n$/);
  });

  it('makes the sample', async () => {
    expect(await maillon('sample', at('sample'))).toMatchObject({ exit: 0, said: '' });
    const levels = Object.groupBy(await items(at('sample')), ({ level }) => level);
    expect([
      levels['goal']?.length,
      levels['objective']?.length,
      levels['action']?.length,
      levels['example']?.length,
    ]).toEqual([3, 13, 27, 10]);
    expect(
      (
        await maillon(
          'export',
          at('sample'),
          at('sample.csv'),
          '--plan',
          'Projet associatif 2024–2028',
        )
      ).exit,
    ).toBe(0);
    expect(
      await json(
        counts,
        'import',
        at('sample'),
        at('sample.csv'),
        '--plan',
        'Projet associatif 2024–2028',
      ),
    ).toMatchObject({ new: 0, changed: 0, same: 53 });
  });
});
