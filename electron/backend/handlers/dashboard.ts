/** Dashboards. Only what the figures and the filters read crosses from the database. */
import { sql } from 'kysely';
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import { type CountedAction, type Dashboard, dashboardOf } from '#shared/domain/dashboard.ts';
import { printDashboard } from '#shared/domain/document/dashboard-print.ts';
import { goalsOf, matchingRows } from '#shared/domain/plan-filter.ts';
import { type FilterColumn, numberOf } from '#shared/domain/record-filter.ts';
import { progressOf, type StepCount } from '#shared/domain/plan-steps.ts';
import { placeItems, type Placement, type TreeItem } from '#shared/domain/plan-tree.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { err, ok } from '#shared/lib/result.ts';
import { fieldNamed, type RecordType, typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { stepCounts } from '../beside-items.ts';
import { networkName } from '../documents/rendered.ts';
import { localDay } from '../local-day.ts';
import type { DomainHandlers, NetworkHandlers, QueryContext } from '../network-handler.ts';
import { findPlan, textOrNull, treeSettings } from '../plan-items.ts';
import { namesOf, type RawRow, toRecord } from '../rows.ts';
import { dashboardWords } from '../services/dashboard-words.ts';
import { documentFile, handedOver } from '../services/produced-file.ts';

export const dashboardHandlers: DomainHandlers<'dashboard'> &
  Pick<NetworkHandlers, 'export.dashboard'> = {
  async 'dashboard.view'(wishes, snapshot) {
    const counted = await countedFor(wishes, snapshot);
    return counted === undefined
      ? err({ code: 'not-found' })
      : ok({ ...counted.dashboard, names: counted.names });
  },

  async 'export.dashboard'(wishes, context) {
    const counted = await countedFor(wishes, context);
    if (counted === undefined) return err({ code: 'not-found' });
    const { plan, dashboard, names } = counted;
    const { language, format } = wishes;
    const title = textOrNull(plan['title']) ?? '';
    const network = await networkName(context);
    const words = dashboardWords(plan, names, typeOf(context.model, 'planItem'), language);
    const description = printDashboard(
      { title, network, dashboard },
      words,
      localDay(context.now()),
    );
    return ok(await handedOver(await documentFile(description, format), wishes, context));
  },
};

/** How many actions of a plan are late. */
export const lateIn = async (plan: string, context: QueryContext): Promise<number> =>
  (await countedFor({ plan, filters: [] }, context))?.dashboard.findings.late ?? 0;

interface Counted {
  readonly plan: AnyRecord;
  readonly dashboard: Dashboard;
  readonly names: Names;
}

async function countedFor(
  { plan, filters }: { readonly plan: string; readonly filters: readonly Condition[] },
  snapshot: QueryContext,
): Promise<Counted | undefined> {
  const found = await findPlan(snapshot, plan);
  if (found === undefined) return undefined;
  const today = localDay(snapshot.now());
  const actions = await actionsOf(found, filters, snapshot, today);
  const dashboard = dashboardOf(actions, periodsOf(found, actions), today);
  const { goal, lead } = dashboard.groups;
  const named = [...goal, ...lead].map(({ key }) => key);
  return { plan: found, dashboard, names: await namesOf(snapshot, named) };
}

/** What places an item, then what figures read of an action. */
const READ = [
  'parent',
  'position',
  'status',
  'due',
  'territories',
  'leadOrganisation',
  'leadPerson',
  'progress',
  'indicators',
  'yearly',
  'priority',
  'plannedBudget',
  'actualBudget',
];

type ItemRow = RawRow & TreeItem;

/** The actions of a plan that answer to the filters, each with the goal it stands under. */
async function actionsOf(
  plan: AnyRecord,
  filters: readonly Condition[],
  snapshot: Snapshot,
  today: string,
): Promise<CountedAction[]> {
  const whole = typeOf(snapshot.model, 'planItem');
  const wanted = new Set([...READ, ...filters.map(({ column }) => column.split(':')[0])]);
  const type = { ...whole, fields: whole.fields.filter(({ name }) => wanted.has(name)) };
  const columns = ['id', ...type.fields.map(({ name }) => name)].map((name) => sql.ref(name));
  const { rows } = await sql<ItemRow>`
    SELECT ${sql.join(columns)} FROM p_planItem
    WHERE _n IN (SELECT n FROM link WHERE target = ${plan.id} AND field = 'plan') AND _deleted = 0`.execute(
    snapshot.db,
  );
  const steps = await stepCounts(snapshot, plan.id);
  const placed = placeItems(rows, treeSettings(plan));
  const goals = goalsOf(
    placed.map(({ item, under, misplaced }) => ({ id: item.id, under, misplaced })),
  );
  const kept = keptBy(filters, placed, steps, type, snapshot, today);
  const read = reading();
  return placed
    .filter(({ item, level }) => level === 'action' && (kept?.has(item.id) ?? true))
    .map(({ item }) => counted(item, goals.get(item.id) ?? null, steps.get(item.id), read));
}

/** The items that the filters keep; undefined without any filter. */
function keptBy(
  filters: readonly Condition[],
  placed: readonly Placement<ItemRow>[],
  steps: ReadonlyMap<string, StepCount>,
  type: RecordType,
  snapshot: Snapshot,
  today: string,
): ReadonlySet<string> | undefined {
  if (filters.length === 0) return undefined;
  const columns = filters.flatMap(({ column }) => filterColumn(column, snapshot));
  const rows = placed.map(({ item, ...place }) => ({
    ...toRecord(type, item),
    ...place,
    steps: steps.get(item.id),
  }));
  return new Set(matchingRows(rows, filters, columns, today).map(({ id }) => id));
}

const counted = (
  row: ItemRow,
  goal: string | null,
  steps: StepCount | undefined,
  read: Reading,
): CountedAction => ({
  id: row.id,
  goal,
  status: textOrNull(row['status']),
  due: textOrNull(row['due']),
  territories: read.territories(row['territories']),
  leadOrganisation: textOrNull(row['leadOrganisation']),
  leadPerson: textOrNull(row['leadPerson']),
  progress: progressOf({ progress: row['progress'], steps }),
  indicators: textOrNull(row['indicators']),
  yearly: row['yearly'] === 1,
  periods: read.periods(row['priority']),
  planned: read.amount(row['plannedBudget']),
  actual: read.amount(row['actualBudget']),
});

/** Keyed fields, from the text that they are stored as. The same few territories and periods stand in thousands of rows. */
const reading = () => ({
  territories: readOnce((value): readonly string[] =>
    Array.isArray(value) ? value.map(String) : [],
  ),
  periods: readOnce((value): ReadonlySet<string> => {
    const marks = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Set(marks.flatMap(([period, mark]) => (mark === true ? [period] : [])));
  }),
  amount: (stored: unknown): number => (stored === null ? 0 : (numberOf(parsed(stored)) ?? 0)),
});
type Reading = ReturnType<typeof reading>;

const parsed = (stored: unknown): unknown =>
  typeof stored === 'string' ? JSON.parse(stored) : null;

function readOnce<Value>(of: (value: unknown) => Value): (stored: unknown) => Value {
  const read = new Map<unknown, Value>();
  return (stored) => {
    let value = read.get(stored);
    if (value === undefined) {
      value = of(parsed(stored));
      read.set(stored, value);
    }
    return value;
  };
}

/** A column as the grid names it: a field, with its period after a colon where it has one. */
function filterColumn(id: string, { model }: Snapshot): FilterColumn[] {
  const [name = '', element] = id.split(':');
  const field = fieldNamed(typeOf(model, 'planItem'), name);
  return field === undefined ? [] : [{ id, field, element: element ?? null }];
}

/** Those that the plan proposes, and any that an action bears. */
function periodsOf(plan: AnyRecord, actions: readonly CountedAction[]): string[] {
  const proposed = Array.isArray(plan['priorityPeriods']) ? plan['priorityPeriods'] : [];
  const known = new Set(proposed.map(String));
  for (const { periods } of actions) for (const period of periods) known.add(period);
  return [...known].toSorted();
}
