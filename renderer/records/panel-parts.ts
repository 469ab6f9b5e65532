/** What other features show of a record, put beside it by who knows them all. */
import type { ReactNode } from 'react';

export interface PanelParts {
  readonly history: (type: string, id: string) => ReactNode;
  readonly comments: (type: string, id: string) => ReactNode;
  readonly links: (type: string, id: string) => ReactNode;
}
