/** What happened to a record, in sentences: « Camille Roux a changé « Échéance » : 1er décembre 2026 → … ». */
import type { FieldDescriptor, HistoryEntry, Names, TypeDescriptor } from '../contract/records.ts';
import type { Value } from '../model/field.ts';
import type { Language } from '../model/value-text.ts';
import { formatElement, formatValue } from './format.ts';
import { shortened, wordsOf } from './sentences.ts';

type Change = HistoryEntry['changes'][number];

/** One sentence per change; changes of place, which take several cells, make one. */
export function historySentences(
  entry: HistoryEntry,
  type: TypeDescriptor,
  language: Language,
  names: Names,
): string[] {
  const { history } = wordsOf(language);
  const who = entry.author ?? history.someone;
  const isNew = entry.changes.some(({ kind }) => kind === 'created');
  const sentences = entry.changes.flatMap((change) => {
    if (change.kind === 'created') return [history.created(who)];
    if (change.kind === 'deleted') return [history.deleted(who)];
    if (change.kind === 'restored') return [history.restored(who)];
    const field = type.fields.find(({ name }) => name === change.field);
    if (field === undefined) return [history.unknown(who)];
    if (field.internal === true) return isNew ? [] : [history.moved(who)];
    return [cellSentence(who, field, change, language, names)];
  });
  return [...new Set(sentences)];
}

function cellSentence(
  who: string,
  field: FieldDescriptor,
  change: Change,
  language: Language,
  names: Names,
): string {
  const { history, values } = wordsOf(language);
  const element =
    field.element === undefined
      ? ''
      : formatElement(field.element, change.element, language, names);
  const show = (value: Value): string =>
    isEmpty(value) ? values.empty : shortened(formatValue(field, value, language, names));
  const isMember = field.element === 'word' || field.element === 'reference';
  const what = history.what(field.label[language], isMember ? '' : element);

  if (change.kind === 'suggested') {
    return history.suggested(who, what, isMember ? element : show(change.after));
  }
  if (isMember) {
    const happened = change.after === true ? history.added : history.removed;
    return happened(who, what, element);
  }
  if (field.kind === 'yesNo') {
    return change.after === true ? history.ticked(who, what) : history.unticked(who, what);
  }
  if (isEmpty(change.before)) return history.filled(who, what, show(change.after));
  if (isEmpty(change.after)) return history.emptied(who, what, show(change.before));
  return history.changed(who, what, show(change.before), show(change.after));
}

const isEmpty = (value: Value): boolean => value === null || value === '';
