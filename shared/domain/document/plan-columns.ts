/**
 * The columns of a printed plan beside its titles: those asked for, else those of the plans that offices print; some
 * put together in one when that is asked.
 */
import { err, ok, type Result } from '../../lib/result.ts';
import { isSet } from '../../model/field.ts';
import type { Field, RecordType } from '../../model/model.ts';
import type { Language } from '../../model/value-text.ts';
import type { BandName } from '../../model/band.ts';
import { bandOf } from '../plan-bands.ts';
import { type FieldTarget, fieldTargets } from '../plan-export.ts';
import { columnsOf, plainHeading, type PlanShape } from '../plan-headings.ts';
import type { Align } from './document.ts';
import type { Placed } from './plan-lines.ts';

export interface PlanColumn {
  readonly heading: string;
  /** One under the other in the same cell. */
  readonly targets: readonly FieldTarget[];
  /** Width in relation to the other columns. */
  readonly weight: number;
  readonly align: Align;
  /** The band it lies under. */
  readonly band: BandName;
}

export interface ColumnWishes {
  /** Names of fields, each with its year or period where only one is wanted: `priority 2024-2025`. */
  readonly columns?: readonly string[] | undefined;
  readonly combined: boolean;
}

export interface ColumnWords {
  readonly stateAndHorizon: string;
  readonly resources: string;
}

interface Shown {
  readonly shape: PlanShape;
  readonly priorityPeriods: readonly string[];
  readonly placed: readonly Placed[];
}

/** As on the plans that offices pin to the wall; the last ones only where something stands in them. */
const USUAL = [
  'status',
  'horizon',
  'territories',
  'humanResources',
  'technicalResources',
  'financialResources',
  'priority',
];
const USUAL_IF_FILLED = ['due', 'leadOrganisation'];

const TOGETHER = [
  { says: 'stateAndHorizon', fields: ['status', 'horizon'], weight: 1.2 },
  {
    says: 'resources',
    fields: ['humanResources', 'technicalResources', 'financialResources'],
    weight: 2,
  },
] as const;

export function planColumns(
  plan: Shown,
  type: RecordType,
  { columns, combined }: ColumnWishes,
  words: ColumnWords,
  language: Language,
): Result<PlanColumn[], { readonly code: 'unknown-field'; readonly field: string }> {
  const targets: FieldTarget[] = [];
  for (const name of columns ?? usualColumns(plan, type)) {
    const found = targetsNamed(name, plan, type, language);
    if (found === undefined) return err({ code: 'unknown-field', field: name });
    targets.push(...found);
  }
  const alone = targets.map((target): PlanColumn => ({
    heading: plainHeading(target, plan.shape, language),
    targets: [target],
    weight: weightOf(target.field),
    align: alignOf(target.field),
    band: bandOf(target.field),
  }));
  return ok(combined ? putTogether(alone, words) : alone);
}

function usualColumns({ placed }: Shown, type: RecordType): string[] {
  const isFilled = (name: string): boolean =>
    placed.some(({ item }) => item[name] !== null && item[name] !== undefined);
  const known = new Set(columnsOf(type).map(({ name }) => name));
  const filled = USUAL_IF_FILLED.filter((name) => isFilled(name));
  return [...USUAL.slice(0, 2), ...filled, ...USUAL.slice(2)].filter((name) => known.has(name));
}

function targetsNamed(
  wish: string,
  plan: Shown,
  type: RecordType,
  language: Language,
): FieldTarget[] | undefined {
  const [name = '', ...rest] = wish.split(' ');
  const field = columnsOf(type).find((one) => one.name === name);
  if (field === undefined) return undefined;
  const element = rest.join(' ');
  if (element === '') return fieldTargets(field, plan, language);
  const isKeyed = field.element !== undefined && !isSet(field);
  return isKeyed ? [{ kind: 'field', field, element }] : undefined;
}

/** Columns that belong together, at the place of the first; alone, each stays as it is. */
function putTogether(columns: readonly PlanColumn[], words: ColumnWords): PlanColumn[] {
  let shown = [...columns];
  for (const { says, fields, weight } of TOGETHER) {
    const isOne = ({ targets }: PlanColumn): boolean =>
      targets.every(({ field }) => fields.some((name) => name === field.name));
    const parts = shown.filter((column) => isOne(column));
    const [first] = parts;
    if (first === undefined || parts.length < 2) continue;
    const targets = parts.flatMap((part) => part.targets);
    const together: PlanColumn = {
      heading: words[says],
      targets,
      weight,
      align: 'left',
      band: first.band,
    };
    shown = shown.flatMap((column) =>
      column === first ? [together] : isOne(column) ? [] : [column],
    );
  }
  return shown;
}

const WEIGHTS: Readonly<Record<Field['kind'], number>> = {
  text: 1.5,
  richText: 2.4,
  date: 0.9,
  period: 1,
  integer: 0.85,
  money: 1,
  yesNo: 0.8,
  choice: 0.95,
  reference: 1.2,
  attachment: 1.2,
};

const weightOf = (field: Field): number => (isSet(field) ? 1.2 : WEIGHTS[field.kind]);

function alignOf(field: Field): Align {
  if (isSet(field)) return 'left';
  if (field.kind === 'yesNo') return 'center';
  return field.kind === 'money' || field.kind === 'integer' ? 'right' : 'left';
}
