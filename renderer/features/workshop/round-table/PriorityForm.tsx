/**
 * One priority, typed as it is said. Structure and person stay from one to the next, since people give several; Enter
 * adds, and what is being typed outlives a power cut.
 */
import { useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import { organisation } from '#shared/model/organisation.ts';
import { person } from '#shared/model/person.ts';
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { useUnfinished } from '#renderer/client/unfinished.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { NumberField } from '#renderer/ui/field/NumberField.tsx';
import { ChosenMany } from './ChosenMany.tsx';
import type { SaidLine } from './lines.ts';

interface PriorityFormProps {
  workshop: string;
  /** The line being written again; null for a new one. */
  edited: SaidLine | null;
  /** Those already used, proposed. */
  themes: readonly string[];
  onDone: () => void;
}

const LONGEST = 500;

export function PriorityForm({ workshop, edited, themes, onDone }: PriorityFormProps) {
  const { t } = useTranslation();
  const words = prioritisationWordsOf(useLanguage());
  const add = useCommand('workshop.addPriorities');
  const set = useCommand('record.set');
  const structures = useRecords(organisation) ?? [];
  const persons = useRecords(person) ?? [];
  const typed = useUnfinished({ type: 'workshop', record: workshop, what: 'priority' });
  const [rewritten, setRewritten] = useState(edited?.text ?? '');
  const [organisations, setOrganisations] = useState(edited?.organisations ?? []);
  const [people, setPeople] = useState(edited?.people ?? []);
  const [rank, setRank] = useState(edited?.rank ?? Number.NaN);
  const [theme, setTheme] = useState(edited?.theme ?? '');
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [textId, themeId, listId] = [useId(), useId(), useId()];
  const text = edited === null ? typed.text : rewritten;
  const setText = edited === null ? typed.set : setRewritten;

  const send = async () => {
    const written = text.trim();
    if (written === '') return field.current?.focus();
    const known = { text: written, rank: Number.isNaN(rank) ? null : rank, theme: theme.trim() };
    if (edited !== null) {
      const cells: CellInput[] = [
        { field: 'text', value: known.text },
        { field: 'rank', value: known.rank },
        { field: 'theme', value: known.theme || null },
        ...membersChanged('organisations', edited.organisations, organisations),
        ...membersChanged('people', edited.people, people),
      ];
      const outcome = await set({ type: 'roundTableLine', changes: [{ id: edited.id, cells }] });
      if (outcome.ok) onDone();
      return undefined;
    }
    setText('');
    setTheme('');
    setRank(Number.isNaN(rank) ? rank : rank + 1);
    field.current?.focus();
    const outcome = await add({
      workshop,
      priorities: [{ ...known, organisations: [...organisations], people: [...people] }],
    });
    if (outcome.ok) setSaid(t('workshops.priorityAdded'));
    else setText(written);
    return undefined;
  };
  return (
    <form
      className="priority-form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <ChosenMany
        label={words.organisations}
        options={structures.map(({ id, name }) => ({ id, label: name ?? '' }))}
        ids={organisations}
        onChange={setOrganisations}
        emptyMessage={t('workshops.noOrganisation')}
      />
      <ChosenMany
        label={words.people}
        options={persons.map((one) => ({
          id: one.id,
          label: [one.firstName, one.lastName].filter(Boolean).join(' '),
        }))}
        ids={people}
        onChange={setPeople}
        emptyMessage={t('workshops.noPerson')}
      />
      <div className="mln-field priority-form__text">
        <label className="mln-field__label" htmlFor={textId}>
          {t('workshops.priority')}
        </label>
        <input
          ref={field}
          id={textId}
          className="mln-input"
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a line to write again was just asked for
          autoFocus={edited !== null}
          maxLength={LONGEST}
          placeholder={t('workshops.priorityHere')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <div className="mln-field priority-form__theme">
        <label className="mln-field__label" htmlFor={themeId}>
          {words.theme}
        </label>
        <input
          id={themeId}
          className="mln-input"
          list={listId}
          maxLength={LONGEST}
          value={theme}
          onChange={({ target }) => setTheme(target.value)}
        />
        <datalist id={listId}>
          {themes.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      </div>
      <NumberField label={words.rank} minValue={1} maxValue={100} value={rank} onChange={setRank} />
      <div className="priority-form__buttons">
        {edited !== null && <Button onPress={onDone}>{t('common.cancel')}</Button>}
        <Button type="submit" variant="primary">
          {t(edited === null ? 'workshops.addPriority' : 'workshops.keep')}
        </Button>
      </div>
      <p className="mln-visually-hidden" role="status">
        {said}
      </p>
    </form>
  );
}

function membersChanged(
  field: string,
  before: readonly string[],
  after: readonly string[],
): CellInput[] {
  return [
    ...before
      .filter((id) => !after.includes(id))
      .map((element) => ({ field, element, value: null })),
    ...after
      .filter((id) => !before.includes(id))
      .map((element) => ({ field, element, value: true })),
  ];
}
