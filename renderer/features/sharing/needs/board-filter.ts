/** The notices of the board that say every word typed, anywhere: what, whose, which kind, where, details. */
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import { RESOURCE_KINDS } from '#shared/model/resource-kind.ts';
import { saysEveryWord } from '../says-words.ts';
import { titleIn } from './texts.ts';

/** Tells which notices are kept; without a word, all of them. */
export function noticeFilter(typed: string, names: Names): (notice: AnyRecord) => boolean {
  const saysIt = saysEveryWord(typed);
  return (notice) => saysIt(textsOf(notice, names).join(' '));
}

function textsOf(notice: AnyRecord, names: Names): string[] {
  const own = ['title', 'about', 'territory', 'tags'].flatMap((name) => notice[name]);
  const kind = RESOURCE_KINDS.find(({ value }) => value === notice['kind']);
  return [
    ...own.filter((text) => typeof text === 'string'),
    titleIn(names, notice['organisation']),
    titleIn(names, notice['person']),
    ...(kind === undefined ? [] : Object.values(kind.label)),
  ];
}
