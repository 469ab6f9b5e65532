/**
 * Records being added by typing in the last line of a register. What is typed there stays there until the record has all
 * that it cannot do without; then it is created, and shown at once, under the very line in which it was typed: one goes on
 * along it. A refusal gives the line back with all that was typed.
 */
import { useMemo, useState } from 'react';
import type { CellInput, FieldDescriptor } from '#shared/contract/records.ts';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { withCells } from '../applied-cells.ts';

export interface NewRows {
  /** The records of the register, with those on their way to it. */
  readonly rows: readonly RegisterRow[];
  /** The id that the next record will bear, and of the line into which it is typed. */
  readonly next: string;
  /** What was typed in that line; null before anything was. */
  readonly begun: RegisterRow | null;
  /** What every record added here has. */
  readonly preset: readonly CellInput[];
  /** Names of the fields that the record still needs. */
  readonly missing: readonly string[];
  /** Answers whether that made a record. */
  readonly put: (cells: readonly CellInput[]) => boolean;
  readonly forget: () => void;
}

interface Typed {
  readonly id: string;
  readonly cells: readonly CellInput[];
}

const begin = (): Typed => ({ id: crypto.randomUUID(), cells: [] });

export function useNewRows(
  type: string,
  fields: readonly FieldDescriptor[],
  preset: readonly CellInput[],
  answered: readonly RegisterRow[],
): NewRows {
  const create = useCommand('record.create');
  const [typed, setTyped] = useState(begin);
  const [sent, setSent] = useState<readonly Typed[]>([]);
  const byName = useMemo(() => new Map(fields.map((field) => [field.name, field])), [fields]);
  const known = useMemo(
    () => (sent.length === 0 ? null : new Set(answered.map(({ id }) => id))),
    [answered, sent],
  );
  // What arrived is no more waited for: were it undone, it would not come back by itself.
  if (known !== null && sent.some(({ id }) => known.has(id)))
    setSent(sent.filter(({ id }) => !known.has(id)));
  const rows = useMemo(() => {
    const waiting = sent.filter(({ id }) => known?.has(id) !== true);
    if (waiting.length === 0) return answered;
    return [...answered, ...waiting.map((one) => rowOf(one, preset, byName))];
  }, [answered, sent, known, preset, byName]);
  const missingIn = (cells: readonly CellInput[]): string[] => {
    const given = new Set(
      [...preset, ...cells].flatMap(({ field, value }) => (value === null ? [] : [field])),
    );
    return fields.flatMap(({ name, required }) =>
      required === true && !given.has(name) ? [name] : [],
    );
  };

  const send = async (whole: Typed) => {
    const values = [...preset, ...whole.cells.filter(({ value }) => value !== null)];
    const outcome = await create({ type, id: whole.id, values });
    if (outcome.ok) return;
    setSent((before) => before.filter(({ id }) => id !== whole.id));
    setTyped((before) => (before.cells.length === 0 ? whole : before));
  };

  return {
    rows,
    preset,
    next: typed.id,
    begun: typed.cells.length === 0 ? null : rowOf(typed, preset, byName),
    missing: typed.cells.length === 0 ? [] : missingIn(typed.cells),
    put(cells) {
      if (cells.length === 0) return false;
      const whole = { id: typed.id, cells: replaced(typed.cells, cells) };
      if (missingIn(whole.cells).length > 0) {
        setTyped(whole);
        return false;
      }
      setSent((before) => [...before, whole]);
      setTyped(begin());
      void send(whole);
      return true;
    },
    forget: () => setTyped(begin()),
  };
}

const rowOf = (
  { id, cells }: Typed,
  preset: readonly CellInput[],
  fields: ReadonlyMap<string, FieldDescriptor>,
): RegisterRow => withCells<RegisterRow>({ id, conflicts: [] }, [...preset, ...cells], fields);

/** The last value typed in each cell. */
function replaced(before: readonly CellInput[], cells: readonly CellInput[]): readonly CellInput[] {
  const keyOf = ({ field, element = '' }: CellInput) => JSON.stringify([field, element]);
  const over = new Set(cells.map(keyOf));
  return [...before.filter((cell) => !over.has(keyOf(cell))), ...cells];
}
