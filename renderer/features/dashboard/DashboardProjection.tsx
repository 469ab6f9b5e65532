/** The dashboard for a room: its figures, then each of its charts, as many bars at a time as are read from afar. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUPINGS } from '#shared/domain/dashboard.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import type { BarsData } from '#renderer/ui/chart/bars.ts';
import { ChartFigure } from '#renderer/ui/chart/ChartFigure.tsx';
import { ProjectedScreen } from '#renderer/ui/projection/ProjectedScreen.tsx';
import { inScreens, turning } from '#renderer/ui/projection/screens.ts';
import type { DashboardData } from './dashboard-data.ts';
import { FigureTiles } from './FigureTiles.tsx';
import { useDashboardBars } from './use-dashboard-bars.ts';

interface DashboardProjectionProps {
  data: DashboardData;
  onClose: () => void;
}

const BARS = 6;

export function DashboardProjection({ data, onClose }: DashboardProjectionProps) {
  const { t } = useTranslation();
  const { locale } = wordsOf(useLanguage());
  const bars = useDashboardBars(data);
  const [screen, setScreen] = useState(0);
  const { says } = data;
  const charts: readonly (readonly [string, BarsData])[] = [
    ...GROUPINGS.map(
      (grouping) =>
        [
          says.by(data.groupingLabel(grouping).toLocaleLowerCase(locale)),
          bars.groups(grouping),
        ] as const,
    ),
    [says.byStatus, bars.status()],
    [says.priorities, bars.priorities()],
  ];
  const screens = charts
    .filter(([, { bars: all }]) => all.length > 0)
    .flatMap(([title, drawn]) =>
      inScreens(drawn.bars, BARS).map((some) => ({ title, drawn: { ...drawn, bars: some } })),
    );
  const { shown, keys } = turning(screen, screens.length + 1, setScreen);
  const chart = shown === 0 ? undefined : screens[shown - 1];
  const kept = data.narrowings.map(({ label }) => label).join(', ');
  return (
    <ProjectedScreen
      label={t('dashboard.title')}
      title={chart === undefined ? data.planTitle : chart.title}
      where={[kept, t('projection.screenOf', { screen: shown + 1, count: screens.length + 1 })]
        .filter((part) => part !== '')
        .join(' · ')}
      help={t('projection.keys')}
      keys={keys}
      onClose={onClose}
    >
      {chart === undefined ? (
        <div className="dashboard-projected">
          <FigureTiles data={data} />
        </div>
      ) : (
        <div className="mln-projection__chart">
          <ChartFigure label={chart.title} data={chart.drawn} isFitted />
        </div>
      )}
    </ProjectedScreen>
  );
}
