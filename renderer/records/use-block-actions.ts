/**
 * What is done to a whole block: copied, cut, pasted, filled, emptied, ticked. Each is one gesture, taken back by one
 * Ctrl+Z; what cannot be done entirely is not done at all, and says why at each cell.
 */
import { useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/lib/result.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { Selection } from '#renderer/ui/grid/block.ts';
import type { Cells } from '#renderer/ui/grid/clipboard/tsv.ts';
import type { GridHandle } from '#renderer/ui/grid/grid-props.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import {
  emptying,
  fieldsIn,
  filledLike,
  filling,
  itemLines,
  textsOf,
  toggling,
  type BlockChange,
  type BlockChanges,
  type BlockProblem,
  type Sheet,
} from './block-cells.ts';
import type { TextSettings } from './cell-text.ts';
import type { RecordColumn } from './record-column.ts';
import type { RecordRow, RecordsData } from './records-data.ts';
import { useDirectory } from './use-directory.ts';

export interface BlockActions {
  readonly copy: (selection: Selection, isCut: boolean) => Cells;
  readonly paste: (selection: Selection, cells: Cells) => Promise<void>;
  readonly clear: (selection: Selection) => void;
  readonly toggle: (selection: Selection) => void;
  /** The first line of the block, in the others. */
  readonly fillDown: (selection: Selection) => void;
  readonly fill: (selection: Selection, lines: readonly string[]) => void;
  readonly fillLike: (selection: Selection, changed: RecordRow, column: RecordColumn) => boolean;
  readonly problems: ReadonlyMap<string, string>;
  readonly problemAt: (at: Position) => string | undefined;
  readonly forgetProblems: () => void;
}

/** What a pasted block makes of the grid it is laid over. */
export interface Pasted {
  readonly changes: readonly BlockChange[];
  /** The corners of what was pasted over, to be selected. */
  readonly from: Position;
  readonly to: Position;
  /** New records, written with the changes as one gesture; null without any. */
  readonly adding: { readonly count: number; readonly write: () => Promise<boolean> } | null;
}

export interface BlockGround<R extends RecordRow> {
  readonly data: RecordsData<R>;
  readonly sheet: Sheet<R>;
  readonly announce: (text: string) => void;
  readonly grid: RefObject<GridHandle | null>;
  /** Which cell each pasted text is for; any text that cannot be read refuses all of them. */
  readonly paste: (
    selection: Selection,
    cells: Cells,
    settings: TextSettings,
  ) => Result<Pasted, readonly BlockProblem[]>;
}

export function useBlockActions<R extends RecordRow>({
  data,
  sheet,
  announce,
  grid,
  paste: pasteOver,
}: BlockGround<R>): BlockActions {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const directories = useDirectory(data);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(NO_PROBLEMS);
  const { years } = data;
  const settings = useMemo(
    (): TextSettings => ({
      directory: directories.shown,
      language,
      firstElement: ({ field }) => (field.element === 'year' ? years[0] : undefined),
    }),
    [directories, language, years],
  );

  const write = (changes: readonly BlockChange[]) => {
    setProblems(NO_PROBLEMS);
    return data.writes.writeAll(
      changes.map(({ row, column, cells }) => ({
        place: { id: row.id, field: column.field.name, element: column.element },
        cells,
      })),
    );
  };
  const refuse = (found: readonly BlockProblem[]) => {
    setProblems(new Map(found.map(({ at, sentence }) => [keyOf(at), sentence])));
    const [first] = found;
    if (first === undefined) return;
    grid.current?.goTo(first.at);
    const shown = found
      .slice(0, MOST_SAID)
      .map(({ at, sentence }) =>
        t('plan.pasteAt', { where: placeName(data, sheet, at), sentence }),
      );
    const more = found.length - shown.length;
    show({
      text: t('plan.pasteRefused', { count: found.length }),
      detail: [...shown, ...(more > 0 ? [t('plan.pasteMore', { count: more })] : [])].join('\n'),
      tone: 'bad',
    });
  };
  const writeOrRefuse = (changes: BlockChanges): boolean => {
    if (!changes.ok) refuse(changes.error);
    else void write(changes.value);
    return changes.ok;
  };
  const fillOver = (selection: Selection, from: readonly string[], to: readonly string[]) =>
    writeOrRefuse(filling(sheet, selection.columns, itemLines(sheet, from), to, settings));

  return {
    copy(selection, isCut) {
      const texts = textsOf(sheet, selection, settings);
      const count = texts.length * (texts[0]?.length ?? 0);
      announce(t(isCut ? 'plan.cut' : 'plan.copied', { count }));
      if (isCut) void write(emptying(fieldsIn(sheet, selection)));
      return texts;
    },

    async paste(selection, cells) {
      const pasted = pasteOver(selection, cells, {
        ...settings,
        directory: await directories.read(),
      });
      if (!pasted.ok) return refuse(pasted.error);
      const { changes, adding, from, to } = pasted.value;
      if (adding === null) void write(changes);
      else {
        setProblems(NO_PROBLEMS);
        if (!(await adding.write())) return;
      }
      const isOne = from.line === to.line && from.column === to.column;
      grid.current?.select(from, isOne ? null : to);
      announce(
        adding === null
          ? t('plan.pasted', { count: changes.length })
          : t('plan.pastedAdding', { count: adding.count }),
      );
    },

    clear: (selection) => void write(emptying(fieldsIn(sheet, selection))),
    toggle: (selection) => void write(toggling(fieldsIn(sheet, selection))),

    fillDown(selection) {
      const [first, ...others] = itemLines(sheet, selection.lines);
      if (first !== undefined) fillOver(selection, [first], others);
    },
    fill(selection, lines) {
      if (!fillOver(selection, selection.lines, lines)) return;
      const { at, columns } = selection;
      const wanted = new Set([...selection.lines, ...lines]);
      const reached = sheet.lineIds.filter((id) => wanted.has(id));
      const [first, last] = [reached[0] ?? at.line, reached.at(-1) ?? at.line];
      grid.current?.select(
        { line: first, column: columns[0] ?? at.column },
        { line: last, column: columns.at(-1) ?? at.column },
      );
    },
    fillLike: (selection, changed, column) =>
      writeOrRefuse(filledLike(fieldsIn(sheet, selection), changed, column, settings)),

    problems,
    problemAt: (at) => (problems.size === 0 ? undefined : problems.get(keyOf(at))),
    forgetProblems: () => setProblems(NO_PROBLEMS),
  };
}

const NO_PROBLEMS: ReadonlyMap<string, string> = new Map();
const MOST_SAID = 5;

const keyOf = ({ line, column }: Position): string => JSON.stringify([line, column]);

/** « Échéance, Carte des ateliers » */
function placeName<R extends RecordRow>(
  data: RecordsData<R>,
  sheet: Sheet<R>,
  { line, column }: Position,
): string {
  const row = sheet.rowOf(line);
  const names = [
    data.columns.find(({ id }) => id === column)?.grid.label ?? '',
    row === null ? '' : data.nameOf(row),
  ].filter((name) => name !== '');
  return names.join(', ');
}
