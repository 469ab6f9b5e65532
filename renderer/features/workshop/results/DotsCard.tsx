/** Dots stuck on axes, categories and notes: counted on the paper, typed here or on the wall, added up as they stand. */
import { useTranslation } from 'react-i18next';
import { countOf, dotsOf } from '#shared/domain/prioritisation/dots.ts';
import { MOST_DOTS } from '#shared/model/workshop-part.ts';
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ChartCard } from '#renderer/ui/chart/ChartCard.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { NumberField } from '#renderer/ui/field/NumberField.tsx';
import type { PlaceType } from '../wall/use-wall-writes.ts';
import { textOf } from '../wall/wall.ts';
import { dotsBars, dotsLines } from './dots-bars.ts';
import type { ResultsProps } from './results-props.ts';

export function DotsCard({ view }: ResultsProps) {
  const words = prioritisationWordsOf(useLanguage());
  const dots = dotsOf(view.axes, view.categories, view.notes);
  if (dots.dots === 0)
    return (
      <Card title={words.dots}>
        <DotsForm view={view} />
      </Card>
    );
  return (
    <ChartCard
      title={words.dots}
      badge={<b className="mln-figures">{dots.dots}</b>}
      chartTitle={`${textOf(view.workshop['title'])} – ${words.dots}`}
      data={dotsBars(dots, view, words)}
      table={
        <Table
          caption={words.asTable(words.dots)}
          isCaptionHidden
          rows={dotsLines(dots, view, words)}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'name',
              label: words.axis,
              cell: ({ kind, name }) => <span className={`dots__${kind}`}>{name}</span>,
            },
            { id: 'dots', label: words.dots, align: 'end', cell: (line) => line.dots },
          ]}
          footer={[words.total, dots.dots]}
        />
      }
    >
      <DotsForm view={view} />
    </ChartCard>
  );
}

function DotsForm({ view }: Pick<ResultsProps, 'view'>) {
  const { t } = useTranslation();
  const set = useCommand('record.set');
  const own = new Map([...view.axes, ...view.categories].map((one) => [one.id, countOf(one)]));
  const write = (type: PlaceType, id: string, dots: number) => {
    const value = Number.isNaN(dots) ? 0 : dots;
    if (value !== own.get(id))
      void set({ type, changes: [{ id, cells: [{ field: 'dots', value: value || null }] }] });
  };
  const field = (type: PlaceType, id: string, label: string) => (
    <NumberField
      key={id}
      label={label}
      minValue={0}
      maxValue={MOST_DOTS}
      value={own.get(id) || Number.NaN}
      onChange={(dots) => write(type, id, dots)}
    />
  );
  return (
    <details className="dots">
      <summary>{t('workshops.dotsHelp')}</summary>
      <div className="dots__axes">
        {view.result.axes.map((axis) => (
          <section key={axis.id} className="dots__part" aria-label={axis.name}>
            {field('workshopAxis', axis.id, `${axis.number}. ${axis.name}`)}
            {axis.categories.map((category) =>
              field('workshopCategory', category.id, category.name),
            )}
          </section>
        ))}
      </div>
    </details>
  );
}
