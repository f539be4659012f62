/** What is kept for each person: saved views of the queue, and preferences. */
import type { ColumnLayout, SavedView } from "../core/contract/views.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

interface ViewRow {
  readonly user: string;
  readonly name: string;
  readonly filter: string;
  readonly sort: SavedView["sort"];
  readonly descending: 0 | 1;
  readonly columns: string | null;
  readonly saved: string;
}

function viewOf({ filter, descending, columns, ...row }: ViewRow): SavedView {
  return {
    ...row,
    where: filter,
    descending: descending === 1,
    columns: columns === null ? null : (JSON.parse(columns) as ColumnLayout),
  };
}

/** By name; those of one person, or of everybody. */
export function listViews(db: ReadableDb, user: string | null): SavedView[] {
  const rows =
    user === null
      ? db.all<ViewRow>("SELECT * FROM saved_views ORDER BY name, user")
      : db.all<ViewRow>("SELECT * FROM saved_views WHERE user = ? ORDER BY name", user);
  return rows.map(viewOf);
}

export function findView(db: ReadableDb, user: string, name: string): SavedView | undefined {
  const row = db.get<ViewRow>("SELECT * FROM saved_views WHERE user = ? AND name = ?", user, name);
  return row && viewOf(row);
}

/** Replaces a view of the same name in any case. */
export function putView(db: WritableDb, view: SavedView): void {
  db.run(
    `INSERT INTO saved_views (user, name, filter, sort, descending, columns, saved) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (user, name) DO UPDATE SET name = excluded.name, filter = excluded.filter, sort = excluded.sort,
        descending = excluded.descending, columns = excluded.columns, saved = excluded.saved`,
    view.user,
    view.name,
    view.where,
    view.sort,
    view.descending ? 1 : 0,
    view.columns === null ? null : JSON.stringify(view.columns),
    view.saved,
  );
}

export function dropView(db: WritableDb, user: string, name: string): void {
  db.run("DELETE FROM saved_views WHERE user = ? AND name = ?", user, name);
}

export function preferencesOf(db: ReadableDb, user: string): Record<string, unknown> {
  const rows = db.all<{ key: string; value: string }>(
    "SELECT key, value FROM preferences WHERE user = ?",
    user,
  );
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
}

/** `value` is JSON; null forgets. */
export function putPreference(
  db: WritableDb,
  user: string,
  key: string,
  value: string | null,
): void {
  if (value === null) {
    db.run("DELETE FROM preferences WHERE user = ? AND key = ?", user, key);
    return;
  }
  db.run(
    `INSERT INTO preferences (user, key, value) VALUES (?, ?, ?)
      ON CONFLICT (user, key) DO UPDATE SET value = excluded.value`,
    user,
    key,
    value,
  );
}
