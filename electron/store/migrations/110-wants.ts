/** The attached files that an office said it lacks, as a JSON list of their hashes. */
export const sql = `
ALTER TABLE said ADD COLUMN wants TEXT NOT NULL DEFAULT '[]';
`;
