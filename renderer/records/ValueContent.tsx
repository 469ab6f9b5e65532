/** What a cell shows of a value, by the kind of its field. Text from people is text, whatever it looks like. */
import type { TFunction } from 'i18next';
import type { Names } from '#shared/contract/records.ts';
import { isSet } from '#shared/model/field.ts';
import { isShare } from '#shared/model/total.ts';
import { formatField } from '#shared/words/format.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { Status } from '#renderer/ui/display/StatusMark.tsx';
import { ThinBar } from '#renderer/ui/display/ThinBar.tsx';
import { membersOf } from '#renderer/ui/grid/editors/editor.ts';
import { firstMembers } from './first-members.ts';
import { isTick, type RecordColumn } from './record-column.ts';
import { shapeOfChoice } from './status-shape.ts';
import { valueText } from './value-text.ts';

/** Given rather than asked for in each cell: thousands of them are drawn while one scrolls. */
export interface CellWords {
  readonly t: TFunction;
  readonly language: Language;
}

export interface ValueContentProps {
  words: CellWords;
  column: RecordColumn;
  value: unknown;
  names: Names;
  /** Of a share of the whole, where it is said otherwise than « 40 % ». */
  shareWords?: string | undefined;
}

export function ValueContent({ words, column, value, names, shareWords }: ValueContentProps) {
  const { t, language } = words;
  const { field } = column;
  if (isTick(column)) {
    if (value !== true) return null;
    return (
      <>
        <span className="mln-grid__dot" aria-hidden />
        <span className="mln-visually-hidden">{t('plan.ticked')}</span>
      </>
    );
  }
  const text = valueText(column, value, names, language);
  if (text === '') return null;
  const shape = typeof value === 'string' ? shapeOfChoice(field, value) : undefined;
  if (shape !== undefined) return <Status shape={shape}>{text}</Status>;
  if (isShare(field) && typeof value === 'number')
    return (
      <ThinBar value={value / 100} label={shareWords ?? t('plan.percent', { count: value })} />
    );
  if (isSet(field)) {
    const members = membersOf(value).map((one) => formatField(field, [one], language, names));
    return <Members t={t} members={members} all={text} />;
  }
  const isLong = field.kind === 'text' || field.kind === 'richText';
  return isLong ? (
    <span className="mln-grid__long" title={text}>
      {text}
    </span>
  ) : (
    text
  );
}

/** The first members of a set, and how many more there are. */
function Members({ t, members, all }: { t: TFunction; members: readonly string[]; all: string }) {
  const { shown, left } = firstMembers(members);
  return (
    <span title={left === 0 ? undefined : all}>
      {shown.join(', ')}
      {left > 0 && (
        <>
          {' '}
          <span className="mln-grid__left">{t('plan.left', { count: left })}</span>
        </>
      )}
    </span>
  );
}
