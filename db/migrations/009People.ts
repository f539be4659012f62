/** Migration 9: people who left or were given a PIN by an admin, and what the desk keeps for each person. */

const leaving = `
-- When an admin took the person off the desk; null: works here.
ALTER TABLE users ADD COLUMN disabled TEXT;
-- 1 while the PIN is one that an admin gave: its owner chooses another before anything is signed with it.
ALTER TABLE users ADD COLUMN pin_given INTEGER NOT NULL DEFAULT 0 CHECK (pin_given IN (0, 1));
`;

const kept = `
-- How a person likes the window; the page knows what stands in it.
CREATE TABLE preferences (
  user TEXT NOT NULL COLLATE NOCASE REFERENCES users (name),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (user, key)
) STRICT, WITHOUT ROWID;

-- Lists that a person comes back to: a filter with its order and columns.
CREATE TABLE saved_views (
  user TEXT NOT NULL COLLATE NOCASE REFERENCES users (name),
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 64),
  filter TEXT NOT NULL,
  sort TEXT NOT NULL,
  descending INTEGER NOT NULL CHECK (descending IN (0, 1)),
  columns TEXT CHECK (columns IS NULL OR json_valid(columns)),
  saved TEXT NOT NULL,
  PRIMARY KEY (user, name)
) STRICT, WITHOUT ROWID;
`;

const switches = `
-- Verifying asks for each own approval whether four eyes was on then.
CREATE INDEX audit_switches ON audit (id) WHERE what = 'four-eyes-switched';
`;

export const people = leaving + kept + switches;
