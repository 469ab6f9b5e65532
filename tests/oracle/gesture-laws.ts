/**
 * What a person's gesture must write, by the definitions of exchange.md ("Log", "Meaning"): each cell names the values
 * that stood there before the eyes of whoever wrote it, a deletion all of those of its record; and it is a suggestion
 * when the record is another structure's, which has an office to decide of it.
 *
 * Like the oracle of merging, computed from every change set that the office holds, without the rules under test.
 */
import type { Gesture } from '../../electron/store/gesture.ts';
import { operationsOfLog, type StoredChangeSet } from '../../electron/store/log.ts';
import { dotOf } from '../../shared/domain/dot.ts';
import type { Value } from '../../shared/model/field.ts';
import { createModel, fieldNamed, typeOf } from '../../shared/model/model.ts';
import { RECORD_TYPES } from '../../shared/model/types.ts';
import { describeByDefinition, type EverWritten, liveAmong } from './merge-oracle.ts';

const model = createModel(RECORD_TYPES);

/** Change sets, and those among them that are set aside. */
export interface Seen {
  readonly changeSets: readonly StoredChangeSet[];
  readonly isAside: (position: number) => boolean;
}

interface Written {
  readonly field: string;
  readonly element: string;
  readonly value: Value;
  /** Sorted. */
  readonly replaces: readonly string[];
  readonly suggestion: boolean;
}

/** A record of which somebody saw this much. */
interface Sight {
  readonly writes: readonly EverWritten[];
  readonly aside: ReadonlySet<string>;
}

export function sightOf(record: string, { changeSets, isAside }: Seen): Sight {
  const writes: EverWritten[] = [];
  const aside = new Set<string>();
  for (const changeSet of changeSets) {
    // Most speak of other records: they are told apart without being read.
    if (changeSet.payload === null || !Buffer.from(changeSet.payload).includes(record)) continue;
    let index = 0;
    for (const operation of operationsOfLog(changeSet))
      for (const cell of operation.writes) {
        const dot = dotOf(changeSet.replica, changeSet.seq, index++);
        if (operation.record !== record) continue;
        if (isAside(changeSet.position)) aside.add(dot);
        writes.push({ ...cell, dot, lamport: changeSet.lamport });
      }
  }
  return { writes, aside };
}

/**
 * @param seen what the person was looking at
 * @param now what the office holds
 * @param structure whose office it is
 */
export function writesByDefinition(
  gesture: Gesture,
  seen: Seen,
  now: Seen,
  structure: string,
): Written[] {
  const [first] = gesture;
  if (first === undefined) return [];
  const { type: name, record } = first;
  const type = typeOf(model, name);
  const { writes, aside } = sightOf(record, seen);
  const settles = (field: string): boolean => type.selfSettling.has(field);
  const { standing, liveDots } = describeByDefinition(writes, settles, aside);
  const live = (field: string, element: string): EverWritten[] =>
    liveAmong(
      writes.filter((write) => write.field === field && write.element === element),
      aside,
    );
  const isOthers = name === 'organisation' && record !== structure;
  const suggestion = isOthers && hasOfficeByDefinition(record, now);
  const cells = new Map<string, Written>();
  const put = (field: string, element: string, value: Value, over: readonly string[]): void => {
    cells.delete(`${field}/${element}`);
    const replaces = over.toSorted();
    cells.set(`${field}/${element}`, { field, element, value, replaces, suggestion });
  };
  for (const intent of gesture) {
    if (intent.act === 'delete') {
      if (standing === 'present' || standing === 'contested') put('deleted', '', true, liveDots);
    } else if (intent.act === 'restore') {
      const decisions = live('deleted', '');
      if (decisions.some(({ value }) => value === true)) put('deleted', '', null, dots(decisions));
    } else {
      const { id: field = '' } = fieldNamed(type, intent.field) ?? {};
      const { element = '', value } = intent;
      const standingThere = live(field, element);
      cells.delete(`${field}/${element}`);
      const saysNothing =
        standingThere.length === 0
          ? value === null
          : standingThere.every((one) => one.value === value && !one.suggestion);
      if (!saysNothing) put(field, element, value, dots(standingThere));
    }
  }
  return inOrder([...cells.values()]);
}

/** What change sets say of one record, in the same form. */
export const writesMade = (record: string, changeSets: readonly StoredChangeSet[]): Written[] =>
  inOrder(
    changeSets
      .flatMap(operationsOfLog)
      .filter((operation) => operation.record === record)
      .flatMap(({ writes }) => writes)
      .map(({ field, element, value, replaces, suggestion }) => {
        return { field, element, value, replaces: replaces.toSorted(), suggestion };
      }),
  );

const dots = (writes: readonly EverWritten[]): string[] => writes.map(({ dot }) => dot);

const inOrder = (writes: readonly Written[]): Written[] =>
  writes.toSorted((a, b) => (`${a.field}/${a.element}` < `${b.field}/${b.element}` ? -1 : 1));

/** Some office that stands says that it is this structure's. */
function hasOfficeByDefinition(structure: string, now: Seen): boolean {
  const type = typeOf(model, 'office');
  const field = fieldNamed(type, 'structure')?.id;
  const offices = new Set(
    now.changeSets
      .flatMap(operationsOfLog)
      .filter((operation) => operation.type === 'office')
      .map(({ record }) => record),
  );
  return [...offices].some((office) => {
    const { writes, aside } = sightOf(office, now);
    const { standing, cells } = describeByDefinition(writes, () => false, aside);
    const isInSight = standing === 'present' || standing === 'contested';
    return isInSight && cells[`${field}/`]?.shownValue === structure;
  });
}
