/**
 * A note written again where it is: it lies over the note, as wide. Enter keeps the words, Escape gives them up, and a
 * power cut loses none of them. Wordings grouped with it may leave it here.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, Link, Popover } from 'react-aria-components';
import type { CellInput, Names } from '#shared/contract/records.ts';
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useDraft } from '#renderer/client/draft.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { NumberField } from '#renderer/ui/field/NumberField.tsx';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import type { Option } from '#renderer/ui/field/OptionList.tsx';
import type { WallWrites } from './use-wall-writes.ts';
import { MOST_DOTS } from '#shared/model/workshop-part.ts';
import type { Note } from './wall.ts';
import './note-editor.css';

export interface NoteEditorProps {
  note: Note;
  asOf: number;
  names: Names;
  organisations: readonly Option[];
  writes: WallWrites;
  itemPath: (plan: string, item: string) => string;
  onClose: () => void;
}

const LONGEST = 10_000;

export function NoteEditor({
  note,
  asOf,
  names,
  organisations,
  writes,
  itemPath,
  onClose,
}: NoteEditorProps) {
  const { t } = useTranslation();
  const words = prioritisationWordsOf(useLanguage());
  const [text, setText] = useState(note.text);
  const [organisation, setOrganisation] = useState(note.organisation);
  /** Its own: those of the other wordings stay on them. */
  const stuck = note.dots - note.wordings.reduce((sum, wording) => sum + wording.dots, 0);
  const [dots, setDots] = useState(stuck);
  const draft = useDraft({
    type: 'stickyNote',
    record: note.id,
    field: 'text',
    element: '',
    asOf,
  });
  const isDone = useRef(false);
  const paper = useMemo(() => {
    const found = document.querySelector<HTMLElement>(`[data-note="${note.id}"]`);
    return { current: found };
  }, [note.id]);
  const height = paper.current?.offsetHeight ?? 0;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.select(), []);

  const end = async (isKept: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const cells: CellInput[] = [
      ...(text.trim() === note.text ? [] : [{ field: 'text', value: text.trim() || null }]),
      ...(organisation === note.organisation
        ? []
        : [{ field: 'organisation', value: organisation }]),
      ...(dots === stuck ? [] : [{ field: 'dots', value: dots || null }]),
    ];
    onClose();
    const isWritten = !isKept || cells.length === 0 || (await writes.write(note.id, cells));
    // Refused, the words stay on the disk and come back at the next opening.
    if (isWritten) draft.drop();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
    if (!isEnter) return;
    event.preventDefault();
    void end(true);
  };
  return (
    <Popover
      className="note-editor"
      triggerRef={paper}
      isOpen
      placement="bottom start"
      offset={-height}
      onOpenChange={(isOpen) => {
        if (!isOpen) void end(true);
      }}
    >
      <Dialog aria-label={t('workshops.editNote')}>
        <div
          className="note-editor__paper"
          data-term={note.term ?? undefined}
          role="presentation"
          onKeyDownCapture={(event) => {
            if (event.key === 'Escape' && event.target === area.current) void end(false);
          }}
        >
          <textarea
            ref={area}
            className="note-editor__text"
            aria-label={t('workshops.noteText')}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
            autoFocus
            maxLength={LONGEST}
            rows={Math.max(2, Math.ceil(text.length / 24))}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              draft.keep(target.value);
            }}
            onKeyDown={onKeyDown}
          />
          <ComboBox
            label={t('workshops.organisation')}
            options={organisations}
            value={organisation}
            onChange={setOrganisation}
            emptyMessage={t('workshops.noOrganisation')}
          />
          <NumberField
            label={words.dots}
            minValue={0}
            maxValue={MOST_DOTS}
            value={dots === 0 ? Number.NaN : dots}
            onChange={(count) => setDots(Number.isNaN(count) ? 0 : count)}
          />
          {note.wordings.length > 0 && (
            <>
              <p className="note-editor__title">{t('workshops.groupedWith')}</p>
              <ul className="note-editor__wordings">
                {note.wordings.map((wording) => (
                  <li key={wording.id}>
                    <span>
                      {wording.text || t('workshops.counted')}
                      {wording.organisation !== null &&
                        ` (${names[wording.organisation]?.title ?? ''})`}
                    </span>
                    <Button
                      size="s"
                      variant="quiet"
                      aria-label={t('workshops.takeOutOf', { text: wording.text })}
                      onPress={() => void writes.takeOut(wording.id)}
                    >
                      {t('workshops.takeOut')}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
          {note.becomes.map((item) => {
            const name = names[item];
            return name?.plan && !name.deleted ? (
              <p key={item} className="note-editor__title">
                {t('workshops.became')} <Link href={itemPath(name.plan, item)}>{name.title}</Link>
              </p>
            ) : null;
          })}
          <div className="note-editor__buttons">
            <Button size="s" onPress={() => void end(false)}>
              {t('common.cancel')}
            </Button>
            <Button size="s" variant="primary" onPress={() => void end(true)}>
              {t('workshops.keep')}
            </Button>
          </div>
        </div>
      </Dialog>
    </Popover>
  );
}
