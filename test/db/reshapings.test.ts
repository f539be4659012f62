/** Merged and split declarations: what the database keeps, and what it refuses by itself. */
import { expect, it } from "vitest";
import { migrations } from "../../db/migrations/migrations.ts";
import { openDatabase } from "../../db/open.ts";
import { handsIn } from "../../db/corrections.ts";
import {
  insertPart,
  insertReshaping,
  lastReshaping,
  markUndone,
  partsOf,
  splitFrom,
} from "../../db/reshapings.ts";
import {
  addUser,
  approve,
  check,
  edit,
  failuresOf,
  noon,
  put,
  refusalOf,
  stored,
  temporaryFolder,
  world,
} from "./world.ts";

const version = migrations.find(({ name }) => name === "reshapings")?.version ?? 0;

it("the migration leaves what was there as it was", () => {
  const folder = temporaryFolder();
  const older = openDatabase({
    folder,
    heard: () => {},
    migrations: migrations.slice(0, version - 1),
  });
  if (!older.ok) throw new Error(older.error.message);
  addUser(older.value.db, "Anna", "preparer");
  const users = older.value.db.all("SELECT * FROM users");
  older.value.close();
  const newer = openDatabase({ folder, heard: () => {}, migrations: migrations.slice(0, version) });
  if (!newer.ok) throw new Error(newer.error.message);
  const { db, close } = newer.value;
  expect(db.all("SELECT * FROM users")).toEqual(users);
  expect(db.value("SELECT count(*) FROM reshapings")).toBe(0);
  close();
});

const made = {
  kind: "split",
  why: "too large",
  made: noon,
  made_by: "Anna",
  revision: 2,
  xml: "<Declaration/>",
  extras: { client: "QTD" },
} as const;

it("keeps what a declaration was, until it is undone once", () => {
  const { db } = world();
  const declarationId = put(db, "L-1");
  const id = insertReshaping(db, { ...made, declarationId });
  insertPart(db, { declarationId: put(db, "L-1-2"), reshapingId: id }, []);
  expect(lastReshaping(db, declarationId)).toEqual({ ...made, id });
  expect(partsOf(db, id)).toEqual(["L-1-2"]);
  expect(splitFrom(db, stored(db, "L-1-2").id)).toBe("L-1");
  expect(splitFrom(db, declarationId)).toBeNull();
  expect(refusalOf(() => db.run("UPDATE reshapings SET xml = 'other'"))).toBe("append-only");
  expect(refusalOf(() => db.run("DELETE FROM reshapings"))).toBe("append-only");
  expect(refusalOf(() => db.run("DELETE FROM split_parts"))).toBe("append-only");
  markUndone(db, id, noon, "Anna");
  expect(lastReshaping(db, declarationId)).toBeUndefined();
  expect(refusalOf(() => markUndone(db, id, noon, "Anna"))).toBe("append-only");
  expect(failuresOf(db)).toEqual([]);
});

it("who had a hand in the whole approves no part of it", () => {
  const { db } = world();
  const declarationId = put(db, "L-1", { by: "Chen" });
  edit(db, "L-1", "Boris");
  expect(handsIn(db, declarationId)).toEqual(["Boris", "Chen"]);
  const id = insertReshaping(db, { ...made, declarationId });
  const hands = handsIn(db, declarationId);
  insertPart(db, { declarationId: put(db, "L-1-2"), reshapingId: id }, hands);
  check(db, "L-1-2");
  expect(refusalOf(() => approve(db, "L-1-2", "Boris"))).toBe("four-eyes");
  expect(refusalOf(() => approve(db, "L-1-2", "Chen"))).toBe("four-eyes");
  addUser(db, "Dewi", "reviewer");
  expect(refusalOf(() => approve(db, "L-1-2", "Dewi"))).toBe("");
  expect(failuresOf(db)).toEqual([]);
});
