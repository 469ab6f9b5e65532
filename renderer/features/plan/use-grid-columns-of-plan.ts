/** The columns that the grid shows of a plan: the objective's, then those in sight. */
import { useMemo } from 'react';
import { arranged } from '#shared/domain/column-arrangement.ts';
import { bandName, bandSpans } from '#shared/domain/plan-bands.ts';
import type { ViewDefinition } from '#shared/domain/view-definition.ts';
import { BAND_NAMES } from '#shared/model/band.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { elementsOf } from '#renderer/ui/grid/editors/editor.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-line.ts';
import { shownColumns } from '#renderer/records/record-column.ts';
import { OBJECTIVE_COLUMN, TITLE, type PlanColumn } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import type { ColumnSettings } from '#renderer/records/use-column-settings.ts';

const OBJECTIVE_WIDTH = 184;
const PADDING = 20;
const LETTER_WIDTH = 7.2;
const FEWEST_LETTERS = 8;

export interface GridColumnsOfPlan {
  readonly gridColumns: readonly GridColumn[];
  readonly columns: ReadonlyMap<string, PlanColumn>;
  readonly spanColumn: string | null;
  readonly lettersPerLine: number;
}

export function useGridColumnsOfPlan(
  data: PlanData,
  settings: ColumnSettings,
  { sort, grouping }: Pick<ViewDefinition, 'sort' | 'grouping'>,
): GridColumnsOfPlan {
  const objectiveColumn = data.rows.some((row) => row.level === 'objective')
    ? OBJECTIVE_COLUMN
    : null;
  const objective = data.levelName(data.actionRank - 1);
  // Columns are the same list as long as the same ones are in sight: the grid measures again when they change.
  const { arrangement } = settings;
  const placed = useMemo(() => arranged(data.columns, arrangement), [data.columns, arrangement]);
  const shown = shownColumns(placed, settings.isShown)
    .map(({ id }) => id)
    .join('\n');
  const pinned = arrangement.pinned.join('\n');
  const language = useLanguage();
  const bandNames = textsOf(elementsOf(data.plan['bandNames']));
  const bandKey = BAND_NAMES.map((band) => bandName(band, bandNames, language)).join('\n');
  const gridColumns = useMemo(() => {
    const ids = new Set(shown.split('\n'));
    const staying = new Set(pinned.split('\n'));
    const inSight = placed.filter(({ id }) => ids.has(id));
    const labels = bandKey.split('\n');
    const bands = bandSpans(inSight.map(({ band }) => band)).flatMap(({ band, count }) =>
      Array.from({ length: count }, () => labels[BAND_NAMES.indexOf(band)]),
    );
    const first: GridColumn = {
      id: OBJECTIVE_COLUMN,
      label: objective,
      width: OBJECTIVE_WIDTH,
      isPinned: true,
      isFixed: true,
      band: labels[BAND_NAMES.indexOf('project')],
    };
    const others = inSight.map(({ id, grid }, index) => ({
      ...grid,
      band: bands[index],
      ...(staying.has(id) ? { isPinned: true } : {}),
      ...(sort?.column === id ? { sort: wayOf(sort) } : {}),
    }));
    return objectiveColumn === null ? others : [first, ...others];
  }, [placed, shown, pinned, bandKey, objective, objectiveColumn, sort]);
  const columns = useMemo(
    () => new Map(data.columns.map((column) => [column.id, column])),
    [data.columns],
  );
  const titleWidth = settings.widths[TITLE] ?? columns.get(TITLE)?.grid.width ?? 0;
  const lettersPerLine = Math.max(
    FEWEST_LETTERS,
    Math.floor((titleWidth - PADDING) / LETTER_WIDTH),
  );
  // In a flat list each action has its own objective beside it: nothing is spanned.
  const spanColumn = grouping === 'flat' ? null : objectiveColumn;
  return { gridColumns, columns, spanColumn, lettersPerLine };
}

const wayOf = ({ descending }: { readonly descending: boolean }) =>
  descending ? ('descending' as const) : ('ascending' as const);

const textsOf = (values: ReadonlyMap<string, unknown>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...values].flatMap(([rank, name]) => (typeof name === 'string' ? [[rank, name]] : [])),
  );
