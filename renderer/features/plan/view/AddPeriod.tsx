/** Adds the priority period that comes next: a column of the grid. */
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '#shared/words/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import type { PlanData } from '../plan-data.ts';
import { useNextPeriod } from './use-next-period.ts';

export function AddPeriod({ data }: { data: PlanData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = useNextPeriod(data);
  if (next === null) return null;
  return (
    <Button variant="quiet" size="s" icon={CalendarPlus} onPress={next.add}>
      {t('views.addPeriod', { period: formatPeriod(next.period, language) })}
    </Button>
  );
}
