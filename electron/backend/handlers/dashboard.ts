/** Dashboards. Only what the figures and the filters read crosses from the database. */
import { sql } from 'kysely';
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import { type CountedAction, type Dashboard, dashboardOf } from '#shared/domain/dashboard.ts';
import { printDashboard } from '#shared/domain/document/dashboard-print.ts';
import { goalsOf, matchingRows } from '#shared/domain/plan-filter.ts';
import { type FilterColumn } from '#shared/domain/record-filter.ts';
import { placeItems, type Placement, type TreeItem } from '#shared/domain/plan-tree.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { err, ok } from '#shared/lib/result.ts';
import { fieldNamed, type RecordType, typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
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
  'start',
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
  const placed = placeItems(rows, treeSettings(plan));
  const goals = goalsOf(placed.map(({ item, ...place }) => ({ ...place, id: item.id })));
  const kept = keptBy(filters, placed, type, snapshot, today);
  const keyed = reader();
  return placed
    .filter(({ item, level }) => level === 'action' && (kept?.has(item.id) ?? true))
    .map(({ item }) => counted(item, goals.get(item.id) ?? null, keyed));
}

/** The items that the filters keep; undefined without any filter. */
function keptBy(
  filters: readonly Condition[],
  placed: readonly Placement<ItemRow>[],
  type: RecordType,
  snapshot: Snapshot,
  today: string,
): ReadonlySet<string> | undefined {
  if (filters.length === 0) return undefined;
  const columns = filters.flatMap(({ column }) => filterColumn(column, snapshot));
  const rows = placed.map(({ item, ...place }) => ({ ...toRecord(type, item), ...place }));
  return new Set(matchingRows(rows, filters, columns, today).map(({ id }) => id));
}

const counted = (row: ItemRow, goal: string | null, keyed: Keyed): CountedAction => ({
  id: row.id,
  goal,
  status: textOrNull(row['status']),
  start: textOrNull(row['start']),
  due: textOrNull(row['due']),
  territories: keyed(row['territories']).elements,
  leadOrganisation: textOrNull(row['leadOrganisation']),
  leadPerson: textOrNull(row['leadPerson']),
  progress: typeof row['progress'] === 'number' ? row['progress'] : null,
  indicators: textOrNull(row['indicators']),
  yearly: row['yearly'] === 1,
  priority: keyed(row['priority']).values,
  plannedBudget: keyed(row['plannedBudget']).values,
  actualBudget: keyed(row['actualBudget']).values,
});

interface KeyedValue {
  readonly values: Readonly<Record<string, unknown>>;
  readonly elements: readonly string[];
}
type Keyed = (stored: unknown) => KeyedValue;

const NO_VALUES: KeyedValue = { values: {}, elements: [] };

/** Reads keyed fields as they are stored. The same few periods and territories stand in thousands of rows. */
function reader(): Keyed {
  const met = new Map<string, KeyedValue>();
  return (stored) => {
    if (typeof stored !== 'string') return NO_VALUES;
    const known = met.get(stored);
    if (known !== undefined) return known;
    const read: unknown = JSON.parse(stored);
    const value = Array.isArray(read)
      ? { values: {}, elements: read.map(String) }
      : { values: { ...(typeof read === 'object' ? read : {}) }, elements: [] };
    met.set(stored, value);
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
  const borne = actions.flatMap(({ priority }) => Object.keys(priority));
  return [...new Set([...proposed.map(String), ...borne])].toSorted();
}
