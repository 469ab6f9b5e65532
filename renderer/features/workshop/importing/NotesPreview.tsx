/** What a table of notes would do, and the one button that does it. With a value to correct there is none to press. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { shortened, wordsOf } from '#shared/words/sentences.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import './notes-preview.css';

interface NotesPreviewProps {
  file: { readonly token: string; readonly name: string };
  onImported: (workshop: string) => void;
}

const LONGEST = 500;
const SHOWN = 200;

export function NotesPreview({ file, onImported }: NotesPreviewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { problems } = wordsOf(language);
  const words = prioritisationWordsOf(language);
  const { show } = useToasts();
  const noteType = typeNamed(useTypes() ?? [], 'stickyNote');
  const importNotes = useCommand('import.workshop');
  const [title, setTitle] = useState(titleFrom(file.name));
  const [isImporting, setIsImporting] = useState(false);
  const input = { file: file.token, title: title.trim() };
  const { data, failure, isFetching } = useMaillonQuery('import.previewWorkshop', input, {
    enabled: input.title !== '',
    keepPrevious: true,
  });
  const preview = data?.value;
  const goAhead = async () => {
    setIsImporting(true);
    const outcome = await importNotes(input, { asOf: data?.asOf });
    setIsImporting(false);
    if (!outcome.ok) return;
    const { notes, workshop } = outcome.value.value;
    show({ text: t('workshops.imported', { count: notes }), tone: 'ok' });
    onImported(workshop);
  };
  const meaningOf = (meaning: string | null): string => {
    if (meaning === null) return t('importing.leftOut');
    const field = noteType && fieldNamed(noteType, meaning);
    return field?.label[language] ?? meaning;
  };
  return (
    <div className="notes-preview">
      <Card title={t('workshops.importWhere')}>
        <div className="workshop-form">
          <TextField
            label={t('workshops.name')}
            value={title}
            maxLength={LONGEST}
            onChange={setTitle}
            error={input.title === '' ? t('workshops.nameMissing') : undefined}
            help={preview?.workshop ? t('workshops.importInto') : t('workshops.importNew')}
          />
          {failure && <Banner tone="bad" title={sentence(failure)} />}
          {preview && !failure && (
            <>
              <p>
                <b>{t('workshops.papers', { count: preview.notes })}</b>{' '}
                {preview.known > 0 && t('workshops.knownRows', { count: preview.known })}
              </p>
              {preview.problems.length === 0 && preview.notes > 0 && (
                <div className="workshop-form__buttons">
                  <Button
                    variant="primary"
                    isDisabled={isFetching || input.title === ''}
                    isPending={isImporting}
                    onPress={() => void goAhead()}
                  >
                    {t('workshops.importThem', { count: preview.notes })}
                  </Button>
                </div>
              )}
              {preview.problems.length === 0 && preview.notes === 0 && (
                <p>{t('workshops.nothingNew')}</p>
              )}
            </>
          )}
        </div>
      </Card>
      {preview && !failure && preview.problems.length > 0 && (
        <Card title={t('importing.problemCard')}>
          <Table
            caption={t('importing.problemList')}
            isCaptionHidden
            rows={preview.problems.slice(0, SHOWN).map((problem, index) => ({ ...problem, index }))}
            rowKey={({ index }) => String(index)}
            columns={[
              { id: 'row', label: t('importing.row'), cell: ({ row }) => row },
              { id: 'column', label: t('importing.column'), cell: ({ column }) => column },
              {
                id: 'why',
                label: t('importing.why'),
                cell: ({ reason, value }) => problems[reason](shortened(value)),
              },
            ]}
          />
        </Card>
      )}
      {preview && !failure && (
        <div className="notes-preview__both">
          <Card title={t('workshops.axes')}>
            <Table
              caption={words.asTable(t('workshops.axes'))}
              isCaptionHidden
              rows={preview.axes}
              rowKey={({ title: name }) => name}
              columns={[
                {
                  id: 'title',
                  label: t('workshops.axis'),
                  cell: ({ title: name, isNew }) =>
                    isNew ? `${name} (${t('workshops.newHere')})` : name,
                },
                {
                  id: 'notes',
                  label: t('workshops.notes'),
                  align: 'end',
                  cell: ({ notes }) => notes,
                },
              ]}
            />
          </Card>
          <Card title={t('importing.columns')}>
            <Table
              caption={words.asTable(t('importing.columns'))}
              isCaptionHidden
              rows={preview.columns.map((column, index) => ({ ...column, index }))}
              rowKey={({ index }) => String(index)}
              columns={[
                { id: 'heading', label: t('importing.column'), cell: ({ heading }) => heading },
                {
                  id: 'meaning',
                  label: t('workshops.understood'),
                  cell: ({ meaning }) => meaningOf(meaning),
                },
              ]}
            />
          </Card>
        </div>
      )}
    </div>
  );
}

/** « notes-hierarchisation.csv » → « Notes hierarchisation » */
function titleFrom(name: string): string {
  const plain = name
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[-_]+/gu, ' ')
    .trim();
  return plain.charAt(0).toLocaleUpperCase('fr') + plain.slice(1);
}
