/** Who said what: the notes each structure signed under each axis. Nothing is shown of an anonymous wall. */
import { byOrganisation } from '#shared/domain/prioritisation/by-organisation.ts';
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import type { ResultsProps } from './results-props.ts';

export function OrganisationsCard({ view }: ResultsProps) {
  const words = prioritisationWordsOf(useLanguage());
  const { result, names, notes } = view;
  const rows = byOrganisation(
    notes.map(({ axis, organisation, count }) => ({
      axis: typeof axis === 'string' ? axis : null,
      organisation: typeof organisation === 'string' ? organisation : null,
      count: typeof count === 'number' ? count : null,
    })),
    result.axes.map(({ id }) => id),
  );
  if (rows.every(({ organisation }) => organisation === null)) return null;
  return (
    <Card title={words.byOrganisation}>
      <Table
        caption={words.asTable(words.byOrganisation)}
        isCaptionHidden
        rows={rows}
        rowKey={({ organisation }) => organisation ?? ''}
        columns={[
          {
            id: 'organisation',
            label: words.organisation,
            cell: ({ organisation }) =>
              organisation === null ? words.unsigned : (names[organisation]?.title ?? ''),
          },
          ...result.axes.map((axis, index) => ({
            id: axis.id,
            label: (
              <span title={axis.name}>
                {words.axis} {axis.number}
                <span className="mln-visually-hidden"> {axis.name}</span>
              </span>
            ),
            align: 'end' as const,
            cell: ({ perAxis }: { perAxis: readonly number[] }) => perAxis[index] ?? 0,
          })),
          { id: 'notes', label: words.total, align: 'end', cell: ({ notes: papers }) => papers },
        ]}
        footer={[words.total, ...result.axes.map((axis) => axis.notes), result.notes]}
      />
    </Card>
  );
}
