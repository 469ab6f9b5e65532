/** Widths, visible columns and their arrangement, kept on this computer; what was just changed is in force before it is written. */
import { useCallback, useMemo, useState } from 'react';
import { AS_DECLARED, type Arrangement } from '#shared/domain/column-arrangement.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';

export interface ColumnSettings {
  readonly widths: Readonly<Record<string, number>>;
  readonly setWidth: (column: string, width: number) => void;
  /** Undefined: the person chose nothing. */
  readonly isShown: (column: string) => boolean | undefined;
  readonly setShown: (shown: Readonly<Record<string, boolean>>) => void;
  readonly arrangement: Arrangement;
  readonly arrange: (change: Partial<Arrangement>) => void;
}

/** Long names come from people (periods, columns of the network): settings keep the beginning. */
const LONGEST_KEY = 120;

export function useColumnSettings(view: string): ColumnSettings {
  const settings = useMaillonQuery('application.state', {}).data?.value.settings;
  const save = useCommand('application.setSettings');
  const [ownWidths, setOwnWidths] = useState<Readonly<Record<string, number>>>({});
  const [ownShown, setOwnShown] = useState<Readonly<Record<string, boolean>>>({});
  const [ownArrangement, setOwnArrangement] = useState<Arrangement | null>(null);
  const arrangement = ownArrangement ?? settings?.arrangements?.[view] ?? AS_DECLARED;
  const keyOf = useCallback((column: string) => `${view}.${column}`.slice(0, LONGEST_KEY), [view]);

  const widths = useMemo(() => {
    const prefix = `${view}.`;
    const kept = Object.entries(settings?.widths ?? {}).flatMap(([key, width]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), width] as const] : [],
    );
    return { ...Object.fromEntries(kept), ...ownWidths };
  }, [settings, ownWidths, view]);

  return {
    widths,
    setWidth(column, width) {
      setOwnWidths((before) => ({ ...before, [column]: width }));
      void save({ widths: { [keyOf(column)]: width } });
    },
    isShown: (column) => ownShown[column] ?? settings?.shown[keyOf(column)],
    setShown(shown) {
      setOwnShown((before) => ({ ...before, ...shown }));
      void save({
        shown: Object.fromEntries(Object.entries(shown).map(([column, is]) => [keyOf(column), is])),
      });
    },
    arrangement,
    arrange(change) {
      const next = { ...arrangement, ...change };
      setOwnArrangement(next);
      void save({ arrangements: { [view]: next } });
    },
  };
}
