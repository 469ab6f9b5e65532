/** A set of words or of records: chips, to which a comma or Enter adds, and from which Backspace takes. */
import { X } from 'lucide-react';
import { useId, useImperativeHandle, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import { fold } from '#shared/lib/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Unreadable } from '#shared/model/value-text.ts';
import { readWords } from '#shared/model/words-text.ts';
import { cellOf, membersOf, type EditorOption, type EditorProps } from './editor.ts';
import { OptionRows, optionId } from './OptionRows.tsx';
import { useFocusAtEnd } from './TextEditor.tsx';
import { useCreatedOption } from './use-created-option.ts';
import { useOptionList } from './use-option-list.ts';

export function SetEditor({ ref, ...props }: EditorProps) {
  const { field, options, place } = props;
  const { t } = useTranslation();
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [before] = useState(() => membersOf(props.value));
  const [members, setMembers] = useState(before);
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const left = options.filter((option) => !members.includes(option.id));
  const created = useCreatedOption(options, text, props.onCreate);
  const found = useOptionList(left, text, null, created.option);
  const isWords = field.element === 'word';
  const labelOf = (member: string) =>
    options.find((option) => option.id === member)?.label ??
    (isWords ? member : t('grid.notReceived'));

  /** What is typed, as members: words as they are written, or the record that answers. */
  const typedMembers = (): Result<readonly string[], Unreadable> => {
    if (found.isPointed && found.active !== null) return ok([created.idOf(found.active)]);
    if (text.trim() === '') return ok([]);
    if (isWords) {
      const words = readWords(text);
      return words.ok ? ok(words.value.map((word) => asAlreadyWritten(word, options))) : words;
    }
    return found.active === null ? err({ reason: 'reference' }) : ok([created.idOf(found.active)]);
  };
  useImperativeHandle(ref, () => ({
    read() {
      const typed = typedMembers();
      if (!typed.ok) return typed;
      const after = new Set([...members, ...typed.value]);
      return ok([
        ...before
          .filter((member) => !after.has(member))
          .map((member) => cellOf(field, member, null)),
        ...[...after]
          .filter((member) => !before.includes(member))
          .map((member) => cellOf(field, member, true)),
      ]);
    },
  }));
  useFocusAtEnd(box, place);

  const add = (added: readonly string[]) => {
    setMembers([...new Set([...members, ...added])]);
    setText('');
    setIsOpen(false);
    found.forget();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyped = text.trim() !== '' || found.isPointed;
    const adds = isTyped && (event.key === 'Enter' || (isWords && [',', ';'].includes(event.key)));
    if (adds) {
      const typed = typedMembers();
      if (!typed.ok) return;
      event.preventDefault();
      event.stopPropagation();
      add(typed.value);
    } else if (event.key === 'Backspace' && text === '') {
      setMembers(members.slice(0, -1));
    } else if (found.onKeyDown(event)) {
      setIsOpen(true);
    }
  };

  return (
    <div
      className={`mln-editor mln-editor--set ${place === 'form' ? 'mln-input' : ''}`}
      data-place={place}
    >
      {members.map((member) => (
        <span key={member} className="mln-editor__member">
          {labelOf(member)}
          <button
            type="button"
            tabIndex={-1}
            className="mln-editor__remove"
            aria-label={t('grid.removeMember', { name: labelOf(member) })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setMembers(members.filter((other) => other !== member))}
          >
            <Icon of={X} size="s" />
          </button>
        </span>
      ))}
      <input
        ref={box}
        role="combobox"
        className="mln-editor__bare"
        aria-label={
          members.length === 0 ? props.label : `${props.label}, ${members.map(labelOf).join(', ')}`
        }
        aria-invalid={props.isInvalid || undefined}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? optionId(list, found.active) : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          found.forget();
          setIsOpen(event.target.value !== '');
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setIsOpen(false)}
      />
      {isOpen && (
        <OptionRows
          id={list}
          label={props.label}
          options={found.shown}
          active={isWords && !found.isPointed ? null : found.active}
          onChoose={(option: EditorOption) => add([created.idOf(option)])}
          emptyWords={isWords ? undefined : t('grid.noOption')}
        />
      )}
    </div>
  );
}

/** « rhone » typed joins « Rhône » already used, so that one territory does not become two. */
const asAlreadyWritten = (word: string, options: readonly EditorOption[]): string =>
  options.find((option) => fold(option.id) === fold(word))?.id ?? word;
