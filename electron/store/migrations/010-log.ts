/** The log: who wrote, what was written, in the order it reached this computer. */
export const sql = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE replica (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE change_set (
  position INTEGER PRIMARY KEY,
  replica INTEGER NOT NULL REFERENCES replica (n),
  stream INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  time TEXT NOT NULL,
  author TEXT NOT NULL,
  gesture TEXT NOT NULL,
  seen TEXT NOT NULL,
  payload BLOB NOT NULL,
  hash BLOB NOT NULL,
  UNIQUE (replica, stream, seq)
) STRICT;

CREATE INDEX change_set_gesture ON change_set (gesture);
`;
