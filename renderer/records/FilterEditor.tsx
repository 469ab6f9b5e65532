/** One condition on one column, in force as soon as it says something. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Test } from '#shared/domain/view-definition.ts';
import { readDate, writeDate } from '#shared/model/date-text.ts';
import { fold } from '#shared/lib/fold.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { NumberField } from '#renderer/ui/field/NumberField.tsx';
import { SearchField } from '#renderer/ui/field/SearchField.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { filterOptions } from './filter-options.ts';
import type { RecordColumn } from './record-column.ts';
import type { RecordsData } from './records-data.ts';
import './filter.css';

export interface FilterEditorProps {
  column: RecordColumn;
  test: Test | null;
  data: Pick<RecordsData, 'rows' | 'names' | 'testsFor'>;
  /** Null takes the condition away. */
  onChange: (test: Test | null) => void;
}

type Is = Test['is'];
const ALONE = new Set<Is>(['yes', 'no', 'late', 'missing', 'present', 'question', 'placeholder']);

export function FilterEditor({ column, test, data, onChange }: FilterEditorProps) {
  const { t } = useTranslation();
  const kinds = data.testsFor(column);
  const [chosen, setChosen] = useState<Is | null>(null);
  const usual = kinds[0];
  const is = chosen ?? test?.is ?? (usual !== undefined && ALONE.has(usual) ? null : usual) ?? null;
  const choose = (wanted: Is) => {
    setChosen(wanted);
    const alone = aloneTest(wanted);
    if (alone !== null) onChange(alone);
    else if (test !== null && test.is !== wanted) onChange(null);
  };
  const operand = { column, test, data, onChange };
  return (
    <>
      <Select
        label={t('views.test')}
        placeholder={t('views.chooseTest')}
        options={kinds.map((kind) => ({ id: kind, label: t(`views.is.${kind}`) }))}
        value={is}
        onChange={choose}
      />
      {is === 'containing' && <TextOperand {...operand} />}
      {is === 'anyOf' && <OptionsOperand {...operand} />}
      {is === 'within' && <DaysOperand {...operand} />}
      {is === 'between' && <NumbersOperand {...operand} />}
    </>
  );
}

function aloneTest(is: Is): Test | null {
  switch (is) {
    case 'yes':
    case 'no':
    case 'late':
    case 'missing':
    case 'present':
    case 'question':
    case 'placeholder':
      return { is };
    default:
      return null;
  }
}

function TextOperand({ test, onChange }: FilterEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(test?.is === 'containing' ? test.text : '');
  return (
    <TextField
      label={t('views.text')}
      value={text}
      maxLength={500}
      onChange={(typed) => {
        setText(typed);
        onChange(typed.trim() === '' ? null : { is: 'containing', text: typed.trim() });
      }}
    />
  );
}

const LONG_LIST = 9;

function OptionsOperand({ column, test, data, onChange }: FilterEditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [sought, setSought] = useState('');
  const options = filterOptions(column, data.rows, data.names, language);
  const values = test?.is === 'anyOf' ? test.values : [];
  const found = options.filter(({ label }) => fold(label).includes(fold(sought)));
  const set = (value: string, isSelected: boolean) => {
    const next = isSelected ? [...values, value] : values.filter((one) => one !== value);
    onChange(next.length === 0 ? null : { is: 'anyOf', values: next });
  };
  if (options.length === 0) return <p className="records-filter__none">{t('views.noValue')}</p>;
  return (
    <>
      {options.length > LONG_LIST && (
        <SearchField
          label={t('views.searchValue')}
          placeholder={t('views.searchValue')}
          value={sought}
          onChange={setSought}
        />
      )}
      <div className="records-filter__options" role="group" aria-label={column.grid.label}>
        {found.map(({ value, label, count }) => (
          <Checkbox
            key={value}
            isSelected={values.includes(value)}
            onChange={(isSelected) => set(value, isSelected)}
          >
            {label} <span className="records-filter__count">{count}</span>
          </Checkbox>
        ))}
      </div>
    </>
  );
}

function DaysOperand({ test, onChange }: FilterEditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bounds = test?.is === 'within' ? test : { from: null, to: null };
  const [texts, setTexts] = useState({
    from: bounds.from === null ? '' : writeDate(bounds.from, language),
    to: bounds.to === null ? '' : writeDate(bounds.to, language),
  });
  const set = (change: Partial<typeof texts>) => {
    const next = { ...texts, ...change };
    setTexts(next);
    const [from, to] = [readDate(next.from) ?? null, readDate(next.to) ?? null];
    onChange(from === null && to === null ? null : { is: 'within', from, to });
  };
  const error = (text: string) =>
    text.trim() === '' || readDate(text) !== undefined ? undefined : t('views.notADay');
  return (
    <>
      <TextField
        label={t('views.from')}
        value={texts.from}
        placeholder={t('views.dayExample')}
        error={error(texts.from)}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={t('views.to')}
        value={texts.to}
        placeholder={t('views.dayExample')}
        error={error(texts.to)}
        onChange={(to) => set({ to })}
      />
    </>
  );
}

function NumbersOperand({ column, test, onChange }: FilterEditorProps) {
  const { t } = useTranslation();
  const unit = column.field.kind === 'money' ? 100 : 1;
  const bounds = test?.is === 'between' ? test : { least: null, most: null };
  const set = (change: { least?: number | null; most?: number | null }) => {
    const { least, most } = { ...bounds, ...change };
    onChange(least === null && most === null ? null : { is: 'between', least, most });
  };
  const shown = (bound: number | null) => (bound === null ? Number.NaN : bound / unit);
  const read = (typed: number) => (Number.isNaN(typed) ? null : Math.round(typed * unit));
  const suffix = column.field.kind === 'money' ? '€' : undefined;
  return (
    <>
      <NumberField
        label={t('views.least')}
        value={shown(bounds.least)}
        suffix={suffix}
        onChange={(typed) => set({ least: read(typed) })}
      />
      <NumberField
        label={t('views.most')}
        value={shown(bounds.most)}
        suffix={suffix}
        onChange={(typed) => set({ most: read(typed) })}
      />
    </>
  );
}
