/** Which columns are in sight, ticked in a list; remembered on this computer. */
import { Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Popover } from '#renderer/ui/overlay/Popover.tsx';
import { TITLE, type PlanColumn } from './plan-columns.ts';
import type { ColumnSettings } from './use-column-settings.ts';

export interface ColumnChooserProps {
  columns: readonly PlanColumn[];
  settings: ColumnSettings;
}

export function ColumnChooser({ columns, settings }: ColumnChooserProps) {
  const { t } = useTranslation();
  const optional = columns.filter(({ id }) => id !== TITLE);
  const reset = () =>
    settings.setShown(
      Object.fromEntries(optional.map(({ id, isShownAtFirst }) => [id, isShownAtFirst])),
    );
  return (
    <Popover
      label={t('plan.columnsTitle')}
      placement="bottom end"
      trigger={<Button icon={Columns3}>{t('plan.columns')}</Button>}
    >
      <div className="plan__columns" role="group" aria-label={t('plan.columnsTitle')}>
        {optional.map(({ id, grid, isShownAtFirst }) => (
          <Checkbox
            key={id}
            isSelected={settings.isShown(id) ?? isShownAtFirst}
            onChange={(isShown) => settings.setShown({ [id]: isShown })}
          >
            {grid.label}
          </Checkbox>
        ))}
      </div>
      <Button variant="quiet" size="s" onPress={reset}>
        {t('plan.columnsReset')}
      </Button>
    </Popover>
  );
}
