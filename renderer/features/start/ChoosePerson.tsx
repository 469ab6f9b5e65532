/** One's name among the colleagues: all in view while they are few, found by typing beyond. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import { RadioGroup } from '#renderer/ui/field/RadioGroup.tsx';
import type { Colleague } from './use-colleagues.ts';

interface ChoosePersonProps {
  colleagues: readonly Colleague[];
  current: string | null;
  label: string;
  onDone: () => void;
  onSkip: () => void;
  onNotListed: () => void;
}

const ALL_IN_VIEW = 8;

export function ChoosePerson({
  colleagues,
  current,
  label,
  onDone,
  onSkip,
  onNotListed,
}: ChoosePersonProps) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const setAuthor = useCommand('application.setAuthor');
  const [chosen, setChosen] = useState(
    colleagues.some(({ id }) => id === current) ? current : null,
  );

  const confirm = async () => {
    const person = colleagues.find(({ id }) => id === chosen);
    if (person === undefined) return;
    const outcome = await setAuthor({ person: person.id });
    if (!outcome.ok) return;
    toasts.show({ text: t('people.done', { name: person.name }), tone: 'ok' });
    onDone();
  };

  return (
    <>
      {colleagues.length <= ALL_IN_VIEW ? (
        <RadioGroup
          label={label}
          choices={colleagues.map(({ id, name, roles }) => ({ id, label: name, help: roles }))}
          value={chosen}
          onChange={setChosen}
        />
      ) : (
        <ComboBox
          label={label}
          options={colleagues.map(({ id, name, roles }) => ({ id, label: name, detail: roles }))}
          value={chosen}
          onChange={setChosen}
          emptyMessage={t('people.nobodyAtAll')}
        />
      )}
      <Button variant="quiet" onPress={onNotListed}>
        {t('people.notListed')}
      </Button>
      <div className="who__buttons">
        <Button onPress={onSkip}>{t('people.skip')}</Button>
        <Button variant="primary" isDisabled={chosen === null} onPress={() => void confirm()}>
          {t('people.continue')}
        </Button>
      </div>
    </>
  );
}
