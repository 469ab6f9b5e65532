/** Rows of a plan for tests, and the types they are of, as `model.describe` answers them. */
import type { PlanRow } from '#shared/contract/plans.ts';
import {
  typeDescriptor,
  type FieldDescriptor,
  type TypeDescriptor,
} from '#shared/contract/records.ts';
import { levelOf } from '#shared/domain/plan-tree.ts';
import { createModel, type CustomField } from '#shared/model/model.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';

/** In the order of the tree. */
type Given = readonly [id: string, under: string | null, rank: number, more?: Partial<PlanRow>];

export const rowsOf = (given: readonly Given[], actionRank = 3): PlanRow[] =>
  given.map(([id, under, rank, more]) => ({
    id,
    under,
    rank,
    level: levelOf(rank, actionRank),
    number: '',
    misplaced: false,
    conflicts: [],
    title: `Titre ${id}`,
    ...more,
  }));

export function describedTypes(custom: readonly CustomField[] = []): TypeDescriptor[] {
  const types = [...createModel(RECORD_TYPES, custom).types.values()];
  return typeDescriptor.array().parse(JSON.parse(JSON.stringify(types)));
}

export function describedItem(
  custom: readonly CustomField[] = [],
): readonly [TypeDescriptor[], FieldDescriptor[]] {
  const types = describedTypes(custom);
  return [types, types.find(({ name }) => name === 'planItem')?.fields ?? []];
}
