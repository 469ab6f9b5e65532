/** « À qui ? »: structures to tick, all of them, or those that lack something. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recipient } from '#shared/contract/exchange.ts';
import { fold } from '#shared/lib/fold.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { SearchField } from '#renderer/ui/field/SearchField.tsx';

interface RecipientChoiceProps {
  label: string;
  recipients: readonly Recipient[];
  /** How each stands with what would be sent, and those it concerns first. */
  isForSending?: boolean | undefined;
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

/** From so many on, one looks for a name rather than reads the list. */
const MANY = 12;

export function RecipientChoice({
  label,
  recipients,
  chosen,
  onChoose,
  isForSending = false,
}: RecipientChoiceProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const all = recipients.map(({ structure }) => structure.id);
  const lacking = recipients
    .filter(({ state }) => state === 'to-send')
    .map(({ structure }) => structure.id);
  const shown = recipients.filter(({ structure }) => fold(structure.name).includes(fold(text)));
  const detailOf = ({ state, unknown, missing, awaiting, prepared }: Recipient) => {
    if (unknown && prepared === null) return t('exchange.missingWhole');
    if (state === 'received') return t('exchange.missingNone');
    if (unknown) return t('exchange.missingAll');
    if (state === 'prepared') return t('exchange.waitingAnswer');
    if (missing === 0) return t('exchange.awaiting', { count: awaiting });
    return t('exchange.missing', { count: missing });
  };

  return (
    <fieldset className="sending__to">
      <legend>{label}</legend>
      <div className="sending__quick">
        {isForSending && lacking.length > 0 && lacking.length < all.length && (
          <Button size="s" onPress={() => onChoose(lacking)}>
            {t('exchange.thoseMissing')}
          </Button>
        )}
        <Button size="s" onPress={() => onChoose(all)}>
          {t('exchange.everyStructure')}
        </Button>
        <Button size="s" variant="quiet" onPress={() => onChoose([])}>
          {t('exchange.nobody')}
        </Button>
      </div>
      {recipients.length > MANY && (
        <SearchField
          label={t('sending.filter')}
          placeholder={t('sending.filter')}
          value={text}
          onChange={setText}
        />
      )}
      <div className="sending__structures">
        {shown.map((recipient) => (
          <Checkbox
            key={recipient.structure.id}
            isSelected={chosen.includes(recipient.structure.id)}
            help={isForSending && detailOf(recipient)}
            onChange={(isSelected) =>
              onChoose(
                isSelected
                  ? [...chosen, recipient.structure.id]
                  : chosen.filter((id) => id !== recipient.structure.id),
              )
            }
          >
            {recipient.structure.name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
