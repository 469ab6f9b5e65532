/** The wall with what is typed at its foot: notes come in, are sorted, grouped, moved, and lead to a plan. */
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Columns3, Plus } from 'lucide-react';
import { Button } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { organisation } from '#shared/model/organisation.ts';
import { useRecords } from '#renderer/client/records.ts';
import { BecomeDialog } from './BecomeDialog.tsx';
import { EntryBar } from './entry/EntryBar.tsx';
import type { Entry } from './entry/use-entry.ts';
import { DoublesDialog } from './wall/DoublesDialog.tsx';
import { NoteEditor } from './wall/NoteEditor.tsx';
import { allNotes } from './wall/selection.ts';
import { useWallWrites } from './wall/use-wall-writes.ts';
import { useWall } from './wall/use-wall.ts';
import type { Becoming } from './wall/wall-props.ts';
import { Wall } from './wall/Wall.tsx';
import { type Note, textOf, type WorkshopView } from './wall/wall.ts';
import { WallBar } from './wall/WallBar.tsx';
import { useBecameToast } from './use-became-toast.ts';

export interface WallTabProps {
  workshop: string;
  view: WorkshopView;
  asOf: number;
  entry: Entry;
  doubles: readonly (readonly Note[])[];
  isLookingAtDoubles: boolean;
  onDoublesClose: () => void;
  itemPath: (plan: string, item: string) => string;
  onGo: (path: string) => void;
}

export function WallTab({
  workshop,
  view,
  asOf,
  entry,
  doubles,
  isLookingAtDoubles,
  onDoublesClose,
  itemPath,
  onGo,
}: WallTabProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [becoming, setBecoming] = useState<Becoming | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const organisations = useRecords(organisation) ?? [];
  const { columns, meanings } = entry;
  const writes = useWallWrites(workshop, setSaid);
  const toField = useCallback(() => field.current?.focus(), []);
  const hands = useWall(columns, writes, box, toField);
  const sayBecame = useBecameToast(itemPath, onGo);
  const toNotes = () => {
    const last = hands.selection.active ?? allNotes(columns).at(-1)?.id;
    box.current?.querySelector<HTMLElement>(`[data-note="${last ?? ''}"]`)?.focus();
  };
  return (
    <div className="workshop">
      {columns.length === 0 && hands.naming === null && (
        <EmptyState
          icon={Columns3}
          title={t('workshops.noAxisTitle')}
          actions={
            <Button icon={Plus} onPress={() => hands.name({ is: 'new-axis' })}>
              {t('workshops.addAxis')}
            </Button>
          }
        >
          {t('workshops.noAxisYet')}
        </EmptyState>
      )}
      <Wall
        columns={columns}
        meanings={meanings}
        names={view.names}
        hands={hands}
        writes={writes}
        box={box}
        onBecome={setBecoming}
        itemPath={itemPath}
      />
      <WallBar columns={columns} hands={hands} writes={writes} onBecome={setBecoming} />
      <EntryBar entry={entry} view={view} onSaid={setSaid} field={field} onUp={toNotes} />
      {hands.editing !== undefined && (
        <NoteEditor
          key={hands.editing.id}
          note={hands.editing}
          asOf={asOf}
          names={view.names}
          organisations={organisations.map(({ id, name }) => ({ id, label: name ?? '' }))}
          writes={writes}
          itemPath={itemPath}
          onClose={() => hands.edit(null)}
        />
      )}
      {isLookingAtDoubles && (
        <DoublesDialog
          groups={doubles}
          columns={columns}
          meanings={meanings}
          names={view.names}
          writes={writes}
          onClose={onDoublesClose}
        />
      )}
      {becoming !== null && (
        <BecomeDialog
          what={becoming}
          plan={textOf(view.workshop['plan']) || null}
          onClose={() => setBecoming(null)}
          onDone={(title, plan, item) => {
            setBecoming(null);
            sayBecame(title, plan, item);
          }}
        />
      )}
      <p className="mln-visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
