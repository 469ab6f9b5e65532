/** Where each structure stands with what this computer holds, those that lack something first. */
import { CheckCheck, CircleDashed, Inbox, PackageCheck, Send, Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recipient } from '#shared/contract/exchange.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import type { ExchangePaths } from '../exchange-paths.ts';

interface StructuresTabProps {
  /** Undefined while they are being read. */
  recipients: readonly Recipient[] | undefined;
  paths: ExchangePaths;
  onOpenFiles: () => void;
}

const ORDER = { 'to-send': 0, prepared: 1, received: 2, never: 3 } as const;

/** Nothing ever went to it nor came from it: it may have no office at all. */
const standingOf = ({ state, unknown, prepared }: Recipient): keyof typeof ORDER =>
  unknown && prepared === null ? 'never' : state;

export function StructuresTab({ recipients, paths, onOpenFiles }: StructuresTabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (recipients === undefined) return null;
  if (recipients.length === 0) {
    return (
      <EmptyState
        icon={Waypoints}
        title={t('exchange.emptyTitle')}
        actions={
          <>
            <ButtonLink href={paths.directory}>{t('exchange.addStructures')}</ButtonLink>
            <Button icon={Inbox} onPress={onOpenFiles}>
              {t('exchange.open')}
            </Button>
          </>
        }
      >
        {t('exchange.emptyText')}
      </EmptyState>
    );
  }
  const moment = (time: string | null) => (time === null ? '' : formatMoment(time, language));
  return (
    <Card title={t('exchange.structures')}>
      <Table
        caption={t('exchange.structuresTable')}
        isCaptionHidden
        rows={recipients.toSorted((a, b) => ORDER[standingOf(a)] - ORDER[standingOf(b)])}
        rowKey={({ structure }) => structure.id}
        columns={[
          {
            id: 'structure',
            label: t('exchange.structure'),
            cell: ({ structure }) => structure.name,
          },
          {
            id: 'state',
            label: t('exchange.state'),
            cell: (recipient) => <State recipient={recipient} />,
          },
          {
            id: 'prepared',
            label: t('exchange.preparedOn'),
            cell: ({ prepared }) => moment(prepared),
          },
          { id: 'heard', label: t('exchange.heardOn'), cell: ({ heard }) => moment(heard) },
          {
            id: 'gesture',
            label: t('exchange.gesture'),
            align: 'end',
            cell: ({ structure, state }) =>
              state === 'received' ? null : (
                <ButtonLink
                  size="s"
                  href={paths.prepare([structure.id])}
                  aria-label={t('exchange.prepareForNamed', { name: structure.name })}
                >
                  {t('exchange.prepareFor')}
                </ButtonLink>
              ),
          },
        ]}
      />
    </Card>
  );
}

const LOOKS = {
  'to-send': { tone: 'accent', icon: Send, words: 'exchange.stateToSend' },
  prepared: { tone: 'info', icon: PackageCheck, words: 'exchange.statePrepared' },
  never: { tone: 'neutral', icon: CircleDashed, words: 'exchange.stateNever' },
  received: { tone: 'ok', icon: CheckCheck, words: 'exchange.stateReceived' },
} as const;

function State({ recipient }: { recipient: Recipient }) {
  const { t } = useTranslation();
  const { tone, icon, words } = LOOKS[standingOf(recipient)];
  return (
    <span className="exchange__state">
      <Badge tone={tone} icon={icon}>
        {t(words)}
      </Badge>
      <span className="exchange__detail">{detailOf()}</span>
    </span>
  );

  function detailOf(): string {
    if (standingOf(recipient) === 'never') return t('exchange.missingWhole');
    if (recipient.state === 'received') return t('exchange.missingNone');
    if (recipient.state === 'prepared') return t('exchange.waitingAnswer');
    if (recipient.unknown) return t('exchange.missingAll');
    return t('exchange.missing', { count: recipient.missing });
  }
}
