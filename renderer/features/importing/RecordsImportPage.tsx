/** A table becomes records of a register: choose the file, read what was understood, then agree. */
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import type { OfferedFile } from './offered-file.ts';
import { RecordsPreview } from './RecordsPreview.tsx';
import { TABLE_FILES } from './table-files.ts';
import { useFileDrop } from './use-file-drop.ts';
import './importing.css';

export interface RecordsImportPageProps {
  type: string;
  /** What every new record has. */
  given: readonly CellInput[];
  /** Where the register is seen. */
  registerPath: string;
  onImported: () => void;
}

export function RecordsImportPage({
  type,
  given,
  registerPath,
  onImported,
}: RecordsImportPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const files = useFiles();
  const [file, setFile] = useState<OfferedFile | null>(null);
  const described = typeNamed(useTypes() ?? [], type);
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const offered = await files.offer(chosen);
    if (offered.ok) setFile({ name: chosen.name, token: offered.value });
  };
  useFileDrop((dropped) => void read(dropped));
  if (described === undefined) return null;
  const choose = (variant: 'primary' | 'secondary') => (
    <FileTrigger acceptedFileTypes={TABLE_FILES} onSelect={(list) => void read(list?.[0])}>
      <Button variant={variant} icon={Upload}>
        {t(file === null ? 'importing.chooseTable' : 'importing.chooseAnother')}
      </Button>
    </FileTrigger>
  );
  return (
    <Page
      header={
        <PageHeader
          breadcrumb={[{ label: described.label.many[language], href: registerPath }]}
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
            <p>{t('importing.recordsText')}</p>
            <p>{t('importing.dropHere')}</p>
          </EmptyState>
        ) : (
          <RecordsPreview
            key={file.token}
            file={file}
            type={described}
            given={given}
            onImported={onImported}
          />
        )}
      </PageBody>
    </Page>
  );
}
