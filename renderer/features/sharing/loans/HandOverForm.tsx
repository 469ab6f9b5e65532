/** What is noted when a thing leaves: the cheque, the insurance, keys, mileage, its state. */
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { DialogForm } from '../DialogForm.tsx';
import type { Loan } from './loan.ts';
import { type NotedField, useBookingTexts } from './use-booking-texts.ts';

const NOTED: readonly NotedField[] = [
  'depositCheque',
  'insured',
  'keysOut',
  'mileageOut',
  'conditionOut',
];

export function HandOverForm({ loan, onClose }: { loan: Loan; onClose: () => void }) {
  const { t } = useTranslation();
  const set = useCommand('record.set');
  const { field, cells } = useBookingTexts(loan);
  const send = async () => {
    const noted = cells(NOTED);
    if (noted === null) return undefined;
    const state = loan.state === 'out' ? [] : [{ field: 'state', value: 'out' }];
    const changes = [{ id: loan.id, cells: [...state, ...noted] }];
    return set({ type: 'booking', changes }, { isSilent: true });
  };
  return (
    <DialogForm verb={t('sharing.handOver')} onSend={send} onClose={onClose}>
      <div className="sharing-pair">
        <TextField {...field('depositCheque')} />
        <TextField {...field('insured')} />
        <TextField {...field('keysOut')} />
        <TextField {...field('mileageOut')} inputMode="numeric" />
      </div>
      <TextArea {...field('conditionOut')} rows={3} />
    </DialogForm>
  );
}
