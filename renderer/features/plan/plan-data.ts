/** What the parts of the page are given of the plan: its answer, with what is being written over it. */
import { useCallback, useMemo, useState } from 'react';
import type { PlanRow } from '#shared/contract/plans.ts';
import type {
  AnyRecord,
  FieldDescriptor,
  Names,
  TypeDescriptor,
} from '#shared/contract/records.ts';
import { DEFAULT_ACTION_RANK, levelOf } from '#shared/domain/plan-tree.ts';
import { levelName } from '#shared/words/sentences.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { RecordsData } from '#renderer/records/records-data.ts';
import { testsFor } from '#shared/domain/plan-filter.ts';
import { shownIn, textOf } from './cell-words.ts';
import { columnsOf, createPeriods, type PlanColumn } from './plan-columns.ts';
import { yearsOf } from './plan-totals.ts';
import { createTrees, titleOf, type PlanTree } from './plan-tree.ts';
import { usePlanRefresh } from './use-plan-refresh.ts';
import { useCellWrites, type CellWrites } from '#renderer/records/use-cell-writes.ts';

export interface PlanData extends RecordsData<PlanRow, PlanColumn> {
  readonly plan: AnyRecord;
  readonly planWrites: CellWrites<AnyRecord>;
  readonly tree: PlanTree;
  readonly actionRank: number;
  /** A level as the plan calls it, by its rank. */
  readonly levelName: (rank: number) => string;
}

export type PlanState =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly failure: ClientFailure }
  | { readonly status: 'ready'; readonly data: PlanData };

const NO_NAMES: Names = {};
const NO_ROWS: readonly PlanRow[] = [];
const NO_TYPES: readonly TypeDescriptor[] = [];
const NO_FIELDS: readonly FieldDescriptor[] = [];

export function usePlanData(id: string): PlanState {
  const language = useLanguage();
  const refresh = usePlanRefresh(id);
  const view = useMaillonQuery('plan.view', { plan: id }, { refresh });
  const model = useMaillonQuery('model.describe', {});
  const today = useMaillonQuery('application.state', {}).data?.value.today ?? '';
  const types = model.data?.value ?? NO_TYPES;
  const fields = types.find(({ name }) => name === 'planItem')?.fields ?? NO_FIELDS;
  const planFields = types.find(({ name }) => name === 'plan')?.fields ?? NO_FIELDS;
  const asOf = view.data?.asOf ?? 0;
  const answered = view.data?.value;

  const writes = useCellWrites(
    'planItem',
    useMemo(() => ({ records: answered?.rows ?? NO_ROWS, asOf }), [answered, asOf]),
    fields,
  );
  const plans = useMemo(
    () => ({ records: answered === undefined ? [] : [answered.plan], asOf }),
    [answered, asOf],
  );
  const planWrites = useCellWrites<AnyRecord>('plan', plans, planFields);
  const plan = planWrites.records[0];
  const rows = writes.records;
  const [treeOf] = useState(createTrees);
  const tree = useMemo(() => treeOf(rows), [treeOf, rows]);
  const actionRank =
    typeof plan?.['actionRank'] === 'number' ? plan['actionRank'] : DEFAULT_ACTION_RANK;
  const level = useMemo(() => levelNamer(plan, actionRank, language), [plan, actionRank, language]);
  const [periodsOf] = useState(createPeriods);
  const periods = useMemo(
    () => (plan === undefined ? [] : periodsOf(plan, rows, fields)),
    [periodsOf, plan, rows, fields],
  );
  const action = level(actionRank);
  // Kept while nothing of them changes: each new list of columns draws the whole grid again.
  const periodKey = periods.join('\n');
  const columns = useMemo(
    () => columnsOf(fields, periodKey === '' ? [] : periodKey.split('\n'), { action, language }),
    [fields, periodKey, action, language],
  );
  const names = answered?.names;
  const textIn = useCallback(
    (row: PlanRow, column: PlanColumn) => textOf(row, column, names ?? NO_NAMES, language),
    [names, language],
  );
  if (view.failure !== null && answered === undefined)
    return { status: 'failed', failure: view.failure };
  if (plan === undefined || answered === undefined || fields.length === 0)
    return { status: 'reading' };
  return {
    status: 'ready',
    data: {
      type: 'planItem',
      plan,
      planWrites,
      rows,
      writes,
      tree,
      names: answered.names,
      types,
      fields,
      columns,
      periods,
      years: yearsOf(plan['period'], today),
      actionRank,
      today,
      asOf,
      levelName: level,
      nameOf: titleOf,
      textIn,
      shownIn,
      testsFor,
    },
  };
}

function levelNamer(plan: AnyRecord | undefined, actionRank: number, language: 'fr' | 'en') {
  const own = plan?.['levelNames'];
  const names =
    typeof own === 'object' && own !== null
      ? Object.fromEntries(Object.entries(own).map(([rank, name]) => [rank, String(name)]))
      : {};
  return (rank: number): string => levelName(rank, levelOf(rank, actionRank), names, language);
}
