/** To whom and what, in one column: nothing is written by choosing. */
import { useTranslation } from 'react-i18next';
import type { Recipient } from '#shared/contract/exchange.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { formatBytes } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { RadioGroup } from '#renderer/ui/field/RadioGroup.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { RecipientChoice } from './RecipientChoice.tsx';
import type { Wishes } from './wishes.ts';

type Contents = OutputOf<'exchange.planSend'>;

interface WishesFormProps {
  recipients: readonly Recipient[];
  wishes: Wishes;
  onWish: (change: Partial<Wishes>) => void;
  isTried: boolean;
  /** Attached files that would go; undefined while they are being counted. */
  attached: Contents['attachments'] | undefined;
}

export function WishesForm({ recipients, wishes, onWish, isTried, attached }: WishesFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { to, everything, personal, attachments, password } = wishes;
  const { count = 0, bytes = 0 } = attached ?? {};
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
        {/* Shown unticked too: what was left out must not be forgotten there. */}
        {(count > 0 || !attachments) && (
          <Checkbox
            isSelected={attachments}
            onChange={(isWith) => onWish({ attachments: isWith })}
            help={t('sending.attachmentsHelp')}
          >
            {t('sending.attachments', { count, size: formatBytes(bytes, language) })}
          </Checkbox>
        )}
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
