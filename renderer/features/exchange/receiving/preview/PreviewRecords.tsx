/** Records that a file adds, changes, deletes or makes suggestions on, each to the field. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#shared/contract/exchange.ts';
import type { Names, TypeDescriptor } from '#shared/contract/records.ts';
import { typeNamed } from '#renderer/client/descriptors.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import type { ExchangePaths } from '../../exchange-paths.ts';
import { PreviewFields } from './PreviewFields.tsx';

type Previewed = Preview['changed'][number];

interface PreviewRecordsProps {
  records: readonly Previewed[];
  /** How many there are in all; the list may be cut. */
  count: number;
  types: readonly TypeDescriptor[];
  names: Names;
  placeOf: ExchangePaths['placeOf'] | undefined;
  /** Said of a record of which no field would be shown otherwise. */
  unchanged?: ((record: Previewed) => string) | undefined;
}

const AT_ONCE = 60;

export function PreviewRecords({
  records,
  count,
  types,
  names,
  placeOf,
  unchanged,
}: PreviewRecordsProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(AT_ONCE);
  const more = records.length - shown;
  const unlisted = count - records.length;
  return (
    <>
      <ul className="preview__records">
        {records.slice(0, shown).map((record) => (
          <li key={record.id} className="preview-record">
            <RecordLine record={record} types={types} placeOf={placeOf} />
            <PreviewFields
              changes={record.changes}
              type={typeNamed(types, record.type)}
              names={names}
              isNew={placeOf === undefined}
            />
            {unchanged && record.changes.length === 0 && <p>{unchanged(record)}</p>}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button onPress={() => setShown(shown + AT_ONCE)}>
          {t('receiving.showMore', { count: Math.min(more, AT_ONCE) })}
        </Button>
      )}
      {more <= 0 && unlisted > 0 && (
        <p className="exchange__detail">{t('receiving.notListed', { count: unlisted })}</p>
      )}
    </>
  );
}

interface RecordLineProps {
  record: Previewed;
  types: readonly TypeDescriptor[];
  placeOf: ExchangePaths['placeOf'] | undefined;
}

function RecordLine({ record, types, placeOf }: RecordLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = record.title || t('common.untitled');
  const label = typeNamed(types, record.type)?.label.one[language] ?? '';
  const by = t('common.byOn', {
    author: record.author ?? t('common.someone'),
    date: formatMoment(record.time, language),
  });
  return (
    <div className="preview-record__line">
      <div className="preview-record__words">
        <h3>{title}</h3>
        <p className="exchange__detail">{label === '' ? by : `${label} · ${by}`}</p>
      </div>
      {placeOf && (
        <ButtonLink
          size="s"
          variant="quiet"
          href={placeOf(record)}
          aria-label={t('receiving.openRecordNamed', { title })}
        >
          {t('receiving.openRecord')}
        </ButtonLink>
      )}
    </div>
  );
}
