/** A data folder with so many approved filings that wait for a hub, made once and copied for every run. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CallResult } from "../../../core/contract.ts";
import { openDatabase } from "../../../db/open.ts";
import { dropSetting } from "../../../db/place.ts";
import { createDesk } from "../../../desk/desk.ts";
import type { Log } from "../../../desk/ports.ts";
import { systemPorts } from "../../../desk/systemPorts.ts";

export const silent: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** The hub's address in the folder; a run sends to the port that it is given instead. */
export const namedUrl = "http://127.0.0.1:9";
const pin = "4711";

export function must<T>(result: CallResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export interface ApprovedFolder {
  readonly folder: string;
  copy(): string;
  drop(): void;
}

/** A desk asks about everything in data that was copied; these are to be sent like any other. */
function takeForOriginal(folder: string): void {
  const { db, close } = must(openDatabase({ folder, heard: () => undefined }));
  dropSetting(db, "place");
  close();
  rmSync(join(folder, "epoch.seen"), { force: true });
}

export async function approvedFolder(count: number): Promise<ApprovedFolder> {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-drain-"));
  const desk = must(createDesk(systemPorts({ log: silent, version: "bench" }), { folder }));
  const session = desk.session();
  must(await session.call("desk.initialise", { user: "ann", pin }));
  must(await session.call("session.signIn", { user: "ann", pin }));
  must(await session.call("user.add", { user: "bob", role: "reviewer", pin }));
  must(await session.call("hub.add", { name: "bench", url: namedUrl, profile: "my" }));
  must(await session.call("declaration.seed", { count, profile: "my" }));
  must(await session.call("declaration.check", {}));
  const reviewer = desk.session();
  must(await reviewer.call("session.signIn", { user: "bob", pin }));
  const { approved } = must(await reviewer.call("declaration.approve", {}));
  if (approved !== count) throw new Error(`${approved} of ${count} were approved`);
  await desk.close();
  const copies: string[] = [];
  return {
    folder,
    copy() {
      const place = mkdtempSync(join(tmpdir(), "tidewaiter-drain-"));
      cpSync(folder, place, { recursive: true });
      takeForOriginal(place);
      copies.push(place);
      return place;
    },
    drop() {
      for (const each of [folder, ...copies]) rmSync(each, { recursive: true, force: true });
    },
  };
}
