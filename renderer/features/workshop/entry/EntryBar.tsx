/** The foot of the wall: what is set once (axis, colour, structure), and where notes are typed one after the other. */
import { useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import { Hash } from 'lucide-react';
import { useRecords } from '#renderer/client/records.ts';
import { useUnfinished } from '#renderer/client/unfinished.ts';
import { organisation } from '#shared/model/organisation.ts';
import { TERMS } from '#shared/model/sticky-note.ts';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';
import { chordOf } from '#renderer/ui/grid/chord.ts';
import {
  axisOfPress,
  completionOf,
  otherTerm,
  readTyped,
  TOGGLE_TERM,
  type Typed,
} from './entry.ts';
import type { Entry } from './use-entry.ts';
import { textOf, type WorkshopView } from '../wall/wall.ts';
import './entry.css';

interface EntryBarProps {
  entry: Entry;
  view: WorkshopView;
  /** What a screen reader hears. */
  onSaid: (text: string) => void;
  field: RefObject<HTMLInputElement | null>;
  /** Goes up to the notes. */
  onUp: () => void;
}

export function EntryBar({ entry, view, onSaid, field, onUp }: EntryBarProps) {
  const { t } = useTranslation();
  const { settings, change, add, meanings } = entry;
  const { text, set: setText } = useUnfinished({
    type: 'workshop',
    record: view.workshop.id,
    what: 'note',
  });
  const [problem, setProblem] = useState('');
  const organisations = useRecords(organisation) ?? [];
  const axes = view.axes.map(({ id }) => id);
  const titleOf = (axis: string): string => {
    const at = axes.indexOf(axis);
    return `${at + 1}. ${textOf(view.axes[at]?.['title'])}`;
  };
  const earlier = view.notes.map((note) => textOf(note['text']));
  const completion = settings.isCounting ? undefined : completionOf(text, earlier);

  const chooseAxis = (axis: string) => {
    change({ axis });
    onSaid(titleOf(axis));
  };
  const toggleTerm = () => {
    const term = otherTerm(settings.term);
    change({ term });
    onSaid(meanings[term]);
  };
  const send = async (written: string) => {
    const typed = readTyped(written, axes, settings);
    setProblem(problemOf(typed));
    if (typed.is === 'axis') chooseAxis(typed.axis);
    if (typed.is === 'axis' || typed.is === 'nothing') setText('');
    if (typed.is !== 'notes' && typed.is !== 'count') return;
    setText('');
    const notes =
      typed.is === 'count'
        ? [{ text: '', count: typed.count }]
        : typed.texts.map((one) => ({ text: one }));
    onSaid(t('workshops.added', { count: notes.length }));
    // Refused: what was typed comes back, before what was typed since.
    if (!(await add(notes))) setText([written, field.current?.value].filter(Boolean).join(' '));
  };
  const problemOf = (typed: Typed): string => {
    if (typed.is === 'no-axis') return t('workshops.problemNoAxis');
    if (typed.is === 'no-number') return t('workshops.problemNoNumber');
    if (typed.is === 'no-such-axis')
      return t('workshops.problemNoSuchAxis', { number: typed.number, count: axes.length });
    return '';
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const chord = chordOf(event);
    const axis = axisOfPress(event, axes);
    if (axis !== undefined) chooseAxis(axis);
    else if (event.key === TOGGLE_TERM && text === '') toggleTerm();
    else if (chord === 'ArrowUp') onUp();
    else if (chord === 'Enter' && !event.nativeEvent.isComposing) void send(text);
    else if (chord === 'ArrowRight' && completion !== undefined && isAtEnd(event.currentTarget))
      setText(completion);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    // A field of one line would glue a column's cells together.
    if (!/\n./u.test(pasted.trim())) return;
    event.preventDefault();
    void send(`${text}${pasted}`);
  };

  return (
    <div className="entry" role="group" aria-label={t('workshops.entry')}>
      <div className="entry__row">
        <div className="entry__settings">
          <Select
            label={t('workshops.axis')}
            isLabelHidden
            placeholder={t('workshops.noAxis')}
            options={axes.map((id) => ({ id, label: titleOf(id) }))}
            value={settings.axis}
            onChange={(axis) => change({ axis })}
          />
          <SegmentedControl
            label={t('workshops.colour')}
            segments={TERMS.map((id) => ({ id, label: meanings[id] }))}
            value={settings.term}
            onChange={(term) => change({ term })}
          />
          {view.workshop['anonymous'] !== true && (
            <ComboBox
              label={t('workshops.organisation')}
              isLabelHidden
              placeholder={t('workshops.organisation')}
              options={organisations.map(({ id, name }) => ({ id, label: name ?? '' }))}
              value={settings.organisation}
              onChange={(chosen) => change({ organisation: chosen })}
              emptyMessage={t('workshops.noOrganisation')}
            />
          )}
          <ToggleButton
            className="mln-segment entry__counting"
            isSelected={settings.isCounting}
            onChange={(isCounting) => {
              change({ isCounting });
              field.current?.focus();
            }}
          >
            <Hash size={16} aria-hidden />
            {t('workshops.counting')}
          </ToggleButton>
        </div>
        <div className="entry__line" data-term={settings.term}>
          <input
            ref={field}
            className="entry__field"
            aria-label={t('workshops.newNote')}
            aria-describedby="entry-keys"
            aria-invalid={problem !== '' || undefined}
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for typing here, one paper after the other
            autoFocus
            maxLength={LONGEST_NOTE}
            placeholder={t(settings.isCounting ? 'workshops.countHere' : 'workshops.typeHere')}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setProblem('');
            }}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
          {completion !== undefined && (
            <span className="entry__completion" aria-hidden>
              <span className="entry__typed">{text}</span>
              {completion.slice(text.length)}
            </span>
          )}
        </div>
      </div>
      <p className="entry__keys" id="entry-keys">
        {problem === '' ? t('workshops.keys', { count: axes.length }) : problem}
      </p>
    </div>
  );
}

const LONGEST_NOTE = 10_000;

const isAtEnd = ({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean =>
  selectionStart === value.length && selectionEnd === value.length;
