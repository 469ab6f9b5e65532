/** A day: typed as one writes it, or picked in a calendar (Alt+↓). */
import { parseDate, type CalendarDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useImperativeHandle, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Calendar, CalendarCell, CalendarGrid, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import { ok } from '#shared/lib/result.ts';
import { readValue, writeValue } from '#shared/model/value-text.ts';
import { boxClass, cellOf, singleOf, type EditorProps } from './editor.ts';
import { EditorPopup } from './EditorPopup.tsx';
import { useFocusAtEnd } from './TextEditor.tsx';

export function DateEditor({ ref, ...props }: EditorProps) {
  const { field, element, place } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const box = useRef<HTMLInputElement>(null);
  const [before] = useState(() => writeValue(field, singleOf(props.value), language));
  const [text, setText] = useState(props.how === 'replace' ? '' : before);
  const [isOpen, setIsOpen] = useState(false);
  useImperativeHandle(ref, () => ({
    read() {
      if (text === before) return ok([]);
      const value = readValue(field, text, language);
      return value.ok ? ok([cellOf(field, element, value.value)]) : value;
    },
  }));
  useFocusAtEnd(box, place);

  const close = () => {
    setIsOpen(false);
    box.current?.focus({ preventScroll: true });
  };
  const pick = (day: CalendarDate) => {
    setText(writeValue(field, day.toString(), language));
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const opens = event.altKey && event.key === 'ArrowDown';
    const closes = isOpen && event.key === 'Escape';
    // The keys of the calendar are the calendar's: it is left with Escape.
    const isInCalendar = isOpen && event.target !== box.current;
    if (!opens && !closes && !isInCalendar) return;
    if (opens || closes) event.preventDefault();
    event.stopPropagation();
    if (opens) setIsOpen(true);
    if (closes) close();
  };
  const shown = readValue(field, text, language);

  return (
    // Only passes on the keys of what is inside.
    <div className="mln-editor" data-place={place} onKeyDown={onKeyDown} role="presentation">
      <input
        ref={box}
        className={`${boxClass(place)} mln-editor__text mln-editor__text--before-button`}
        aria-label={props.label}
        aria-invalid={props.isInvalid || undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        tabIndex={place === 'cell' ? -1 : 0}
        className="mln-editor__button"
        aria-label={t('grid.openCalendar')}
        aria-expanded={isOpen}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon of={CalendarDays} size="s" />
      </button>
      {isOpen && (
        <EditorPopup>
          <Calendar
            className="mln-calendar"
            aria-label={props.label}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens the calendar to pick a day in it
            autoFocus
            value={shown.ok && typeof shown.value === 'string' ? parseDate(shown.value) : null}
            onChange={pick}
          >
            <header className="mln-calendar__head">
              <Button slot="previous" className="mln-calendar__step">
                <Icon of={ChevronLeft} />
              </Button>
              <Heading className="mln-calendar__month" />
              <Button slot="next" className="mln-calendar__step">
                <Icon of={ChevronRight} />
              </Button>
            </header>
            <CalendarGrid>
              {(day) => <CalendarCell date={day} className="mln-calendar__day" />}
            </CalendarGrid>
          </Calendar>
        </EditorPopup>
      )}
    </div>
  );
}
