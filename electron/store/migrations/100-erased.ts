/**
 * The records that were erased on this computer, and for which person: what comes of them later is blanked as it
 * comes. Ids alone, which say nothing of anyone. Local.
 */
export const sql = `
CREATE TABLE erased (
  record TEXT PRIMARY KEY,
  person TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
