/**
 * Comments and dated notes. Their author and their time are those of the log. A record of a personal type receives
 * none (../open-references.ts).
 */
import type { CommentRow } from '#shared/contract/comments.ts';
import { err, ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import type { DomainHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { authorNames, type RawRow, readRow, readRowsLeadingTo } from '../rows.ts';
import { settingCells, typeNamed } from '../values.ts';

export const commentsHandlers: DomainHandlers<'comment'> = {
  async 'comment.list'({ about }, snapshot) {
    const type = typeOf(snapshot.model, 'comment');
    const rows = await readRowsLeadingTo(snapshot, type, 'about', about);
    const written = rows.map((row) => ({ row, ...signatureOf(snapshot, row) }));
    const nameOf = await authorNames(
      snapshot,
      written.map(({ author }) => author),
    );
    return ok(
      written
        .map(({ row, author, time, here, isEdited }): CommentRow => ({
          id: row.id,
          kind: row['kind'] === 'note' ? 'note' : 'comment',
          date: textOrNull(row['date']),
          text: textOrNull(row['text']) ?? '',
          author: nameOf(author),
          time,
          here,
          isEdited,
        }))
        .toSorted(newestFirst),
    );
  },

  async 'comment.post'({ about, kind, date, text }, snapshot) {
    const target = typeNamed(snapshot.model, about.type);
    if (!target.ok) return target;
    const row = await readRow(snapshot, target.value, about.id);
    if (row === undefined || row['_deleted'] === 1) return err({ code: 'not-found' });
    const id = snapshot.newId();
    const gesture = settingCells(typeOf(snapshot.model, 'comment'), id, [
      { field: 'about', value: about.id },
      { field: 'kind', value: kind },
      ...(date === null ? [] : [{ field: 'date', value: date }]),
      { field: 'text', value: text.trim() },
    ]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { id } }) : gesture;
  },
};

function signatureOf(snapshot: Snapshot, row: RawRow) {
  const [first, ...later] = snapshot.records.positions(row.id);
  const changeSet = first === undefined ? undefined : snapshot.log.atPosition(first);
  return {
    author: changeSet?.author ?? '',
    time: changeSet?.time ?? '',
    here: changeSet?.replica === snapshot.replica,
    isEdited: later.length > 0,
  };
}

/** By the day a note is about, else by when it was written; the same day, the last written first. */
function newestFirst(one: CommentRow, other: CommentRow): number {
  const [day, otherDay] = [one, other].map(({ date, time }) => date ?? time.slice(0, 10));
  const byDay = (otherDay ?? '').localeCompare(day ?? '');
  return byDay === 0 ? other.time.localeCompare(one.time) || other.id.localeCompare(one.id) : byDay;
}
