/** One note, whole: its words, the other wordings of its group, who signed it, its colour in words. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from './wall.ts';
import './note.css';

interface NoteCardProps {
  note: Note;
  /** The meaning of its colour. */
  term: string;
  signed: string;
  /** Titles of what it became. */
  became: string;
  isSelected: boolean;
  isStop: boolean;
}

/** A thousand of them: one is drawn again only when what it shows changed. */
export const NoteCard = memo(function NoteCard({
  note,
  term,
  signed,
  became,
  isSelected,
  isStop,
}: NoteCardProps) {
  const { t } = useTranslation();
  const { id, text, papers, dots, wordings } = note;
  return (
    <div
      className="note"
      role="option"
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      draggable
      data-term={note.term ?? undefined}
      data-note={id}
    >
      <p className="note__text">{text || t('workshops.counted')}</p>
      {wordings.length > 0 && (
        <div className="note__wordings">
          {wordings.map((wording) => (
            <p key={wording.id}>{wording.text}</p>
          ))}
        </div>
      )}
      {signed !== '' && <p className="note__signed">{signed}</p>}
      {became !== '' && <p className="note__signed">→ {became}</p>}
      <p className="note__facts">
        {papers > 1 && <b className="note__papers">×{papers}</b>}
        {dots > 0 && <b className="note__papers">{t('workshops.dotsOn', { count: dots })}</b>}
        <span>{term}</span>
      </p>
    </div>
  );
});
