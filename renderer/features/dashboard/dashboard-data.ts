/** What the dashboard shows and narrows by: the plan's figures, its words, and the filters a person set here. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import type { PlanSummary } from '#shared/contract/plans.ts';
import { filtersOf, type Grouping } from '#shared/domain/dashboard.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { topLevelName } from '#shared/model/level.ts';
import { type DocumentWords, documentWordsOf } from '#shared/words/documents.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';

export type Figures = OutputOf<'dashboard.view'>;

/** One group to which the figures are narrowed. */
export interface Narrowing {
  readonly grouping: Grouping;
  readonly key: string;
  readonly label: string;
}

export interface DashboardData {
  readonly planTitle: string;
  readonly figures: Figures;
  readonly narrowings: readonly Narrowing[];
  /** Sets or takes away a narrowing; another one of the same kind gives it its place. */
  readonly toggle: (narrowing: Narrowing) => void;
  /** What finds the actions counted, and those that `more` finds among them. */
  readonly filters: (more?: readonly Condition[]) => readonly Condition[];
  readonly groupingLabel: (grouping: Grouping) => string;
  readonly keyLabel: (grouping: Grouping, key: string) => string;
  readonly statusLabel: (status: string) => string;
  /** What the screen says in the words of the printed page. */
  readonly says: DocumentWords['dashboard'];
}

export function useDashboard(plan: PlanSummary | undefined): {
  readonly data: DashboardData | undefined;
  readonly failure: ClientFailure | null;
} {
  const { t } = useTranslation();
  const language = useLanguage();
  const types = useTypes();
  const [narrowings, setNarrowings] = useState<readonly Narrowing[]>([]);
  const filters = narrowings.flatMap(({ grouping, key }) => filtersOf(grouping, key));
  const { data, failure } = useMaillonQuery(
    'dashboard.view',
    { plan: plan?.id ?? '', filters: [...filters] },
    { enabled: plan !== undefined, keepPrevious: true },
  );
  const item = types && typeNamed(types, 'planItem');
  if (data === undefined || plan === undefined || item === undefined)
    return { data: undefined, failure };
  const labelOf = (name: string): string => fieldNamed(item, name)?.label[language] ?? name;
  const { value: figures } = data;
  const { dashboard: says } = documentWordsOf(language);
  return {
    failure,
    data: {
      planTitle: plan.title,
      figures,
      says,
      narrowings,
      toggle: (narrowing) =>
        setNarrowings((before) => {
          const others = before.filter(({ grouping }) => grouping !== narrowing.grouping);
          const isSet = before.some(
            ({ grouping, key }) => grouping === narrowing.grouping && key === narrowing.key,
          );
          return isSet ? others : [...others, narrowing];
        }),
      filters: (more = []) => [...filters, ...more],
      groupingLabel: (grouping) =>
        ({
          goal: topLevelName(plan['levelNames'], language),
          territory: says.territory,
          year: says.year,
          lead: labelOf('leadOrganisation'),
        })[grouping],
      keyLabel: (grouping, key) => {
        if (key === '') return says.without[grouping];
        return grouping === 'goal' || grouping === 'lead'
          ? (figures.names[key]?.title ?? t('dashboard.notReceived'))
          : key;
      },
      statusLabel: (status) =>
        fieldNamed(item, 'status')?.options?.find(({ value }) => value === status)?.label[
          language
        ] ?? says.withoutStatus,
    },
  };
}
