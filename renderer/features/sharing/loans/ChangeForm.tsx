/** Other days for a booking; what is not free is refused here, with who has it. */
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { writeTime } from '../booked-time.ts';
import { cellsOfTime } from '../booking-cells.ts';
import { DialogForm } from '../DialogForm.tsx';
import { TimePart } from '../TimePart.tsx';
import { useTimeForm } from '../use-time-form.ts';
import type { Loan } from './loan.ts';

interface ChangeFormProps {
  today: string;
  loan: Loan;
  onClose: () => void;
}

export function ChangeForm({ today, loan, onClose }: ChangeFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const set = useCommand('record.set');
  const undo = useCommand('history.undo');
  const form = useTimeForm(writeTime(loan, language), loan.resource, today, loan.id);
  const { time } = form;
  const send = async () => {
    form.reproach();
    if (time === null) return undefined;
    const changes = [{ id: loan.id, cells: cellsOfTime(time) }];
    const outcome = await set({ type: 'booking', changes }, { isSilent: true });
    if (outcome.ok)
      show({
        text: t('sharing.changed'),
        tone: 'ok',
        action: { label: t('sharing.undo'), onAction: () => void undo({}) },
      });
    return outcome;
  };
  return (
    <DialogForm verb={t('sharing.changeIt')} onSend={send} onClose={onClose}>
      <TimePart form={form} hasQuantity />
    </DialogForm>
  );
}
