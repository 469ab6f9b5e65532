/**
 * What this computer knows of the others: whose keys it trusts, and what each office last said it holds. Local:
 * nobody else's trust is taken over, and nothing here leaves the computer.
 */
export const sql = `
CREATE TABLE trusted_key (
  replica TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  structure TEXT,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE said (
  office TEXT PRIMARY KEY,
  replica TEXT NOT NULL,
  structure TEXT,
  generation INTEGER NOT NULL,
  number INTEGER NOT NULL,
  time TEXT NOT NULL,
  first_heard TEXT NOT NULL,
  heard TEXT NOT NULL,
  vector TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
