/** Prioritisation workshops: read whole, and the gestures that touch several of their records at once. */
import type { CellInput } from '#shared/contract/records.ts';
import { likelyDoubles } from '#shared/domain/prioritisation/likely-doubles.ts';
import { positionAfter, positionsAfter, positionsBetween } from '#shared/domain/position.ts';
import { err, ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Intent } from '#electron/store/gesture.ts';
import type { DomainHandlers } from '../network-handler.ts';
import {
  branchesOf,
  childrenUnder,
  findPlan,
  lastOf,
  placedNames,
  textOrNull,
} from '../plan-items.ts';
import { readRows, referencesIn } from '../rows.ts';
import { earlierThan } from '../services/earlier-workshop.ts';
import { placedUnder, readWorkshop, resultOf, standingRecord } from '../services/workshop.ts';
import { gathered, settingCells } from '../values.ts';

export const workshopsHandlers: DomainHandlers<'workshop'> = {
  async 'workshop.list'(_input, snapshot) {
    const rows = await readRows(snapshot, typeOf(snapshot.model, 'workshop'));
    const all = await Promise.all(rows.map(({ id }) => readWorkshop(snapshot, id)));
    return ok(
      all.flatMap((read) =>
        read === undefined
          ? []
          : [{ workshop: read.workshop, axes: read.axes.length, notes: resultOf(read).notes }],
      ),
    );
  },

  async 'workshop.view'({ workshop }, snapshot) {
    const read = await readWorkshop(snapshot, workshop);
    if (read === undefined) return err({ code: 'not-found' });
    const roundTable = await placedUnder(snapshot, 'roundTableLine', 'workshop', workshop);
    const references = [
      referencesIn(typeOf(snapshot.model, 'workshop'), [read.workshop]),
      referencesIn(typeOf(snapshot.model, 'workshopAxis'), read.axes),
      referencesIn(typeOf(snapshot.model, 'workshopCategory'), read.categories),
      referencesIn(typeOf(snapshot.model, 'stickyNote'), read.notes),
      referencesIn(typeOf(snapshot.model, 'roundTableLine'), roundTable),
    ];
    return ok({
      workshop: read.workshop,
      axes: [...read.axes],
      categories: [...read.categories],
      notes: [...read.notes],
      roundTable,
      result: resultOf(read),
      earlier: await earlierThan(read, snapshot),
      names: await placedNames(snapshot, new Set(references.flatMap((ids) => [...ids]))),
    });
  },

  async 'workshop.doubles'({ workshop }, snapshot) {
    const read = await readWorkshop(snapshot, workshop);
    if (read === undefined) return err({ code: 'not-found' });
    const boards = Map.groupBy(
      read.notes.filter(({ sameAs }) => textOrNull(sameAs) === null),
      ({ axis, term }) => `${textOrNull(axis) ?? ''} ${textOrNull(term) ?? ''}`,
    );
    const leading = new Set(read.notes.flatMap(({ sameAs }) => textOrNull(sameAs) ?? []));
    const groups = [...boards.values()].flatMap((notes) =>
      likelyDoubles(notes.map(({ id, text }) => ({ id, text: textOrNull(text) ?? '' }))),
    );
    // A group that a person made already, and nothing to add to it, is no question.
    return ok(groups.filter((ids) => ids.some((id) => !leading.has(id))));
  },

  async 'workshop.create'({ title, date, instruction, axes, plan }, { model, newId }) {
    const id = newId();
    const positions = positionsBetween(null, null, axes.length);
    const gesture = gathered([
      settingCells(typeOf(model, 'workshop'), id, [
        { field: 'title', value: title },
        ...filled('date', date),
        ...filled('instruction', instruction || null),
        ...filled('plan', plan),
      ]),
      ...axes.map((axis, index) =>
        settingCells(typeOf(model, 'workshopAxis'), newId(), [
          { field: 'workshop', value: id },
          { field: 'position', value: positions[index] ?? '' },
          { field: 'title', value: axis.title },
          ...filled('ideas', axis.ideas || null),
          ...filled('source', axis.source),
        ]),
      ),
    ]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { id } }) : gesture;
  },

  async 'workshop.addAxis'({ workshop, title, source }, snapshot) {
    if ((await standingRecord(snapshot, 'workshop', workshop)) === undefined)
      return err({ code: 'not-found' });
    const siblings = await placedUnder(snapshot, 'workshopAxis', 'workshop', workshop);
    const id = snapshot.newId();
    const gesture = settingCells(typeOf(snapshot.model, 'workshopAxis'), id, [
      { field: 'workshop', value: workshop },
      { field: 'position', value: positionAfter(siblings, siblings.at(-1)?.id ?? null) ?? '' },
      { field: 'title', value: title },
      ...filled('source', source),
    ]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { id } }) : gesture;
  },

  async 'workshop.addCategory'({ axis, title }, snapshot) {
    if ((await standingRecord(snapshot, 'workshopAxis', axis)) === undefined)
      return err({ code: 'not-found' });
    const siblings = await placedUnder(snapshot, 'workshopCategory', 'axis', axis);
    const id = snapshot.newId();
    const gesture = settingCells(typeOf(snapshot.model, 'workshopCategory'), id, [
      { field: 'axis', value: axis },
      { field: 'position', value: positionAfter(siblings, siblings.at(-1)?.id ?? null) ?? '' },
      { field: 'title', value: title },
    ]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { id } }) : gesture;
  },

  async 'workshop.place'({ type, id, after }, snapshot) {
    const record = await standingRecord(snapshot, type, id);
    const above = type === 'workshopAxis' ? 'workshop' : 'axis';
    const under = textOrNull(record?.[above]);
    if (under === null) return err({ code: 'not-found' });
    const siblings = (await placedUnder(snapshot, type, above, under)).filter(
      (other) => other.id !== id,
    );
    const position = positionAfter(siblings, after);
    if (position === undefined) return err({ code: 'not-found' });
    const gesture = settingCells(typeOf(snapshot.model, type), id, [
      { field: 'position', value: position },
    ]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { ids: [id] } }) : gesture;
  },

  async 'workshop.addNotes'({ workshop, notes }, snapshot) {
    if ((await standingRecord(snapshot, 'workshop', workshop)) === undefined)
      return err({ code: 'not-found' });
    const there = await placedUnder(snapshot, 'stickyNote', 'workshop', workshop);
    const positions = positionsAfter(there, there.at(-1)?.id ?? null, notes.length) ?? [];
    const ids = notes.map(() => snapshot.newId());
    // What was said when its axis went to the bin meanwhile is kept, to be sorted again.
    const gesture = gathered(
      notes.map(({ axis, category, term, text, count, organisation }, index) =>
        settingCells(typeOf(snapshot.model, 'stickyNote'), ids[index] ?? '', [
          { field: 'workshop', value: workshop },
          { field: 'position', value: positions[index] ?? '' },
          ...filled('axis', axis),
          ...filled('category', category),
          ...filled('term', term),
          ...filled('text', text.trim() || null),
          ...filled('count', count ?? null),
          ...filled('organisation', organisation),
        ]),
      ),
    );
    return gesture.ok ? ok({ gesture: gesture.value, output: { ids } }) : gesture;
  },

  async 'workshop.addPriorities'({ workshop, priorities }, snapshot) {
    if ((await standingRecord(snapshot, 'workshop', workshop)) === undefined)
      return err({ code: 'not-found' });
    const there = await placedUnder(snapshot, 'roundTableLine', 'workshop', workshop);
    const positions = positionsAfter(there, there.at(-1)?.id ?? null, priorities.length) ?? [];
    const ids = priorities.map(() => snapshot.newId());
    const members = (field: string, of: readonly string[]): CellInput[] =>
      of.map((element) => ({ field, element, value: true }));
    const gesture = gathered(
      priorities.map(({ organisations, people, text, rank, theme, axis }, index) =>
        settingCells(typeOf(snapshot.model, 'roundTableLine'), ids[index] ?? '', [
          { field: 'workshop', value: workshop },
          { field: 'position', value: positions[index] ?? '' },
          { field: 'text', value: text },
          ...members('organisations', organisations),
          ...members('people', people),
          ...filled('rank', rank),
          ...filled('theme', theme.trim() || null),
          ...filled('axis', axis),
        ]),
      ),
    );
    return gesture.ok ? ok({ gesture: gesture.value, output: { ids } }) : gesture;
  },

  async 'workshop.sortNotes'({ notes, axis, category }, snapshot) {
    const isAxisThere =
      axis === null || (await standingRecord(snapshot, 'workshopAxis', axis)) !== undefined;
    const isCategoryRight =
      category === null ||
      (await standingRecord(snapshot, 'workshopCategory', category))?.['axis'] === axis;
    if (!isAxisThere || !isCategoryRight) return err({ code: 'not-found' });
    const gesture = gathered(
      notes.map((note) =>
        settingCells(typeOf(snapshot.model, 'stickyNote'), note, [
          { field: 'axis', value: axis },
          { field: 'category', value: category },
        ]),
      ),
    );
    return gesture.ok ? ok({ gesture: gesture.value, output: { ids: notes } }) : gesture;
  },

  async 'workshop.groupNotes'({ notes }, snapshot) {
    const records = await Promise.all(
      notes.map((id) => standingRecord(snapshot, 'stickyNote', id)),
    );
    const [first] = records;
    if (first === undefined || records.includes(undefined)) return err({ code: 'not-found' });
    const leader = notes.length === 1 ? null : (textOrNull(first['sameAs']) ?? first.id);
    const shown =
      leader === null ? undefined : await standingRecord(snapshot, 'stickyNote', leader);
    // Notes that followed one of these follow with it: a group never leads through two notes.
    const all = new Set(notes);
    for (const id of notes)
      for (const follower of await placedUnder(snapshot, 'stickyNote', 'sameAs', id))
        if (leader !== null) all.add(follower.id);
    const gesture = gathered(
      [...all].map((id) =>
        settingCells(typeOf(snapshot.model, 'stickyNote'), id, [
          { field: 'sameAs', value: id === leader ? null : leader },
          // They are counted where they are shown.
          ...(shown === undefined || id === leader
            ? []
            : [
                { field: 'axis', value: textOrNull(shown['axis']) },
                { field: 'category', value: textOrNull(shown['category']) },
              ]),
        ]),
      ),
    );
    return gesture.ok ? ok({ gesture: gesture.value, output: { ids: [...all] } }) : gesture;
  },

  async 'workshop.delete'({ workshop }, snapshot) {
    const read = await readWorkshop(snapshot, workshop);
    if (read === undefined) return err({ code: 'not-found' });
    const lines = await placedUnder(snapshot, 'roundTableLine', 'workshop', workshop);
    const own: [string, readonly { readonly id: string }[]][] = [
      ['workshop', [read.workshop]],
      ['workshopAxis', read.axes],
      ['workshopCategory', read.categories],
      ['stickyNote', read.notes],
      ['roundTableLine', lines],
    ];
    const gesture = own.flatMap(([type, records]) =>
      records.map(({ id }): Intent => ({ act: 'delete', type, record: id })),
    );
    return ok({ gesture, output: { ids: gesture.map(({ record }) => record) } });
  },

  async 'workshop.become'({ type, id, plan, parent, title }, snapshot) {
    const record = await standingRecord(snapshot, type, id);
    if (record === undefined || (await findPlan(snapshot, plan)) === undefined)
      return err({ code: 'not-found' });
    const items = await branchesOf(snapshot, plan);
    if (parent !== null && !items.has(parent)) return err({ code: 'not-found' });
    const siblings = childrenUnder(items, parent);
    const item = snapshot.newId();
    const said = textOrNull(record[type === 'stickyNote' ? 'text' : 'title']) ?? '';
    const cells: CellInput[] = [
      { field: 'plan', value: plan },
      ...filled('parent', parent),
      { field: 'position', value: positionAfter(siblings, lastOf(siblings)) ?? '' },
      { field: 'title', value: title ?? said },
      ...(type === 'stickyNote' ? filled('horizon', textOrNull(record['term'])) : []),
    ];
    const gesture = gathered([
      settingCells(typeOf(snapshot.model, 'planItem'), item, cells),
      settingCells(typeOf(snapshot.model, type), id, [
        { field: 'becomes', element: item, value: true },
      ]),
    ]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { item } }) : gesture;
  },
};

const filled = (field: string, value: CellInput['value']): CellInput[] =>
  value === null ? [] : [{ field, value }];
