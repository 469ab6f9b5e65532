/** What registers, and the plan, are given by the window: where records are seen, what features show of one. */
import { useMemo, type ReactNode } from 'react';
import { RecordHistory } from '#renderer/features/history/RecordHistory.tsx';
import { RecordComments } from '#renderer/features/record/RecordComments.tsx';
import { RecordLinks } from '#renderer/features/record/RecordLinks.tsx';
import type { PanelParts } from '#renderer/records/panel-parts.ts';
import { SurroundingsContext, type Surroundings } from '#renderer/records/register/surroundings.ts';
import { paths, placeOf } from './rooms.ts';

/** What features show of a record beside the one that lists it. */
export const PANEL_PARTS: PanelParts = {
  history: (type, id) => <RecordHistory key={id} type={type} id={id} />,
  comments: (type, id) => <RecordComments key={id} type={type} id={id} />,
  links: (type, id) => <RecordLinks key={id} type={type} id={id} placeOf={placeOf} />,
};

export interface RegisterSurroundingsProps {
  density: Surroundings['density'];
  onGo: (path: string) => void;
  children: ReactNode;
}

export function RegisterSurroundings({ density, onGo, children }: RegisterSurroundingsProps) {
  const surroundings = useMemo(
    () => ({
      density,
      conflictsPath: paths.conflicts,
      onGo,
      recordPath: paths.record,
      importPath: paths.importRecords,
      parts: PANEL_PARTS,
    }),
    [density, onGo],
  );
  return <SurroundingsContext value={surroundings}>{children}</SurroundingsContext>;
}
