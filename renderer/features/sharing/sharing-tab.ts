export const SHARING_TABS = ['needs', 'calendar', 'loans'] as const;
export type SharingTab = (typeof SHARING_TABS)[number];
