/** Where the room « Envois et réceptions » leads; the application knows the addresses. */
export interface ExchangePaths {
  exchange: string;
  exchangeTab: (tab: ExchangeTab) => string;
  prepare: (to?: readonly string[]) => string;
  receivedFile: (id: string) => string;
  reception: (id: number) => string;
  conflicts: string;
  /** Where structures are added. */
  directory: string;
  /** Where a record is seen. */
  placeOf: (record: { type: string; id: string; plan: string | null }) => string;
}

export type ExchangeTab = 'structures' | 'inbox' | 'collections' | 'offices';
