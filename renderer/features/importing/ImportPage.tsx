/** A table becomes a plan. */
import { useTranslation } from 'react-i18next';
import type { OfferedFile } from '#renderer/records/importing/offered-file.ts';
import { TABLE_FILES } from '#renderer/records/importing/table-files.ts';
import { TableImportPage } from '#renderer/records/importing/TableImportPage.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import './importing.css';

interface ImportPageProps {
  plansPath: string;
  onImported: (plan: string) => void;
  /** A table that was offered already: pasted into a plan, whose name it bears. */
  given?: OfferedFile | undefined;
}

export function ImportPage({ plansPath, onImported, given }: ImportPageProps) {
  const { t } = useTranslation();
  return (
    <TableImportPage
      title={t('importing.title')}
      parent={{ label: t('plans.title'), href: plansPath }}
      intro={{ title: t('importing.introTitle'), text: t('importing.introText') }}
      choose={t('importing.choose')}
      fileTypes={TABLE_FILES}
      given={given}
      preview={(file) => <ImportPreview key={file.token} file={file} onImported={onImported} />}
    />
  );
}
