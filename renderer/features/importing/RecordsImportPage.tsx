/** A table becomes records of a register. */
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { TABLE_FILES } from '#renderer/records/importing/table-files.ts';
import { TableImportPage } from '#renderer/records/importing/TableImportPage.tsx';
import { RecordsPreview } from './RecordsPreview.tsx';
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
  const described = typeNamed(useTypes() ?? [], type);
  if (described === undefined) return null;
  return (
    <TableImportPage
      title={t('importing.title')}
      parent={{ label: described.label.many[language], href: registerPath }}
      intro={{ title: t('importing.introTitle'), text: t('importing.recordsText') }}
      choose={t('importing.chooseTable')}
      fileTypes={TABLE_FILES}
      preview={(file) => (
        <RecordsPreview
          key={file.token}
          file={file}
          type={described}
          given={given}
          onImported={onImported}
        />
      )}
    />
  );
}
