/** A table of notes looked at before it enters: what was understood, what is new, what could not be read. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useFiles } from '#renderer/client/files.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { NotesPreview } from './NotesPreview.tsx';
import '../workshop.css';

interface ImportNotesPageProps {
  workshopsPath: string;
  onImported: (workshop: string) => void;
}

interface Offered {
  readonly token: string;
  readonly name: string;
}

export function ImportNotesPage({ workshopsPath, onImported }: ImportNotesPageProps) {
  const { t } = useTranslation();
  const { offer } = useFiles();
  const [offered, setOffered] = useState<Offered | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const token = await offer(file);
    if (token.ok) setOffered({ token: token.value, name: file.name });
  };
  const choose = (
    <FileTrigger
      acceptedFileTypes={['.csv', '.txt', 'text/csv']}
      onSelect={(files) => void take(files?.[0])}
    >
      <Button variant={offered === null ? 'primary' : 'secondary'} icon={FileUp}>
        {t(offered === null ? 'workshops.chooseFile' : 'workshops.otherFile')}
      </Button>
    </FileTrigger>
  );
  return (
    <Page
      header={
        <PageHeader
          breadcrumb={[{ label: t('workshops.title'), href: workshopsPath }]}
          breadcrumbLabel={t('common.breadcrumb')}
          title={t('workshops.importTitle')}
          subtitle={offered?.name}
          actions={offered !== null && choose}
        />
      }
    >
      <PageBody>
        <div
          className="notes-drop"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void take(event.dataTransfer.files[0]);
          }}
        >
          {offered === null ? (
            <EmptyState icon={FileUp} title={t('workshops.importWhat')} actions={choose}>
              {t('workshops.importHelp')}
            </EmptyState>
          ) : (
            <NotesPreview key={offered.token} file={offered} onImported={onImported} />
          )}
        </div>
      </PageBody>
    </Page>
  );
}
