/** The power goes while the real desk approves: nothing that was acknowledged is lost. `npm run prove` looks at many more states. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pin } from "../desk/cli/program.ts";
import { placeFor } from "./approved.ts";
import { checkedFolder } from "./checkedFolder.ts";
import { cannotTrace, stepsOf, tracing } from "./diskTrace.ts";
import type { Step } from "./diskTrace.ts";
import { cutPower, told, traceDesk } from "./powerCut.ts";
import { filesIn, powerDisk } from "./powerDisk.ts";

const why = cannotTrace();
const seed = Number(process.env["TIDEWAITER_SEED"] ?? Date.now() % 1_000_000);
const orders = { each: 2, due: 150 };

describe.skipIf(why !== undefined)(`the power goes${why === undefined ? "" : ` (${why})`}`, () => {
  it("at any moment, and what was acknowledged is there", { timeout: 60_000 }, async () => {
    const cuts = cutPower(await traceDesk(30, orders), { seed, states: 250 });
    console.log(told("synchronous FULL", cuts, seed));
    expect(cuts.examples, `seed ${seed}`).toEqual([]);
    expect(cuts).toMatchObject({ states: 250, losing: 0, damaged: 0 });
  });

  it("and commits that did not wait for the disk are found out", { timeout: 60_000 }, async () => {
    const planted = { ...orders, synchronous: "NORMAL" } as const;
    const cuts = cutPower(await traceDesk(12, planted), { seed, states: 60 });
    console.log(told("planted: synchronous NORMAL", cuts, seed));
    expect(cuts.losing, `seed ${seed}`).toBeGreaterThan(10);
    // The file itself stays in order: only this test can tell the two apart.
    expect(cuts.damaged, `seed ${seed}`).toBe(0);
  });

  it("and a disk that is never waited for is found damaged", { timeout: 60_000 }, async () => {
    const planted = { ...orders, synchronous: "OFF" } as const;
    const cuts = cutPower(await traceDesk(30, planted), { seed, states: 120 });
    console.log(told("planted: synchronous OFF", cuts, seed));
    expect(cuts.damaged, `seed ${seed}`).toBeGreaterThan(0);
  });

  it("after the command line has answered", { timeout: 60_000 }, async () => {
    const place = placeFor("power");
    const folder = join(place, "data");
    await checkedFolder(folder, 6, "http://127.0.0.1:59999");
    const before = filesIn(folder, ["tidewaiter.sqlite", "tidewaiter.sqlite-wal"]);
    const main = join(import.meta.dirname, "../../desk/cli/main.ts");
    const words = ["--json", "--data", folder, "approve", "--all-checked", "--as", "bob"];
    const [strace = "", ...rest] = tracing(join(place, "trace"));
    const run = spawnSync(strace, [...rest, process.execPath, main, ...words], {
      env: { PATH: process.env["PATH"] ?? "", TIDEWAITER_PIN: pin },
      encoding: "utf8",
    });
    const { results } = JSON.parse(run.stdout) as {
      results: { lrn: string; messageID: string; digest: string }[];
    };
    const acks = results.map(({ lrn, messageID, digest }) => `ACK ${lrn} ${messageID} ${digest}`);
    // Its one answer stands for all approvals in it.
    const steps = stepsOf(join(place, "trace"), folder).map((step): Step => {
      const isAnswer = step.do === "say" && step.text.startsWith("{");
      return isAnswer ? { do: "say", text: `${acks.join("\n")}\n` } : step;
    });
    expect(steps.filter((step) => step.do === "say")).toHaveLength(1);
    const cuts = cutPower({ before, steps, acks: [] }, { seed, states: 60 });
    console.log(told("command line", cuts, seed));
    expect(cuts.examples, `seed ${seed}`).toEqual([]);
  });
});

describe("the simulated disk", () => {
  const before = new Map([["a", Buffer.from("old")]]);
  const write: Step = { do: "write", file: "a", at: 0, bytes: Buffer.from("new") };
  const text = (files: Map<string, Buffer>): string => files.get("a")?.toString() ?? "absent";

  it("keeps what was synced, and nothing else when all is lost", () => {
    const disk = powerDisk(before);
    disk.take(write);
    expect(text(disk.cut("lost", Math.random))).toBe("old");
    expect(text(disk.cut("kept", Math.random))).toBe("new");
    expect(disk.unsynced).toBe(1);
    disk.take({ do: "sync", file: "a" });
    disk.take({ do: "truncate", file: "a", size: 1 });
    expect(text(disk.cut("lost", Math.random))).toBe("new");
    expect(text(disk.cut("kept", Math.random))).toBe("n");
  });

  it("forgets a new file whose folder was not synced", () => {
    const disk = powerDisk(new Map());
    disk.take({ do: "create", file: "a" });
    disk.take(write);
    disk.take({ do: "sync", file: "a" });
    expect(text(disk.cut("lost", () => 0.9))).toBe("absent");
    disk.take({ do: "sync-folder" });
    expect(text(disk.cut("lost", () => 0.9))).toBe("new");
  });
});
