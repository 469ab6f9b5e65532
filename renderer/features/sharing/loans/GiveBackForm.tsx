/** What is noted when a thing comes back: mileage, its state, the deposit given back. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { DialogForm } from '../DialogForm.tsx';
import type { Loan } from './loan.ts';
import { useBookingTexts } from './use-booking-texts.ts';

export function GiveBackForm({ loan, onClose }: { loan: Loan; onClose: () => void }) {
  const { t } = useTranslation();
  const giveBack = useCommand('sharing.giveBack');
  const set = useCommand('record.set');
  const { field, cells } = useBookingTexts(loan);
  const [depositBack, setDepositBack] = useState(loan.booking['depositBack'] === true);
  const send = async () => {
    const noted = cells(['mileageIn', 'conditionIn']);
    if (noted === null) return undefined;
    if (loan.state === 'returned') {
      // The day it came back stays what it was.
      const said = [...noted, { field: 'depositBack', value: depositBack }];
      return set({ type: 'booking', changes: [{ id: loan.id, cells: said }] }, { isSilent: true });
    }
    const [mileage, condition] = noted.map(({ value }) => value);
    return giveBack(
      {
        booking: loan.id,
        mileageIn: typeof mileage === 'number' ? mileage : null,
        conditionIn: typeof condition === 'string' ? condition : '',
        depositBack,
      },
      { isSilent: true },
    );
  };
  return (
    <DialogForm verb={t('sharing.giveBack')} onSend={send} onClose={onClose}>
      <TextField {...field('mileageIn')} inputMode="numeric" />
      <TextArea {...field('conditionIn')} rows={3} />
      <Checkbox isSelected={depositBack} onChange={setDepositBack}>
        {t('sharing.depositBack')}
      </Checkbox>
    </DialogForm>
  );
}
