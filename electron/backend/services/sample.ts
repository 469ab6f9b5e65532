/**
 * The sample network: readable JSON in resources/sample, replayed through the same commands as a person's own
 * gestures, so that it can never hold what the application would refuse.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { NamesOf, OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { CellInput } from '#shared/contract/records.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { isSet, type Value } from '#shared/model/field.ts';
import { writeAttachment } from '#shared/model/attachment-value.ts';
import { type Field, fieldNamed, type Model, typeOf } from '#shared/model/model.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { keepAttachment } from '#electron/store/attachment-files.ts';
import { bytesOf, hashOf } from '#electron/store/inbox-folder.ts';
import { takeLock } from '#electron/store/lock.ts';
import { lockFile } from '#electron/store/network-folder.ts';
import { storageFailure } from '#electron/store/storage-failure.ts';
import type { Application } from '../application.ts';
import type { OpenedNetwork } from '../opened-network.ts';
import { runCommand } from '../run-command.ts';
import { replayWorkshop, sampleWorkshop } from './sample-workshops.ts';

export const SAMPLE_FOLDER = 'Réseau d’exemple';

const keyed = z.looseObject({ key: z.string() });
const networkSchema = z.object({ name: z.string(), structure: z.string(), author: z.string() });
/** A file named after a record type, as `organisation.json`: its records, in any order. */
const recordsSchema = z.array(z.looseObject({ key: z.string().optional() }));
interface SampleItem {
  readonly key: string;
  readonly children?: readonly SampleItem[] | undefined;
}
const item: z.ZodType<SampleItem> = keyed.extend({
  get children() {
    return z.array(item).optional();
  },
});
const stepsSchema = z.array(z.looseObject({ item: z.string() }));
const commentsSchema = z.array(
  z.object({
    about: z.string(),
    kind: z.enum(['comment', 'note']),
    date: z.string().nullable().default(null),
    text: z.string(),
  }),
);
const planSchema = keyed.extend({ items: z.array(item) });

/** Files that bear the name of a type without being the list of its records. */
const OWN_SHAPE: ReadonlySet<string> = new Set(['network', 'plan']);

/** Stands in the folder while it is being filled: a sample half made, by a crash or a full disk, is made again. */
const FILLING = '.filling';

export const isWholeSample = (folder: string): boolean =>
  existsSync(folder) && !existsSync(join(folder, FILLING));

/** Makes the sample network in a folder that holds nothing yet, and leaves it open. */
export async function fillWithSample(
  application: Application,
  folder: string,
): Promise<Result<OpenedNetwork, Failure>> {
  const cleared = clearHalfMade(folder);
  if (!cleared.ok) return cleared;
  const filled = await fill(application, folder);
  if (filled.ok) rmSync(join(folder, FILLING));
  return filled;
}

function clearHalfMade(folder: string): Result<void, Failure> {
  try {
    if (existsSync(join(folder, FILLING))) {
      const lock = takeLock(lockFile(folder));
      if (!lock.ok) return lock;
      lock.value.release();
      rmSync(folder, { recursive: true });
    }
    const isTaken = existsSync(folder) && readdirSync(folder).length > 0;
    if (isTaken) return err({ code: 'folder-not-empty' });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, FILLING), '');
    return ok(undefined);
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === undefined) throw error;
    return err(failure);
  }
}

async function fill(
  application: Application,
  folder: string,
): Promise<Result<OpenedNetwork, Failure>> {
  const files = join(application.options.resources, 'sample');
  const read = <T>(name: string, schema: z.ZodType<T>): T =>
    schema.parse(JSON.parse(readFileSync(join(files, `${name}.json`), 'utf8')));
  const network = read('network', networkSchema);
  const registers = RECORD_TYPES.filter(
    ({ name }) => existsSync(join(files, `${name}.json`)) && !OWN_SHAPE.has(name),
  ).map(({ name }) => ({ name, records: read(name, recordsSchema) }));
  const records = registers.flatMap((register) => register.records);
  const own = records.find(({ key }) => key === network.structure);
  const created = await application.create(folder, {
    name: network.name,
    structure: z.string().parse(own?.['name']),
  });
  if (!created.ok) return created;

  const ids = new Map([[network.structure, created.value.remembered().structure ?? '']]);
  const replay = replayInto(application, created.value, ids);
  // Every key has its id before anything is written, so that records may lead to those of files read later.
  for (const { key } of records)
    if (key !== undefined && key !== network.structure) replay.announce(key);
  for (const { name, records: ofType } of registers)
    for (const record of ofType) await replay.record(name, record);
  created.value.remember({ author: ids.get(network.author) ?? null });
  const { items, ...plan } = read('plan', planSchema);
  await replay.record('plan', { numbering: 'through', actionRank: 3, ...plan });
  await replay.items(items, ids.get(plan.key) ?? '', null);
  for (const workshop of read('workshops', z.array(sampleWorkshop)))
    await replayWorkshop(workshop, { ...replay, ids });
  for (const step of read('steps', stepsSchema)) await replay.step(step);
  const inPlan = new Set(items.flatMap(keysIn));
  for (const comment of read('comments', commentsSchema))
    await replay.comment(inPlan.has(comment.about) ? 'planItem' : 'organisation', comment);
  return ok(created.value);
}

const keysIn = ({ key, children = [] }: SampleItem): string[] => [key, ...children.flatMap(keysIn)];

function replayInto(application: Application, network: OpenedNetwork, ids: Map<string, string>) {
  const model = (): Model => {
    if (network.work === undefined)
      throw new Error('the sample is being made in a network that cannot be written');
    return network.work.store.model();
  };
  const run = async <N extends NamesOf<'command'>>(
    name: N,
    input: ParsedInputOf<N>,
  ): Promise<OutputOf<N>> => {
    const done = await runCommand(application, name, input, { session: 'sample' });
    if (!done.ok)
      throw new Error(`the sample was refused by ${name}: ${JSON.stringify(done.error)}`);
    return done.value.output;
  };
  /** A file of the sample kept with the network, as a value that an attachment holds. */
  const keepFile = (name: string): string => {
    const path = join(application.options.resources, 'sample', 'files', basename(name));
    const hash = hashOf(path);
    keepAttachment(network.folder, hash, bytesOf(path));
    return writeAttachment(hash, name);
  };
  /** Ids given to keys whose records are still to be written. */
  const announced = new Set<string>();
  const announce = (key: string): void => {
    if (ids.has(key)) throw new Error(`the sample gives the key ${key} twice`);
    const id = application.options.newId();
    ids.set(key, id);
    announced.add(id);
  };
  const record = async (type: string, source: Readonly<Record<string, unknown>>): Promise<void> => {
    const key = typeof source['key'] === 'string' ? source['key'] : undefined;
    const cells = cellsOf(model(), type, source, ids, keepFile);
    const known = key === undefined ? undefined : ids.get(key);
    if (known === undefined || announced.delete(known)) {
      const { id } = await run('record.create', { type, id: known, values: cells });
      if (key !== undefined) ids.set(key, id);
    } else {
      await run('record.set', { type, changes: [{ id: known, cells }] });
    }
  };
  const items = async (
    tree: readonly SampleItem[],
    plan: string,
    parent: string | null,
  ): Promise<void> => {
    for (const { children, ...source } of tree) {
      const values = cellsOf(model(), 'planItem', source, ids, keepFile);
      const { id } = await run('plan.addItem', { plan, parent, values });
      ids.set(source.key, id);
      await items(children ?? [], plan, id);
    }
  };
  const step = async ({ item: key, ...source }: { readonly item: string }): Promise<void> => {
    const values = cellsOf(model(), 'step', source, ids, keepFile);
    await run('step.add', { item: ids.get(key) ?? '', values });
  };
  const comment = async (
    type: string,
    { about, ...said }: z.output<typeof commentsSchema>[number],
  ): Promise<void> => {
    await run('comment.post', { about: { type, id: ids.get(about) ?? '' }, ...said });
  };
  return { run, announce, record, items, step, comment };
}

/** Cells from readable JSON: keys of other records become their ids, euros become cents, names of files what is in them. */
function cellsOf(
  model: Model,
  type: string,
  source: Readonly<Record<string, unknown>>,
  ids: ReadonlyMap<string, string>,
  keepFile: (name: string) => string,
): CellInput[] {
  return Object.entries(source).flatMap(([name, written]) => {
    if (name === 'key') return [];
    const field = fieldNamed(typeOf(model, type), name);
    if (field === undefined) throw new Error(`the sample gives ${type} a field ${name}`);
    return elementsOf(field, written).map(([element, value]) => ({
      field: name,
      element: field.element === 'reference' ? (ids.get(element) ?? element) : element,
      value: storedValue(field, value, ids, keepFile),
    }));
  });
}

function elementsOf(field: Field, written: unknown): [string, unknown][] {
  if (field.element === undefined) return [['', written]];
  if (isSet(field))
    return z
      .array(z.string())
      .parse(written)
      .map((member) => [member, true]);
  return Object.entries(z.record(z.string(), z.unknown()).parse(written));
}

function storedValue(
  field: Field,
  value: unknown,
  ids: ReadonlyMap<string, string>,
  keepFile: (name: string) => string,
): Value {
  if (field.kind === 'attachment') return keepFile(z.string().parse(value));
  if (field.kind === 'money') return Math.round(z.number().parse(value) * 100);
  if (field.kind === 'reference') return ids.get(z.string().parse(value)) ?? '';
  return z.union([z.string(), z.number(), z.boolean(), z.null()]).parse(value);
}
