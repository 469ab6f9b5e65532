/** What is asked of one booking: other days, what is noted when it leaves, what is noted when it comes back. */
import { useTranslation } from 'react-i18next';
import type { Names } from '#shared/contract/records.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { useSaid } from '../use-said.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { GiveBackForm } from './GiveBackForm.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import type { Loan } from './loan.ts';

interface LoanDialogProps {
  ask: keyof typeof TITLES;
  today: string;
  loan: Loan;
  names: Names;
  onClose: () => void;
}

const TITLES = {
  change: 'sharing.changeTitle',
  out: 'sharing.outTitle',
  in: 'sharing.inTitle',
} as const;

export function LoanDialog({ ask, today, loan, names, onClose }: LoanDialogProps) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <Dialog
      title={t(TITLES[ask], { what: said.thing(loan, names) })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
    >
      {ask === 'change' && <ChangeForm today={today} loan={loan} onClose={onClose} />}
      {ask === 'out' && <HandOverForm loan={loan} onClose={onClose} />}
      {ask === 'in' && <GiveBackForm loan={loan} onClose={onClose} />}
    </Dialog>
  );
}
