/** A data folder full of approved filings, and what must be true of one after any crash. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { CallOutput } from "../../core/contract.ts";
import { createDesk } from "../../desk/desk.ts";
import { fastPorts, hearing, pin, value } from "../desk/deskWorld.ts";
import type { ScriptedHub } from "../desk/sync/scriptedHub.ts";

export function placeFor(name: string): string {
  const place = mkdtempSync(join(tmpdir(), `tidewaiter-${name}-`));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

export function copyOf(folder: string, place: string): string {
  const copy = join(place, "data");
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export interface Approved {
  readonly messageID: string;
  readonly digest: string;
}

/** Approves everything, and hands out what was acknowledged, by LRN. */
export async function approveAll(folder: string): Promise<Map<string, Approved>> {
  const desk = value(createDesk(fastPorts(1, hearing().log), { folder }));
  const bob = desk.session();
  value(await bob.call("session.signIn", { user: "bob", pin }));
  const { results } = value(await bob.call("declaration.approve", {}));
  await desk.close();
  const approved = new Map<string, Approved>();
  for (const { lrn, messageID, digest } of results) {
    if (messageID !== null && digest !== null) approved.set(lrn, { messageID, digest });
  }
  return approved;
}

/** Everything approved is at the hub once, under its own id and bytes, nothing else is, and the desk knows it. */
export async function expectAllFiled(
  folder: string,
  hub: ScriptedHub,
  approved: ReadonlyMap<string, Approved>,
  notificationsEach: number,
): Promise<void> {
  const held = new Map(
    [...hub.books.values()].map(({ lrn, messageID, digest }) => [lrn, { messageID, digest }]),
  );
  expect(hub.books.size).toBe(approved.size);
  expect(Object.fromEntries(held)).toEqual(Object.fromEntries(approved));
  const desk = value(createDesk(fastPorts(1, hearing().log), { folder }));
  const session = desk.session();
  const counted = value(await session.call("declaration.count", { by: "transport" }));
  expect({ ...counted.counts }).toEqual({ sent: approved.size });
  const inbox = value(await session.call("inbox.list", { limit: 1000 }));
  expect(inbox.entries).toHaveLength(Math.min(1000, notificationsEach * approved.size));
  const verified: CallOutput<"desk.verify"> = value(await session.call("desk.verify", {}));
  expect(verified.checks.filter(({ ok }) => !ok)).toEqual([]);
  await desk.close();
}
