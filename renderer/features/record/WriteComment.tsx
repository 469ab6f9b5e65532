/**
 * Writes a comment, or a note about a day. Ctrl+Enter posts it. What is being written is found again on coming back to
 * the record, whatever one did meanwhile.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate, writeDate } from '#shared/model/date-text.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useUnfinished } from '#renderer/client/unfinished.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Keys } from '#renderer/ui/display/Keys.tsx';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { chordOf, readableChord } from '#renderer/ui/grid/chord.ts';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';

export interface WriteCommentProps {
  type: string;
  id: string;
  asOf: number;
  today: string;
}

type Kind = 'comment' | 'note';
const KINDS: readonly Kind[] = ['comment', 'note'];

export function WriteComment({ type, id, asOf, today }: WriteCommentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const post = useCommand('comment.post');
  const typed = useUnfinished({ type, record: id, what: 'comment' });
  const [kind, setKind] = useState<Kind>('comment');
  const [day, setDay] = useState<string | null>(null);
  const dayText = day ?? (today === '' ? '' : writeDate(today, language));
  const date = readDate(dayText);
  const isDayWrong = kind === 'note' && date === undefined;

  const submit = async () => {
    const text = typed.text.trim();
    if (text === '' || isDayWrong) return;
    const about = { type, id };
    const posted = { about, kind, text, date: kind === 'note' ? (date ?? null) : null };
    const outcome = await post(posted, { asOf });
    // Refused, it stays where it was written.
    if (!outcome.ok) return;
    typed.clear();
    setDay(null);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter is heard from all the fields inside
    <form
      className="comments__write"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (chordOf(event) !== 'Ctrl+Enter') return;
        event.preventDefault();
        event.stopPropagation();
        void submit();
      }}
    >
      <SegmentedControl
        label={t('record.commentKind')}
        segments={KINDS.map((one) => ({ id: one, label: t(`record.kind.${one}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'note' && (
        <TextField
          label={t('record.noteDay')}
          value={dayText}
          error={isDayWrong ? t('record.notADay') : undefined}
          onChange={setDay}
        />
      )}
      <TextArea
        label={t(`record.write.${kind}`)}
        placeholder={t(`record.example.${kind}`)}
        value={typed.text}
        onChange={typed.set}
      />
      <div className="comments__post">
        <span className="comments__keys">
          <Keys of={readableChord('Ctrl+Enter', language)} />
        </span>
        <Button type="submit" variant="primary" isDisabled={typed.text.trim() === ''}>
          {t(`record.post.${kind}`)}
        </Button>
      </div>
    </form>
  );
}
