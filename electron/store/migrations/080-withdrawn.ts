/**
 * Change sets taken back out of the log because their replica wrote twice under one number: kept byte for byte, so
 * that nothing anyone typed is lost, and read by nothing.
 */
export const sql = `
CREATE TABLE withdrawn (
  n INTEGER PRIMARY KEY,
  replica TEXT NOT NULL,
  stream INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  time TEXT NOT NULL,
  author TEXT NOT NULL,
  gesture TEXT NOT NULL,
  seen TEXT NOT NULL,
  payload BLOB,
  payload_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE fork (
  replica TEXT PRIMARY KEY,
  found TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
