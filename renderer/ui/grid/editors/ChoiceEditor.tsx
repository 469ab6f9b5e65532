/** One among a list, found by its first letters: a choice of the model, or another record. */
import { useId, useImperativeHandle, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronDown } from 'lucide-react';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { err, ok } from '#shared/lib/result.ts';
import { readValue } from '#shared/model/value-text.ts';
import { boxClass, cellOf, singleOf, type EditorOption, type EditorProps } from './editor.ts';
import { OptionRows, optionId } from './OptionRows.tsx';
import { useFocusAtEnd } from './TextEditor.tsx';
import { useCreatedOption } from './use-created-option.ts';
import { useOptionList } from './use-option-list.ts';

export function ChoiceEditor({ ref, ...props }: EditorProps) {
  const { field, element, options, place } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [value] = useState(() => singleOf(props.value));
  const current = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string | null>(props.how === 'replace' ? '' : null);
  const [isOpen, setIsOpen] = useState(place === 'cell');
  const [chosen, setChosen] = useState<EditorOption | null>(null);
  const created = useCreatedOption(options, typed ?? '', props.onCreate);
  const found = useOptionList(
    options,
    typed ?? '',
    typeof value === 'string' ? value : null,
    created.option,
  );
  const text =
    (chosen?.id === created.option?.id ? typed : chosen?.label) ?? typed ?? current?.label ?? '';

  const wanted = (): ReturnType<typeof readValue> => {
    if (chosen !== null) return ok(created.idOf(chosen));
    if (typed === null && !found.isPointed) return ok(value);
    if (found.isPointed && found.active !== null) return ok(created.idOf(found.active));
    if (typed === null || typed.trim() === '') return ok(null);
    // The words that spreadsheets use for a choice (« CT ») are understood here too.
    const asWritten = field.kind === 'choice' ? readValue(field, typed, language) : null;
    if (asWritten?.ok === true) return asWritten;
    return found.active === null
      ? err({ reason: field.kind === 'choice' ? 'choice' : 'reference' })
      : ok(created.idOf(found.active));
  };
  useImperativeHandle(ref, () => ({
    read() {
      const next = wanted();
      if (!next.ok) return next;
      return ok(next.value === value ? [] : [cellOf(field, element, next.value)]);
    },
  }));
  useFocusAtEnd(box, place, 'all');

  const choose = (option: EditorOption) => {
    setChosen(option);
    setIsOpen(false);
    // What was chosen is read back once it is drawn.
    queueMicrotask(props.onChosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const opens = !isOpen && ['ArrowDown', 'ArrowUp'].includes(event.key);
    if (opens) {
      event.preventDefault();
      setIsOpen(true);
      return;
    }
    if (isOpen && found.onKeyDown(event)) setChosen(null);
    if (place === 'form' && isOpen && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setIsOpen(false);
      setTyped(null);
      setChosen(null);
      found.forget();
    }
    if (place === 'form' && event.key === 'Enter' && isOpen) {
      event.preventDefault();
      setIsOpen(false);
      queueMicrotask(props.onChosen);
    }
  };

  return (
    <div className="mln-editor" data-place={place}>
      <input
        ref={box}
        role="combobox"
        className={`${boxClass(place)} mln-editor__text`}
        aria-label={props.label}
        aria-invalid={props.isInvalid || undefined}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? optionId(list, found.active) : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setChosen(null);
          found.forget();
          setTyped(event.target.value);
          setIsOpen(true);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
      />
      {place === 'form' && (
        <span className="mln-editor__chevron">
          <Icon of={ChevronDown} />
        </span>
      )}
      {isOpen && (
        <OptionRows
          id={list}
          label={props.label}
          options={found.shown}
          active={found.active}
          onChoose={choose}
          emptyWords={t('grid.noOption')}
        />
      )}
    </div>
  );
}
