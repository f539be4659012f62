/** How many filings wait is told as soon as it changes, whoever changed it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DeskEvent } from "../../../core/contract.ts";
import { deskFrom, makeTemplate, seeded, value } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

function waitingTold(events: readonly DeskEvent[]): number[] {
  return events.flatMap((event) => (event.name === "line.changed" ? [event.data.waiting] : []));
}

it("tells the line's count after an approval and after a recall", async () => {
  const { as, events } = deskFrom(template.folder);
  const anna = await as("Anna");
  const lrns = await seeded(anna, 3);
  await value(anna, "declaration.check", {});
  const boris = await as("Boris");
  await value(boris, "declaration.approve", { lrns });
  expect(waitingTold(events).at(-1)).toBe(3);
  await value(anna, "declaration.recall", { lrn: lrns[0] ?? "" });
  expect(waitingTold(events).at(-1)).toBe(2);
});
