/**
 * What is done to a whole block: copied, cut, pasted, filled, emptied, ticked. Each is one gesture, taken back by one
 * Ctrl+Z; what cannot be done entirely is not done at all, and says why at each cell.
 */
import { useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useCommand } from '#renderer/client/queries.ts';
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
import { pasteBlock } from './paste-block.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { titleOf } from './plan-tree.ts';
import { useDirectory } from './use-directory.ts';

export interface BlockActions {
  readonly copy: (selection: Selection, isCut: boolean) => Cells;
  readonly paste: (selection: Selection, cells: Cells) => Promise<void>;
  readonly clear: (selection: Selection) => void;
  readonly toggle: (selection: Selection) => void;
  /** The first line of the block, in the others. */
  readonly fillDown: (selection: Selection) => void;
  readonly fill: (selection: Selection, lines: readonly string[]) => void;
  readonly fillLike: (selection: Selection, changed: PlanRow, column: PlanColumn) => boolean;
  readonly problems: ReadonlyMap<string, string>;
  readonly problemAt: (at: Position) => string | undefined;
  readonly forgetProblems: () => void;
}

export function useBlockActions(
  data: PlanData,
  sheet: Sheet,
  announce: (text: string) => void,
  grid: RefObject<GridHandle | null>,
  onAdded: (id: string) => void,
): BlockActions {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const directories = useDirectory(data);
  const writeBlock = useCommand('plan.writeBlock');
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
      const ground = {
        ...sheet,
        settings: { ...settings, directory: await directories.read() },
        words: {
          tooWide: t('plan.pasteTooWide'),
          nowhere: t('plan.pasteNowhere'),
          tooLong: t('plan.pasteTooLong'),
        },
      };
      const pasted = pasteBlock(ground, selection, cells);
      if (!pasted.ok) return refuse(pasted.error);
      const { changes, added, from, to } = pasted.value;
      const isAdding = added.length > 0;
      if (!isAdding) void write(changes);
      else {
        setProblems(NO_PROBLEMS);
        const outcome = await writeBlock(
          {
            plan: data.plan.id,
            changes: changes.map(({ row, cells: own }) => ({ id: row.id, cells: [...own] })),
            added: added.map(({ items, ...place }) => ({
              ...place,
              items: items.map((item) => [...item]),
            })),
          },
          { asOf: data.asOf },
        );
        if (!outcome.ok) return;
        for (const id of outcome.value.value.ids) onAdded(id);
      }
      const isOne = from.line === to.line && from.column === to.column;
      grid.current?.select(from, isOne ? null : to);
      const count = added.reduce((sum, { items }) => sum + items.length, 0);
      announce(
        isAdding ? t('plan.pastedAdding', { count }) : t('plan.pasted', { count: changes.length }),
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
      const all = [...selection.lines, ...lines];
      const reached = sheet.lines.lines.filter(({ id }) => all.includes(id));
      const [first, last] = [reached[0]?.id ?? at.line, reached.at(-1)?.id ?? at.line];
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
function placeName(data: PlanData, sheet: Sheet, { line, column }: Position): string {
  const meaning = sheet.lines.meanings.get(line);
  const names = [
    data.columns.find(({ id }) => id === column)?.grid.label ?? '',
    meaning?.kind === 'item' ? titleOf(meaning.row) : '',
  ].filter((name) => name !== '');
  return names.join(', ');
}
