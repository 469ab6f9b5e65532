/** What the room sees: the wall by two or three axes, or the results; the instruction and the legend in words. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProjectedScreen } from '#renderer/ui/projection/ProjectedScreen.tsx';
import { turning } from '#renderer/ui/projection/screens.ts';
import type { Meanings } from '../entry/use-entry.ts';
import { type Column, textOf, type WorkshopView } from '../wall/wall.ts';
import { columnsOn, screensOf } from './pages.ts';
import { ProjectedColumn } from './ProjectedColumn.tsx';
import { ProjectedResults, resultScreens } from './ProjectedResults.tsx';
import './projection.css';

interface ProjectionProps {
  what: 'wall' | 'results';
  view: WorkshopView;
  columns: readonly Column[];
  meanings: Meanings;
  onClose: () => void;
}

export function Projection({ what: first, view, columns, meanings, onClose }: ProjectionProps) {
  const { t } = useTranslation();
  const [what, setWhat] = useState(first);
  const [together, setTogether] = useState(3);
  const [screen, setScreen] = useState(0);
  const [page, setPage] = useState(0);
  /** Pages of each column on the screen, as they were measured. */
  const [pages, setPages] = useState<ReadonlyMap<string, number>>(new Map());
  const screens =
    what === 'wall' ? screensOf(together, columns.length) : resultScreens(view.result).length;
  const go = (target: number) => {
    setScreen(target);
    setPage(0);
  };
  const { shown, keys: turns } = turning(screen, screens, go);
  const [from, to] = columnsOn(shown, together, columns.length);
  const inSight = columns.slice(from, to);
  const deepest = Math.max(1, ...inSight.map(({ id }) => pages.get(id ?? '') ?? 1));
  const down = Math.min(page, deepest - 1);
  const instruction = textOf(view.workshop['instruction']) || textOf(view.workshop['title']);
  const isWall = what === 'wall';

  const nextPage = () => setPage(Math.min(deepest - 1, down + 1));
  const previousPage = () => setPage(Math.max(0, down - 1));
  const wallKeys: Readonly<Record<string, () => void>> = {
    ArrowDown: nextPage,
    ArrowUp: previousPage,
    PageDown: nextPage,
    PageUp: previousPage,
    ' ': () => (down < deepest - 1 ? nextPage() : go(Math.min(screens - 1, shown + 1))),
    '2': () => setTogether(2),
    '3': () => setTogether(3),
  };
  const keys = {
    ...turns,
    ...(isWall ? wallKeys : {}),
    r: () => {
      setWhat(isWall ? 'results' : 'wall');
      go(0);
    },
  };
  const wallWhere = [
    columns.length === 0
      ? ''
      : t('workshops.axesInSight', { from: from + 1, to, count: columns.length }),
    deepest > 1 ? t('workshops.pageOf', { page: down + 1, count: deepest }) : '',
  ];
  const resultWhere = [
    screens > 1 ? t('projection.screenOf', { screen: shown + 1, count: screens }) : '',
  ];
  const where = (isWall ? wallWhere : resultWhere).filter((part) => part !== '').join(' · ');
  return (
    <ProjectedScreen
      label={t('workshops.projection')}
      title={instruction}
      where={where}
      legend={
        isWall && (
          <>
            <span className="projection__colour" data-term="short">
              {meanings.short}
            </span>
            <span className="projection__colour" data-term="long">
              {meanings.long}
            </span>
          </>
        )
      }
      help={t(isWall ? 'workshops.wallArrows' : 'workshops.resultArrows')}
      keys={keys}
      onClose={onClose}
    >
      {!isWall && <ProjectedResults view={view} meanings={meanings} screen={shown} />}
      {isWall && columns.length === 0 && (
        <p className="mln-projection__nothing">{t('workshops.noAxisYet')}</p>
      )}
      {isWall && columns.length > 0 && (
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
      )}
    </ProjectedScreen>
  );
}
