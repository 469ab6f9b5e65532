/** What changed since an earlier workshop, axis by axis; one that was not there then says so. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/words/format.ts';
import { prioritisationWordsOf, shareWords } from '#shared/words/prioritisation.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import type { ResultsProps } from './results-props.ts';

export function EarlierCard({ view }: ResultsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = prioritisationWordsOf(language);
  const { earlier, result, workshop } = view;
  if (earlier === null) return null;
  const isWhole = workshop['shares'] === 'whole';
  const rows = result.axes.map((axis) => ({
    axis,
    before: earlier.result.axes.find(({ id }) => id === earlier.axes[axis.id]),
  }));
  const gone = earlier.result.axes.filter(({ id }) => !Object.values(earlier.axes).includes(id));
  const when = [earlier.title, earlier.date && formatDate(earlier.date, language)]
    .filter(Boolean)
    .join(', ');
  return (
    <Card title={t('workshops.since', { when })}>
      <Table
        caption={words.earlier}
        isCaptionHidden
        rows={rows}
        rowKey={({ axis }) => axis.id}
        columns={[
          { id: 'axis', label: words.axis, cell: ({ axis }) => `${axis.number}. ${axis.name}` },
          {
            id: 'notes',
            label: words.notes,
            align: 'end',
            cell: ({ axis, before }) => `${before?.notes ?? '–'} → ${axis.notes}`,
          },
          {
            id: 'share',
            label: words.share,
            align: 'end',
            cell: ({ axis, before }) =>
              `${before === undefined ? '–' : shareWords(before, isWhole, words)} → ${shareWords(axis, isWhole, words)}`,
          },
          {
            id: 'rank',
            label: words.rank,
            align: 'end',
            cell: ({ axis, before }) =>
              before === undefined ? t('workshops.newHere') : `${before.rank} → ${axis.rank}`,
          },
        ]}
      />
      {gone.length > 0 && (
        <p className="results__gone">
          {t('workshops.goneSince', { names: gone.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </Card>
  );
}
