/** Which columns are in sight, ticked in a list; remembered on this computer. */
import { Columns3 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Popover } from '#renderer/ui/overlay/Popover.tsx';
import { arranged, AS_DECLARED } from '#shared/domain/column-arrangement.ts';
import type { RecordsData } from './records-data.ts';
import type { ColumnSettings } from './use-column-settings.ts';
import './columns.css';

export interface ColumnChooserProps {
  data: Pick<RecordsData, 'columns'>;
  settings: ColumnSettings;
  /** Gestures that add columns; `close` puts the list away. */
  children?: (close: () => void) => ReactNode;
}

export function ColumnChooser({ data, settings, children }: ColumnChooserProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const optional = arranged(data.columns, settings.arrangement).filter(({ isFixed }) => !isFixed);
  const reset = () => {
    settings.setShown(
      Object.fromEntries(optional.map(({ id, isShownAtFirst }) => [id, isShownAtFirst])),
    );
    settings.arrange(AS_DECLARED);
  };
  return (
    <Popover
      label={t('plan.columnsTitle')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      placement="bottom end"
      trigger={<Button icon={Columns3}>{t('plan.columns')}</Button>}
    >
      <div
        className="records__columns mln-popover__list"
        role="group"
        aria-label={t('plan.columnsTitle')}
      >
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
      {children?.(() => setIsOpen(false))}
      <Button variant="quiet" size="s" onPress={reset}>
        {t('plan.columnsReset')}
      </Button>
    </Popover>
  );
}
