/** Migration 2: reference packs with their rows, and what was learned from accepted filings. */

const packs = `
-- staging is being loaded; leaving is no longer wanted and goes in slices. Only current and previous are ever read.
CREATE TABLE packs (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('hs', 'locode', 'unit', 'package', 'tariff', 'rate')),
  -- The profile that it is for alone; '' for all.
  profile TEXT NOT NULL DEFAULT '' CHECK (profile IN ('', 'wco', 'gb', 'my', 'cn')),
  edition TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  row_count INTEGER NOT NULL DEFAULT 0 CHECK (row_count >= 0),
  duplicates INTEGER NOT NULL DEFAULT 0 CHECK (duplicates >= 0),
  state TEXT NOT NULL DEFAULT 'staging'
    CHECK (state IN ('staging', 'current', 'previous', 'leaving')),
  -- settings.epoch when the load began: a load of an earlier life was interrupted.
  epoch INTEGER NOT NULL,
  loaded TEXT NOT NULL,
  loaded_by TEXT NOT NULL REFERENCES users (name)
) STRICT;
CREATE UNIQUE INDEX packs_current ON packs (list, profile) WHERE state = 'current';
CREATE UNIQUE INDEX packs_previous ON packs (list, profile) WHERE state = 'previous';
CREATE UNIQUE INDEX packs_staging ON packs (list, profile) WHERE state = 'staging';

CREATE TABLE pack_codes (
  id INTEGER PRIMARY KEY,
  pack_id INTEGER NOT NULL REFERENCES packs (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  UNIQUE (pack_id, code)
) STRICT;
CREATE VIRTUAL TABLE pack_names USING fts5 (
  name, content = 'pack_codes', content_rowid = 'id', detail = 'none',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE pack_tariffs (
  pack_id INTEGER NOT NULL REFERENCES packs (id),
  hs TEXT NOT NULL,
  origin TEXT NOT NULL,
  type TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('ad-valorem', 'specific', 'compound', 'mixed')),
  -- Decimal text, all of them.
  rate TEXT,
  amount TEXT,
  currency TEXT,
  unit TEXT,
  minimum TEXT,
  maximum TEXT,
  source TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (pack_id, hs, origin, type, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_rates (
  pack_id INTEGER NOT NULL REFERENCES packs (id),
  home TEXT NOT NULL,
  currency TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  rate TEXT NOT NULL,
  per TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (pack_id, home, currency, valid_from)
) STRICT, WITHOUT ROWID;
`;

const learned = `
-- One row for each set of description words and the code that customs accepted for it.
CREATE TABLE learned_goods (
  id INTEGER PRIMARY KEY,
  profile TEXT NOT NULL,
  words TEXT NOT NULL,
  code TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0),
  last TEXT NOT NULL,
  UNIQUE (words, code, profile)
) STRICT;
CREATE TABLE learned_words (
  word TEXT NOT NULL,
  goods_id INTEGER NOT NULL REFERENCES learned_goods (id),
  PRIMARY KEY (word, goods_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE learned_skus (
  sku TEXT NOT NULL,
  -- Two clients may use one SKU for different goods; '' where nobody said whose.
  client TEXT NOT NULL,
  code TEXT NOT NULL,
  profile TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0),
  last TEXT NOT NULL,
  PRIMARY KEY (sku, client, code, profile)
) STRICT, WITHOUT ROWID;
-- A filing teaches once, however often its acceptance is told.
CREATE TABLE learned_from (
  lrn TEXT PRIMARY KEY,
  learned TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const reference = packs + learned;
