/** What a register is given by the window around it: where records are seen, and what other features show of one. */
import { createContext, useContext } from 'react';
import type { PanelParts } from '../panel-parts.ts';

export interface Surroundings {
  readonly density: 'compact' | 'comfortable';
  readonly conflictsPath: string;
  readonly onGo: (path: string) => void;
  /** The address of a record's own page. */
  readonly recordPath: (type: string, id: string) => string;
  /** Where a table is matched with the columns of a register. */
  readonly importPath: (type: string, variant: string | null) => string;
  readonly parts: PanelParts;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const found = useContext(SurroundingsContext);
  if (found === null) throw new Error('a register stands outside the window that surrounds it');
  return found;
}
