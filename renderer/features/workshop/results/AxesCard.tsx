/** The axes by rank, as bars or as the table that says the same; either way what must be known beside them. */
import { useTranslation } from 'react-i18next';
import { termShares } from '#shared/domain/prioritisation/synthesis.ts';
import { classWords, prioritisationWordsOf, shareWords } from '#shared/words/prioritisation.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ChartCard } from '#renderer/ui/chart/ChartCard.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';
import { textOf } from '../wall/wall.ts';
import { axisBars, byRank } from './axis-bars.ts';
import type { ResultsProps } from './results-props.ts';

export function AxesCard({ view, meanings }: ResultsProps) {
  const { t } = useTranslation();
  const words = prioritisationWordsOf(useLanguage());
  const set = useCommand('record.set');
  const { result, workshop } = view;
  const isWhole = workshop['shares'] === 'whole';
  const ties = result.axes.filter(({ tied, notes }) => tied && notes > 0).length;
  const isAllEqual = ties > 1 && ties === result.axes.length;
  const write = (shares: 'decimal' | 'whole') =>
    void set({
      type: 'workshop',
      changes: [{ id: workshop.id, cells: [{ field: 'shares', value: shares }] }],
    });
  return (
    <ChartCard
      title={t('workshops.onAxes', {
        papers: words.papers(result.notes),
        count: result.axes.length,
      })}
      chartTitle={`${textOf(workshop['title'])} – ${words.byAxis}`}
      data={axisBars(result, meanings, isWhole, words)}
      table={<AxesTable view={view} meanings={meanings} />}
    >
      <div className="results__facts">
        {result.notes > 0 && (
          <p>
            {isAllEqual
              ? t('workshops.allEqual')
              : ties > 0 && t('workshops.ties', { count: ties })}
          </p>
        )}
        {result.unsorted.notes > 0 && (
          <p>{t('workshops.outside', { papers: words.papers(result.unsorted.notes) })}</p>
        )}
        {result.short + result.long === 0 && result.notes > 0 && <p>{t('workshops.noColour')}</p>}
        <SegmentedControl
          label={words.share}
          segments={[
            { id: 'decimal', label: t('workshops.decimalShares') },
            { id: 'whole', label: t('workshops.wholeShares') },
          ]}
          value={isWhole ? 'whole' : 'decimal'}
          onChange={write}
        />
      </div>
    </ChartCard>
  );
}

/** The same figures, read one by one. */
function AxesTable({ view, meanings }: ResultsProps) {
  const words = prioritisationWordsOf(useLanguage());
  const { result, workshop } = view;
  const isWhole = workshop['shares'] === 'whole';
  const part = (axis: { short: number; long: number }, term: 'short' | 'long'): string => {
    const shares = termShares(axis);
    return shares === null ? String(axis[term]) : `${axis[term]} · ${words.percent(shares[term])}`;
  };
  return (
    <Table
      caption={words.byAxis}
      isCaptionHidden
      rows={byRank(result.axes)}
      rowKey={({ id }) => id}
      columns={[
        { id: 'axis', label: words.axis, cell: ({ number, name }) => `${number}. ${name}` },
        {
          id: 'rank',
          label: words.rank,
          cell: ({ rank, tied, notes }) =>
            notes === 0 ? '–' : tied ? `${rank} (${words.tied})` : rank,
        },
        { id: 'notes', label: words.notes, align: 'end', cell: ({ notes }) => notes },
        {
          id: 'share',
          label: words.share,
          align: 'end',
          cell: (axis) => shareWords(axis, isWhole, words),
        },
        { id: 'short', label: meanings.short, align: 'end', cell: (axis) => part(axis, 'short') },
        { id: 'long', label: meanings.long, align: 'end', cell: (axis) => part(axis, 'long') },
        {
          id: 'term',
          label: words.term,
          cell: (axis) => (axis.notes === 0 ? '' : classWords(axis, meanings, words)),
        },
      ]}
      footer={[words.total, '', result.notes, '', result.short, result.long, '']}
    />
  );
}
