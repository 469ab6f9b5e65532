/** One axis on the wall of the room: as many whole notes as fit, and how many follow. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { Meanings } from '../entry/use-entry.ts';
import { countsOf } from '../wall/counts.ts';
import { hueOf } from '../wall/hue.ts';
import type { Column, Note, Section } from '../wall/wall.ts';
import { type ColumnPage, columnPages } from './pages.ts';

interface ProjectedColumnProps {
  column: Column;
  page: number;
  meanings: Meanings;
  onPages: (count: number) => void;
}

type Row =
  | { readonly is: 'heading'; readonly section: Section }
  | { readonly is: 'note'; readonly note: Note };

export function ProjectedColumn({ column, page, meanings, onPages }: ProjectedColumnProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly ColumnPage[] | null>(null);
  const [size, setSize] = useState('');
  const rows = rowsOf(column);
  // Drawn whole out of sight, measured, then shown page by page: measured again when notes or the screen change.
  useLayoutEffect(() => {
    const list = box.current;
    if (list === null) return undefined;
    const measure = () => {
      const measured = [...list.querySelectorAll<HTMLElement>('[data-measured] > *')];
      const lines = measured.map((row) => ({
        height: row.getBoundingClientRect().height,
        isHeading: row.dataset['heading'] !== undefined,
      }));
      const found = columnPages(lines, list.clientHeight);
      setPages(found);
      setSize(`${list.clientWidth} ${list.clientHeight}`);
      onPages(found.length);
    };
    measure();
    const resized = new ResizeObserver(() => {
      if (`${list.clientWidth} ${list.clientHeight}` !== size) measure();
    });
    resized.observe(list);
    return () => resized.disconnect();
    // oxlint-disable-next-line react/exhaustive-deps -- `onPages` only carries the count upwards
  }, [column, size]);
  const shown = pages?.[Math.min(page, pages.length - 1)];
  const isPast = pages !== null && page >= pages.length;
  const left = rows.slice(shown?.to ?? 0).filter(({ is }) => is === 'note').length;
  const title = column.id === null ? t('workshops.noAxis') : `${column.number}. ${column.title}`;
  const draw = (row: Row | undefined, key: string, isAgain = false) => {
    if (row === undefined) return null;
    if (row.is === 'note') return <ProjectedNote key={key} note={row.note} meanings={meanings} />;
    return (
      <h3 key={key} className="projected__category" data-heading>
        <span>
          {row.section.id === null ? t('workshops.toSort') : row.section.title}
          {isAgain && ` ${t('workshops.goesOn')}`}
        </span>
        <span>{row.section.papers}</span>
      </h3>
    );
  };
  return (
    <section className="projected" aria-label={title} data-goal={hueOf(column.number)}>
      <header className="projected__head">
        <h2>{title}</h2>
        <span className="projected__papers">{column.papers}</span>
      </header>
      <p className="projected__counts">{countsOf(column, meanings, language)}</p>
      <div
        className="projected__notes"
        ref={box}
        {...(shown?.isTall
          ? { 'data-tall': true, tabIndex: 0, role: 'group', 'aria-label': title }
          : {})}
      >
        <div className="projected__measure" data-measured aria-hidden>
          {rows.map((row, index) => draw(row, String(index)))}
        </div>
        {shown !== undefined && !isPast && (
          <div>
            {shown.heading !== null && draw(rows[shown.heading], 'again', true)}
            {rows.slice(shown.from, shown.to).map((row, index) => draw(row, String(index)))}
          </div>
        )}
        {isPast && <p className="projected__past">{t('workshops.allShown')}</p>}
      </div>
      <p className="projected__more">
        {left > 0 && !isPast ? t('workshops.more', { count: left }) : ''}
      </p>
    </section>
  );
}

function rowsOf({ sections }: Column): Row[] {
  const isPlain = sections.length === 1 && sections[0]?.id === null;
  return sections.flatMap((section): Row[] => [
    ...(isPlain ? [] : [{ is: 'heading' as const, section }]),
    ...section.notes.map((note) => ({ is: 'note' as const, note })),
  ]);
}

function ProjectedNote({ note, meanings }: { note: Note; meanings: Meanings }) {
  const { t } = useTranslation();
  const term = note.term === null ? '' : meanings[note.term];
  return (
    <div className="projected__note-box">
      <div className="projected__note" data-term={note.term ?? undefined}>
        <span>{note.text || t('workshops.counted')}</span>
        <span className="projected__facts">
          {note.papers > 1 && <b>×{note.papers}</b>}{' '}
          {note.dots > 0 && `${t('workshops.dotsOn', { count: note.dots })} · `}
          {term}
        </span>
      </div>
    </div>
  );
}
