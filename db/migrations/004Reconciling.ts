/** Migration 4: what a hub holds under this desk's name that the desk does not know, and how the last comparison ended. */

export const reconciling = `
-- Approved after the backup that was restored, or in a copy of the data: nothing else is filed under these LRNs.
CREATE TABLE foreign_filings (
  hub_id INTEGER NOT NULL REFERENCES hubs (id),
  message_id TEXT NOT NULL,
  lrn TEXT NOT NULL,
  version INTEGER,
  -- SHA-256 of the bytes that the hub holds, base64.
  digest TEXT NOT NULL,
  mrn TEXT,
  status TEXT NOT NULL,
  found TEXT NOT NULL,
  PRIMARY KEY (hub_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX foreign_filings_of_lrn ON foreign_filings (lrn);

CREATE TABLE reconciliations (
  hub_id INTEGER PRIMARY KEY REFERENCES hubs (id),
  at TEXT NOT NULL,
  ok INTEGER NOT NULL CHECK (ok IN (0, 1)),
  -- As the contract's report; null when the hub gives no list.
  report TEXT CHECK (report IS NULL OR json_valid(report))
) STRICT;
`;
