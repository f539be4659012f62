/** Migration 3: what is asked of customs about a filed declaration, copies made after a rejection, and documents attached. */

const changeRequests = `
-- COR amends, INV cancels. Imported requests of others are in the table requests.
CREATE TABLE change_requests (
  id INTEGER PRIMARY KEY,
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  type_code TEXT NOT NULL CHECK (type_code IN ('COR', 'INV')),
  state TEXT NOT NULL,
  why TEXT NOT NULL CHECK (length(why) > 0),
  -- The amendment that was in force when this was opened; null: the original.
  base_id INTEGER REFERENCES change_requests (id),
  -- The corrected copy of the whole document; a cancellation has none.
  xml TEXT CHECK ((type_code = 'COR') = (xml IS NOT NULL)),
  blocking INTEGER NOT NULL DEFAULT 0 CHECK (blocking >= 0),
  problems TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(problems)),
  opened TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES users (name),
  last_editor TEXT NOT NULL REFERENCES users (name),
  decided TEXT,
  -- The declaration's revision that the decision made: of several granted amendments the latest is in force.
  decided_revision INTEGER,
  -- Why it was not granted, in words; and customs' errors.
  decision TEXT,
  errors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(errors)),
  CHECK ((state IN ('granted', 'denied', 'rejected', 'set-aside')) = (decided_revision IS NOT NULL)),
  CHECK ((decided IS NULL) = (decided_revision IS NULL))
) STRICT;
CREATE INDEX change_requests_of_declaration ON change_requests (declaration_id);
CREATE UNIQUE INDEX change_requests_open ON change_requests (declaration_id)
  WHERE state IN ('preparing', 'checked', 'requested');

ALTER TABLE filings ADD COLUMN request_id INTEGER REFERENCES change_requests (id);
CREATE INDEX filings_of_request ON filings (request_id) WHERE request_id IS NOT NULL;
-- Null: a correction of the declaration itself.
ALTER TABLE corrections ADD COLUMN request_id INTEGER REFERENCES change_requests (id);
CREATE INDEX corrections_of_request ON corrections (request_id) WHERE request_id IS NOT NULL;
`;

const copies = `
-- A copy under a new LRN of what customs rejected; the rejected one stays as it was.
CREATE TABLE corrected_copies (
  declaration_id INTEGER PRIMARY KEY REFERENCES declarations (id),
  corrects INTEGER NOT NULL UNIQUE REFERENCES declarations (id),
  made TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES users (name),
  CHECK (declaration_id <> corrects)
) STRICT;
`;

const attachments = `
-- The bytes lie in the folder attachments/ beside the database, in a file named by their SHA-256 in hex.
CREATE TABLE attachments (
  id INTEGER PRIMARY KEY,
  -- UUIDv7; the hub knows it by this.
  attachment_id TEXT NOT NULL UNIQUE,
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 10485760),
  -- Base64, as in the hub's protocol.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 44),
  -- What it says or answers, in the broker's words.
  note TEXT,
  attached TEXT NOT NULL,
  attached_by TEXT NOT NULL REFERENCES users (name),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'set-aside')),
  -- Bytes that the hub said it holds: where sending goes on.
  received INTEGER NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND size),
  trouble TEXT,
  receipt_id TEXT,
  receipted TEXT,
  UNIQUE (declaration_id, sha256)
) STRICT;
CREATE INDEX attachments_waiting ON attachments (id) WHERE state = 'waiting';
`;

export const requests = changeRequests + copies + attachments;
