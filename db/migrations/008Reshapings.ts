/** Migration 8: declarations merged and split, so that it can be undone, and who had a hand in what was split off. */

export const reshapings = `
CREATE TABLE reshapings (
  id INTEGER PRIMARY KEY,
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
  why TEXT NOT NULL CHECK (length(why) > 0),
  made TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES users (name),
  -- The revision that it made: an edit since then stands in the way of undoing it.
  revision INTEGER NOT NULL CHECK (revision > 0),
  -- The document as it was before, whole, and the columns beside it.
  xml TEXT NOT NULL,
  extras TEXT NOT NULL CHECK (json_valid(extras)),
  undone TEXT,
  undone_by TEXT REFERENCES users (name),
  CHECK ((undone IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX reshapings_of_declaration ON reshapings (declaration_id);

CREATE TABLE split_parts (
  declaration_id INTEGER PRIMARY KEY REFERENCES declarations (id),
  reshaping_id INTEGER NOT NULL REFERENCES reshapings (id)
) STRICT;
CREATE INDEX split_parts_of_reshaping ON split_parts (reshaping_id);

-- People who brought in or corrected what was split off: it is their work still, whoever split it.
CREATE TABLE part_editors (
  declaration_id INTEGER NOT NULL REFERENCES declarations (id),
  who TEXT NOT NULL,
  PRIMARY KEY (declaration_id, who)
) STRICT, WITHOUT ROWID;
`;
