/** Every category with its sub-totals, those at zero too: nobody wonders where one went. */
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import type { ResultsProps } from './results-props.ts';

export function CategoriesCard({ view, meanings }: ResultsProps) {
  const words = prioritisationWordsOf(useLanguage());
  return (
    <Card title={words.categories}>
      <div className="results__tables">
        {view.result.axes.map((axis) => (
          <Table
            key={axis.id}
            caption={`${axis.number}. ${axis.name}`}
            rows={[
              ...axis.categories,
              ...(axis.uncategorised.notes > 0
                ? [{ ...axis.uncategorised, id: '', name: words.toSort }]
                : []),
            ]}
            rowKey={({ id }) => id}
            columns={[
              { id: 'name', label: words.category, cell: ({ name }) => name },
              { id: 'notes', label: words.notes, align: 'end', cell: ({ notes }) => notes },
              { id: 'short', label: meanings.short, align: 'end', cell: ({ short }) => short },
              { id: 'long', label: meanings.long, align: 'end', cell: ({ long }) => long },
            ]}
            footer={[words.subtotal, axis.notes, axis.short, axis.long]}
          />
        ))}
      </div>
    </Card>
  );
}
