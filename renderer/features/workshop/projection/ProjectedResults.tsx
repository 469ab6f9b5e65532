/** The results for a room: the bars by rank, a few axes at a time, then the synthesis. */
import type { WorkshopResult } from '#shared/contract/workshops.ts';
import { synthesisOf } from '#shared/domain/prioritisation/synthesis.ts';
import { DEFAULT_THRESHOLD } from '#shared/model/workshop.ts';
import { classWords, prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { BarsData } from '#renderer/ui/chart/bars.ts';
import { ChartFigure } from '#renderer/ui/chart/ChartFigure.tsx';
import { inScreens } from '#renderer/ui/projection/screens.ts';
import type { Meanings } from '../entry/use-entry.ts';
import { axisBars } from '../results/axis-bars.ts';
import { synthesisHeads } from '../results/synthesis-heads.ts';
import { hueOf } from '../wall/hue.ts';
import type { WorkshopView } from '../wall/wall.ts';

interface ProjectedResultsProps {
  view: WorkshopView;
  meanings: Meanings;
  screen: number;
}

/** As many bars as letters of that size leave room for. */
const BARS = 6;

/** What stands on each screen: some axes by rank, then `synthesis`; one screen says that nothing is there yet. */
export function resultScreens({ notes, axes }: WorkshopResult): readonly (number | 'synthesis')[] {
  if (notes === 0) return [0];
  return [...inScreens(axes, BARS).keys(), 'synthesis'];
}

export function ProjectedResults({ view, meanings, screen }: ProjectedResultsProps) {
  const words = prioritisationWordsOf(useLanguage());
  const { result, workshop } = view;
  if (result.notes === 0) return <p className="mln-projection__nothing">{words.noNotes}</p>;
  const shown = resultScreens(result)[screen] ?? 'synthesis';
  if (shown === 'synthesis') return <ProjectedSynthesis view={view} meanings={meanings} />;
  const whole = axisBars(result, meanings, workshop['shares'] === 'whole', words);
  const data: BarsData = { ...whole, bars: inScreens(whole.bars, BARS)[shown] ?? [] };
  return (
    <div className="mln-projection__chart">
      <ChartFigure data={data} label={words.byAxis} isFitted />
    </div>
  );
}

function ProjectedSynthesis({ view, meanings }: Omit<ProjectedResultsProps, 'screen'>) {
  const words = prioritisationWordsOf(useLanguage());
  const columns = synthesisOf(view.result.axes);
  const heads = synthesisHeads(meanings, words);
  const { threshold } = view.workshop;
  return (
    <div className="projection__synthesis-box">
      <div
        className="projection__synthesis"
        style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}
      >
        {columns.map(({ name, axes }) => (
          <section key={name} className="projected-synthesis" data-term={name}>
            <h2>{heads[name]}</h2>
            {axes.map(({ axis, main }) => (
              <article key={axis.id} data-goal={hueOf(axis.number)}>
                <h3>
                  {axis.rank}. {axis.name}
                </h3>
                <p>
                  {[
                    name === 'middle' ? classWords(axis, meanings, words) : '',
                    axis.tied ? words.tied : '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </p>
                <ul>
                  {main.map((category) => (
                    <li key={category.id}>
                      {category.name} ({category.notes})
                    </li>
                  ))}
                </ul>
              </article>
            ))}
          </section>
        ))}
      </div>
      {view.result.short + view.result.long > 0 && (
        <p className="projection__threshold">
          {words.thresholds(
            meanings,
            typeof threshold === 'number' ? threshold : DEFAULT_THRESHOLD,
          )}
        </p>
      )}
    </div>
  );
}
