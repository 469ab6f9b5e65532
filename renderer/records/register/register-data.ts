/** What the parts of a register are given: its answer, with what is being written over it and the records being added. */
import { useCallback, useMemo } from 'react';
import type {
  CellInput,
  FieldDescriptor,
  Names,
  TypeDescriptor,
} from '#shared/contract/records.ts';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { cellValue, testsFor } from '#shared/domain/record-filter.ts';
import { recordTitle } from '#shared/domain/record-title.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { RecordColumn } from '../record-column.ts';
import type { RecordsData } from '../records-data.ts';
import { useCellWrites } from '../use-cell-writes.ts';
import { valueText } from '../value-text.ts';
import { useFittedWidths } from './fitted-widths.ts';
import { registerColumns } from './register-columns.ts';
import { useNewRows, type NewRows } from './use-new-rows.ts';
import { useRegisterRefresh } from './use-register-refresh.ts';

export interface RegisterWishes {
  readonly type: string;
  /** The nature that every record in sight has; null for all of them. */
  readonly variant: string | null;
  /** Fields in sight at first; null: those that fit on a screen. */
  readonly shown: readonly string[] | null;
  /** What every record added here has. */
  readonly given: readonly CellInput[];
  /** Narrows the register for good: what it leaves out is seen elsewhere. */
  readonly keep: ((row: RegisterRow) => boolean) | null;
}

export interface RegisterData extends RecordsData<RegisterRow> {
  readonly descriptor: TypeDescriptor;
  readonly variant: string | null;
  readonly added: NewRows;
}

export type RegisterState =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly failure: ClientFailure }
  | { readonly status: 'ready'; readonly data: RegisterData };

const NO_ROWS: readonly RegisterRow[] = [];
const NO_TYPES: readonly TypeDescriptor[] = [];
const NO_FIELDS: readonly FieldDescriptor[] = [];
const NO_NAMES: Names = {};

export function useRegisterData(wishes: RegisterWishes): RegisterState {
  const { type, variant, shown, given, keep } = wishes;
  const language = useLanguage();
  const refresh = useRegisterRefresh(type);
  const view = useMaillonQuery('register.view', { type }, { refresh });
  const today = useMaillonQuery('application.state', {}).data?.value.today ?? '';
  const types = useTypes() ?? NO_TYPES;
  const descriptor = typeNamed(types, type);
  const fields = descriptor?.fields ?? NO_FIELDS;
  const answered = view.data?.value;
  const asOf = view.data?.asOf ?? 0;
  const kept = useMemo(
    () => rowsKept(answered?.rows ?? NO_ROWS, descriptor, variant, keep),
    [answered, descriptor, variant, keep],
  );
  const preset = useMemo(() => presetOf(descriptor, variant, given), [descriptor, variant, given]);
  const added = useNewRows(type, fields, preset, kept);
  const writes = useCellWrites(
    type,
    useMemo(() => ({ records: added.rows, asOf }), [added.rows, asOf]),
    fields,
  );
  const widths = useFittedWidths(descriptor, kept, answered?.names, language);
  const columns = useMemo(
    () =>
      descriptor === undefined
        ? []
        : registerColumns({ type: descriptor, variant, shown }, language, widths),
    [descriptor, variant, shown, language, widths],
  );
  const names = answered?.names ?? NO_NAMES;
  const textIn = useCallback(
    (row: RegisterRow, column: RecordColumn) =>
      valueText(column, cellValue(row, column), names, language),
    [names, language],
  );
  const nameOf = useCallback(
    (row: RegisterRow) =>
      descriptor === undefined ? '' : recordTitle(descriptor, row, (id) => names[id]?.title),
    [descriptor, names],
  );
  if (view.failure !== null && answered === undefined)
    return { status: 'failed', failure: view.failure };
  if (answered === undefined || descriptor === undefined) return { status: 'reading' };
  return {
    status: 'ready',
    data: {
      type,
      descriptor,
      variant,
      added,
      rows: writes.records,
      writes,
      names,
      types,
      fields,
      columns,
      periods: NO_ELEMENTS,
      years: yearsAround(today),
      today,
      asOf,
      nameOf,
      textIn,
      shownIn: cellValue,
      testsFor,
    },
  };
}

const NO_ELEMENTS: readonly string[] = [];

/** This year first, then the next one and those before. */
function yearsAround(today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  return Number.isNaN(year) ? [] : [year, year + 1, year - 1, year - 2].map(String);
}

/** The rows of one nature, that nothing else leaves out. */
function rowsKept(
  rows: readonly RegisterRow[],
  descriptor: TypeDescriptor | undefined,
  variant: string | null,
  keep: RegisterWishes['keep'],
): readonly RegisterRow[] {
  if (variant === null && keep === null) return rows;
  const field = descriptor?.variant ?? '';
  return rows.filter(
    (row) => (variant === null || row[field] === variant) && (keep === null || keep(row)),
  );
}

/** What a record added here is given: its nature among the rest. */
const presetOf = (
  descriptor: TypeDescriptor | undefined,
  variant: string | null,
  given: readonly CellInput[],
): readonly CellInput[] =>
  variant === null || descriptor?.variant === undefined
    ? given
    : [{ field: descriptor.variant, value: variant }, ...given];
