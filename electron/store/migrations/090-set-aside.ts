/**
 * What was set aside of what was received, and put back: ranges of the log's positions, one row each time. A row has a
 * position of its own, after those that were there, so that a moment before it can be told from one after. Local.
 */
export const sql = `
CREATE TABLE set_aside (
  position INTEGER PRIMARY KEY,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  aside INTEGER NOT NULL
) STRICT;
`;
