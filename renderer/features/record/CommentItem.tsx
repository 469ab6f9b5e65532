/** One comment or note: who, when, what; rewritten in place by Ctrl+Enter, given up by Escape. */
import { Pencil, Trash2 } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentRow } from '#shared/contract/comments.ts';
import { formatDate } from '#shared/words/format.ts';
import { useDraft } from '#renderer/client/draft.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Avatar } from '#renderer/ui/display/Avatar.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { chordOf } from '#renderer/ui/grid/chord.ts';

export interface CommentItemProps {
  comment: CommentRow;
  asOf: number;
  onRemove: () => void;
}

export function CommentItem({ comment, asOf, onRemove }: CommentItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isEditing, setIsEditing] = useState(false);
  const { kind, date, text, author, time, here, isEdited } = comment;
  const who = author ?? (here ? t('record.someoneHere') : t('record.someone'));
  return (
    <li className="comments__item" data-kind={kind}>
      <Avatar name={author ?? '?'} size="s" />
      <div className="comments__said">
        <p className="comments__who">
          <strong>{who}</strong>
          <time dateTime={time}>{formatMoment(time, language)}</time>
          {isEdited && <span>{t('record.edited')}</span>}
        </p>
        {kind === 'note' && (
          <Badge shape="tag" tone="info">
            {date === null
              ? t('record.kind.note')
              : t('record.noteOf', { date: formatDate(date, language) })}
          </Badge>
        )}
        {isEditing ? (
          <Rewrite comment={comment} asOf={asOf} onEnd={() => setIsEditing(false)} />
        ) : (
          <p className="comments__text">{text}</p>
        )}
      </div>
      {!isEditing && (
        <span className="comments__acts">
          <IconButton
            size="s"
            icon={Pencil}
            label={t('record.editComment')}
            onPress={() => setIsEditing(true)}
          />
          <IconButton size="s" icon={Trash2} label={t('record.removeComment')} onPress={onRemove} />
        </span>
      )}
    </li>
  );
}

interface RewriteProps {
  comment: CommentRow;
  asOf: number;
  onEnd: () => void;
}

function Rewrite({ comment, asOf, onEnd }: RewriteProps) {
  const { t } = useTranslation();
  const set = useCommand('record.set');
  const box = useRef<HTMLDivElement>(null);
  // Asked for by the button that this takes the place of.
  useLayoutEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  const [text, setText] = useState(comment.text);
  const [begun] = useState(asOf);
  const cell = { type: 'comment', record: comment.id, field: 'text', element: '' };
  const draft = useDraft({ ...cell, asOf: begun });
  const save = async () => {
    if (text.trim() === '') return;
    const cells = [{ field: 'text', value: text.trim() }];
    const changes = [{ id: comment.id, cells }];
    const outcome = await set({ type: 'comment', changes }, { asOf: begun });
    if (!outcome.ok) return;
    draft.drop();
    onEnd();
  };
  const giveUp = () => {
    draft.drop();
    onEnd();
  };
  return (
    <div ref={box} className="comments__rewrite">
      <TextArea
        label={t('record.editComment')}
        isLabelHidden
        value={text}
        onChange={(typed) => {
          setText(typed);
          draft.keep(typed);
        }}
        onKeyDown={(event) => {
          const chord = chordOf(event);
          if (chord === 'Ctrl+Enter') void save();
          else if (chord === 'Escape') giveUp();
          else return event.continuePropagation();
          event.preventDefault();
          return undefined;
        }}
      />
      <div className="comments__post">
        <Button size="s" variant="quiet" onPress={giveUp}>
          {t('common.cancel')}
        </Button>
        <Button size="s" isDisabled={text.trim() === ''} onPress={() => void save()}>
          {t('record.save')}
        </Button>
      </div>
    </div>
  );
}
