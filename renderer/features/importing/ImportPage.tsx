/** A table becomes a plan: choose the file, read what was understood, then agree. Nothing is written before. */
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFiles } from '#renderer/client/files.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import type { OfferedFile } from './offered-file.ts';
import { TABLE_FILES } from './table-files.ts';
import { useFileDrop } from './use-file-drop.ts';
import './importing.css';

interface ImportPageProps {
  plansPath: string;
  onImported: (plan: string) => void;
  /** A table that was offered already: pasted into a plan, whose name it bears. */
  given?: OfferedFile | undefined;
}

export function ImportPage({ plansPath, onImported, given }: ImportPageProps) {
  const { t } = useTranslation();
  const files = useFiles();
  const [file, setFile] = useState<OfferedFile | null>(given ?? null);

  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const offered = await files.offer(chosen);
    if (offered.ok) setFile({ name: chosen.name, token: offered.value });
  };
  useFileDrop((dropped) => void read(dropped));

  const choose = (variant: 'primary' | 'secondary') => (
    <FileTrigger acceptedFileTypes={TABLE_FILES} onSelect={(list) => void read(list?.[0])}>
      <Button variant={variant} icon={Upload}>
        {t(file === null ? 'importing.choose' : 'importing.chooseAnother')}
      </Button>
    </FileTrigger>
  );

  return (
    <Page
      header={
        <PageHeader
          breadcrumb={[{ label: t('plans.title'), href: plansPath }]}
          breadcrumbLabel={t('common.breadcrumb')}
          title={t('importing.title')}
          subtitle={file?.name}
          actions={file !== null && choose('secondary')}
        />
      }
    >
      <PageBody>
        {file === null ? (
          <EmptyState icon={Upload} title={t('importing.introTitle')} actions={choose('primary')}>
            <p>{t('importing.introText')}</p>
            <p>{t('importing.dropHere')}</p>
          </EmptyState>
        ) : (
          <ImportPreview key={file.token} file={file} onImported={onImported} />
        )}
      </PageBody>
    </Page>
  );
}
