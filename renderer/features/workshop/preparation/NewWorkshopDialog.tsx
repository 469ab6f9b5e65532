/** A new workshop: its title, the question put to the room, and its axes, one a line. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm } from '#renderer/ui/form/use-text-form.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { linesOf } from '../wall/wall.ts';
import '../workshop.css';

interface NewWorkshopDialogProps {
  isOpen: boolean;
  /** Today, `2026-11-21`: the day proposed. */
  today: string;
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function NewWorkshopDialog({ isOpen, ...form }: NewWorkshopDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('workshops.newTitle')}
      isOpen={isOpen}
      onOpenChange={(open) => !open && form.onClose()}
      closeLabel={t('common.close')}
      size="s"
    >
      <NewWorkshopForm {...form} />
    </Dialog>
  );
}

const LONGEST = 500;
const MOST_AXES = 100;

function NewWorkshopForm({ today, onClose, onCreated }: Omit<NewWorkshopDialogProps, 'isOpen'>) {
  const { t } = useTranslation();
  const create = useCommand('workshop.create');
  const [isCreating, setIsCreating] = useState(false);
  const tooLong = (text: string) =>
    text.length > LONGEST ? t('workshops.tooLong', { count: LONGEST }) : undefined;
  const { form, field, onSubmit } = useTextForm(
    {
      title: (text) => (text === '' ? t('workshops.nameMissing') : tooLong(text)),
      instruction: tooLong,
      axes: (text) => {
        const axes = linesOf(text);
        if (axes.length > MOST_AXES) return t('workshops.tooManyAxes', { count: MOST_AXES });
        return axes.map(tooLong).find((reason) => reason !== undefined);
      },
    },
    { isFocused: true },
  );

  const send = async (texts: { title: string; instruction: string; axes: string }) => {
    setIsCreating(true);
    const outcome = await create({
      title: texts.title,
      instruction: texts.instruction,
      date: today,
      axes: linesOf(texts.axes).map((title) => ({ title })),
    });
    setIsCreating(false);
    if (outcome.ok) onCreated(outcome.value.value.id);
  };

  return (
    <form
      ref={form}
      className="workshop-form"
      noValidate
      onSubmit={onSubmit((texts) => void send(texts))}
    >
      <TextField
        {...field('title')}
        label={t('workshops.name')}
        placeholder={t('workshops.nameExample')}
      />
      <TextField
        {...field('instruction')}
        label={t('workshops.instruction')}
        note={t('common.optional')}
        placeholder={t('workshops.instructionExample')}
      />
      <TextArea
        {...field('axes')}
        label={t('workshops.axes')}
        note={t('common.optional')}
        help={t('workshops.axesHelp')}
        rows={6}
      />
      <div className="workshop-form__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isCreating}>
          {t('workshops.createIt')}
        </Button>
      </div>
    </form>
  );
}
