/** What structures offer, by kind. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import { RESOURCE_KINDS } from '#shared/model/resource-kind.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import type { SharingPaths } from '../sharing-paths.ts';
import { textOf, titleIn } from './texts.ts';

interface OffersCardProps {
  offers: readonly AnyRecord[];
  names: Names;
  paths: SharingPaths;
}

/** Of each kind: what meets a need is shown beside the need. */
const OFFERS_IN_SIGHT = 30;

export function OffersCard({ offers, names, paths }: OffersCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const byKind = Map.groupBy(offers, ({ kind }) => textOf(kind));
  const groups = [
    ...RESOURCE_KINDS.map(({ value, label }) => ({
      label: label[language],
      of: byKind.get(value) ?? [],
    })),
    { label: t('sharing.anyKind'), of: byKind.get('') ?? [] },
  ].filter(({ of }) => of.length > 0);
  return (
    <Card
      title={t('sharing.offers')}
      badge={
        <span className="sharing-needs__count">
          {t('sharing.offersCount', { count: offers.length })}
        </span>
      }
    >
      {groups.length === 0 && <p>{t('sharing.noOffers')}</p>}
      {groups.map(({ label, of }) => (
        <section key={label} className="sharing-offers">
          <h3 className="sharing-offers__kind">{label}</h3>
          <ul>
            {of.slice(0, OFFERS_IN_SIGHT).map((offer) => (
              <li key={offer.id} className="sharing-said">
                <Link href={paths.record('notice', offer.id)}>{textOf(offer['title'])}</Link>
                <span className="sharing-said__aside">{titleIn(names, offer['organisation'])}</span>
              </li>
            ))}
            {of.length > OFFERS_IN_SIGHT && (
              <li>{t('sharing.andMore', { count: of.length - OFFERS_IN_SIGHT })}</li>
            )}
          </ul>
        </section>
      ))}
    </Card>
  );
}
