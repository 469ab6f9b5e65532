/** What a cell shows of a field, by its kind. Text from people is text, whatever it looks like. */
import type { Names } from '#shared/contract/records.ts';
import type { PlanRow } from '#shared/contract/plans.ts';
import { progressOf } from '#shared/domain/plan-steps.ts';
import { wordingOf } from '#shared/domain/plan-wording.ts';
import { isSet } from '#shared/model/field.ts';
import { isShare } from '#shared/model/total.ts';
import { formatAmount, formatField } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { MessageSquare, TriangleAlert } from 'lucide-react';
import type { TFunction } from 'i18next';
import type { Language } from '#renderer/i18n/language.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import { Status } from '#renderer/ui/display/StatusMark.tsx';
import { ThinBar } from '#renderer/ui/display/ThinBar.tsx';
import { membersOf } from '#renderer/ui/grid/editors/editor.ts';
import { firstMembers } from './first-members.ts';
import { isTick, valueOf } from './plan-cells.ts';
import { PROGRESS, TITLE, type PlanColumn } from './plan-columns.ts';
import { sumOf } from './plan-totals.ts';
import { shapeOfChoice } from './status-shape.ts';

/** Given rather than asked for in each cell: thousands of them are drawn while one scrolls. */
export interface CellWords {
  readonly t: TFunction;
  readonly language: Language;
}

export interface CellContentProps {
  words: CellWords;
  row: PlanRow;
  column: PlanColumn;
  names: Names;
  /** What is to be settled in this cell, and where. */
  conflict: { href: string; label: string } | null;
}

export function CellContent({ words, row, column, names, conflict }: CellContentProps) {
  const { t } = words;
  return (
    <>
      <Value words={words} row={row} column={column} names={names} />
      {isTitle(column) && row['newAction'] === true && (
        <>
          {' '}
          <Badge shape="tag" tone="warn">
            {t('plan.new')}
          </Badge>
        </>
      )}
      {isTitle(column) && <CommentCount words={words} count={row.comments ?? 0} />}
      {conflict !== null && (
        <>
          {' '}
          <a className="mln-grid__conflict" href={conflict.href} tabIndex={-1}>
            <Icon of={TriangleAlert} size="s" />
            {conflict.label}
          </a>
        </>
      )}
    </>
  );
}

function Value({ words, row, column, names }: Omit<CellContentProps, 'conflict'>) {
  const { t, language } = words;
  const { field } = column;
  const value = valueOf(row, column);
  if (isTick(column)) {
    if (value !== true) return null;
    return (
      <>
        <span className="mln-grid__dot" aria-hidden />
        <span className="mln-visually-hidden">{t('plan.ticked')}</span>
      </>
    );
  }
  const text = textOf(row, column, names, language);
  if (text === '') return null;
  if (isTitle(column)) return <Title words={words} text={text} />;
  const shape = typeof value === 'string' ? shapeOfChoice(field, value) : undefined;
  if (shape !== undefined) return <Status shape={shape}>{text}</Status>;
  if (isShare(field)) {
    const share = shareIn(row, column) ?? 0;
    const label = t(typeof value === 'number' ? 'plan.percent' : 'plan.percentOfSteps', {
      count: share,
    });
    return <ThinBar value={share / 100} label={label} />;
  }
  if (isSet(field))
    return (
      <Members
        t={t}
        members={membersOf(value).map((member) => textOfMember(member, column, names, language))}
        all={text}
      />
    );
  const isLong = field.kind === 'text' || field.kind === 'richText';
  return isLong ? (
    <span className="mln-grid__long" title={text}>
      {text}
    </span>
  ) : (
    text
  );
}

/** A question, or the place of what is still to be written, is told from what is decided. */
function Title({ words: { t }, text }: { words: CellWords; text: string }) {
  const wording = wordingOf(text);
  if (wording === undefined) return <span className="mln-grid__title">{text}</span>;
  return (
    <>
      <span className="mln-grid__title mln-grid__title--open">{text}</span>{' '}
      <Badge shape="tag" tone={wording.is === 'question' ? 'info' : 'neutral'}>
        {t(`plan.wording.${wording.is}`)}
      </Badge>
    </>
  );
}

/** For the eye; it is heard with the title. */
function CommentCount({ words: { t }, count }: { words: CellWords; count: number }) {
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className="mln-grid__comments" title={t('plan.commentCount', { count })} aria-hidden>
        <Icon of={MessageSquare} size="s" />
        {count}
      </span>
    </>
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

const textOfMember = (
  member: string,
  { field }: PlanColumn,
  names: Names,
  language: Language,
): string => formatField(field, [member], language, names);

/** The value as it is written in a cell: days in figures, amounts by year added up. */
export function textOf(row: PlanRow, column: PlanColumn, names: Names, language: Language): string {
  const { field, element } = column;
  const value = valueOf(row, column);
  const { locale, values } = wordsOf(language);
  if (isTick(column)) return value === true ? values.yes : '';
  if (column.isTold === true) return stepsText(row);
  if (isShare(column.field)) return formatField(field, shareIn(row, column), language, names);
  if (field.kind === 'money' && field.element === 'year')
    return isEmpty(value) ? '' : formatAmount(sumOf(value), locale);
  if (field.kind === 'date' && typeof value === 'string') return formatDay(value, locale);
  return formatField(
    element === null ? field : { ...field, element: undefined },
    value ?? null,
    language,
    names,
  );
}

const isTitle = ({ id }: PlanColumn): boolean => id === TITLE;

/** « 2/5 » */
const stepsText = ({ steps }: PlanRow): string =>
  steps === undefined ? '' : `${steps.done}/${steps.total}`;

/** A progress that nobody wrote is that of the steps. */
function shareIn(row: PlanRow, column: PlanColumn): number | null {
  const value = valueOf(row, column);
  if (typeof value === 'number') return value;
  return column.id === PROGRESS ? progressOf(row) : null;
}

const isEmpty = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 0;

function formatDay(day: string, locale: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) ? day : dayFormat(locale).format(time);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language: making one costs more than writing a hundred days. */
function dayFormat(locale: string): Intl.DateTimeFormat {
  const found =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(locale, found);
  return found;
}
