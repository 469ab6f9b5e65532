/** The networks that stand on this computer, the last used first. */
import { Network } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card, CardLine, CardLines } from '#renderer/ui/display/Card.tsx';
import type { KnownNetwork } from './known-network.ts';

interface KnownNetworksProps {
  known: readonly KnownNetwork[];
  opening: string | null;
  onOpen: (network: KnownNetwork) => void;
}

export function KnownNetworks({ known, opening, onOpen }: KnownNetworksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lastFirst = known.toSorted((a, b) => b.changed.localeCompare(a.changed));
  return (
    <Card title={t('start.known')}>
      <CardLines>
        {lastFirst.map((network, index) => (
          <CardLine
            key={network.key}
            icon={Network}
            title={<strong>{network.name}</strong>}
            detail={t('start.knownLine', { date: formatMoment(network.changed, language) })}
            action={
              <Button
                variant={index === 0 ? 'primary' : 'secondary'}
                aria-label={`${t('start.open')} ${network.name}`}
                isPending={opening === network.key}
                onPress={() => onOpen(network)}
              >
                {t('start.open')}
              </Button>
            }
          />
        ))}
      </CardLines>
    </Card>
  );
}
