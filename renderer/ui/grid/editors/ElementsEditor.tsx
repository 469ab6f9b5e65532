/** A value for each year, period or rank: one line each, under the cell. Tab and the arrows go from line to line. */
import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ok } from '#shared/lib/result.ts';
import type { CellInput } from '#shared/contract/records.ts';
import { readValue, writeValue } from '#shared/model/value-text.ts';
import { formatElement } from '#shared/words/format.ts';
import { cellOf, elementsOf, type EditorProps } from './editor.ts';
import { EditorPopup } from './EditorPopup.tsx';

export function ElementsEditor({ ref, ...props }: EditorProps) {
  const { field, place } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const lines = useRef<HTMLDivElement>(null);
  const [before] = useState(() => elementsOf(props.value));
  const [names] = useState(() => [...new Set([...before.keys(), ...props.elements])].toSorted());
  const [likeliest] = useState(() => props.elements[0] ?? names[0] ?? '');
  const written = (element: string) => writeValue(field, before.get(element) ?? null, language);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      names.map((name) => [
        name,
        props.how === 'replace' && name === likeliest ? '' : written(name),
      ]),
    ),
  );
  useImperativeHandle(ref, () => ({
    read() {
      const changes: CellInput[] = [];
      for (const name of names) {
        const text = texts[name] ?? '';
        if (text === written(name)) continue;
        const value = readValue({ ...field, required: false }, text, language);
        if (!value.ok) return value;
        changes.push(cellOf(field, name, value.value));
      }
      return ok(changes);
    },
  }));
  useLayoutEffect(() => {
    if (place === 'form') return;
    const input = lines.current?.querySelector<HTMLInputElement>(
      `[data-element="${CSS.escape(likeliest)}"]`,
    );
    input?.focus({ preventScroll: true });
    input?.select();
  }, [likeliest, place]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (step === 0 || place === 'form') return;
    const inputs = [...(lines.current?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.findIndex((input) => input === event.target) + step];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
    next.select();
  };
  const table = (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Tab and arrows are heard from all the lines inside
    <div
      ref={lines}
      className="mln-editor__lines"
      role="group"
      aria-label={props.label}
      onKeyDown={onKeyDown}
    >
      {names.length === 0 && <p className="mln-editor__empty">{t('grid.noElement')}</p>}
      {names.map((name) => (
        <label key={name} className="mln-editor__line" htmlFor={`${id}-${name}`}>
          <span>
            {field.element === undefined ? name : formatElement(field.element, name, language, {})}
          </span>
          <input
            id={`${id}-${name}`}
            data-element={name}
            className="mln-input"
            data-align={field.kind === 'money' ? 'end' : undefined}
            autoComplete="off"
            value={texts[name] ?? ''}
            onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
          />
        </label>
      ))}
    </div>
  );
  if (place === 'form') return table;
  return (
    <div className="mln-editor" data-place={place}>
      <EditorPopup>{table}</EditorPopup>
    </div>
  );
}

function stepOf(event: KeyboardEvent): number {
  if (event.key === 'ArrowDown' || (event.key === 'Tab' && !event.shiftKey)) return 1;
  return event.key === 'ArrowUp' || event.key === 'Tab' ? -1 : 0;
}
