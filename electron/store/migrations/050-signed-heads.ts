/**
 * What makes a log one that can be passed on: the office each key belongs to, why a key may follow another, and the
 * newest signed head of each chain. The signature says by whom, however many hands it went through.
 */
export const sql = `
ALTER TABLE identity ADD COLUMN office TEXT;
ALTER TABLE identity ADD COLUMN kind TEXT;

CREATE TABLE signed_head (
  replica TEXT NOT NULL,
  stream INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (replica, stream)
) STRICT, WITHOUT ROWID;
`;
