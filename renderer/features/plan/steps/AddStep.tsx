/** Types the next step. Enter adds it and waits for the one after; what is typed is found again on coming back. */
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { useUnfinished } from '#renderer/client/unfinished.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';

export interface AddStepProps {
  item: string;
  asOf: number;
  onAdded: (title: string) => void;
}

const LONGEST = 1_000;

export function AddStep({ item, asOf, onAdded }: AddStepProps) {
  const { t } = useTranslation();
  const add = useCommand('step.add');
  const typed = useUnfinished({ type: 'planItem', record: item, what: 'step' });
  const submit = async () => {
    const title = typed.text.trim();
    if (title === '') return;
    typed.clear();
    const outcome = await add({ item, values: [{ field: 'title', value: title }] }, { asOf });
    if (outcome.ok) onAdded(title);
    else typed.set(title);
  };
  return (
    <form
      className="steps__add"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('plan.newStep')}
        placeholder={t('plan.newStepExample')}
        value={typed.text}
        maxLength={LONGEST}
        onChange={typed.set}
      />
      <Button type="submit">{t('plan.addStep')}</Button>
    </form>
  );
}
