/** What erasing a person erases here, what it leaves, and where it does not reach. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import './record.css';

const LISTED = 6;

export function ErasureFacts({ plan }: { plan: OutputOf<'person.planErasure'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { records, backups, sent } = plan;
  const latest = sent.toSorted((a, b) => b.time.localeCompare(a.time));
  return (
    <div className="erasure">
      <p>
        <strong>{t('erasing.irreversible')}</strong>
      </p>
      <h3>{t('erasing.whatTitle')}</h3>
      <ul>
        <li>{t('erasing.records', { count: records })}</li>
        <li>
          {backups === 0 ? t('erasing.backupsNone') : t('erasing.backups', { count: backups })}
        </li>
      </ul>
      <h3>{t('erasing.keptTitle')}</h3>
      <p>{t('erasing.kept')}</p>
      <h3>{t('erasing.outTitle')}</h3>
      {sent.length === 0 ? (
        <p>{t('erasing.outNone')}</p>
      ) : (
        <>
          <p>{t('erasing.outText')}</p>
          <ul>
            {latest.slice(0, LISTED).map(({ time, to }) => (
              <li key={time}>
                {t('erasing.sentLine', {
                  date: formatMoment(time, language),
                  names: to.join(', ') || t('erasing.sentToNobody'),
                })}
              </li>
            ))}
            {sent.length > LISTED && (
              <li>{t('erasing.sentOthers', { count: sent.length - LISTED })}</li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}
