/** How far into its sequence of parcels each profile was seeded, so that seeding again goes on and not over. */
import type { ReadableDb, WritableDb } from "./database.ts";

export function seededSoFar(db: ReadableDb, profile: string): number {
  return Number(
    db.value<string>("SELECT value FROM settings WHERE key = ?", `seeded-${profile}`) ?? 0,
  );
}

export function storeSeeded(db: WritableDb, profile: string, count: number): void {
  db.run(
    "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    `seeded-${profile}`,
    String(count),
  );
}
