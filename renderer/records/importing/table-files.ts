/** What a person may choose as a table. */
export const TABLE_FILES = ['.csv', '.txt', '.tsv', '.xlsx', '.ods', 'text/csv'];
