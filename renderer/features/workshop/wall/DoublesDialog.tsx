/**
 * « 3 doublons possibles »: groups of notes that may say the same, one after the other. Maillon proposes; a person
 * groups. Every wording is kept and every paper still counts.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#shared/contract/records.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import type { Meanings } from '../entry/use-entry.ts';
import type { WallWrites } from './use-wall-writes.ts';
import type { Column, Note } from './wall.ts';
import './doubles.css';

interface DoublesDialogProps {
  groups: readonly (readonly Note[])[];
  columns: readonly Column[];
  meanings: Meanings;
  names: Names;
  writes: WallWrites;
  onClose: () => void;
}

export function DoublesDialog({ groups, onClose, ...shown }: DoublesDialogProps) {
  const { t } = useTranslation();
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const left = groups.filter((group) => !passed.has(keyOf(group)));
  const pass = (group: readonly Note[]) => setPassed((before) => new Set(before).add(keyOf(group)));
  return (
    <Dialog
      title={t('workshops.doubles', { count: left.length })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="m"
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('workshops.doublesDone')}
        </Button>
      }
    >
      <p className="doubles__help">{t('workshops.doublesHelp')}</p>
      {left.length === 0 && <p>{t('workshops.noDoubles')}</p>}
      <ul className="doubles">
        {left.map((group) => (
          <PossibleDouble key={keyOf(group)} group={group} {...shown} onPass={() => pass(group)} />
        ))}
      </ul>
    </Dialog>
  );
}

const keyOf = (group: readonly Note[]): string => group.map(({ id }) => id).join(' ');

function PossibleDouble({
  group,
  columns,
  meanings,
  names,
  writes,
  onPass,
}: Omit<DoublesDialogProps, 'groups' | 'onClose'> & {
  group: readonly Note[];
  onPass: () => void;
}) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isGrouping, setIsGrouping] = useState(false);
  const kept = group.filter(({ id }) => !left.has(id));
  const column = columns.find(({ id }) => id === group[0]?.axis);
  const join = async () => {
    setIsGrouping(true);
    const isDone = await writes.group(kept);
    setIsGrouping(false);
    if (isDone) onPass();
  };
  const toggle = (id: string, isKept: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      if (isKept) next.delete(id);
      else next.add(id);
      return next;
    });
  return (
    <li className="doubles__group">
      <h3 className="doubles__axis">
        {column === undefined ? t('workshops.noAxis') : `${column.number}. ${column.title}`}
      </h3>
      <div className="doubles__notes">
        {group.map((note) => (
          <div key={note.id} className="doubles__note" data-term={note.term ?? undefined}>
            <Checkbox
              isSelected={!left.has(note.id)}
              onChange={(isKept) => toggle(note.id, isKept)}
            >
              {[
                note.text,
                note.organisation === null ? '' : (names[note.organisation]?.title ?? ''),
                note.term === null ? '' : meanings[note.term],
                note.papers > 1 ? `×${note.papers}` : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Checkbox>
          </div>
        ))}
      </div>
      <div className="doubles__buttons">
        <Button size="s" onPress={onPass}>
          {t('workshops.notDoubles')}
        </Button>
        <Button
          size="s"
          isDisabled={kept.length < 2}
          isPending={isGrouping}
          onPress={() => void join()}
        >
          {t('workshops.groupThem', { count: kept.length })}
        </Button>
      </div>
    </li>
  );
}
