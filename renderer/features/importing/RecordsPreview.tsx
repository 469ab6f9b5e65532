/** What a table would do to a register, before it does it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellInput, TypeDescriptor } from '#shared/contract/records.ts';
import type { RecordsImportPreview } from '#shared/contract/spreadsheets.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { ProgressBar } from '#renderer/ui/feedback/ProgressBar.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { type Chosen, choosing, type Column, recordMeanings } from './meanings.ts';
import type { OfferedFile } from '#renderer/records/importing/offered-file.ts';
import { PreviewColumns } from './PreviewColumns.tsx';
import { PreviewProblems } from './PreviewProblems.tsx';
import { useCounts } from './use-counts.ts';
import { useMeanings } from './use-meanings.ts';

export interface RecordsPreviewProps {
  file: OfferedFile;
  type: TypeDescriptor;
  given: readonly CellInput[];
  onImported: () => void;
}

export function RecordsPreview({ file, type, given, onImported }: RecordsPreviewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const countsOf = useCounts();
  const today = useMaillonQuery('application.state', {}).data?.value.today ?? '';
  const importRecords = useCommand('import.records');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [nature, setNature] = useState<string | null>(null);
  const [createNames, setCreateNames] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const variant = type.variant === undefined ? undefined : fieldNamed(type, type.variant);
  const asked = given.some(({ field }) => field === variant?.name);
  const meanings = useMeanings(type.name);
  const input = {
    file: file.token,
    type: type.name,
    remembered: meanings.remembered ?? [],
    chosen: [...chosen].map(([column, meaning]) => ({ column, ...meaning })),
    given: [
      ...given,
      ...(variant === undefined || nature === null ? [] : [{ field: variant.name, value: nature }]),
    ],
    createNames,
  };
  const { data, failure, isFetching } = useMaillonQuery(
    'import.previewRecords',
    { ...input, language },
    { keepPrevious: true, enabled: meanings.remembered !== undefined },
  );
  const preview = data?.value;
  /** They stay to be mended when what was chosen is refused. */
  const [columns, setColumns] = useState<readonly Column[]>([]);
  if (preview !== undefined && preview.columns !== columns) setColumns(preview.columns);
  const meant = columns.map((column, index) => ({ ...column, ...chosen.get(index) }));

  const goAhead = async () => {
    setIsImporting(true);
    const outcome = await importRecords({ ...input, leave: true }, { asOf: data?.asOf });
    setIsImporting(false);
    if (!outcome.ok) return;
    meanings.keep(
      [...chosen].map(([column, meaning]) => ({
        heading: columns[column]?.heading ?? '',
        ...meaning,
      })),
    );
    show({
      text: t('importing.done', {
        title: type.label.many[language],
        counts: countsOf(outcome.value.value),
      }),
      detail: t('importing.undoable'),
      tone: 'ok',
    });
    onImported();
  };

  return (
    <>
      {variant !== undefined && !asked && (
        <Card title={t('importing.natureTitle')}>
          <Select
            label={variant.label[language]}
            placeholder={t('importing.natureNone')}
            options={(variant.options ?? []).map(({ value, label }) => ({
              id: value,
              label: label[language],
            }))}
            value={nature}
            onChange={setNature}
          />
        </Card>
      )}
      {failure && (
        <Banner tone="bad" title={t('importing.refused', { name: file.name })}>
          <p>{sentence(failure)}</p>
        </Banner>
      )}
      {isFetching && preview === undefined && (
        <ProgressBar label={t('importing.reading', { name: file.name })} />
      )}
      {preview && !failure && (
        <>
          <Agreement
            preview={preview}
            isReady={!isFetching}
            isImporting={isImporting}
            createNames={createNames}
            onCreateNames={setCreateNames}
            onImport={() => void goAhead()}
          />
          {preview.problems.length > 0 && (
            <PreviewProblems
              problems={preview.problems}
              title={t('importing.rowsRefused', { count: preview.refusedRows })}
              text={t('importing.rowsRefusedText')}
            />
          )}
        </>
      )}
      {columns.length > 0 && (
        <PreviewColumns
          isRemembered
          type={type}
          columns={meant}
          meanings={recordMeanings(type, meant, today)}
          onChoose={(column, meaning) => setChosen(choosing(meant, chosen, column, meaning))}
        />
      )}
      {preview && !failure && <Rows type={type} rows={preview.rows} />}
    </>
  );
}

interface AgreementProps {
  preview: RecordsImportPreview;
  isReady: boolean;
  isImporting: boolean;
  createNames: boolean;
  onCreateNames: (isWanted: boolean) => void;
  onImport: () => void;
}

function Agreement({
  preview: { counts, unknownNames },
  isReady,
  isImporting,
  createNames,
  onCreateNames,
  onImport,
}: AgreementProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const types = useTypes() ?? [];
  const countsOf = useCounts();
  const toWrite = counts.new + counts.changed;
  const makeable = unknownNames.filter(({ canBeMade }) => canBeMade);
  return (
    <Card title={t('importing.summary')}>
      <p>{countsOf(counts)}</p>
      {makeable.length > 0 && (
        <Checkbox isSelected={createNames} onChange={onCreateNames}>
          {t('importing.createNames', {
            names: makeable
              .map(({ type, names }) => {
                const label = typeNamed(types, type)?.label.many[language] ?? type;
                const more = names.length > MOST_NAMES ? '…' : '';
                return `${label} (${names.length}) : ${names.slice(0, MOST_NAMES).join(', ')}${more}`;
              })
              .join(' · '),
          })}
        </Checkbox>
      )}
      <p>
        <Button
          variant="primary"
          isDisabled={!isReady || toWrite === 0}
          isPending={isImporting}
          onPress={onImport}
        >
          {t('importing.go', { count: toWrite })}
        </Button>
      </p>
    </Card>
  );
}

const MOST_NAMES = 8;
const MOST_ROWS = 200;

function Rows({ type, rows }: { type: TypeDescriptor; rows: RecordsImportPreview['rows'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const more = rows.length - MOST_ROWS;
  const effects = {
    new: t('importing.effectNew'),
    changed: t('importing.effectChanged'),
    same: t('importing.effectSame'),
  };
  const told = (changes: RecordsImportPreview['rows'][number]['changes']) =>
    changes
      .map(({ field, before, after }) =>
        t('importing.change', {
          field: fieldNamed(type, field)?.label[language] ?? field,
          before: before || t('common.empty'),
          after,
        }),
      )
      .join(' ; ');
  return (
    <Card title={t('importing.rows')}>
      <Table
        caption={t('importing.rowList')}
        isCaptionHidden
        rows={rows.slice(0, MOST_ROWS)}
        rowKey={({ row }) => String(row)}
        columns={[
          { id: 'row', label: t('importing.row'), cell: ({ row }) => row },
          { id: 'what', label: type.label.one[language], cell: ({ title }) => title },
          { id: 'effect', label: t('importing.effect'), cell: ({ effect }) => effects[effect] },
          {
            id: 'changes',
            label: t('importing.changes'),
            cell: ({ effect, changes }) => (effect === 'changed' ? told(changes) : ''),
          },
        ]}
      />
      {more > 0 && <p className="importing__more">{t('importing.more', { count: more })}</p>}
    </Card>
  );
}
