/** Bookings of one moment of their life, each ending with the verb of that moment. */
import { EllipsisVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { Names } from '#shared/contract/records.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Menu, type MenuGesture } from '#renderer/ui/overlay/Menu.tsx';
import type { SharingPaths } from '../sharing-paths.ts';
import { MoreLines } from '../MoreLines.tsx';
import { useMore } from '../use-more.ts';
import { useSaid } from '../use-said.ts';
import { AgreementMenu } from './AgreementMenu.tsx';
import type { Loan, LoanAsk, LoanSection } from './loan.ts';
import { useLoanGestures } from './use-loan-gestures.ts';

interface LoanTableProps {
  title: string;
  section: LoanSection;
  loans: readonly Loan[];
  names: Names;
  paths: SharingPaths;
  onAsk: (ask: LoanAsk) => void;
}

const ROWS_IN_SIGHT = 30;

export function LoanTable({ title, section, loans, names, paths, onAsk }: LoanTableProps) {
  const { t } = useTranslation();
  const said = useSaid();
  const { shown, more } = useMore(loans, ROWS_IN_SIGHT);
  return (
    <div className="sharing-loans__section">
      <h2 className="sharing-loans__title">
        {title}
        <Badge tone={section === 'late' ? 'bad' : section === 'over' ? 'warn' : 'neutral'}>
          {loans.length}
        </Badge>
      </h2>
      <Table
        caption={title}
        isCaptionHidden
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'thing',
            label: t('sharing.thing'),
            cell: (loan) => (
              <span className="sharing-said">
                <Link href={paths.record('booking', loan.id)}>{said.thing(loan, names)}</Link>
                {loan.about !== '' && <span className="sharing-said__aside">{loan.about}</span>}
              </span>
            ),
          },
          { id: 'who', label: t('sharing.borrower'), cell: (loan) => said.who(loan, names) },
          {
            id: 'dates',
            label: t('sharing.dates'),
            cell: (loan) => (
              <>
                {said.days(loan)}
                {loan.daysLate > 0 && (
                  <>
                    {' '}
                    <Badge tone="bad">{t('sharing.daysLate', { count: loan.daysLate })}</Badge>
                  </>
                )}
              </>
            ),
          },
          {
            id: 'gestures',
            label: <span className="mln-visually-hidden">{t('sharing.gestures')}</span>,
            align: 'end',
            cell: (loan) => (
              <LoanGestures loan={loan} section={section} names={names} onAsk={onAsk} />
            ),
          },
        ]}
      />
      <MoreLines more={more} />
    </div>
  );
}

function LoanGestures({
  loan,
  section,
  names,
  onAsk,
}: {
  loan: Loan;
  section: LoanSection;
  names: Names;
  onAsk: (ask: LoanAsk) => void;
}) {
  const { t } = useTranslation();
  const said = useSaid();
  const what = said.thing(loan, names);
  const gestures = useLoanGestures(loan, what);
  const { state, daysLate, id } = loan;
  const verb = (label: string, onPress: () => void, isMain = true) => (
    <Button
      size="s"
      variant={isMain ? 'secondary' : 'quiet'}
      aria-label={t('sharing.verbFor', { verb: label, what })}
      onPress={onPress}
    >
      {label}
    </Button>
  );
  const isOut = state === 'out';
  const isToCome = state === 'agreed' || state === null;
  const more: MenuGesture[] = [
    ...(isToCome || isOut
      ? [
          {
            id: 'out',
            label: t('sharing.detailsOut'),
            onAction: () => onAsk({ is: 'out', id }),
          },
        ]
      : []),
    ...(isOut || section === 'over' || state === 'returned'
      ? [{ id: 'in', label: t('sharing.detailsIn'), onAction: () => onAsk({ is: 'in', id }) }]
      : []),
    ...(state === 'returned'
      ? []
      : [
          {
            id: 'change',
            label: t('sharing.change'),
            onAction: () => onAsk({ is: 'change', id }),
          },
        ]),
    ...(isToCome
      ? [{ id: 'cancel', label: t('sharing.cancelBooking'), onAction: gestures.cancel }]
      : []),
  ];
  return (
    <div className="sharing-loans__gestures">
      {(isOut || section === 'over') && verb(t('sharing.giveBack'), gestures.giveBack)}
      {daysLate > 0 && verb(t('sharing.remind'), () => onAsk({ is: 'remind', id }), false)}
      {state === 'asked' && (
        <>
          {verb(t('sharing.agree'), gestures.agree)}
          {verb(t('sharing.refuse'), gestures.refuse, false)}
        </>
      )}
      {isToCome && verb(t('sharing.leave'), gestures.leave, section !== 'over')}
      <AgreementMenu loan={loan} what={what} />
      <Menu
        label={t('sharing.more')}
        placement="bottom end"
        trigger={
          <IconButton
            size="s"
            icon={EllipsisVertical}
            label={t('sharing.verbFor', { verb: t('sharing.more'), what })}
          />
        }
        groups={[{ id: 'more', items: more }]}
      />
    </div>
  );
}
