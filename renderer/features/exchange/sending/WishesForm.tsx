/** To whom and what, in one column: nothing is written by choosing. */
import { useTranslation } from 'react-i18next';
import type { Recipient } from '#shared/contract/exchange.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { RadioGroup } from '#renderer/ui/field/RadioGroup.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { RecipientChoice } from './RecipientChoice.tsx';
import type { Wishes } from './wishes.ts';

interface WishesFormProps {
  recipients: readonly Recipient[];
  wishes: Wishes;
  onWish: (change: Partial<Wishes>) => void;
  isTried: boolean;
}

export function WishesForm({ recipients, wishes, onWish, isTried }: WishesFormProps) {
  const { t } = useTranslation();
  const { to, everything, personal, password } = wishes;
  return (
    <Card title={t('sending.choices')}>
      <div className="sending__form">
        <RecipientChoice
          label={t('sending.toWhom')}
          isForSending
          recipients={recipients}
          chosen={to}
          onChoose={(ids) => onWish({ to: ids })}
        />
        <RadioGroup
          label={t('sending.what')}
          value={everything ? 'everything' : 'new'}
          onChange={(what) => onWish({ everything: what === 'everything' })}
          choices={[
            { id: 'new', label: t('sending.new'), help: t('sending.newHelp') },
            { id: 'everything', label: t('sending.everything'), help: t('sending.everythingHelp') },
          ]}
        />
        <Checkbox
          isSelected={personal}
          onChange={(isWith) => onWish({ personal: isWith })}
          help={t('sending.personalHelp')}
        >
          {t('sending.personal')}
        </Checkbox>
        <Checkbox
          isSelected={password !== null}
          onChange={(isProtected) => onWish({ password: isProtected ? '' : null })}
        >
          {t('sending.protect')}
        </Checkbox>
        {password !== null && (
          <TextField
            label={t('sending.password')}
            help={t('sending.passwordHelp')}
            value={password}
            onChange={(text) => onWish({ password: text })}
            autoComplete="off"
            error={isTried && password.trim() === '' ? t('sending.passwordMissing') : undefined}
          />
        )}
      </div>
    </Card>
  );
}
