/** The entries of a history: when, in which office, what changed in sentences, and « Remettre cette valeur ». */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import type { TypeDescriptor } from '#shared/contract/records.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { linesOf, type HistoryLine } from './history-lines.ts';
import './history.css';

interface HistoryListProps {
  type: TypeDescriptor;
  id: string;
  history: OutputOf<'record.history'>;
  asOf: number;
}

export function HistoryList({ type, id, history, asOf }: HistoryListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const set = useCommand('record.set');
  const entries = linesOf(history, type, language);

  const putBack = async ({ cell, label }: NonNullable<HistoryLine['earlier']>) => {
    const outcome = await set({ type: type.name, changes: [{ id, cells: [cell] }] }, { asOf });
    if (outcome.ok) show({ text: t('history.restored', { field: label }), tone: 'ok' });
  };

  if (entries.length === 0) return <p>{t('history.empty')}</p>;
  return (
    <ol className="history">
      {entries.map(({ entry, lines }) => (
        <li key={`${entry.position}`} className="history__entry">
          <p className="history__when">
            <time dateTime={entry.time}>{formatMoment(entry.time, language)}</time>
            {' · '}
            {entry.here ? t('common.here') : t('common.elsewhere')}
          </p>
          <ul className="history__lines">
            {lines.map(({ sentence, isCurrent, earlier }) => (
              <li key={sentence}>
                <p>
                  {sentence} {isCurrent && <Badge shape="tag">{t('history.current')}</Badge>}
                </p>
                {earlier && (
                  <Button
                    size="s"
                    aria-label={`${t(earlier.isEmpty ? 'history.restoreEmpty' : 'history.restoreValue')} (${earlier.label})`}
                    onPress={() => void putBack(earlier)}
                  >
                    {t(earlier.isEmpty ? 'history.restoreEmpty' : 'history.restoreValue')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
