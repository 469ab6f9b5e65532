/** Text being typed: kept on this computer until it enters the log. Never exchanged. */
export const sql = `
CREATE TABLE draft (
  type TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  element TEXT NOT NULL,
  value TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (type, record, field, element)
) STRICT, WITHOUT ROWID;
`;
