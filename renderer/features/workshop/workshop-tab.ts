/** The ways of seeing a workshop, in the order of their tabs. */
export const WORKSHOP_TABS = ['wall', 'results', 'roundTable', 'preparation'] as const;
export type WorkshopTab = (typeof WORKSHOP_TABS)[number];
