/** What the room sees: the wall by two or three axes, or the results; the instruction and the legend in words. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FullScreen } from '#renderer/ui/overlay/FullScreen.tsx';
import type { Meanings } from '../entry/use-entry.ts';
import { type Column, textOf, type WorkshopView } from '../wall/wall.ts';
import { columnsOn, screensOf } from './pages.ts';
import { ProjectedColumn } from './ProjectedColumn.tsx';
import { ProjectedResults } from './ProjectedResults.tsx';
import './projection.css';

interface ProjectionProps {
  what: 'wall' | 'results';
  view: WorkshopView;
  columns: readonly Column[];
  meanings: Meanings;
  onClose: () => void;
}

const RESULT_SCREENS = 2;

export function Projection({ what: first, view, columns, meanings, onClose }: ProjectionProps) {
  const { t } = useTranslation();
  const [what, setWhat] = useState(first);
  const [together, setTogether] = useState(3);
  const [screen, setScreen] = useState(0);
  const [page, setPage] = useState(0);
  /** Pages of each column on the screen, as they were measured. */
  const [pages, setPages] = useState<ReadonlyMap<string, number>>(new Map());
  const screens = what === 'wall' ? screensOf(together, columns.length) : RESULT_SCREENS;
  const shown = Math.min(screen, screens - 1);
  const [from, to] = columnsOn(shown, together, columns.length);
  const inSight = columns.slice(from, to);
  const deepest = Math.max(1, ...inSight.map(({ id }) => pages.get(id ?? '') ?? 1));
  const down = Math.min(page, deepest - 1);
  const instruction = textOf(view.workshop['instruction']) || textOf(view.workshop['title']);

  const go = (target: number) => {
    setScreen(Math.max(0, Math.min(screens - 1, target)));
    setPage(0);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(shown + 1),
    ArrowLeft: () => go(shown - 1),
    ArrowDown: () => setPage(Math.min(deepest - 1, down + 1)),
    ArrowUp: () => setPage(Math.max(0, down - 1)),
    PageDown: () => setPage(Math.min(deepest - 1, down + 1)),
    PageUp: () => setPage(Math.max(0, down - 1)),
    Home: () => go(0),
    End: () => go(screens - 1),
    ' ': () => (down < deepest - 1 ? setPage(down + 1) : go(shown + 1)),
    '2': () => setTogether(2),
    '3': () => setTogether(3),
    r: () => {
      setWhat(what === 'wall' ? 'results' : 'wall');
      go(0);
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = /^Digit([23])$/u.exec(event.code)?.[1];
    const gesture = keys[digit ?? event.key];
    if (gesture === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    gesture();
  };
  const where =
    what === 'results' || columns.length === 0
      ? ''
      : t('workshops.axesInSight', { from: from + 1, to, count: columns.length });
  return (
    <FullScreen label={t('workshops.projection')} onClose={onClose} onKeyDown={onKeyDown}>
      <div className="projection">
        <header className="projection__head">
          <h1>{instruction}</h1>
          <p className="projection__where" role="status">
            {[
              where,
              what === 'wall' && deepest > 1
                ? t('workshops.pageOf', { page: down + 1, count: deepest })
                : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </header>
        {what === 'wall' ? (
          <div
            className="projection__wall"
            style={{
              gridTemplateColumns: `repeat(${Math.max(1, inSight.length)}, minmax(0, 1fr))`,
            }}
          >
            {inSight.map((column) => (
              <ProjectedColumn
                key={`${column.id ?? ''} ${inSight.length}`}
                column={column}
                page={down}
                meanings={meanings}
                onPages={(count) =>
                  setPages((before) =>
                    before.get(column.id ?? '') === count
                      ? before
                      : new Map(before).set(column.id ?? '', count),
                  )
                }
              />
            ))}
          </div>
        ) : (
          <ProjectedResults view={view} meanings={meanings} screen={shown} />
        )}
        <footer className="projection__legend">
          {what === 'wall' && (
            <>
              <span className="projection__colour" data-term="short">
                {meanings.short}
              </span>
              <span className="projection__colour" data-term="long">
                {meanings.long}
              </span>
            </>
          )}
          <span className="projection__keys">
            {t(what === 'wall' ? 'workshops.wallArrows' : 'workshops.resultArrows')}
          </span>
        </footer>
      </div>
    </FullScreen>
  );
}
