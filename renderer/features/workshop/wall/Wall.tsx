/**
 * The wall: a column per axis, the notes under their categories, under the hands of whoever sorts them. What keys and
 * the mouse do is in use-wall.ts; here they are heard once for the whole wall.
 */
import { useLayoutEffect, useRef, type DragEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#shared/contract/records.ts';
import type { Meanings } from '../entry/use-entry.ts';
import { allNotes } from './selection.ts';
import { InlineName } from './InlineName.tsx';
import type { WallHands } from './use-wall.ts';
import type { WallWrites } from './use-wall-writes.ts';
import type { Column } from './wall.ts';
import { WallColumn } from './WallColumn.tsx';

export interface Becoming {
  readonly type: 'workshopAxis' | 'workshopCategory' | 'stickyNote';
  readonly id: string;
  readonly title: string;
}

export interface WallProps {
  columns: readonly Column[];
  meanings: Meanings;
  names: Names;
  hands: WallHands;
  writes: WallWrites;
  box: RefObject<HTMLDivElement | null>;
  onBecome: (what: Becoming) => void;
  /** Where an item of a plan is seen. */
  itemPath: (plan: string, item: string) => string;
}

/** Only notes of a wall are taken: a file or a text dropped here is nobody's. */
const NOTES = 'application/x-maillon-notes';

export function Wall(props: WallProps) {
  const { t } = useTranslation();
  const { columns, hands, writes, box } = props;
  const over = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const { wanted } = hands;
    if (wanted.current === null) return;
    const note = box.current?.querySelector<HTMLElement>(`[data-note="${wanted.current}"]`);
    // Drawn under another category, it is another element: the focus goes where the note went.
    if (note && document.activeElement !== note) note.focus();
    wanted.current = null;
  });
  const stop = hands.selection.active ?? allNotes(columns)[0]?.id ?? null;

  const mark = (place: HTMLElement | null) => {
    if (over.current !== place) over.current?.removeAttribute('data-over');
    place?.setAttribute('data-over', 'true');
    over.current = place;
  };
  const onDragStart = (event: DragEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['note'] : undefined;
    if (id === undefined) return;
    const ids = hands.selection.ids.has(id) ? [...hands.selection.ids] : [id];
    event.dataTransfer.setData(NOTES, JSON.stringify(ids));
    event.dataTransfer.effectAllowed = 'move';
  };
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    if (!event.dataTransfer.types.includes(NOTES)) return;
    event.preventDefault();
    mark(placeAt(event.target));
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    if (!event.dataTransfer.types.includes(NOTES)) return;
    event.preventDefault();
    event.stopPropagation();
    const place = placeAt(event.target);
    mark(null);
    if (place === null) return;
    const { axis = '', category = '' } = place.dataset;
    hands.drop(idsIn(event.dataTransfer.getData(NOTES)), axis || null, category || null);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the notes in it take the focus, one at a time
    <div
      ref={box}
      className="wall"
      role="group"
      aria-label={t('workshops.wall')}
      onKeyDown={hands.onKeyDown}
      onClick={hands.onClick}
      onDoubleClick={hands.onDoubleClick}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
      onDragEnd={() => mark(null)}
      onDrop={onDrop}
    >
      {columns.map((column, index) => (
        <WallColumn
          key={column.id ?? ''}
          {...props}
          column={column}
          stop={stop}
          before={columns[index - 1]?.id ?? null}
          beforeThat={columns[index - 2]?.id ?? null}
          after={columns[index + 1]?.id ?? null}
        />
      ))}
      {hands.naming?.is === 'new-axis' && (
        <div className="wall__new">
          <InlineName
            label={t('workshops.newAxis')}
            placeholder={t('workshops.newAxis')}
            onName={(title) => void writes.addAxis(title)}
            onClose={() => hands.name(null)}
          />
        </div>
      )}
    </div>
  );
}

const placeAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-axis]') : null;

/** What the drag carries was written by this page, yet any page could have. */
function idsIn(text: string): string[] {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
