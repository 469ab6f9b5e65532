/** What was accepted, the newest first: from whom, what it did, and its receipt. */
import { useTranslation } from 'react-i18next';
import type { Reception } from '#shared/contract/exchange.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { totalOf } from '../use-count-words.ts';

interface ReceptionsProps {
  receptions: readonly Reception[];
  receptionPath: (id: number) => string;
}

export function Receptions({ receptions, receptionPath }: ReceptionsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const effectOf = ({ counts, conflicts }: Reception): string => {
    const { added, changed, deleted } = totalOf(counts);
    const parts = [
      added > 0 && t('receiving.summaryAdded', { count: added }),
      changed > 0 && t('receiving.summaryChanged', { count: changed }),
      deleted > 0 && t('receiving.summaryRemoved', { count: deleted }),
      conflicts > 0 && `${conflicts} ${t('receiving.partConflicts', { count: conflicts })}`,
    ].filter((part) => part !== false);
    return parts.length === 0 ? t('receiving.nothingCounted') : parts.join(', ');
  };
  return (
    <Table
      caption={t('receiving.receptionsTable')}
      isCaptionHidden
      rows={receptions}
      rowKey={({ import: id }) => String(id)}
      columns={[
        {
          id: 'from',
          label: t('receiving.from'),
          cell: ({ from, name }) => (
            <>
              {from.structure}
              <span className="exchange__under">
                {[from.person, name].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        {
          id: 'received',
          label: t('receiving.receivedOn'),
          cell: ({ time }) => formatMoment(time, language),
        },
        {
          id: 'effect',
          label: t('receiving.effect'),
          cell: (reception) => (
            <>
              {effectOf(reception)}{' '}
              {reception.setAside && <Badge tone="warn">{t('receiving.isSetAside')}</Badge>}
            </>
          ),
        },
        {
          id: 'gesture',
          label: t('receiving.gesture'),
          align: 'end',
          cell: ({ import: id, time }) => (
            <ButtonLink
              size="s"
              href={receptionPath(id)}
              aria-label={t('receiving.openReceiptNamed', { date: formatMoment(time, language) })}
            >
              {t('receiving.openReceipt')}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
