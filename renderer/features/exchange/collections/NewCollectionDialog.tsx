/** What is expected, for when, and from whom. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readValue } from '#shared/model/value-text.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { useTextForm } from '#renderer/ui/form/use-text-form.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { RecipientChoice } from '../sending/RecipientChoice.tsx';

const FORM = 'new-collection';
const DATE = { kind: 'date' } as const;

export function NewCollectionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const create = useCommand('record.create');
  const state = useMaillonQuery('application.state', {}).data?.value;
  const recipients = useMaillonQuery('exchange.overview', {}).data?.value.recipients ?? [];
  const [own, setOwn] = useState<readonly string[] | null>(null);
  const chosen = own ?? recipients.map(({ structure }) => structure.id);
  const dateOf = (text: string) => readValue(DATE, text, language);
  const { form, field, onSubmit } = useTextForm(
    {
      title: (text) => (text === '' ? t('exchange.collectionTitleMissing') : undefined),
      due: (text) => {
        const date = dateOf(text);
        return date.ok ? undefined : reasonSentence(date.error.reason, language);
      },
    },
    { isFocused: true },
  );

  const open = async ({ title, due }: { title: string; due: string }) => {
    const date = dateOf(due);
    if (chosen.length === 0 || state === undefined || !date.ok) return;
    const outcome = await create({
      type: 'collection',
      values: [
        { field: 'title', value: title },
        { field: 'since', value: state.today },
        ...(date.value === null ? [] : [{ field: 'due', value: date.value }]),
        ...chosen.map((id) => ({ field: 'structures', element: id, value: true })),
      ],
    });
    if (outcome.ok) onClose();
  };

  return (
    <Dialog
      title={t('exchange.newCollectionTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={FORM}>
            {t('exchange.createCollection')}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        ref={form}
        className="sending__form"
        onSubmit={onSubmit((texts) => void open(texts))}
      >
        <TextField
          {...field('title')}
          label={t('exchange.collectionTitle')}
          help={t('exchange.collectionTitleHelp')}
          maxLength={200}
        />
        <TextField
          {...field('due')}
          label={t('exchange.collectionDue')}
          note={t('common.optional')}
        />
        <RecipientChoice
          label={t('exchange.collectionFrom')}
          recipients={recipients}
          chosen={chosen}
          onChoose={setOwn}
        />
        {chosen.length === 0 && <p role="alert">{t('exchange.collectionNobody')}</p>}
      </form>
    </Dialog>
  );
}
