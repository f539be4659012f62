/** What is printed while an amendment is open: its corrected copy, said to be one, and what is in force when that is asked for. */
import { expect, it } from "vitest";
import type { Sheet } from "../../../core/contract/print.ts";
import type { World } from "../deskWorld.ts";
import { amended, approved, atPracticeHub, sync, why } from "./requestWorld.ts";

const lrn = "TRY-ACC-1";
const notGranted = /has not granted/u;

async function form(world: World, more: { inForce?: boolean; as?: "worksheet" } = {}) {
  const { sheets } = await world.ask("print.sheets", { as: "form", lrns: [lrn], ...more });
  const [sheet] = sheets;
  if (!sheet) throw new Error("nothing was printed");
  return sheet;
}

function says({ blocks }: Sheet, text: string): boolean {
  return JSON.stringify(blocks).includes(text);
}

it("is the amended copy until customs decided, with a word on it, and the document in force when asked for", async () => {
  const { world } = await atPracticeHub([lrn]);
  const before = await form(world);
  expect(before.remarks.some((remark) => notGranted.test(remark))).toBe(false);
  await world.ask("declaration.amend", { lrn, why });
  expect((await form(world)).remarks).toContainEqual(expect.stringMatching(notGranted));
  await world.ask("declaration.withdraw", { lrn, why });
  expect((await form(world)).remarks).toEqual(before.remarks);

  await amended(world, lrn, "Silk shawl");
  const open = await form(world);
  expect(says(open, "Silk shawl")).toBe(true);
  expect(open.remarks).toEqual(
    expect.arrayContaining([
      expect.stringMatching(notGranted),
      expect.stringMatching(/^Not approved/u),
    ]),
  );
  expect((await form(world, { as: "worksheet" })).remarks[0]).toMatch(notGranted);
  const inForce = await form(world, { inForce: true });
  expect(says(inForce, "Silk shawl")).toBe(false);
  expect(inForce.remarks).toEqual(before.remarks);

  // Approved it is of that approval, and still not granted.
  const messageID = await approved(world, lrn);
  const asked = await form(world);
  expect(says(asked, messageID)).toBe(true);
  expect(asked.remarks).toContainEqual(expect.stringMatching(notGranted));
  expect(asked.remarks).not.toContainEqual(expect.stringMatching(/^Not approved/u));

  await sync(world);
  const granted = await form(world);
  expect(says(granted, "Silk shawl")).toBe(true);
  expect(granted.remarks).toEqual(before.remarks);
});
