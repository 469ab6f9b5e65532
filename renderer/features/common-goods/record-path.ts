/** Where the card of a record is; the application knows the addresses. */
export type RecordPath = (type: string, id: string) => string;
