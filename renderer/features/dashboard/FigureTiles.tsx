/** The figures of all: how many, how far, what is late or missing. A figure of nothing opens nothing. */
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { COUNTED_FINDINGS, type CountedFinding } from '#shared/domain/dashboard.ts';
import { FINDINGS } from '#shared/domain/plan-filter.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { formatAmount } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ThinBar } from '#renderer/ui/display/ThinBar.tsx';
import { DONE } from './conditions.ts';
import type { DashboardData } from './dashboard-data.ts';

interface FigureTilesProps {
  data: DashboardData;
  /** Left out: figures to be read only, on a wall. */
  onOpen?: ((filters: readonly Condition[]) => void) | undefined;
}

const TONES: Readonly<Record<CountedFinding, 'bad' | 'warn'>> = {
  late: 'bad',
  noDue: 'warn',
  noLead: 'warn',
  noIndicators: 'warn',
};

export function FigureTiles({ data, onOpen }: FigureTilesProps) {
  const { t } = useTranslation();
  const { locale } = wordsOf(useLanguage());
  const { figures } = data;
  const number = (value: number): string => formatNumber(value, locale);
  const opening = (count: number, more: readonly Condition[] = []) =>
    count > 0 && onOpen ? () => onOpen(data.filters(more)) : undefined;
  return (
    <ul className="figures" aria-label={t('dashboard.figures')}>
      <Tile
        figure={number(figures.actions)}
        words={t('dashboard.actions', { count: figures.actions })}
        onOpen={opening(figures.actions)}
      />
      <Tile
        figure={number(figures.done)}
        words={t('dashboard.done', { count: figures.done })}
        onOpen={opening(figures.done, [DONE])}
      />
      <li className="figures__tile">
        <span className="figures__figure">
          {figures.progress === null ? '–' : t('dashboard.percent', { value: figures.progress })}
        </span>
        <span>{t('dashboard.progress')}</span>
        {figures.progress !== null && (
          <ThinBar
            value={figures.progress / 100}
            label={t('dashboard.percent', { value: figures.progress })}
          />
        )}
      </li>
      {COUNTED_FINDINGS.map((finding) => (
        <Tile
          key={finding}
          figure={number(figures.findings[finding])}
          words={t(`dashboard.finding.${finding}`, { count: figures.findings[finding] })}
          tone={figures.findings[finding] > 0 ? TONES[finding] : undefined}
          onOpen={opening(figures.findings[finding], FINDINGS[finding])}
        />
      ))}
      {(figures.planned > 0 || figures.actual > 0) && (
        <li className="figures__tile figures__tile--wide">
          <span className="figures__figure">{formatAmount(figures.planned, locale)}</span>
          <span>{t('dashboard.budget', { actual: formatAmount(figures.actual, locale) })}</span>
        </li>
      )}
    </ul>
  );
}

interface TileProps {
  figure: string;
  words: string;
  tone?: 'bad' | 'warn' | undefined;
  onOpen: (() => void) | undefined;
}

function Tile({ figure, words, tone, onOpen }: TileProps) {
  const { t } = useTranslation();
  const content = (
    <>
      <span className="figures__figure" data-tone={tone}>
        {figure}
      </span>
      <span>{words}</span>
    </>
  );
  return (
    <li className="figures__tile">
      {onOpen === undefined ? (
        content
      ) : (
        <AriaButton className="figures__open" onPress={onOpen}>
          {content}
          <span className="mln-visually-hidden">{t('dashboard.open')}</span>
        </AriaButton>
      )}
    </li>
  );
}
