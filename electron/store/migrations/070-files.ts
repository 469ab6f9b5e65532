/** The files that went out and came in: prepared for whom, waiting in the inbox, taken in and from which positions. */
export const sql = `
CREATE TABLE prepared_file (
  number INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  recipients TEXT NOT NULL,
  vector TEXT NOT NULL
) STRICT;

CREATE TABLE inbox (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  received TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  office TEXT NOT NULL,
  structure TEXT,
  structure_name TEXT NOT NULL,
  author TEXT NOT NULL,
  prepared TEXT NOT NULL,
  time TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  counts TEXT NOT NULL,
  set_aside INTEGER NOT NULL DEFAULT 0
) STRICT;
`;
