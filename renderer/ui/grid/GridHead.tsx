/** The headings: they stay above the lines; they are dragged to move a column, and their edges to widen it. */
import { ChevronDown } from 'lucide-react';
import { memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../display/Icon.tsx';
import { addressOf, cellId } from './cell-address.ts';
import { HEADER_LINE } from './grid-line.ts';
import type { ColumnPlace, GridBehaviour } from './grid-props.ts';
import { boundedWidth, pinOf, textScale, type PlacedColumn } from './use-grid-columns.ts';

export interface GridHeadProps {
  grid: string;
  columns: readonly PlacedColumn[];
  activeColumn: string | null;
  onDrag: (column: string, width: number) => void;
  onDragEnd: (column: string, width: number) => void;
  onMenu: GridBehaviour['onMenu'];
  dragged: string | null;
  drop: ColumnPlace | null;
}

/** Not drawn again while lines scroll under it or a cell changes: a plan may have hundreds of headings. */
export const GridHead = memo(function GridHead({
  grid,
  columns,
  activeColumn,
  onDrag,
  onDragEnd,
  onMenu,
  dragged,
  drop,
}: GridHeadProps) {
  const bands = bandsOver(columns);
  const bandIds = new Map(
    bands.flatMap(({ first, under }) =>
      first.column.band === undefined
        ? []
        : under.map((column) => [column, bandId(grid, first.column.id)] as const),
    ),
  );
  return (
    <div role="rowgroup" className="mln-grid__head-group">
      <HeadBands bands={bands} idOf={(id) => bandId(grid, id)} />
      <div className="mln-grid__head" role="row" aria-rowindex={1}>
        {columns.map((placed) => (
          <div
            key={placed.column.id}
            id={cellId(grid, HEADER_LINE, placed.rank)}
            className="mln-grid__heading"
            role="columnheader"
            aria-colindex={placed.rank + 1}
            aria-sort={placed.column.sort}
            aria-describedby={bandIds.get(placed.column.id)}
            data-align={placed.column.align}
            data-active={activeColumn === placed.column.id || undefined}
            data-movable={placed.column.isFixed === true ? undefined : true}
            data-dragging={dragged === placed.column.id || undefined}
            data-drop={drop?.column === placed.column.id ? drop.side : undefined}
            {...pinOf(placed)}
            title={placed.column.label}
            aria-label={placed.column.shortLabel === undefined ? undefined : placed.column.label}
            {...addressOf(HEADER_LINE, placed.column.id)}
          >
            <span className="mln-grid__heading-text">
              {placed.column.shortLabel ?? placed.column.label}
            </span>
            <HeadingMenu placed={placed} onMenu={onMenu} />
            <Resizer placed={placed} onDrag={onDrag} onDragEnd={onDragEnd} />
          </div>
        ))}
      </div>
    </div>
  );
});

interface HeadBand {
  readonly first: PlacedColumn;
  /** Ids of the columns that lie under it. */
  readonly under: string[];
}

const bandId = (grid: string, first: string): string => `${grid}-band-${first}`;

interface HeadBandsProps {
  bands: readonly HeadBand[];
  idOf: (first: string) => string;
}

/** What columns side by side lie under, for the eye: each heading is described by its own to those who listen. */
function HeadBands({ bands, idOf }: HeadBandsProps) {
  if (bands.every(({ first }) => first.column.band === undefined)) return null;
  return (
    <div className="mln-grid__head-bands" aria-hidden>
      {bands.map(({ first, under }) => (
        <div
          key={first.column.id}
          id={idOf(first.column.id)}
          className="mln-grid__head-band"
          {...pinOf(first)}
          style={{ ...pinOf(first).style, gridColumn: `span ${under.length}` }}
          title={first.column.band}
        >
          <span>{first.column.band}</span>
        </div>
      ))}
    </div>
  );
}

/** Columns that stay in sight are parted from those that scroll under the same band. */
function bandsOver(columns: readonly PlacedColumn[]): readonly HeadBand[] {
  const found: HeadBand[] = [];
  for (const placed of columns) {
    const open = found.at(-1);
    const isSame =
      open?.first.column.band === placed.column.band && open?.first.isPinned === placed.isPinned;
    if (open !== undefined && isSame) open.under.push(placed.column.id);
    else found.push({ first: placed, under: [placed.column.id] });
  }
  return found;
}

/** For the pointer; the keyboard opens the same menu from the heading. It takes no place in the heading's name. */
function HeadingMenu({ placed, onMenu }: Pick<GridHeadProps, 'onMenu'> & { placed: PlacedColumn }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className="mln-grid__heading-menu"
      title={t('grid.columnMenu')}
      onClick={(event) =>
        onMenu({ line: HEADER_LINE, column: placed.column.id }, event.currentTarget)
      }
    >
      <Icon of={ChevronDown} size="s" />
    </button>
  );
}

type ResizerProps = Pick<GridHeadProps, 'onDrag' | 'onDragEnd'> & { placed: PlacedColumn };

/** For the pointer; the keyboard widens a column from its heading, with Shift and the arrows. */
function Resizer({ placed, onDrag, onDragEnd }: ResizerProps) {
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const origin = event.clientX;
    let width = placed.width;
    const move = (moving: globalThis.PointerEvent) => {
      const wanted = placed.width + (moving.clientX - origin) / textScale();
      width = boundedWidth(wanted);
      onDrag(placed.column.id, width);
    };
    const stop = () => {
      handle.removeEventListener('pointermove', move);
      delete handle.dataset.resizing;
      onDragEnd(placed.column.id, width);
    };
    handle.setPointerCapture(event.pointerId);
    handle.dataset.resizing = 'true';
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', stop, { once: true });
  };
  return (
    <span
      aria-hidden
      className="mln-grid__resizer"
      onPointerDown={begin}
      onMouseDown={(event) => event.stopPropagation()}
    />
  );
}
