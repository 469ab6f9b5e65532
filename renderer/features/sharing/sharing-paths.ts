/** Where these pages lead; the application knows the addresses. */
export interface SharingPaths {
  record: (type: string, id: string) => string;
  sharingTab: (tab: 'resources') => string;
}
