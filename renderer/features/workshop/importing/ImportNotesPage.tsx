/** A table of notes becomes a workshop. */
import { useTranslation } from 'react-i18next';
import { TableImportPage } from '#renderer/records/importing/TableImportPage.tsx';
import { NotesPreview } from './NotesPreview.tsx';
import '../workshop.css';

interface ImportNotesPageProps {
  workshopsPath: string;
  onImported: (workshop: string) => void;
}

const NOTES_FILES = ['.csv', '.txt', 'text/csv'];

export function ImportNotesPage({ workshopsPath, onImported }: ImportNotesPageProps) {
  const { t } = useTranslation();
  return (
    <TableImportPage
      title={t('workshops.importTitle')}
      parent={{ label: t('workshops.title'), href: workshopsPath }}
      intro={{ title: t('workshops.importWhat'), text: t('workshops.importHelp') }}
      choose={t('workshops.chooseFile')}
      fileTypes={NOTES_FILES}
      preview={(file) => <NotesPreview key={file.token} file={file} onImported={onImported} />}
    />
  );
}
