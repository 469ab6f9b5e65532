/** Who has a resource on one day. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { Names } from '#shared/contract/records.ts';
import type { Taken } from '#shared/contract/sharing.ts';
import type { SharingPaths } from '../sharing-paths.ts';
import { useSaid } from '../use-said.ts';
import '../said.css';

interface DayTakingsProps {
  takings: readonly Taken[];
  names: Names;
  paths: SharingPaths;
}

export function DayTakings({ takings, names, paths }: DayTakingsProps) {
  const { t } = useTranslation();
  const said = useSaid();
  if (takings.length === 0) return <p className="sharing-day">{t('sharing.dayFree')}</p>;
  return (
    <ul className="sharing-day">
      {takings.map((taken) => (
        <li key={taken.id} className="sharing-said">
          <Link href={paths.record(taken.type, taken.id)}>{said.taking(taken, names)}</Link>
          {taken.type === 'booking' && taken.about !== '' && (
            <span className="sharing-said__aside">{taken.about}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
