/** A table comes in: the person chooses or drops the file, reads what was understood, then agrees. Nothing is written before. */
import { Upload } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFiles } from '#renderer/client/files.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { type Crumb, PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import type { OfferedFile } from './offered-file.ts';
import { useFileDrop } from './use-file-drop.ts';

interface TableImportPageProps {
  title: string;
  /** Where what comes in will be seen. */
  parent: Crumb;
  intro: { readonly title: string; readonly text: string };
  /** What the first button says. */
  choose: string;
  fileTypes: readonly string[];
  /** A table that was offered already. */
  given?: OfferedFile | undefined;
  /** What was understood of the file. Another file is another preview. */
  preview: (file: OfferedFile) => ReactNode;
}

export function TableImportPage({
  title,
  parent,
  intro,
  choose,
  fileTypes,
  given,
  preview,
}: TableImportPageProps) {
  const { t } = useTranslation();
  const files = useFiles();
  const [file, setFile] = useState<OfferedFile | null>(given ?? null);
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const offered = await files.offer(chosen);
    if (offered.ok) setFile({ name: chosen.name, token: offered.value });
  };
  useFileDrop((dropped) => void read(dropped));
  const button = (
    <FileTrigger acceptedFileTypes={fileTypes} onSelect={(list) => void read(list?.[0])}>
      <Button variant={file === null ? 'primary' : 'secondary'} icon={Upload}>
        {file === null ? choose : t('importing.chooseAnother')}
      </Button>
    </FileTrigger>
  );
  return (
    <Page
      header={
        <PageHeader
          breadcrumb={[parent]}
          breadcrumbLabel={t('common.breadcrumb')}
          title={title}
          subtitle={file?.name}
          actions={file !== null && button}
        />
      }
    >
      <PageBody>
        {file === null ? (
          <EmptyState icon={Upload} title={intro.title} actions={button}>
            <p>{intro.text}</p>
            <p>{t('importing.dropHere')}</p>
          </EmptyState>
        ) : (
          preview(file)
        )}
      </PageBody>
    </Page>
  );
}
