/**
 * Filed declarations to ask something about: at the practice hub itself, or at a scripted one.
 *
 *     const { world, hub } = await atPracticeHub(["TRY-ACC-1"]);
 *     await amended(world, "TRY-ACC-1");           // opened, corrected and checked by Ann
 *     await approved(world, "TRY-ACC-1");          // by Bob
 *     await world.ask("sync.run", { untilIdle: true });
 */
import { expect, onTestFinished } from "vitest";
import type { CallOutput } from "../../../core/contract.ts";
import type { ChangeRequestShown } from "../../../core/contract/requests.ts";
import { openTestHub } from "../../hub/hubHarness.ts";
import type { TestHub } from "../../hub/hubHarness.ts";
import { openWorld, value } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import { openScriptedHub } from "../sync/scriptedHub.ts";
import type { ScriptedHub } from "../sync/scriptedHub.ts";

export const description = "/goodsShipment/items/0/commodity/description";
export const why = "The packing list was wrong";

async function file(world: World, url: string, lrns: readonly string[]): Promise<string[]> {
  await world.ask("hub.add", { name: "hub", url, profile: "my" });
  await world.import(parcelFile(lrns));
  const { results } = await world.approveAll();
  await world.ask("sync.run", { untilIdle: true });
  return results.map(({ messageID }) => messageID ?? "");
}

export async function atPracticeHub(
  lrns: readonly string[],
): Promise<{ world: World; hub: TestHub }> {
  const hub = await openTestHub();
  onTestFinished(() => hub.close());
  const world = await openWorld();
  await file(world, hub.url, lrns);
  return { world, hub };
}

/** Filed and accepted, with MRN 26MY1, as said of the first. */
export async function atScriptedHub(
  lrns: readonly string[],
): Promise<{ world: World; hub: ScriptedHub; ids: string[] }> {
  const hub = await openScriptedHub();
  const world = await openWorld();
  const ids = await file(world, hub.url, lrns);
  const [messageID = ""] = ids;
  hub.say({ messageID, functionCode: "01", mrn: "26MY1" });
  await world.ask("sync.run", { untilIdle: true });
  return { world, hub, ids };
}

export function shown(world: World, lrn: string): Promise<CallOutput<"declaration.show">> {
  return world.ask("declaration.show", { lrn });
}

/** The last request of a declaration. */
export async function lastRequest(world: World, lrn: string): Promise<ChangeRequestShown> {
  const request = (await shown(world, lrn)).changeRequests.at(-1);
  if (!request) throw new Error(`nothing was asked about ${lrn}`);
  return request;
}

export function descriptionIn(declaration: Record<string, unknown> | null): unknown {
  const { goodsShipment } = (declaration ?? {}) as {
    goodsShipment?: { items?: { commodity?: { description?: string } }[] };
  };
  return goodsShipment?.items?.[0]?.commodity?.description;
}

/** Opened, corrected and checked by Ann. */
export async function amended(world: World, lrn: string, text = "Silk shawl"): Promise<void> {
  await world.ask("declaration.amend", { lrn, why });
  await world.ask("declaration.set", {
    lrn,
    changes: [{ pointer: description, value: text }],
    why: "as on the invoice",
  });
  expect(await world.ask("declaration.check", { lrns: [lrn] })).toMatchObject({ blocked: 0 });
}

/** By Bob; the messageID of the request. */
export async function approved(world: World, lrn: string): Promise<string> {
  const { results } = value(await world.bob.call("declaration.approve", { lrns: [lrn] }));
  expect(results).toMatchObject([{ lrn, refusal: null }]);
  return results[0]?.messageID ?? "";
}

export function sync(world: World): Promise<CallOutput<"sync.run">> {
  return world.ask("sync.run", { untilIdle: true });
}

export async function expectSound(world: World): Promise<void> {
  const { checks } = await world.ask("desk.verify", {});
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
}

/** What the audit says was done, oldest first. */
export async function happened(world: World, lrn: string): Promise<string[]> {
  const { entries } = await world.ask("declaration.history", { lrn });
  return entries.map(({ what }) => what);
}

export async function codeOf(
  answer: Promise<{ ok: true } | { ok: false; error: { code: string } }>,
): Promise<string> {
  const result = await answer;
  return result.ok ? "" : result.error.code;
}
