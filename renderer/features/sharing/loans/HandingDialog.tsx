/** What is noted when a thing leaves, or comes back: keys, mileage, its state, the cheque. */
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellInput, Names } from '#shared/contract/records.ts';
import { booking as bookingType } from '#shared/model/booking.ts';
import { readValue } from '#shared/model/value-text.ts';
import { useCommand } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { useSaid } from '../use-said.ts';
import type { Loan } from './loan.ts';

interface HandingDialogProps {
  way: 'out' | 'in';
  loan: Loan;
  names: Names;
  onClose: () => void;
}

export function HandingDialog(props: HandingDialogProps) {
  const { t } = useTranslation();
  const said = useSaid();
  const what = said.thing(props.loan, props.names);
  return (
    <Dialog
      title={t(props.way === 'out' ? 'sharing.outTitle' : 'sharing.inTitle', { what })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      closeLabel={t('common.close')}
    >
      {props.way === 'out' ? <OutForm {...props} /> : <InForm {...props} />}
    </Dialog>
  );
}

/** The texts of a booking, typed over what it says already. */
function useBookingTexts({ booking }: Loan) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const textOf = (name: string): string => {
    const known = booking[name];
    const written = typeof known === 'string' || typeof known === 'number' ? String(known) : '';
    return texts[name] ?? written;
  };
  const field = (name: string) => ({
    value: textOf(name),
    onChange: (text: string) => setTexts((before) => ({ ...before, [name]: text })),
  });
  return { textOf, field };
}

function OutForm({ loan, onClose }: HandingDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const set = useCommand('record.set');
  const { textOf, field } = useBookingTexts(loan);
  const [failure, setFailure] = useState<ClientFailure | null>(null);
  const mileage = readValue(bookingType.fields.mileageOut, textOf('mileageOut'), language);
  const send = async () => {
    if (!mileage.ok) return;
    const cells: CellInput[] = [
      ...(loan.state === 'out' ? [] : [{ field: 'state', value: 'out' }]),
      { field: 'mileageOut', value: mileage.value },
      ...['depositCheque', 'insured', 'keysOut', 'conditionOut'].map((name) => ({
        field: name,
        value: textOf(name).trim() || null,
      })),
    ];
    const changes = [{ id: loan.id, cells }];
    const outcome = await set({ type: 'booking', changes }, { isSilent: true });
    if (outcome.ok) onClose();
    else setFailure(outcome.error);
  };
  return (
    <form
      className="sharing-form"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="sharing-pair">
        <TextField {...field('depositCheque')} label={t('sharing.depositCheque')} />
        <TextField {...field('insured')} label={t('sharing.insured')} />
        <TextField {...field('keysOut')} label={t('sharing.keysOut')} />
        <TextField
          {...field('mileageOut')}
          label={t('sharing.mileageOut')}
          inputMode="numeric"
          error={mileage.ok ? undefined : t('sharing.mileageWrong')}
        />
      </div>
      <TextArea {...field('conditionOut')} label={t('sharing.conditionOut')} rows={3} />
      {failure !== null && <Banner tone="bad" title={sentence(failure)} />}
      <div className="sharing-form__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('sharing.handOver')}
        </Button>
      </div>
    </form>
  );
}

function InForm({ loan, onClose }: HandingDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const giveBack = useCommand('sharing.giveBack');
  const set = useCommand('record.set');
  const { textOf, field } = useBookingTexts(loan);
  const [isDepositBack, setIsDepositBack] = useState(loan.booking['depositBack'] === true);
  const [failure, setFailure] = useState<ClientFailure | null>(null);
  const mileage = readValue(bookingType.fields.mileageIn, textOf('mileageIn'), language);
  const send = async () => {
    if (!mileage.ok) return;
    const mileageIn = typeof mileage.value === 'number' ? mileage.value : null;
    const conditionIn = textOf('conditionIn').trim();
    const outcome =
      loan.state === 'returned'
        ? await set(
            {
              type: 'booking',
              changes: [
                {
                  id: loan.id,
                  cells: [
                    { field: 'mileageIn', value: mileageIn },
                    { field: 'conditionIn', value: conditionIn || null },
                    { field: 'depositBack', value: isDepositBack },
                  ],
                },
              ],
            },
            { isSilent: true },
          )
        : await giveBack(
            { booking: loan.id, mileageIn, conditionIn, depositBack: isDepositBack },
            { isSilent: true },
          );
    if (outcome.ok) onClose();
    else setFailure(outcome.error);
  };
  return (
    <form
      className="sharing-form"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        {...field('mileageIn')}
        label={t('sharing.mileageIn')}
        inputMode="numeric"
        error={mileage.ok ? undefined : t('sharing.mileageWrong')}
      />
      <TextArea {...field('conditionIn')} label={t('sharing.conditionIn')} rows={3} />
      <Checkbox isSelected={isDepositBack} onChange={setIsDepositBack}>
        {t('sharing.depositBack')}
      </Checkbox>
      {failure !== null && <Banner tone="bad" title={sentence(failure)} />}
      <div className="sharing-form__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('sharing.giveBack')}
        </Button>
      </div>
    </form>
  );
}
