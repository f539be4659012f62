/**
 * The real desk in a process of its own, to be traced, failed and killed: it approves what is checked, a few at a time,
 * and says each answer on standard output before it goes on.
 *
 *     node test/crash/diskDesk.ts FOLDER {"each":3}
 *
 * ACK lrn messageID digest   an approval was acknowledged
 * ERR code                   an order was answered with a fault
 * REFUSED code               the desk did not open
 * NOW stage                  the desk's health changed
 * READ n                     reading still answers, while nothing is written
 * BACKUP path                a backup was made
 * DONE                       all is approved and the desk closed
 * GAVE-UP code               the desk did not go on within its patience
 */
import { writeSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "../../db/open.ts";
import { createDesk } from "../../desk/desk.ts";
import { systemPorts } from "../../desk/systemPorts.ts";
import { must, preparer, reviewer, silent } from "./diskFolder.ts";

export interface Orders {
  /** Approvals in one order. */
  readonly each?: number;
  /** How long the desk may take to go on after a fault, in ms. */
  readonly patience?: number;
  /** Pages of the log after which it is written back. */
  readonly due?: number;
  /** Plants what a power cut must show: commits that do not wait for the disk, or nothing that does. */
  readonly synchronous?: "NORMAL" | "OFF";
  /** Makes backups one after the other in place of approving. */
  readonly backups?: boolean;
}

const [folder = "", given = "{}"] = process.argv.slice(2);
const { each = 1, patience = 2000, due, synchronous, backups }: Orders = JSON.parse(given);

function say(...words: (string | number)[]): void {
  writeSync(1, `${words.join(" ")}\n`);
}

const created = createDesk(systemPorts({ log: silent, version: "crash" }), {
  folder,
  open(options) {
    const opened = openDatabase({
      ...options,
      ...(due === undefined ? {} : { logLimits: { due } }),
    });
    if (opened.ok && synchronous !== undefined) {
      opened.value.db.run(`PRAGMA synchronous = ${synchronous}`);
    }
    return opened;
  },
});
if (!created.ok) {
  say("REFUSED", created.error.code);
  process.exit(3);
}
const desk = created.value;
const boris = desk.session(reviewer);
const anna = desk.session(preparer);
let stage = "well";
desk.on(({ name, data }) => {
  if (name !== "health.changed") return;
  if (data.storage !== stage) say("NOW", data.storage);
  stage = data.storage;
});

/** Waits until the desk goes on; false when it does not in time. */
async function goesOn(code: string): Promise<boolean> {
  const began = performance.now();
  const read = await boris.call("declaration.count", { by: "work" });
  if (read.ok) say("READ", read.value.total);
  while (performance.now() - began < patience) {
    if (stage === "well") return true;
    await wait(20);
  }
  say("GAVE-UP", code);
  return false;
}

async function lrnsOf(work: string): Promise<string[]> {
  const where = `work:${work}`;
  const listed = await boris.call("declaration.list", {
    where,
    limit: 1000,
    sort: "lrn",
    descending: false,
  });
  return listed.ok ? listed.value.declarations.map(({ lrn }) => lrn) : [];
}

async function approveAll(): Promise<boolean> {
  for (;;) {
    const lrns = (await lrnsOf("checked")).slice(0, each);
    if (lrns.length === 0) {
      if (stage === "well") return true;
      if (!(await goesOn(stage))) return false;
      continue;
    }
    const answered = await boris.call("declaration.approve", { lrns });
    if (answered.ok) {
      for (const { lrn, messageID, digest } of answered.value.results) {
        if (messageID !== null) say("ACK", lrn, messageID, digest ?? "");
      }
      continue;
    }
    say("ERR", answered.error.code);
    if (!(await goesOn(answered.error.code))) return false;
  }
}

async function backUpAgainAndAgain(): Promise<boolean> {
  for (let n = 0; n < 1000; n += 1) {
    must(await anna.call("declaration.seed", { count: 1, profile: "my" }));
    const made = must(await anna.call("backup.make", {}));
    say("BACKUP", made.path ?? "", made.declarations);
  }
  return true;
}

const isDone = await (backups === true ? backUpAgainAndAgain() : approveAll());
await desk.close();
if (isDone) say("DONE");
