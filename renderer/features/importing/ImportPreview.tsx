/**
 * What a file would do, before it does it. When a plan of that title exists, its update is proposed first: importing a
 * table twice must not double anything.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#shared/lib/fold.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { ProgressBar } from '#renderer/ui/feedback/ProgressBar.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { ImportAgreement } from './ImportAgreement.tsx';
import { ImportTarget } from './ImportTarget.tsx';
import { type Chosen, choosing, type Column, meaningsFor } from './meanings.ts';
import type { OfferedFile } from '#renderer/records/importing/offered-file.ts';
import { PreviewColumns } from './PreviewColumns.tsx';
import { PreviewProblems } from './PreviewProblems.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { titleFrom } from './title-from.ts';
import { useCounts } from './use-counts.ts';

interface ImportPreviewProps {
  file: OfferedFile;
  onImported: (plan: string) => void;
}

export function ImportPreview({ file, onImported }: ImportPreviewProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const countsOf = useCounts();
  const plans = useMaillonQuery('plan.list', {}).data?.value;
  const today = useMaillonQuery('application.state', {}).data?.value.today ?? '';
  const [title, setTitle] = useState(file.plan === undefined ? titleFrom(file.name) : file.name);
  const [isNewWanted, setIsNewWanted] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const importPlan = useCommand('import.plan');

  const namesakes = plans?.filter((plan) => fold(plan.title) === fold(title)) ?? [];
  const namesake = namesakes.find(({ id }) => id === file.plan) ?? namesakes[0] ?? null;
  const plan = isNewWanted ? null : (namesake?.id ?? null);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const input = {
    file: file.token,
    title: title.trim(),
    plan,
    chosen: [...chosen].map(([column, meaning]) => ({ column, ...meaning })),
  };
  const isTitled = input.title !== '';
  const { data, failure, isFetching } = useMaillonQuery('import.previewPlan', input, {
    enabled: plans !== undefined && isTitled,
    keepPrevious: true,
  });

  const goAhead = async () => {
    setIsImporting(true);
    const outcome = await importPlan(input, { asOf: data?.asOf });
    setIsImporting(false);
    if (!outcome.ok) return;
    const { plan: imported, ...counts } = outcome.value.value;
    show({
      text: t('importing.done', { title: input.title, counts: countsOf(counts) }),
      detail: t('importing.undoable'),
      tone: 'ok',
    });
    onImported(imported);
  };

  const preview = data?.value;
  /** They stay to be mended when what was chosen is refused. */
  const [columns, setColumns] = useState<readonly Column[]>([]);
  if (preview !== undefined && preview.columns !== columns) setColumns(preview.columns);
  const item = typeNamed(useTypes() ?? [], 'planItem');
  const meant = columns.map((column, index) => ({ ...column, ...chosen.get(index) }));
  return (
    <>
      <ImportTarget
        title={title}
        onTitle={setTitle}
        namesake={namesake}
        isNewWanted={isNewWanted}
        onNewWanted={setIsNewWanted}
      />
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
          <ImportAgreement
            preview={preview}
            isPasted={file.plan !== undefined}
            isReady={isTitled && !isFetching}
            isImporting={isImporting}
            onImport={() => void goAhead()}
          />
          {preview.problems.length > 0 && <PreviewProblems problems={preview.problems} />}
        </>
      )}
      {columns.length > 0 && (
        <PreviewColumns
          type={item}
          columns={meant}
          meanings={item === undefined ? [] : meaningsFor(item, meant, today)}
          onChoose={(column, meaning) => setChosen(choosing(meant, chosen, column, meaning))}
        />
      )}
      {preview && !failure && <PreviewRows rows={preview.rows} />}
    </>
  );
}
