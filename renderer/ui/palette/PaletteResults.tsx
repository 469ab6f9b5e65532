/** The results of the palette: a listbox in groups, driven from the field above it. */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Highlighted } from '../display/Highlighted.tsx';
import type { Snippet } from '../display/Highlighted.tsx';
import { Icon } from '../display/Icon.tsx';
import type { IconType } from '../display/Icon.tsx';
import { Keys } from '../display/Keys.tsx';
import './command-palette.css';

export interface PaletteItem {
  /** Unique over all groups. */
  id: string;
  icon: IconType;
  title: Snippet;
  /** Where it belongs, or the passage that matched. */
  detail?: Snippet | undefined;
  /** At the end of the line: a Status, a date. */
  aside?: ReactNode;
  keys?: string | undefined;
}

export interface PaletteGroup {
  id: string;
  title: string;
  items: readonly PaletteItem[];
}

interface PaletteResultsProps {
  id: string;
  label: string;
  groups: readonly PaletteGroup[];
  activeId: string | null;
  onPoint: (id: string) => void;
  onSelect: (id: string) => void;
}

/** The element of a result, which the field names as its active descendant. */
export function optionIdOf(listId: string, itemId: string): string {
  return `${listId}-${itemId}`;
}

export function PaletteResults({
  id,
  label,
  groups,
  activeId,
  onPoint,
  onSelect,
}: PaletteResultsProps) {
  useEffect(() => {
    if (activeId !== null)
      document.getElementById(optionIdOf(id, activeId))?.scrollIntoView?.({ block: 'nearest' });
  }, [id, activeId]);
  return (
    <div className="mln-palette__results" id={id} role="listbox" aria-label={label}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`}>
          <div className="mln-palette__group" id={`${id}-group-${group.id}`} role="presentation">
            {group.title}
          </div>
          {group.items.map((item) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field, which keeps the focus
            <div
              key={item.id}
              className="mln-palette__item"
              id={optionIdOf(id, item.id)}
              role="option"
              tabIndex={-1}
              aria-selected={item.id === activeId}
              // Moving the pointer chooses; results that slide under a still pointer do not.
              onPointerMove={() => onPoint(item.id)}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onSelect(item.id)}
            >
              <Icon of={item.icon} />
              <div className="mln-palette__words">
                <div className="mln-palette__title">
                  <Highlighted text={item.title} />
                </div>
                {item.detail && (
                  <div className="mln-palette__detail">
                    <Highlighted text={item.detail} />
                  </div>
                )}
              </div>
              {item.aside && <span className="mln-palette__aside">{item.aside}</span>}
              {item.keys && <Keys of={item.keys} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
