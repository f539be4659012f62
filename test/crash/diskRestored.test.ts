/** Backups, restores and copies at random between approvals and sending: the hub, which here would take anything, gets each declaration once. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { WritableDb } from "../../db/database.ts";
import { openDatabase } from "../../db/open.ts";
import { createDesk } from "../../desk/desk.ts";
import type { Desk } from "../../desk/desk.ts";
import { restoreData } from "../../desk/restoring.ts";
import { systemPorts } from "../../desk/systemPorts.ts";
import { openScriptedHub } from "../desk/sync/scriptedHub.ts";
import type { ScriptedHub } from "../desk/sync/scriptedHub.ts";
import { makeFolder, must, preparer, reviewer, silent } from "./diskFolder.ts";
import { randomOf } from "../random.ts";

const declarations = 8;
const steps = 14;
const ports = systemPorts({ log: silent, version: "crash" });

interface Story {
  readonly hub: ScriptedHub;
  readonly lrns: readonly string[];
  readonly place: string;
  readonly random: () => number;
  readonly open: typeof openDatabase;
  folder: string;
  desk: Desk;
  backups: number;
  restores: number;
  told: string[];
}

function pick<T>(random: () => number, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

async function approve(story: Story): Promise<void> {
  const lrns = story.lrns.filter(() => story.random() < 0.35);
  if (lrns.length === 0) return;
  // Edited first at times, so that what is filed anew has other bytes.
  const lrn = pick(story.random, lrns) ?? "";
  await story.desk.session(preparer).call("declaration.set", {
    lrn,
    why: "another word",
    changes: [
      {
        pointer: "/goodsShipment/items/0/commodity/description",
        value: `Scarf ${Math.floor(story.random() * 1000)}`,
      },
    ],
  });
  must(await story.desk.session(preparer).call("declaration.check", {}));
  must(await story.desk.session(reviewer).call("declaration.approve", { lrns }));
}

async function sync(story: Story): Promise<void> {
  // An answer that is lost leaves filings unknown.
  if (story.random() < 0.3) story.hub.next("send", { do: "drop-after" });
  await story.desk.session().call("sync.run", {});
}

async function backUp(story: Story): Promise<void> {
  story.backups += 1;
  const file = join(story.place, `backup-${story.backups}.sqlite`);
  must(await story.desk.session().call("backup.make", { file }));
}

/** Everything since one of the backups is gone. */
async function restore(story: Story): Promise<void> {
  if (story.backups === 0) return;
  story.restores += 1;
  await story.desk.close();
  const file = join(story.place, `backup-${1 + Math.floor(story.random() * story.backups)}.sqlite`);
  if (story.random() < 0.5) story.folder = join(story.place, `restored-${story.restores}`);
  must(await restoreData(ports, { file, folder: story.folder }));
  story.desk = must(createDesk(ports, { folder: story.folder, open: story.open }));
}

/** Goes on in a copy of the folder; the original is left to itself. */
async function copy(story: Story): Promise<void> {
  story.restores += 1;
  await story.desk.close();
  const folder = join(story.place, `copied-${story.restores}`);
  cpSync(story.folder, folder, { recursive: true });
  story.folder = folder;
  story.desk = must(createDesk(ports, { folder, open: story.open }));
}

const acts = { approve, sync, backUp, restore, copy };
const bag = ["approve", "approve", "approve", "sync", "sync", "backUp", "restore", "copy"] as const;

/** What is wrong in the end; empty when every declaration is at the hub at most once, and all that is approved is. */
async function troubleOf(
  seed: number,
  open = openDatabase,
): Promise<{ wrong: string[]; story: Story }> {
  const place = mkdtempSync(join(tmpdir(), "tidewaiter-restored-"));
  const hub = await openScriptedHub(100);
  const random = randomOf(seed);
  const folder = join(place, "data");
  const lrns = await makeFolder(folder, declarations, hub.url);
  const desk = must(createDesk(ports, { folder, open }));
  const story: Story = {
    hub,
    lrns,
    place,
    random,
    open,
    folder,
    desk,
    backups: 0,
    restores: 0,
    told: [],
  };
  try {
    for (let step = 0; step < steps; step += 1) {
      const name = pick(random, bag) ?? "sync";
      story.told.push(name);
      await acts[name](story);
    }
    const session = story.desk.session();
    must(await session.call("sync.run", { untilIdle: true }));
    const filed = Map.groupBy(hub.books.values(), ({ lrn }) => lrn);
    const wrong = [...filed].flatMap(([lrn, held]) =>
      held.length > 1 ? [`${lrn} is at the hub ${held.length} times`] : [],
    );
    const counted = must(await session.call("declaration.count", { by: "transport" })).counts;
    for (const state of ["queued", "sending", "waiting", "unknown"]) {
      if ((counted[state] ?? 0) > 0) wrong.push(`${counted[state]} are ${state} in the end`);
    }
    const [report] = must(await session.call("sync.reconcile", {})).hubs;
    if ((report?.missing.length ?? 0) + (report?.changed.length ?? 0) > 0) {
      wrong.push(`missing or changed at the hub: ${JSON.stringify(report)}`);
    }
    const verified = must(await session.call("desk.verify", {}));
    for (const { ok, name, detail } of verified.checks) if (!ok) wrong.push(`${name}: ${detail}`);
    return { wrong, story };
  } finally {
    await story.desk.close();
    await hub.close();
    rmSync(place, { recursive: true, force: true });
  }
}

const first = Number(process.env["TIDEWAITER_SEED"] ?? Date.now() % 1_000_000);

/** A database whose statements are changed before they are run. */
function planted(change: (db: { -readonly [Key in keyof WritableDb]: WritableDb[Key] }) => void) {
  const open: typeof openDatabase = (options) => {
    const opened = openDatabase(options);
    if (!opened.ok) return opened;
    const db = Object.create(opened.value.db) as WritableDb;
    change(db);
    return { ok: true, value: { ...opened.value, db } };
  };
  return open;
}

it("files each declaration once, whatever is restored or copied", { timeout: 90_000 }, async () => {
  const until = Date.now() + 12_000;
  let restores = 0;
  let seeds = 0;
  for (let seed = first; seed < first + 40 && Date.now() < until; seed += 1) {
    const { wrong, story } = await troubleOf(seed);
    expect(wrong, `seed ${seed}: ${story.told.join(", ")}`).toEqual([]);
    restores += story.restores;
    seeds += 1;
  }
  console.log(`restored data: ${seeds} seeds from ${first}, ${restores} restores and copies`);
  expect(restores).toBeGreaterThan(0);
});

it.each([
  [
    "that sends before it has read what the hub holds",
    planted((db) => {
      const { value } = db;
      db.value = (sql, ...values) =>
        String(values[0]).startsWith("reconcile-owed") ? undefined : value(sql, ...values);
    }),
  ],
  [
    "that knows nothing of another place",
    planted((db) => {
      const { value } = db;
      db.value = (sql, ...values) =>
        values[0] === "place" || values[0] === "restored" ? undefined : value(sql, ...values);
    }),
  ],
] as const)("finds out a desk %s", { timeout: 90_000 }, async (_, open) => {
  let found: string[] = [];
  for (let seed = first; seed < first + 60 && found.length === 0; seed += 1) {
    ({ wrong: found } = await troubleOf(seed, open));
  }
  expect(found.join(), `seeds from ${first}`).toContain("is at the hub 2 times");
});
