/** What is booked, for whom, when, at what price; whether it is free is said as one types. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import { booking as bookingType } from '#shared/model/booking.ts';
import { organisation } from '#shared/model/organisation.ts';
import { resource as resourceType } from '#shared/model/resource.ts';
import { readValue } from '#shared/model/value-text.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';
import { NO_TIME, writeTime } from './booked-time.ts';
import { cellsOfTime, euros, filled, usualKind } from './booking-cells.ts';
import { DialogForm } from './DialogForm.tsx';
import { TimePart } from './TimePart.tsx';
import { useTimeForm } from './use-time-form.ts';

export interface BookingFormProps {
  today: string;
  /** Chosen beforehand, in the calendar. */
  resource?: string | null;
  day?: string | null;
  onClose: () => void;
}

const KINDS = ['loan', 'rental', 'booking'] as const;
type Kind = (typeof KINDS)[number];

export function BookingForm({
  today,
  resource: chosen = null,
  day = null,
  onClose,
}: BookingFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const create = useCommand('record.create');
  const undo = useCommand('history.undo');
  const resources = useRecords(resourceType) ?? [];
  const structures = useRecords(organisation) ?? [];
  const [resource, setResource] = useState(chosen);
  const [forWhom, setForWhom] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind | null>(null);
  const [purpose, setPurpose] = useState('');
  const [amounts, setAmounts] = useState<{ price?: string; deposit?: string }>({});
  const [isTried, setIsTried] = useState(false);
  const initial = day === null ? NO_TIME : writeTime({ from: day, until: null }, language);
  const timeForm = useTimeForm(initial, resource, today);
  const thing = resources.find(({ id }) => id === resource);
  const shownKind: Kind = kind ?? usualKind(thing);
  const amountOf = (name: 'price' | 'deposit'): string =>
    amounts[name] ?? (name === 'deposit' ? euros(thing?.deposit ?? null, language) : '');
  const read = (name: 'price' | 'deposit') =>
    readValue(bookingType.fields[name], amountOf(name), language);
  const amountField = (name: 'price' | 'deposit') => ({
    label: t(`sharing.${name}`),
    value: amountOf(name),
    note: t('common.optional'),
    error: read(name).ok ? undefined : t('sharing.amountWrong'),
    onChange: (text: string) => setAmounts((before) => ({ ...before, [name]: text })),
  });

  const send = async () => {
    setIsTried(true);
    timeForm.reproach();
    const { time } = timeForm;
    const [price, deposit] = [read('price'), read('deposit')];
    if (resource === null || time === null || !price.ok || !deposit.ok) return undefined;
    const values: CellInput[] = [
      { field: 'kind', value: shownKind },
      { field: 'resource', value: resource },
      ...cellsOfTime(time),
      { field: 'state', value: 'agreed' },
      ...filled('organisation', forWhom),
      ...filled('purpose', purpose.trim() || null),
      ...filled('price', price.value),
      ...filled('deposit', deposit.value),
    ];
    const outcome = await create({ type: 'booking', values }, { isSilent: true });
    if (outcome.ok)
      show({
        text: t('sharing.booked', { what: thing?.name ?? '' }),
        action: { label: t('sharing.undo'), onAction: () => void undo({}) },
      });
    return outcome;
  };
  return (
    <DialogForm verb={t('sharing.bookIt')} onSend={send} onClose={onClose}>
      {chosen === null && (
        <ComboBox
          label={t('sharing.resource')}
          options={resources
            .filter(({ standing }) => standing !== 'retired')
            .map(({ id, name }) => ({ id, label: name ?? '' }))}
          value={resource}
          onChange={setResource}
          emptyMessage={t('sharing.noResource')}
          error={isTried && resource === null ? t('sharing.resourceMissing') : undefined}
        />
      )}
      <TimePart form={timeForm} hasQuantity={(thing?.quantity ?? 1) > 1} />
      <ComboBox
        label={t('sharing.forWhom')}
        options={structures.map(({ id, name }) => ({ id, label: name ?? '' }))}
        value={forWhom}
        onChange={setForWhom}
        emptyMessage={t('sharing.noStructure')}
      />
      <TextField
        label={t('sharing.purpose')}
        note={t('common.optional')}
        value={purpose}
        onChange={setPurpose}
      />
      <SegmentedControl
        label={t('sharing.nature')}
        segments={KINDS.map((id) => ({ id, label: t(`sharing.loanKind.${id}`) }))}
        value={shownKind}
        onChange={setKind}
      />
      <div className="sharing-pair">
        {shownKind !== 'loan' && <TextField {...amountField('price')} />}
        <TextField {...amountField('deposit')} />
      </div>
    </DialogForm>
  );
}
