/** Above the plan: what it is filtered by, and what is worth looking at in it (« 4 actions sans pilote »). */
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { FINDINGS, isFound, type Finding } from '#shared/domain/plan-filter.ts';
import { withCondition, withoutColumn } from '#shared/domain/record-filter.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Chip } from '#renderer/ui/display/Chip.tsx';
import type { PlanData } from '../plan-data.ts';
import { planConditionWords } from './condition-words.ts';
import { Filters, type FiltersProps } from '#renderer/records/Filters.tsx';
import { createFindingCounts } from './finding-counts.ts';
import type { PlanView } from './use-plan-view.ts';

export interface FilterBarProps extends Pick<FiltersProps, 'filtering' | 'onFiltering'> {
  data: PlanData;
  view: PlanView;
}

/** In the panel; on the bar, some are shown only once they are asked for. */
const ORDER = [
  'noLead',
  'noDue',
  'noIndicators',
  'late',
  'question',
  'placeholder',
] as const satisfies readonly Finding[];
/** What one fills in last of all, or reads in the titles anyway. */
const IN_PANEL: readonly Finding[] = ['noIndicators', 'question', 'placeholder'];
const TERRITORIES = 'territories';
const NO_ROWS: readonly PlanRow[] = [];

export function FilterBar({ data, view, ...asked }: FilterBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { filters } = view.definition;
  const [countsOf] = useState(createFindingCounts);
  // Counted once the grid is there, and after the cell that one changed: nobody waits for them.
  const counted = useDeferredValue(data.rows, NO_ROWS);
  const counts = countsOf(counted, data.columns, data.today);
  const toggle = (finding: Finding, isSelected: boolean) => {
    const conditions: readonly Condition[] = FINDINGS[finding];
    view.setFilters(
      isSelected
        ? conditions.reduce<readonly Condition[]>(withCondition, filters)
        : conditions.reduce<readonly Condition[]>(
            (left, { column }) => withoutColumn(left, column),
            filters,
          ),
    );
  };
  const found = ORDER.filter((finding) => isFound(finding, filters));
  const said = new Set(found.flatMap((finding) => FINDINGS[finding].map(({ column }) => column)));
  const others = filters.filter(({ column }) => !said.has(column));
  const isTerritoryOffered =
    others.every((set) => set.column !== TERRITORIES) &&
    data.rows.some((row) => Array.isArray(row[TERRITORIES]) && row[TERRITORIES].length > 0);
  const territories = data.columns.find(({ id }) => id === TERRITORIES);
  const chips = [
    ...(isTerritoryOffered && territories !== undefined
      ? [{ column: TERRITORIES, words: t('views.allOf', { column: territories.grid.label }) }]
      : []),
    ...others.map((condition) => ({
      column: condition.column,
      words: planConditionWords(condition, data, language, t),
    })),
  ];

  const chip = (finding: Finding) => (
    <FindingChip
      key={finding}
      finding={finding}
      count={counts[finding]}
      isSelected={found.includes(finding)}
      onChange={(isSelected) => toggle(finding, isSelected)}
    />
  );

  return (
    <Filters
      {...asked}
      data={data}
      filters={filters}
      onFilters={view.setFilters}
      chips={chips}
      offered={
        <div className="records-filter__findings">
          {ORDER.filter((finding) => counts[finding] > 0 || found.includes(finding)).map(chip)}
        </div>
      }
    >
      {ORDER.filter(
        (finding) =>
          found.includes(finding) ||
          (!IN_PANEL.includes(finding) && counts[finding] > 0 && counts[finding] < view.allActions),
      ).map(chip)}
    </Filters>
  );
}

interface FindingChipProps {
  finding: Finding;
  count: number;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

function FindingChip({ finding, count, isSelected, onChange }: FindingChipProps) {
  const { t } = useTranslation();
  return (
    <Chip tone={finding === 'late' ? 'bad' : 'warn'} isSelected={isSelected} onChange={onChange}>
      {t(`views.finding.${finding}`, { count })}
    </Chip>
  );
}
