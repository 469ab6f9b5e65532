/** Which columns of the plan are in sight; and the priority period that comes next, which adds one. */
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '#shared/words/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ColumnChooser } from '#renderer/records/ColumnChooser.tsx';
import type { ColumnSettings } from '#renderer/records/use-column-settings.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import type { PlanData } from '../plan-data.ts';
import { useNextPeriod } from './use-next-period.ts';

export function PlanColumnChooser({
  data,
  settings,
}: {
  data: PlanData;
  settings: ColumnSettings;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = useNextPeriod(data);
  return (
    <ColumnChooser data={data} settings={settings}>
      {() =>
        next !== null && (
          <Button variant="quiet" size="s" icon={CalendarPlus} onPress={next.add}>
            {t('views.addPeriod', { period: formatPeriod(next.period, language) })}
          </Button>
        )
      }
    </ColumnChooser>
  );
}
