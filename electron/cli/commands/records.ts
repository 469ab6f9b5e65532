/** `list`, `set` and `history`: the records of any type. */
import type { AnyRecord, Names, TypeDescriptor } from '#shared/contract/records.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { DEFAULT_ACTION_RANK, placeItems } from '#shared/domain/plan-tree.ts';
import { fold } from '#shared/lib/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { ANY_TYPE } from '#shared/model/field.ts';
import { formatField } from '#shared/words/format.ts';
import { historySentences } from '#shared/words/history.ts';
import { failureSentence, reasonSentence, shortened, wordsOf } from '#shared/words/sentences.ts';
import { alignedTable } from '../aligned-table.ts';
import { type AssignmentProblem, cellsOf, readAssignment } from '../assignments.ts';
import { done, misused, refusedFor, type Run } from '../command.ts';
import { type Office, withNetwork } from '../network.ts';

export const listRecords: Run = ({ positionals: [folder = '', typeName = ''] }) =>
  withNetwork(folder, 'read', async (office) => {
    const type = await describeType(typeName, office);
    if (!type.ok) return office.refuse(type.error);
    const listed =
      typeName === 'planItem'
        ? await listItems(office)
        : await office.ask('record.list', { type: typeName });
    if (!listed.ok) return office.refuse(listed.error);
    const { records, names } = listed.value;
    return done(records, () => tableOf(records, type.value, names, office));
  });

export const setFields: Run = ({
  positionals: [folder = '', typeName = '', id = '', ...assignments],
}) =>
  withNetwork(folder, 'write', async (office) => {
    const { ask, refuse, words } = office;
    const type = await describeType(typeName, office);
    if (!type.ok) return refuse(type.error);
    const found = await ask('record.get', { type: typeName, id });
    if (!found.ok) return refuse(found.error);
    // A change to what lies in the bin would only put its deletion in question.
    if (found.value.deleted) return refuse({ code: 'not-found' });
    const named = await directoryOf(type.value, office);
    const cells = [];
    for (const argument of assignments) {
      const assignment = readAssignment(argument);
      if (assignment === undefined) return misused(words.badAssignment(argument));
      const read = cellsOf(assignment, { type: type.value, record: found.value.record, named });
      if (!read.ok) return refusedFor(problemSaid(read.error, office));
      cells.push(...read.value);
    }
    if (cells.length === 0) return done({ ids: [] }, () => words.saved);
    const written = await ask('record.set', { type: typeName, changes: [{ id, cells }] });
    return written.ok ? done(written.value, () => words.saved) : refuse(written.error);
  });

export const showHistory: Run = ({ positionals: [folder = '', typeName = '', id = ''] }) =>
  withNetwork(folder, 'read', async (office) => {
    const { ask, refuse, language } = office;
    const type = await describeType(typeName, office);
    if (!type.ok) return refuse(type.error);
    const history = await ask('record.history', { type: typeName, id });
    if (!history.ok) return refuse(history.error);
    const { entries, names } = history.value;
    const told = entries.map((entry) => ({
      ...entry,
      sentences: historySentences(entry, type.value, language, names),
    }));
    const time = new Intl.DateTimeFormat(wordsOf(language).locale, {
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return done(told, () =>
      alignedTable(
        told.flatMap((entry) =>
          entry.sentences.map((sentence) => [time.format(new Date(entry.time)), sentence]),
        ),
      ),
    );
  });

async function describeType(
  name: string,
  { ask }: Office,
): Promise<Result<TypeDescriptor, Failure>> {
  const types = await ask('model.describe', {});
  if (!types.ok) return types;
  const type = types.value.find((one) => one.name === name);
  return type === undefined ? err({ code: 'unknown-type', type: name }) : ok(type);
}

interface Listed {
  readonly records: readonly AnyRecord[];
  readonly names: Names;
}

/** Items in the order of their plans, with what the tree says of each: level, rank, number… */
async function listItems({ ask }: Office): Promise<Result<Listed, Failure>> {
  const plans = await ask('plan.list', {});
  if (!plans.ok) return plans;
  const records: AnyRecord[] = [];
  const names: Names = {};
  for (const { id } of plans.value) {
    const view = await ask('plan.view', { plan: id });
    if (!view.ok) return view;
    records.push(...view.value.rows);
    Object.assign(names, view.value.names);
  }
  const all = await ask('record.list', { type: 'planItem' });
  if (!all.ok) return all;
  const whole = new Map(all.value.records.map((record) => [record.id, record]));
  const seen = new Set(records.map(({ id }) => id));
  const left = all.value.records.filter(({ id }) => !seen.has(id));
  // A view leaves out what an item does not fill in.
  const shown = records.map((row) => ({ ...whole.get(row.id), ...row }));
  return ok({ records: [...shown, ...leftOver(left)], names: { ...all.value.names, ...names } });
}

/** Items whose plan lies in the bin or was not received. */
function leftOver(records: readonly AnyRecord[]): AnyRecord[] {
  const items = records.map((record) => ({
    ...record,
    parent: textOf(record['parent']) || null,
    position: textOf(record['position']) || null,
  }));
  const settings = { actionRank: DEFAULT_ACTION_RANK, numbering: 'none' } as const;
  return placeItems(items, settings).map(({ item, ...derived }) => ({ ...item, ...derived }));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Ids by type and name, of the types that this one's fields lead to. */
async function directoryOf(
  type: TypeDescriptor,
  { ask }: Office,
): Promise<(type: string, name: string) => string[]> {
  const types = await ask('model.describe', {});
  const titles = new Map(types.ok ? types.value.map((one) => [one.name, one.title]) : []);
  const known = new Map<string, readonly { id: string; name: string }[]>();
  for (const target of new Set(type.fields.flatMap((field) => field.target ?? []))) {
    if (target === ANY_TYPE) continue;
    const listed = await ask('record.list', { type: target });
    const title = titles.get(target) ?? [];
    const nameOf = (record: AnyRecord): string =>
      fold(title.map((field) => textOf(record[field])).join(' '));
    known.set(
      target,
      listed.ok
        ? listed.value.records.map((record) => ({ id: record.id, name: nameOf(record) }))
        : [],
    );
  }
  return (target, name) => {
    const records = known.get(target) ?? [];
    const byId = records.filter(({ id }) => id === name);
    return (byId.length > 0 ? byId : records.filter((record) => record.name === fold(name))).map(
      ({ id }) => id,
    );
  };
}

function problemSaid(problem: AssignmentProblem, { words, language }: Office): string {
  switch (problem.kind) {
    case 'unknown-field':
      return failureSentence({ code: 'unknown-field', field: problem.field }, language);
    case 'badElement':
      return words.badElement(problem.element);
    case 'noElement':
    case 'needsElement':
      return words[problem.kind](problem.field.label[language]);
    case 'ambiguous':
      return words.of(
        problem.field.label[language],
        wordsOf(language).problems['ambiguous-name'](problem.name),
      );
    default:
      return words.of(problem.field.label[language], reasonSentence(problem.kind, language));
  }
}

/** Identifiers, then the columns in which something stands. */
function tableOf(
  records: readonly AnyRecord[],
  type: TypeDescriptor,
  names: Names,
  { words, language }: Office,
): string {
  if (records.length === 0) return words.nothing;
  const shown = type.fields
    .filter((field) => field.internal !== true)
    .map((field) => ({
      field,
      texts: records.map((record) =>
        shortened(formatField(field, record[field.name], language, names)),
      ),
    }))
    .filter(({ texts }) => texts.some((text) => text !== ''));
  const headings = ['id', ...shown.map(({ field }) => field.label[language])];
  const rows = records.map((record, index) => [
    record.id,
    ...shown.map(({ texts }) => cut(texts[index] ?? '')),
  ]);
  return alignedTable([headings, ...rows]);
}

const WIDEST = 40;
const cut = (text: string): string =>
  text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
