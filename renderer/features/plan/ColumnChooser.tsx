/** Which columns are in sight, ticked in a list; remembered on this computer. */
import { CalendarPlus, Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '#shared/words/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Popover } from '#renderer/ui/overlay/Popover.tsx';
import { arranged, AS_DECLARED } from '#shared/domain/column-arrangement.ts';
import { TITLE } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import type { ColumnSettings } from './use-column-settings.ts';
import { useNextPeriod } from './view/use-next-period.ts';

export interface ColumnChooserProps {
  data: PlanData;
  settings: ColumnSettings;
}

export function ColumnChooser({ data, settings }: ColumnChooserProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = useNextPeriod(data);
  const optional = arranged(data.columns, settings.arrangement).filter(({ id }) => id !== TITLE);
  const reset = () => {
    settings.setShown(
      Object.fromEntries(optional.map(({ id, isShownAtFirst }) => [id, isShownAtFirst])),
    );
    settings.arrange(AS_DECLARED);
  };
  return (
    <Popover
      label={t('plan.columnsTitle')}
      placement="bottom end"
      trigger={<Button icon={Columns3}>{t('plan.columns')}</Button>}
    >
      <div
        className="plan__columns mln-popover__list"
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
      {next !== null && (
        <Button variant="quiet" size="s" icon={CalendarPlus} onPress={next.add}>
          {t('views.addPeriod', { period: formatPeriod(next.period, language) })}
        </Button>
      )}
      <Button variant="quiet" size="s" onPress={reset}>
        {t('plan.columnsReset')}
      </Button>
    </Popover>
  );
}
