/** Who holds what since when, and whose key is whose. */
import { useTranslation } from 'react-i18next';
import type { Office } from '#shared/contract/exchange.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';

const TRUST = {
  here: { tone: 'accent', words: 'exchange.trustHere' },
  trusted: { tone: 'ok', words: 'exchange.trustTrusted' },
  unseen: { tone: 'neutral', words: 'exchange.trustUnseen' },
  stopped: { tone: 'warn', words: 'exchange.trustStopped' },
} as const satisfies Record<Office['trust'], unknown>;

export function OfficesTab() {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('exchange.offices', {});
  const offices = data?.value ?? [];
  // An office that nobody named bears its id or its structure's name: neither says more.
  const ownName = ({ id, name, structure }: Office) =>
    name === id || name === structure?.name ? '' : name;
  const nameOf = (office: Office) =>
    office.structure?.name || ownName(office) || t('common.untitled');
  const moment = (time: string | null) => (time === null ? '' : formatMoment(time, language));
  const holds = ({ here, missing }: Office): string => {
    if (here) return '';
    if (missing === null) return t('exchange.holdsUnknown');
    return missing === 0 ? t('exchange.holdsAll') : t('exchange.holdsMissing', { count: missing });
  };
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined) return null;
  return (
    <>
      {offices
        .filter(({ forked }) => forked)
        .map((office) => (
          <Banner
            key={office.id}
            tone="warn"
            title={t('exchange.forkTitle', { name: nameOf(office) })}
          >
            <p>{t('exchange.forkText')}</p>
          </Banner>
        ))}
      <Card title={t('exchange.offices')}>
        <p className="exchange__detail">{t('exchange.officesText')}</p>
        <Table
          caption={t('exchange.officesTable')}
          isCaptionHidden
          rows={offices.toSorted((a, b) => Number(b.here) - Number(a.here))}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'office',
              label: t('exchange.office'),
              cell: (office) => (
                <span className="office-name">
                  {nameOf(office)}
                  <span className="exchange__under">
                    {[office.here && t('exchange.thisOffice'), office.structure && ownName(office)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              ),
            },
            {
              id: 'trust',
              label: t('exchange.trust'),
              cell: ({ trust }) => (
                <span className="office-trust">
                  <Badge tone={TRUST[trust].tone}>{t(TRUST[trust].words)}</Badge>
                </span>
              ),
            },
            { id: 'since', label: t('exchange.since'), cell: ({ since }) => moment(since) },
            { id: 'heard', label: t('exchange.heard'), cell: ({ heard }) => moment(heard) },
            { id: 'holds', label: t('exchange.holds'), cell: holds },
            {
              id: 'words',
              label: t('exchange.words'),
              cell: ({ words }) => <span className="office-words">{words.join(' ')}</span>,
            },
          ]}
        />
      </Card>
    </>
  );
}
