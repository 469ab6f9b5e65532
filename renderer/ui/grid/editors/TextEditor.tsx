/** A value written in one go: text of one or several lines, number, amount, period. */
import { useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ok } from '#shared/lib/result.ts';
import { readValue, writeValue } from '#shared/model/value-text.ts';
import { boxClass, cellOf, singleOf, type EditorProps } from './editor.ts';

export function TextEditor({ ref, ...props }: EditorProps) {
  const { field, element, how, place, onText } = props;
  const language = useLanguage();
  const box = useRef<HTMLTextAreaElement>(null);
  const [before] = useState(() => writeValue(field, singleOf(props.value), language));
  const [text, setText] = useState(how === 'replace' ? '' : before);
  useImperativeHandle(ref, () => ({
    read() {
      if (text === before) return ok([]);
      const value = readValue(field, text, language);
      return value.ok ? ok([cellOf(field, element, value.value)]) : value;
    },
  }));
  useFocusAtEnd(box, place);

  const change = (next: string) => {
    setText(next);
    onText?.(next);
  };
  const isText = field.kind === 'text' || field.kind === 'richText';
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const writesLine =
      isText && (event.altKey || (place === 'form' && field.kind === 'richText' && !event.ctrlKey));
    if (!writesLine) return place === 'form' ? leave(event) : undefined;
    event.preventDefault();
    event.stopPropagation();
    const area = event.currentTarget;
    area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
    change(area.value);
  };

  return (
    <textarea
      ref={box}
      rows={1}
      className={`${boxClass(place)} mln-editor__text`}
      inputMode={isText ? undefined : field.kind === 'integer' ? 'numeric' : 'decimal'}
      aria-label={props.label}
      aria-invalid={props.isInvalid || undefined}
      data-align={field.kind === 'money' && place === 'cell' ? 'end' : undefined}
      value={text}
      onChange={(event) => change(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** In a cell, the editor takes the focus as it opens, its text ready to be continued, or chosen anew (`all`). */
export function useFocusAtEnd(
  box: { readonly current: HTMLInputElement | HTMLTextAreaElement | null },
  place: EditorProps['place'],
  selected: 'none' | 'all' = 'none',
): void {
  useLayoutEffect(() => {
    const input = box.current;
    if (input === null || place === 'form') return;
    input.focus({ preventScroll: true });
    input.setSelectionRange(selected === 'all' ? 0 : input.value.length, input.value.length);
  }, [box, place, selected]);
}

/** In a form, Enter saves the field: it is left, and taken again. */
function leave(event: KeyboardEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.blur();
  event.currentTarget.focus();
}
