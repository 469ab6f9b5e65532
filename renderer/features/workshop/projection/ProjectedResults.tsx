/** The results for a room: first the bars, then the synthesis in three columns. */
import { DEFAULT_THRESHOLD } from '#shared/model/workshop.ts';
import { SYNTHESIS_COLUMNS, synthesisOf } from '#shared/domain/prioritisation/synthesis.ts';
import { classWords, prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ChartPicture } from '#renderer/ui/chart/ChartPicture.tsx';
import type { Meanings } from '../entry/use-entry.ts';
import { axisBars } from '../results/axis-bars.ts';
import { hueOf } from '../wall/hue.ts';
import type { WorkshopView } from '../wall/wall.ts';

interface ProjectedResultsProps {
  view: WorkshopView;
  meanings: Meanings;
  screen: number;
}

export function ProjectedResults({ view, meanings, screen }: ProjectedResultsProps) {
  const words = prioritisationWordsOf(useLanguage());
  const { result, workshop } = view;
  if (result.notes === 0) return <p className="projection__none">{words.noNotes}</p>;
  if (screen === 0)
    return (
      <div className="projection__chart">
        <ChartPicture
          scene={axisBars(result, meanings, workshop['shares'] === 'whole', words)}
          label={words.byAxis}
        />
      </div>
    );
  const columns = synthesisOf(result.axes);
  const heads = { short: meanings.short, middle: words.middle, long: meanings.long };
  const { threshold } = workshop;
  return (
    <div className="projection__synthesis-box">
      <div className="projection__synthesis">
        {SYNTHESIS_COLUMNS.map((name) => (
          <section key={name} className="projected-synthesis" data-term={name}>
            <h2>{heads[name]}</h2>
            {columns[name].map(({ axis, main }) => (
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
      <p className="projection__threshold">
        {words.thresholds(meanings, typeof threshold === 'number' ? threshold : DEFAULT_THRESHOLD)}
      </p>
    </div>
  );
}
