/** What was promised twice, by two offices that did not know of each other: the holders, and a way out for each. */
import { CalendarX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { Names } from '#shared/contract/records.ts';
import type { Double, Taken } from '#shared/contract/sharing.ts';
import { saySpan } from '#shared/words/moment.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import type { SharingPaths } from '../sharing-paths.ts';
import { useSaid } from '../use-said.ts';
import { useLoanGestures } from './use-loan-gestures.ts';

interface DoublesCardProps {
  doubles: readonly Double[];
  names: Names;
  paths: SharingPaths;
  onChange: (booking: string) => void;
}

export function DoublesCard({ doubles, names, paths, onChange }: DoublesCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card
      title={t('sharing.doubles')}
      icon={CalendarX2}
      badge={<Badge tone="bad">{doubles.length}</Badge>}
    >
      <p>{t('sharing.doubleText')}</p>
      {doubles.map((double) => (
        <section
          key={double.takings.map(({ id }) => id).join(' ')}
          className="sharing-double"
          aria-label={names[double.resource]?.title ?? ''}
        >
          <h3 className="sharing-double__title">
            {t('sharing.doubleLine', {
              what: names[double.resource]?.title ?? '',
              span: saySpan(double.from, double.until, language),
            })}
          </h3>
          <ul>
            {double.takings.map((taken) => (
              <DoubleTaking
                key={taken.id}
                taken={taken}
                names={names}
                paths={paths}
                onChange={() => onChange(taken.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

interface DoubleTakingProps {
  taken: Taken;
  names: Names;
  paths: SharingPaths;
  onChange: () => void;
}

function DoubleTaking({ taken, names, paths, onChange }: DoubleTakingProps) {
  const { t } = useTranslation();
  const said = useSaid();
  const { cancel } = useLoanGestures(taken, said.thing(taken, names));
  const words = said.taking(taken, names);
  const verb = (label: string) => t('sharing.verbFor', { verb: label, what: words });
  return (
    <li className="sharing-line">
      <span className="sharing-line__words">
        <Link href={paths.record(taken.type, taken.id)}>{words}</Link>
        {taken.type === 'booking' && <span className="sharing-said__aside">{taken.about}</span>}
      </span>
      {taken.type === 'booking' && (
        <>
          <Button size="s" aria-label={verb(t('sharing.change'))} onPress={onChange}>
            {t('sharing.change')}
          </Button>
          <Button
            size="s"
            variant="quiet"
            aria-label={verb(t('sharing.cancelBooking'))}
            onPress={cancel}
          >
            {t('sharing.cancelBooking')}
          </Button>
        </>
      )}
    </li>
  );
}
