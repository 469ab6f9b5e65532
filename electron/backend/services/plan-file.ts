/** A plan as the bytes of one file, in each format that leaves. Libraries are loaded by those who need them. */
import type { DocumentFormat } from '#shared/contract/documents.ts';
import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Names } from '#shared/contract/records.ts';
import { type ExportFormat, isDocumentFormat } from '#shared/contract/spreadsheets.ts';
import { actionSheets, type SheetWords } from '#shared/domain/document/action-sheet.ts';
import type { DocumentDescription } from '#shared/domain/document/document.ts';
import { type PlanOnPaper, printPlan } from '#shared/domain/document/plan-print.ts';
import { exportPlan } from '#shared/domain/plan-export.ts';
import { plainHeading } from '#shared/domain/plan-headings.ts';
import { partOf } from '#shared/domain/plan-part.ts';
import { byPosition } from '#shared/domain/position.ts';
import { valueAt, writeCell } from '#shared/domain/sheet-cell.ts';
import { planSheet } from '#shared/domain/typed-sheet.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { isSet } from '#shared/model/field.ts';
import { fieldNamed, type RecordType, typeOf } from '#shared/model/model.ts';
import type { Language } from '#shared/model/value-text.ts';
import { documentWordsOf } from '#shared/words/documents.ts';
import { formatAmount, formatDate, formatField, formatPeriod } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { networkName } from '../documents/rendered.ts';
import type { QueryContext } from '../network-handler.ts';
import { stepsBeside } from '../beside-items.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, type RawRow, referencesIn } from '../rows.ts';
import { writeCsv } from './csv-file.ts';
import { type NamedPlan, readDirectory } from './plan-tables.ts';
import { documentFile, type MadeFile } from './produced-file.ts';

type Wishes = Omit<ParsedInputOf<'export.plan'>, 'plan' | 'message'>;

const TABLE_TYPES: Readonly<Record<Exclude<ExportFormat, DocumentFormat>, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
};

export async function planFile(
  whole: NamedPlan,
  wishes: Wishes,
  context: QueryContext,
): Promise<Result<MadeFile, Failure>> {
  const plan = partWanted(whole, wishes);
  const { format, language } = wishes;
  const itemType = typeOf(context.model, 'planItem');
  const network = await networkName(context);
  if (isDocumentFormat(format)) {
    const described = await describe({ ...plan, network }, itemType, wishes, context);
    return described.ok ? ok(await documentFile(described.value, format, context.task)) : described;
  }
  const { title } = plan;
  const file = { title, network, extension: format, type: TABLE_TYPES[format] };
  const directory = await readDirectory(context, itemType);
  if (format === 'csv')
    return ok({ ...file, bytes: writeCsv(exportPlan(plan, itemType, directory, language)) });
  const { spreadsheetWriters } = await import('../documents/spreadsheet.ts');
  const sheet = planSheet({ ...plan, network }, itemType, directory, language);
  return ok({ ...file, bytes: await spreadsheetWriters[format](sheet) });
}

function partWanted(plan: NamedPlan, { items }: Wishes): NamedPlan & { allActions?: number } {
  if (items === undefined) return plan;
  const allActions = plan.placed.filter(({ rank }) => rank === plan.shape.actionRank).length;
  return { ...plan, placed: partOf(plan.placed, new Set(items)), allActions };
}

type Described = PlanOnPaper & Pick<NamedPlan, 'id'>;

async function describe(
  plan: Described,
  type: RecordType,
  wishes: Wishes,
  context: QueryContext,
): Promise<Result<DocumentDescription, Failure>> {
  const words = await paperWords(plan, type, wishes, context);
  const day = context.now().toISOString().slice(0, 10);
  return wishes.sheets
    ? ok(actionSheets(plan, type, words, day))
    : printPlan(plan, type, wishes, words, day);
}

async function paperWords(
  { id: plan, placed, shape }: Described,
  type: RecordType,
  { language, sheets }: Wishes,
  context: QueryContext,
): Promise<SheetWords> {
  const items = placed.map(({ item }) => item);
  const steps = sheets ? await stepsBeside(context, plan) : new Map<string, readonly RawRow[]>();
  const named = referencesIn(type, items).union(peopleOf(steps.values()));
  const names: Names = await namesOf(context, named);
  const directory = { named: () => [], nameOf: (id: string) => names[id]?.title };
  const status = fieldNamed(type, 'status');
  const said = documentWordsOf(language);
  const { locale } = wordsOf(language);
  return {
    ...said,
    language,
    period: (period) => formatPeriod(period, language),
    made: (date) => said.made(formatDate(date, language)),
    field: (field, fields) => formatField(field, fields[field.name], language, names),
    stepsOf: (action) =>
      (steps.get(action) ?? [])
        .map((row) => ({ ...row, position: textOrNull(row['position']) }))
        .toSorted(byPosition)
        .map((step) => stepLine(step, names, said.stepDone, language)),
    levelName: (rank) => plainHeading({ kind: 'title', rank }, shape, language),
    status: (fields) =>
      status === undefined ? '' : formatField(status, fields[status.name], language, names),
    cell({ field, element }, fields) {
      if (isSet(field)) return formatField(field, fields[field.name], language, names);
      const value = valueAt(field, element, fields);
      if (typeof value === 'number')
        return field.kind === 'money' ? formatAmount(value, locale) : formatNumber(value, locale);
      return writeCell(field, element, fields, directory, language);
    },
  };
}

const peopleOf = (steps: Iterable<readonly RawRow[]>): Set<string> =>
  new Set([...steps].flatMap((rows) => rows.flatMap(({ person }) => textOrNull(person) ?? [])));

/** « Relire les textes · 15 mars 2027 · Inès Belkacem · faite » */
function stepLine(step: RawRow, names: Names, done: string, language: Language): string {
  const [date, person] = [textOrNull(step['date']), textOrNull(step['person'])];
  return [
    textOrNull(step['title']),
    date && formatDate(date, language),
    person && names[person]?.title,
    step['done'] === 1 ? done : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
