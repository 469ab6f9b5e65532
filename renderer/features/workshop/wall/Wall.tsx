/**
 * The wall: a column per axis, the notes under their categories, under the hands of whoever sorts them. What keys and
 * the mouse do is in use-wall.ts; here they are heard once for the whole wall.
 */
import { useRef, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useEqualParts } from '#renderer/client/equal-parts.ts';
import { allNotes } from './selection.ts';
import { InlineName } from './InlineName.tsx';
import type { WallProps } from './wall-props.ts';
import { WallColumn } from './WallColumn.tsx';
import './wall.css';

/** Only notes of a wall are taken: a file or a text dropped here is nobody's. */
const NOTES = 'application/x-maillon-notes';

export function Wall({
  columns,
  meanings,
  names,
  hands,
  writes,
  box,
  onBecome,
  itemPath,
}: WallProps) {
  const { t } = useTranslation();
  const { selection, naming, name, focus } = hands;
  const forColumns = useEqualParts({ selection, naming, name, focus });
  const over = useRef<HTMLElement | null>(null);
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
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- heard once for the thousand notes in it, which are the controls
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
          column={column}
          meanings={meanings}
          names={names}
          hands={forColumns}
          writes={writes}
          onBecome={onBecome}
          itemPath={itemPath}
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
