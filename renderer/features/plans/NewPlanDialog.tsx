/** A new plan: its title and, if one likes, its period. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPeriod } from '#shared/model/period-text.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm } from '#renderer/ui/form/use-text-form.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import './plans.css';

interface NewPlanDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function NewPlanDialog({ isOpen, onClose, onCreated }: NewPlanDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('plans.newTitle')}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      closeLabel={t('common.close')}
      size="s"
    >
      <NewPlanForm onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

const LONGEST = 500;

function NewPlanForm({ onClose, onCreated }: Omit<NewPlanDialogProps, 'isOpen'>) {
  const { t } = useTranslation();
  const create = useCommand('plan.create');
  const [isCreating, setIsCreating] = useState(false);
  const { form, field, onSubmit } = useTextForm(
    {
      title: (text) => {
        if (text === '') return t('plans.nameMissing');
        return text.length > LONGEST ? t('plans.nameLong') : undefined;
      },
      period: (text) =>
        text === '' || readPeriod(text) !== undefined ? undefined : t('plans.periodWrong'),
    },
    { isFocused: true },
  );

  const send = async ({ title, period }: { title: string; period: string }) => {
    setIsCreating(true);
    const read = readPeriod(period);
    const outcome = await create({ title, ...(read === undefined ? {} : { period: read }) });
    setIsCreating(false);
    if (outcome.ok) onCreated(outcome.value.value.id);
  };

  return (
    <form
      ref={form}
      className="new-plan"
      noValidate
      onSubmit={onSubmit((texts) => void send(texts))}
    >
      <TextField {...field('title')} label={t('plans.name')} placeholder={t('plans.nameExample')} />
      <TextField
        {...field('period')}
        label={t('plans.period')}
        note={t('common.optional')}
        help={t('plans.periodHelp')}
      />
      <div className="new-plan__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isCreating}>
          {t('plans.createIt')}
        </Button>
      </div>
    </form>
  );
}
