/** A register as a table: taken out as it is seen, to be counted in or sent back; brought in from one. */
import { ChevronDown, FileSpreadsheet, Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '#renderer/client/context.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';
import { arranged } from '#shared/domain/column-arrangement.ts';
import { shownColumns } from '../record-column.ts';
import type { RegisterData } from './register-data.ts';
import { useSurroundings } from './surroundings.ts';
import type { RegisterView } from './use-register-view.ts';

export interface TablesMenuProps {
  data: RegisterData;
  view: RegisterView;
}

const FORMATS = ['xlsx', 'ods', 'csv'] as const;

export function TablesMenu({ data, view }: TablesMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { client, onFailure } = useClient();
  const { save } = useFiles();
  const { importPath, onGo } = useSurroundings();
  const columns = shownColumns(
    arranged(data.columns, view.settings.arrangement),
    view.settings.isShown,
  );
  const exportAs = async (format: (typeof FORMATS)[number]) => {
    const made = await client.call('export.records', {
      type: data.type,
      format,
      language,
      fields: columns.map(({ field }) => field.name),
      ids: view.rows.map(({ id }) => id),
    });
    if (made.ok) await save(made.value.value.file, made.value.value.name);
    else onFailure(made.error);
  };
  return (
    <Menu
      label={t('register.tables')}
      placement="bottom end"
      trigger={<Button endIcon={ChevronDown}>{t('register.tables')}</Button>}
      groups={[
        {
          id: 'out',
          title: t('register.takeOut', { count: view.rows.length }),
          items: FORMATS.map((format) => ({
            id: format,
            label: t(`register.as.${format}`),
            icon: FileSpreadsheet,
            onAction: () => void exportAs(format),
          })),
        },
        {
          id: 'in',
          items: [
            {
              id: 'import',
              label: t('register.bringIn'),
              icon: Upload,
              onAction: () => onGo(importPath(data.type, data.variant)),
            },
          ],
        },
      ]}
    />
  );
}
