/**
 * Public keys of installations, and what links a new key to the one it follows: a restored or copied database
 * writes under a new identity, which the old key signs where it is still at hand.
 */
export const sql = `
CREATE TABLE identity (
  replica TEXT PRIMARY KEY,
  public_key BLOB NOT NULL,
  follows TEXT,
  signature BLOB
) STRICT, WITHOUT ROWID;
`;
