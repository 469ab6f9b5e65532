/** Where the home page leads; the application knows the addresses. */
export interface HomePaths {
  plan: (id: string) => string;
  /** Where a record is seen. */
  placeOf: (record: { type: string; id: string; plan: string | null }) => string;
  /** A plan person by person, the late actions first. */
  planTab: (id: string, tab: 'people') => string;
  directoryTab: (tab: 'life' | 'personal') => string;
  importPlan: string;
  conflicts: string;
  suggestions: string;
  exchangeTab: (tab: 'inbox') => string;
  prepare: () => string;
  bin: string;
  settings: string;
  sharingTab: (tab: 'needs' | 'loans') => string;
}
