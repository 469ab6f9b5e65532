/** Which folder, what may go there, and when it was last looked at: one line each. */
import { useTranslation } from 'react-i18next';
import type { SharedFolder } from '#shared/contract/shared-folder.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';

export function FolderStanding({ folder }: { folder: SharedFolder }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { label, personal, hasPassword, isLooking, looked, taken, published } = folder;
  const date = (time: string) => ({ date: formatMoment(time, language) });
  const isWell =
    looked !== null &&
    folder.failure === null &&
    folder.waiting + folder.asked + folder.wrongCount === 0;
  const times = [
    looked === null ? t('folder.neverLooked') : t('folder.looked', date(looked)),
    ...(taken === null ? [] : [t('folder.taken', date(taken))]),
    ...(published === null ? [] : [t('folder.published', date(published))]),
  ];
  return (
    <div>
      <p className="exchange__state">
        <strong className="folder__label">{label.join(' › ')}</strong>
        {isWell && !isLooking && <Badge tone="ok">{t('folder.allWell')}</Badge>}
      </p>
      <p className="exchange__detail">
        {[
          t(personal ? 'folder.withPersonal' : 'folder.withoutPersonal'),
          ...(hasPassword ? [t('folder.protected')] : []),
        ].join(', ')}
      </p>
      <p className="exchange__detail" role="status">
        {isLooking ? t('folder.looking') : times.join(' ')}
      </p>
    </div>
  );
}
