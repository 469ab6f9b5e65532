/**
 * A payload that can go while the chain holds: its hash stands beside it, and the payload itself may be null once the
 * person it spoke of is erased. SQLite changes no column in place, so the table is copied.
 */
export const sql = `
CREATE TABLE change_set_with_blanks (
  position INTEGER PRIMARY KEY,
  replica INTEGER NOT NULL REFERENCES replica (n),
  stream INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  time TEXT NOT NULL,
  author TEXT NOT NULL,
  gesture TEXT NOT NULL,
  seen TEXT NOT NULL,
  payload BLOB,
  payload_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  UNIQUE (replica, stream, seq)
) STRICT;

INSERT INTO change_set_with_blanks
  (position, replica, stream, seq, lamport, time, author, gesture, seen, payload, payload_hash, hash)
SELECT position, replica, stream, seq, lamport, time, author, gesture, seen, payload, sha256(payload), hash
FROM change_set;

DROP TABLE change_set;
ALTER TABLE change_set_with_blanks RENAME TO change_set;
CREATE INDEX change_set_gesture ON change_set (gesture);
`;
