/**
 * Text that was being typed when the application stopped: it enters the log at the next opening, as of the moment
 * the person was looking at, so it never overwrites what has happened since.
 */
import { fieldNamed } from '#shared/model/model.ts';
import { readValue } from '#shared/model/value-text.ts';
import type { Store } from '#electron/store/store.ts';
import type { Draft } from '#electron/store/drafts.ts';
import { settingCells } from './values.ts';

/** Answers how many texts were entered. One that its field refuses is left where it is, for the person to see. */
export function enterDrafts(store: Store): number {
  return store.drafts.all().filter((draft) => enter(draft, store)).length;
}

function enter(draft: Draft, store: Store): boolean {
  const type = store.model().types.get(draft.type);
  const field = type && fieldNamed(type, draft.field);
  if (type === undefined || field === undefined) return false;
  const value = readValue(field, draft.value, 'fr');
  if (!value.ok) return false;
  const cells = settingCells(type, draft.record, [
    { field: draft.field, element: draft.element, value: value.value },
  ]);
  if (!cells.ok) return false;
  store.write(cells.value, { session: 'drafts', author: draft.author, asOf: draft.asOf });
  store.drafts.drop(draft);
  return true;
}
