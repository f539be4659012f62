/** Migration 10: what people say to each other about a declaration, and ways to find what was filed lately. */

export const comments = `
CREATE TABLE comments (
  id INTEGER PRIMARY KEY,
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  -- The field that it is about; null: the whole declaration.
  pointer TEXT,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  at TEXT NOT NULL,
  who TEXT NOT NULL REFERENCES users (name)
) STRICT;
CREATE INDEX comments_of_declaration ON comments (declaration_id);

-- Only what was ever approved is in them, so that an import pays nothing.
CREATE INDEX declarations_filed_by_waybill ON declarations (waybill, order_no) WHERE version_id > 0;
CREATE INDEX declarations_filed_by_goods ON declarations (importer, hs, value_scaled) WHERE version_id > 0;
`;
