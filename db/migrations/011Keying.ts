/** Migration 11: what helps a person key: drafts, values filled in and not confirmed, templates, goods and parties of approved declarations. */

export const keying = `
-- What a person typed and has not given a reason for; no part of the declaration.
CREATE TABLE drafts (
  user TEXT NOT NULL REFERENCES users (name),
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  kept TEXT NOT NULL,
  PRIMARY KEY (user, declaration_id)
) STRICT, WITHOUT ROWID;

-- Fields of a declaration that the desk filled in; a row goes when a person confirms or changes the value.
CREATE TABLE automatic_values (
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  pointer TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (declaration_id, pointer)
) STRICT, WITHOUT ROWID;

CREATE TABLE templates (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  profile TEXT NOT NULL CHECK (profile IN ('wco', 'gb', 'my', 'cn')),
  form TEXT,
  client TEXT,
  lane TEXT,
  -- [{ pointer, value }]
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  made TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES users (name)
) STRICT, WITHOUT ROWID;

-- One row for each article of a client, or each set of description words where it has no number.
CREATE TABLE product_memory (
  id INTEGER PRIMARY KEY,
  profile TEXT NOT NULL,
  -- '' where nobody said whose.
  client TEXT NOT NULL,
  -- '' where the goods have no article number.
  sku TEXT NOT NULL,
  words TEXT NOT NULL,
  description TEXT NOT NULL,
  hs TEXT NOT NULL,
  origin TEXT,
  unit TEXT,
  procedure TEXT,
  package_type TEXT,
  -- Decimal text, in currency, of one unit.
  unit_value TEXT,
  currency TEXT,
  times INTEGER NOT NULL CHECK (times > 0),
  last TEXT NOT NULL,
  lrn TEXT NOT NULL,
  UNIQUE (profile, client, sku, words)
) STRICT;
CREATE INDEX product_memory_sku ON product_memory (sku) WHERE sku <> '';
CREATE TABLE product_words (
  word TEXT NOT NULL,
  product_id INTEGER NOT NULL REFERENCES product_memory (id),
  PRIMARY KEY (word, product_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_book (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('importer', 'exporter', 'declarant', 'agent')),
  name TEXT NOT NULL,
  -- '' where customs gave it none.
  number TEXT NOT NULL,
  -- { "/address/cityName": "…" }
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  times INTEGER NOT NULL CHECK (times > 0),
  last TEXT NOT NULL,
  UNIQUE (role, name, number)
) STRICT;
-- The name's words and the number, in small letters: found by how they begin.
CREATE TABLE party_words (
  word TEXT NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party_book (id),
  PRIMARY KEY (word, party_id)
) STRICT, WITHOUT ROWID;
`;
