/** Dots stuck on axes and categories: counted on the paper, typed here, shown beside the notes. */
import { useTranslation } from 'react-i18next';
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { NumberField } from '#renderer/ui/field/NumberField.tsx';
import type { PlaceType } from '../wall/use-wall-writes.ts';
import type { ResultsProps } from './results-props.ts';

const MOST_DOTS = 100_000;

export function DotsCard({ view }: ResultsProps) {
  const { t } = useTranslation();
  const words = prioritisationWordsOf(useLanguage());
  const set = useCommand('record.set');
  const dotsOf = (id: string): number | null => {
    const record = [...view.axes, ...view.categories].find((one) => one.id === id);
    const dots = record?.['dots'];
    return typeof dots === 'number' ? dots : null;
  };
  const write = (type: PlaceType, id: string, dots: number) => {
    const value = Number.isNaN(dots) ? null : dots;
    if (value !== dotsOf(id))
      void set({ type, changes: [{ id, cells: [{ field: 'dots', value }] }] });
  };
  const field = (type: PlaceType, id: string, label: string) => (
    <NumberField
      key={id}
      label={label}
      minValue={0}
      maxValue={MOST_DOTS}
      value={dotsOf(id) ?? Number.NaN}
      onChange={(dots) => write(type, id, dots)}
    />
  );
  const total = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + (dotsOf(id) ?? 0), 0);
  const all = total([...view.axes, ...view.categories].map(({ id }) => id));
  return (
    <Card title={words.dots} badge={all > 0 && <b className="mln-figures">{all}</b>}>
      <details className="dots" open={all > 0}>
        <summary>{t('workshops.dotsHelp')}</summary>
        <div className="dots__axes">
          {view.result.axes.map((axis) => (
            <section key={axis.id} className="dots__axis" aria-label={axis.name}>
              {field('workshopAxis', axis.id, `${axis.number}. ${axis.name}`)}
              {axis.categories.map((category) =>
                field('workshopCategory', category.id, category.name),
              )}
            </section>
          ))}
        </div>
      </details>
    </Card>
  );
}
