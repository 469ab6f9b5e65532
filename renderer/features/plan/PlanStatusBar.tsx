/** At the foot: what the plan adds up to, and the keys that work in its grid. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runningSum } from '#shared/lib/running-sum.ts';
import { formatAmount, formatPeriod } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Keys } from '#renderer/ui/display/Keys.tsx';
import { StatusBar } from '#renderer/ui/frame/Page.tsx';
import { readableChord } from '#renderer/ui/grid/chord.ts';
import type { PlanData } from './plan-data.ts';
import { BlockFacts } from '#renderer/records/BlockFacts.tsx';
import type { SelectedBlock } from '#renderer/records/selected-block.ts';
import type { PlanView } from './view/use-plan-view.ts';
import { levelCount } from './plan-words.ts';
import { currentPeriod, footOf } from './plan-totals.ts';

const HINTS = [
  ['Enter', 'plan.hintValidate'],
  ['Tab', 'plan.hintNext'],
  ['F2', 'plan.hintEdit'],
  ['Insert', 'plan.hintAdd'],
  ['Alt+↑↓', 'plan.hintMove'],
] as const;

export interface PlanStatusBarProps {
  data: PlanData;
  selected: SelectedBlock;
  view: PlanView;
  /** The keys of the grid work here. */
  isGrid: boolean;
}

export function PlanStatusBar(props: PlanStatusBarProps) {
  const { data, view, isGrid, selected } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [totalsOf] = useState(() => runningSum(footOf));
  const period = currentPeriod(data.periods, data.today);
  const totals = totalsOf(view.isNarrowed ? view.found : data.rows, period);
  return (
    <StatusBar
      hints={
        isGrid && (
          <span className="plan__hints">
            {HINTS.map(([chord, words]) => (
              <span key={chord}>
                <Keys of={readableChord(chord, language)} /> {t(words)}
              </span>
            ))}
            <span>
              <Keys of={t('plan.menuKey')} /> {t('plan.hintMenu')}
            </span>
          </span>
        )
      }
    >
      {isGrid && <BlockFacts selected={selected} />}
      <strong role="status">
        {view.isNarrowed
          ? t('views.shownOf', { shown: view.actions, count: view.allActions })
          : levelCount('action', totals.actions, data, t, language)}
      </strong>
      {period !== undefined && (
        <span>
          {t('plan.priorities', {
            count: totals.priorities,
            period: formatPeriod(period, language),
          })}
        </span>
      )}
      {totals.budget !== 0 && (
        <span>
          {t('plan.budget', { amount: formatAmount(totals.budget, wordsOf(language).locale) })}
        </span>
      )}
    </StatusBar>
  );
}
