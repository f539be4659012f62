/** Migration 2 on a database of version 1: nothing that was there changes. */
import { expect, it } from "vitest";
import { migrations } from "../../../db/migrations/migrations.ts";
import { openDatabase } from "../../../db/open.ts";
import { temporaryFolder, value } from "../deskWorld.ts";

it("a database of the first version gets the tables of reference packs and keeps its rows", () => {
  const folder = temporaryFolder();
  const heard = (): void => {};
  const first = value(openDatabase({ folder, heard, migrations: migrations.slice(0, 1) }));
  first.db.run(
    "INSERT INTO users (name, role, pin_hash, created) VALUES ('ann', 'admin', 'x', '2026-01-01T00:00:00.000Z')",
  );
  expect(first.db.value("PRAGMA user_version")).toBe(1);
  const users = first.db.all("SELECT * FROM users");
  const settings = first.db.all("SELECT * FROM settings WHERE key <> 'epoch'");
  first.close();
  const second = value(openDatabase({ folder, heard, migrations: migrations.slice(0, 2) }));
  expect(second.db.all("SELECT * FROM users")).toEqual(users);
  expect(second.db.all("SELECT * FROM settings WHERE key <> 'epoch'")).toEqual(settings);
  for (const table of ["packs", "pack_codes", "pack_tariffs", "pack_rates", "learned_goods"]) {
    expect(second.db.value(`SELECT count(*) FROM ${table}`)).toBe(0);
  }
  expect(second.db.column("PRAGMA integrity_check")).toEqual(["ok"]);
  second.close();
});
