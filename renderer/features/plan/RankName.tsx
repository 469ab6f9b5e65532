/**
 * What a level or a band is called: the name in use, be it the usual one, to be written over. Emptied, or written as
 * the usual one, the plan goes back to that: in the other language it will be said in the other language.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import type { Begun, FormWrites, Place } from '#renderer/records/use-cell-writes.ts';
import { useLastWord } from '#renderer/records/use-last-word.ts';

export interface RankNameProps {
  place: Place & { readonly element: string };
  label: string;
  usual: string;
  /** Null while the plan names it as usual. */
  own: string | null;
  writes: FormWrites;
}

const LONGEST = 200;

export function RankName({ place, label, usual, own, writes }: RankNameProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<{ text: string; begun: Begun } | null>(null);
  const { reason, status } = writes.stateOf(place);
  const shown = own ?? usual;
  const save = () => {
    if (typed === null) return;
    const text = typed.text.trim();
    const value = text === '' || text === usual ? null : text;
    if (value !== own) {
      const cell = { field: place.field, element: place.element, value };
      void writes.write(place, [cell], typed.begun);
    }
    setTyped(null);
  };
  useLastWord(save);
  const note = { none: own === null ? t('plan.usualName') : '', refused: '' };
  return (
    <TextField
      label={label}
      note={
        status === 'saving' ? t('plan.saving') : status === 'saved' ? t('plan.saved') : note[status]
      }
      error={reason}
      maxLength={LONGEST}
      value={typed?.text ?? shown}
      onChange={(text) => setTyped({ text, begun: typed?.begun ?? writes.begin(place) })}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key !== 'Escape' || typed === null) return;
        event.preventDefault();
        setTyped(null);
      }}
    />
  );
}
