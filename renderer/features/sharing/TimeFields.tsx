/** From when to when, and how many; each reason stands under its field. */
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import type { TimeFaults, TimeTexts } from './booked-time.ts';

interface TimeFieldsProps {
  texts: TimeTexts;
  faults: TimeFaults;
  /** How many are asked for; one thing alone has no number. */
  hasQuantity: boolean;
  onChange: (texts: TimeTexts) => void;
}

export function TimeFields({ texts, faults, hasQuantity, onChange }: TimeFieldsProps) {
  const { t } = useTranslation();
  const field = (name: keyof TimeTexts) => {
    const fault = faults[name];
    return {
      value: texts[name],
      error: fault === undefined ? undefined : t(`sharing.${fault}`),
      onChange: (text: string) => onChange({ ...texts, [name]: text }),
    };
  };
  return (
    <div className="sharing-time">
      <TextField
        {...field('from')}
        label={t('sharing.from')}
        placeholder={t('sharing.whenExample')}
      />
      <TextField
        {...field('fromTime')}
        label={t('sharing.fromTime')}
        placeholder={t('sharing.wholeDay')}
      />
      <TextField
        {...field('until')}
        label={t('sharing.to')}
        placeholder={faults.from === undefined ? texts.from : ''}
      />
      <TextField
        {...field('untilTime')}
        label={t('sharing.untilTime')}
        placeholder={t('sharing.wholeDay')}
      />
      {hasQuantity && (
        <TextField {...field('quantity')} label={t('sharing.quantity')} inputMode="numeric" />
      )}
    </div>
  );
}
