/** Migration 1: every table of the spine. A table that a declaration's state hangs on is guarded further by db/guards.ts. */
import { statusColumn } from "./001Status.ts";

const declarations = `
CREATE TABLE declarations (
  id INTEGER PRIMARY KEY,
  lrn TEXT NOT NULL UNIQUE CHECK (length(lrn) BETWEEN 1 AND 35),
  mrn TEXT,
  profile TEXT NOT NULL CHECK (profile IN ('wco', 'gb', 'my', 'cn')),
  form TEXT,
  client TEXT,
  importer TEXT,
  exporter TEXT,
  goods TEXT,
  hs TEXT,
  origin TEXT,
  waybill TEXT,
  order_no TEXT,
  -- Decimal text as the declaration says it, and the same in thousandths for order and comparison.
  value TEXT,
  value_scaled INTEGER,
  currency TEXT,
  duty TEXT,
  items INTEGER NOT NULL CHECK (items >= 0),
  deadline TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  work TEXT NOT NULL DEFAULT 'draft',
  transport TEXT NOT NULL DEFAULT 'none',
  customs TEXT NOT NULL DEFAULT 'none',
  payment TEXT NOT NULL DEFAULT 'none',
  ${statusColumn},
  -- The last version that was approved; 0 when none ever was.
  version_id INTEGER NOT NULL DEFAULT 0 CHECK (version_id >= 0),
  hub_id INTEGER REFERENCES hubs (id),
  -- Times that bytes of this declaration were given to the line, kept by the outbox.
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  blocking INTEGER NOT NULL DEFAULT 0 CHECK (blocking >= 0),
  warnings INTEGER NOT NULL DEFAULT 0 CHECK (warnings >= 0),
  problems TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(problems)),
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (name),
  last_editor TEXT NOT NULL REFERENCES users (name),
  -- Keys to sort by are never null, so that a page can start after any row.
  deadline_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(deadline, '~')) VIRTUAL,
  value_key INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(value_scaled, -1)) VIRTUAL
) STRICT;

-- Each covers its sort order and the two filters asked for most.
CREATE INDEX declarations_by_updated ON declarations (updated, id, status, client);
CREATE INDEX declarations_by_created ON declarations (created, id, status, client);
CREATE INDEX declarations_by_deadline ON declarations (deadline_key, id, status, client);
CREATE INDEX declarations_by_value ON declarations (value_key, id, status, client);
CREATE INDEX declarations_by_lrn ON declarations (lrn, id, status, client);
CREATE INDEX declarations_by_status ON declarations (status, updated, id, client);
CREATE INDEX declarations_by_client ON declarations (client COLLATE NOCASE, updated, id, status);
CREATE INDEX declarations_by_mrn ON declarations (mrn) WHERE mrn IS NOT NULL;

-- The whole document as it came or was last corrected, and columns of its file that have no place in it.
CREATE TABLE documents (
  declaration_id INTEGER PRIMARY KEY REFERENCES declarations (id),
  xml TEXT NOT NULL,
  extras TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extras))
) STRICT;

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  -- The declaration's version_id when this was done: what came after which approval.
  version INTEGER NOT NULL,
  -- The revision that this made; all changes of one order share it.
  revision INTEGER NOT NULL,
  pointer TEXT NOT NULL,
  before TEXT,
  after TEXT,
  who TEXT NOT NULL REFERENCES users (name),
  at TEXT NOT NULL,
  why TEXT NOT NULL CHECK (length(why) > 0)
) STRICT;
CREATE INDEX corrections_of_declaration ON corrections (declaration_id, version, who);

-- FunctionCode 13: kept with the declaration whose LRN they carry, or on their own; no rows of the queue.
CREATE TABLE requests (
  id INTEGER PRIMARY KEY,
  lrn TEXT,
  function_code TEXT NOT NULL,
  type_code TEXT NOT NULL,
  -- SHA-256 of the bytes read, base64: the same request twice is kept once.
  digest TEXT NOT NULL UNIQUE,
  xml TEXT NOT NULL,
  received TEXT NOT NULL,
  received_by TEXT NOT NULL REFERENCES users (name)
) STRICT;
CREATE INDEX requests_of_lrn ON requests (lrn);
`;

const people = `
CREATE TABLE users (
  name TEXT PRIMARY KEY COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 64),
  role TEXT NOT NULL CHECK (role IN ('preparer', 'reviewer', 'admin')),
  -- argon2id in PHC form, with its parameters.
  pin_hash TEXT NOT NULL,
  -- Counted before a PIN is looked at, so that a kill in between resets nothing.
  failed INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0),
  locked_until TEXT,
  created TEXT NOT NULL
) STRICT;

-- A signing key for each approver. The private half is sealed (AES-256-GCM) under a key made from the PIN.
CREATE TABLE user_keys (
  kid TEXT PRIMARY KEY,
  user TEXT NOT NULL REFERENCES users (name),
  public_jwk TEXT NOT NULL CHECK (json_valid(public_jwk)),
  salt BLOB NOT NULL,
  nonce BLOB NOT NULL,
  sealed BLOB NOT NULL,
  created TEXT NOT NULL,
  retired TEXT
) STRICT;
CREATE UNIQUE INDEX user_keys_in_use ON user_keys (user) WHERE retired IS NULL;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
INSERT INTO settings (key, value) VALUES ('four-eyes', 'on'), ('line', 'on'), ('epoch', '0');

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  lrn TEXT,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  -- SHA-256, hex: of the entry before, and of that with this entry in canonical form.
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_of_lrn ON audit (lrn) WHERE lrn IS NOT NULL;
CREATE TABLE audit_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  count INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO audit_head (one, count, hash)
  VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
`;

const exchange = `
CREATE TABLE hubs (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 64),
  url TEXT NOT NULL,
  profile TEXT NOT NULL CHECK (profile IN ('wco', 'gb', 'my', 'cn')),
  line TEXT NOT NULL DEFAULT 'never-tried'
    CHECK (line IN ('never-tried', 'online', 'offline', 'unwell')),
  last_contact TEXT,
  trouble TEXT,
  created TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (name)
) STRICT;

-- What was approved, byte for byte, with the approver's signature over it; never changed.
CREATE TABLE filings (
  id INTEGER PRIMARY KEY,
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  lrn TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  -- The declaration's revision whose document these bytes are.
  revision INTEGER NOT NULL,
  hub_id INTEGER NOT NULL REFERENCES hubs (id),
  message_id TEXT NOT NULL UNIQUE,
  function_code TEXT NOT NULL,
  type_code TEXT,
  bytes BLOB NOT NULL,
  -- SHA-256 of the bytes, base64.
  sha256 TEXT NOT NULL,
  approver TEXT NOT NULL REFERENCES users (name),
  kid TEXT NOT NULL REFERENCES user_keys (kid),
  jws TEXT NOT NULL,
  approved TEXT NOT NULL,
  UNIQUE (lrn, version)
) STRICT;
CREATE INDEX filings_of_declaration ON filings (declaration_id, version);

-- One row for each filing that is to be sent or was; the declaration's transport facet and attempts follow it.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  filing_id INTEGER NOT NULL UNIQUE REFERENCES filings (id),
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  hub_id INTEGER NOT NULL REFERENCES hubs (id),
  state TEXT NOT NULL DEFAULT 'queued'
    CHECK (state IN ('queued', 'sending', 'sent', 'unknown', 'waiting', 'quarantined')),
  priority INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  lease_owner TEXT,
  -- settings.epoch at the time, raised at every start of the desk: a lease of an earlier life is void.
  lease_epoch INTEGER,
  lease_until TEXT,
  -- Wall clock, RFC 3339; a reader takes one further off than the longest delay as due, so that a clock set back holds nothing up.
  next_at TEXT,
  trouble TEXT,
  receipt_id TEXT,
  conversation_id TEXT,
  receipted TEXT,
  created TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (hub_id, state, priority, id);
CREATE INDEX outbox_of_declaration ON outbox (declaration_id);

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY,
  hub_id INTEGER NOT NULL REFERENCES hubs (id),
  sequence INTEGER NOT NULL,
  notification_id TEXT NOT NULL,
  issued TEXT NOT NULL,
  received TEXT NOT NULL,
  message_id TEXT,
  function_code TEXT NOT NULL,
  lrn TEXT,
  mrn TEXT,
  version INTEGER,
  errors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(errors)),
  taxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(taxes)),
  status TEXT,
  response_xml TEXT,
  -- 1 once its step was taken or found to be none; 0 waits for what comes before it.
  applied INTEGER NOT NULL DEFAULT 0 CHECK (applied IN (0, 1)),
  UNIQUE (hub_id, notification_id)
) STRICT;
CREATE INDEX inbox_of_lrn ON inbox (lrn);
CREATE INDEX inbox_waiting ON inbox (hub_id, sequence) WHERE applied = 0;

CREATE TABLE cursors (
  hub_id INTEGER PRIMARY KEY REFERENCES hubs (id),
  cursor TEXT NOT NULL,
  updated TEXT NOT NULL
) STRICT;
`;

const upkeep = `
-- Kept by triggers; value is '' where the declaration has none.
CREATE TABLE counters (
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (dimension, value)
) STRICT, WITHOUT ROWID;
INSERT INTO counters (dimension, value, n) VALUES ('total', '', 0);

CREATE VIRTUAL TABLE search USING fts5 (
  lrn, mrn, client, importer, exporter, goods, waybill, order_no,
  content = 'declarations', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);
`;

export const spine = people + exchange + declarations + upkeep;
