/**
 * A record's history as lines to read, newest first. A line that gave a cell a value which is no longer its value says
 * how to give it again; the one that gave the present value says so.
 */
import type { OutputOf } from '#shared/contract/index.ts';
import type {
  CellInput,
  FieldDescriptor,
  HistoryEntry,
  TypeDescriptor,
} from '#shared/contract/records.ts';
import { historySentences } from '#shared/words/history.ts';
import type { Language } from '#renderer/i18n/language.ts';

type Change = HistoryEntry['changes'][number];

export interface HistoryLine {
  sentence: string;
  isCurrent: boolean;
  earlier: { cell: CellInput; label: string; isEmpty: boolean } | null;
}

export interface HistoryLines {
  entry: HistoryEntry;
  lines: HistoryLine[];
}

export function linesOf(
  { entries, names }: OutputOf<'record.history'>,
  type: TypeDescriptor,
  language: Language,
): HistoryLines[] {
  const newestFirst = entries.toSorted((a, b) => b.position - a.position);
  const present = presentValues(newestFirst);
  return newestFirst.map((entry) => {
    const isNew = entry.changes.some(({ kind }) => kind === 'created');
    const changes = entry.changes.filter(
      (change) => !isNew || fieldOf(type, change)?.internal !== true,
    );
    const lines = changes.flatMap((change): HistoryLine[] => {
      const [sentence] = historySentences({ ...entry, changes: [change] }, type, language, names);
      return sentence === undefined
        ? []
        : [{ sentence, ...choiceOf(change, type, present, language) }];
    });
    return { entry, lines: lines.filter(isFirst) };
  });
}

function choiceOf(
  change: Change,
  type: TypeDescriptor,
  present: ReadonlyMap<string, Present>,
  language: Language,
): Omit<HistoryLine, 'sentence'> {
  const field = fieldOf(type, change);
  if (change.kind !== 'changed' || field === undefined || field.internal === true) {
    return { isCurrent: false, earlier: null };
  }
  const known = present.get(cellKey(change));
  // Where a cell had one value only, saying that it is the present one says nothing.
  if (known?.value === change.after) return { isCurrent: known.times > 1, earlier: null };
  // A required cell cannot be emptied again.
  const isEmpty = change.after === null || change.after === '';
  if (isEmpty && field.required === true) return { isCurrent: false, earlier: null };
  const { element } = change;
  const cell = { field: change.field, value: change.after, ...(element === '' ? {} : { element }) };
  return { isCurrent: false, earlier: { cell, label: field.label[language], isEmpty } };
}

interface Present {
  value: Change['after'];
  /** How many times the cell was written. */
  times: number;
}

function presentValues(newestFirst: readonly HistoryEntry[]): Map<string, Present> {
  const present = new Map<string, Present>();
  for (const change of newestFirst.flatMap((entry) => entry.changes)) {
    if (change.kind !== 'changed') continue;
    const key = cellKey(change);
    const { value, times } = present.get(key) ?? { value: change.after, times: 0 };
    present.set(key, { value, times: times + 1 });
  }
  return present;
}

const cellKey = ({ field, element }: Change): string => `${field}\n${element}`;

const fieldOf = (type: TypeDescriptor, { field }: Change): FieldDescriptor | undefined =>
  type.fields.find(({ name }) => name === field);

/** Several cells of one move make one sentence. */
const isFirst = (
  { sentence }: HistoryLine,
  index: number,
  lines: readonly HistoryLine[],
): boolean => lines.findIndex((line) => line.sentence === sentence) === index;
