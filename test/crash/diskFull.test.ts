/** A disk without room, for real: the desk says so, still reads, and goes on by itself once there is room again. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { makeFolder } from "./diskFolder.ts";
import { runDesk } from "./diskTrace.ts";
import { inMemory } from "./powerCut.ts";
import { deskFindings, lookAt } from "./powerLook.ts";

const declarations = 30;
const orders = { each: 2, patience: 10_000 };
const undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo.splice(0).toReversed()) step();
});

function placeFor(name: string): string {
  const place = inMemory(name);
  undo.push(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

/** Why there is no small disk to be had; undefined when there is. */
function cannotMount(): string | undefined {
  const place = inMemory("mount");
  try {
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place]);
    if (mounted.status !== 0) return "only root may mount a small disk";
    spawnSync("umount", [place]);
    return undefined;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const noLimit =
  spawnSync("prlimit", ["--version"]).status === 0 ? undefined : "there is no prlimit";
const noMount = cannotMount();

/** Everything acknowledged is there, and in the end everything is approved. */
function expectWhole(folder: string, said: Awaited<ReturnType<typeof runDesk>>): void {
  expect(said.lines.at(-1), said.trouble).toBe("DONE");
  expect(said.acks).toHaveLength(declarations);
  expect(lookAt(join(folder, "tidewaiter.sqlite"), said.acks)).toEqual({ lost: [], damage: [] });
  expect(deskFindings(folder)).toEqual([]);
}

it.skipIf(noLimit !== undefined)(
  `files that may not grow${noLimit === undefined ? "" : ` (${noLimit})`}`,
  { timeout: 60_000 },
  async () => {
    const folder = join(placeFor("limit"), "data");
    await makeFolder(folder, declarations);
    // The log may grow to a part of what the run writes.
    const limit = String(700 * 1024);
    const said = await runDesk({
      folder,
      orders,
      under: ["prlimit", `--fsize=${limit}:unlimited`],
      heard: (line, pid) => {
        if (line.startsWith("READ"))
          spawnSync("prlimit", ["--pid", String(pid), "--fsize=unlimited"]);
      },
    });
    expect(said.lines).toContain("ERR storage-fault");
    expect(said.lines).toContain(`READ ${declarations}`);
    expect(said.lines).toContain("NOW well");
    expectWhole(folder, said);
  },
);

it.skipIf(noMount !== undefined)(
  `a small disk that is full${noMount === undefined ? "" : ` (${noMount})`}`,
  { timeout: 60_000 },
  async () => {
    const disk = placeFor("full");
    expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]).status).toBe(0);
    undo.push(() => void spawnSync("umount", ["-l", disk]));
    const folder = join(disk, "data");
    await makeFolder(folder, declarations);
    const filler = join(disk, "filler");
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 500 * 1024));
    const said = await runDesk({
      folder,
      orders,
      heard: (line) => {
        if (line.startsWith("READ")) rmSync(filler, { force: true });
      },
    });
    expect(said.lines).toContain("ERR disk-full");
    expect(said.lines).toContain(`READ ${declarations}`);
    expectWhole(folder, said);
  },
);

it.skipIf(noMount !== undefined)(
  `a backup for which there is no room leaves nothing half${noMount === undefined ? "" : ` (${noMount})`}`,
  { timeout: 60_000 },
  async () => {
    const disk = placeFor("small");
    expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]).status).toBe(0);
    undo.push(() => void spawnSync("umount", ["-l", disk]));
    const folder = join(disk, "data");
    mkdirSync(join(disk, "away"));
    await makeFolder(folder, declarations);
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, "filler"), Buffer.alloc(bavail * bsize - 300 * 1024));
    const { createDesk } = await import("../../desk/desk.ts");
    const { systemPorts } = await import("../../desk/systemPorts.ts");
    const { must, preparer, silent } = await import("./diskFolder.ts");
    const desk = must(createDesk(systemPorts({ log: silent, version: "crash" }), { folder }));
    const anna = desk.session(preparer);
    const size = statSync(join(folder, "tidewaiter.sqlite")).size;
    for (const input of [{}, { file: join(disk, "away", "copy.sqlite") }]) {
      expect(await anna.call("backup.make", input)).toMatchObject({
        ok: false,
        error: { code: "disk-full" },
      });
    }
    expect(readdirSync(join(disk, "away"))).toEqual([]);
    // That there is no room for a copy is no fault of the data: work goes on.
    must(await anna.call("declaration.check", {}));
    expect(must(await anna.call("desk.state", {})).health.storage).toBe("well");
    expect(size).toBeGreaterThan(300 * 1024);
    await desk.close();
  },
);
