/** A desk that is killed while it loads a pack: the old one is whole and in use, and the next load begins anew. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openDatabase } from "../../../db/open.ts";
import { value } from "../deskWorld.ts";
import { openPackWorld, packFile } from "./packWorld.ts";

const rows = Array.from(
  { length: 30_000 },
  (_, at) => `${at.toString(36).padStart(3, "0")},unit ${at}`,
);
const big = `code,name\n${rows.join("\n")}\n`;
const small = "code,name\nKGM,kilogram\nMTR,metre\n";

/** Runs the child until it has read so many rows, then kills it as a power cut would. */
async function killAt(folder: string, file: string, count: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL("./loadingChild.ts", import.meta.url)), folder, file],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    seen = Number(line);
    if (seen >= count) {
      child.kill("SIGKILL");
      break;
    }
  }
  await new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  expect(child.signalCode).toBe("SIGKILL");
  return seen;
}

it.each([500, 9000, 29_500])("killed after %i rows", { timeout: 60_000 }, async (count) => {
  const world = await openPackWorld();
  await world.load("unit", small);
  await world.close();
  const file = packFile(big);
  expect(await killAt(world.folder, file, count)).toBeGreaterThanOrEqual(count);

  const opened = value(openDatabase({ folder: world.folder, heard: () => {} }));
  expect(opened.db.column("SELECT state FROM packs ORDER BY id")).toEqual(["current", "staging"]);
  expect(opened.db.value("SELECT count(*) FROM pack_codes WHERE pack_id = 2")).toBeGreaterThan(0);
  opened.close();

  const again = await openPackWorld({ folder: world.folder });
  expect(await again.held("unit")).toEqual(["first current"]);
  const found = await again.ask("reference.find", { list: "unit", text: "kilogram" });
  expect(found).toMatchObject({ pack: "first", entries: [{ code: "KGM" }] });
  const none = await again.ask("reference.find", { list: "unit", text: "unit 7" });
  expect(none.entries).toEqual([]);
  expect(await again.ask("pack.load", { list: "unit", file, edition: "second" })).toMatchObject({
    loaded: true,
    rows: rows.length,
  });
  expect(await again.held("unit")).toEqual(["second current", "first previous"]);
  expect((await again.ask("desk.verify", {})).ok).toBe(true);
  await again.close();
  const after = value(openDatabase({ folder: world.folder, heard: () => {} }));
  expect(after.db.value("SELECT count(*) FROM pack_codes")).toBe(rows.length + 2);
  after.close();
});
