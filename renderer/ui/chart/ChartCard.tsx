/** A card with one set of figures, as a chart or as the table that says the same; the chart is copied elsewhere. */
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartBar, Copy, Table2 } from 'lucide-react';
import { Button } from '../button/Button.tsx';
import { IconButton } from '../button/IconButton.tsx';
import { Card } from '../display/Card.tsx';
import type { BarsData } from './bars.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { ChartMenu } from './ChartMenu.tsx';

interface ChartCardProps {
  title: string;
  /** Of the chart, where it stands alone: in a message, in minutes. */
  chartTitle: string;
  data: BarsData;
  table: ReactNode;
  badge?: ReactNode;
  /** Under the one and the other. */
  children?: ReactNode;
}

export function ChartCard({ title, chartTitle, data, table, badge, children }: ChartCardProps) {
  const { t } = useTranslation();
  const figure = useRef<HTMLElement>(null);
  const [isTable, setIsTable] = useState(false);
  const label = t(isTable ? 'chart.asChart' : 'chart.asTable');
  return (
    <Card
      title={title}
      badge={badge}
      actions={
        <>
          <Button size="s" icon={isTable ? ChartBar : Table2} onPress={() => setIsTable(!isTable)}>
            {label}
          </Button>
          {!isTable && (
            <ChartMenu
              figure={figure}
              title={chartTitle}
              trigger={<IconButton icon={Copy} size="s" label={t('chart.copy')} />}
            />
          )}
        </>
      }
    >
      {isTable ? table : <ChartFigure ref={figure} label={chartTitle} data={data} />}
      {children}
    </Card>
  );
}
