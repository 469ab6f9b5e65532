/** Tables coming in. The rules are pure (shared/domain/plan-import.ts); here files meet records. */
import type { Failure } from '#shared/contract/failure.ts';
import type { ChosenMeaning } from '#shared/domain/plan-headings.ts';
import { importPlan, type PlanImport } from '#shared/domain/plan-import.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Language } from '#shared/model/value-text.ts';
import type { Intent } from '#electron/store/gesture.ts';
import type { NetworkHandlers, QueryContext } from '../network-handler.ts';
import type { Sheet } from '../services/csv-file.ts';
import { readSheet } from '../services/offered-sheet.ts';
import { readDirectory, readPlan } from '../services/plan-tables.ts';
import { settingCells } from '../values.ts';

export const spreadsheetsHandlers: Pick<NetworkHandlers, 'import.previewPlan' | 'import.plan'> = {
  async 'import.previewPlan'(input, context) {
    // Never written: the ids of a preview only tell its rows apart.
    let count = 0;
    const read = await readTable(input, context, () => `new-${(count += 1)}`);
    if (!read.ok) return read;
    const { sheet, title, imported } = read.value;
    const { encoding, separator } = sheet;
    const { columns, rows, problems } = imported;
    const counts = { ...countsOf(imported), rows: imported.lines };
    return ok({ title, plan: input.plan, encoding, separator, columns, rows, problems, counts });
  },

  async 'import.plan'(input, context) {
    const read = await readTable({ ...input, language: 'fr' }, context, context.newId);
    if (!read.ok) return read;
    const { imported } = read.value;
    if (imported.problems.length > 0)
      return err({ code: 'sheet-refused', count: imported.problems.length });
    const gesture = gestureOf(imported, context);
    if (!gesture.ok) return gesture;
    const { new: added, changed, same } = countsOf(imported);
    return ok({
      gesture: gesture.value,
      output: { plan: imported.plan, new: added, changed, same },
    });
  },
};

interface TableInput {
  readonly file: string;
  readonly title: string;
  readonly plan: string | null;
  readonly chosen: readonly ChosenMeaning[];
  readonly language: Language;
}

interface ReadTable {
  readonly sheet: Sheet;
  readonly title: string;
  readonly imported: PlanImport;
}

async function readTable(
  input: TableInput,
  context: QueryContext,
  newId: () => string,
): Promise<Result<ReadTable, Failure>> {
  const sheet = await readSheet(input.file, context);
  if (!sheet.ok) return sheet;
  const plan = input.plan === null ? null : await readPlan(context, input.plan);
  if (plan === undefined) return err({ code: 'not-found' });
  const title = plan?.title ?? input.title;
  const type = typeOf(context.model, 'planItem');
  const directory = await readDirectory(context, type);
  const { chosen, language } = input;
  const imported = importPlan({
    sheet: sheet.value.rows,
    plan,
    title,
    chosen,
    type,
    directory,
    newId,
    language,
  });
  return imported.ok ? ok({ sheet: sheet.value, title, imported: imported.value }) : imported;
}

function gestureOf({ changes }: PlanImport, { model }: QueryContext): Result<Intent[], Failure> {
  const gesture: Intent[] = [];
  for (const [record, cells] of Map.groupBy(changes, (change) => change.record)) {
    const intents = settingCells(typeOf(model, cells[0]?.type ?? 'planItem'), record, cells);
    if (!intents.ok) return intents;
    gesture.push(...intents.value);
  }
  return ok(gesture);
}

function countsOf({ rows }: PlanImport) {
  const counts = { new: 0, changed: 0, same: 0, goal: 0, objective: 0, action: 0, example: 0 };
  for (const { effect, level } of rows) {
    counts[effect] += 1;
    counts[level] += 1;
  }
  return counts;
}
