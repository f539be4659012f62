/** The history of a declaration whose items came and went is read by items, not by their fields. */
import { expect, test } from "vitest";
import { foldOrders } from "../../renderer/editor/foldOrders.ts";

const items = "/goodsShipment/items";
const by = (when: string) => ({ who: "ann", when, why: "w" });

test("what items held that were taken out or put in stands within the order that did it", () => {
  const script = [
    { pointer: "/exporter/name", before: "a", after: "b", ...by("1") },
    { pointer: `${items}/1/commodity/description`, before: "Scarf", after: null, ...by("2") },
    { pointer: `${items}/1/origins/0/countryCode`, before: "CN", after: null, ...by("2") },
    { pointer: items, before: "1-3", after: "1,3,+1", ...by("2") },
    // Of an item that was there before, at the number that one had which is gone.
    { pointer: `${items}/1/commodity/description`, before: "Towl", after: "Towel", ...by("2") },
    { pointer: `${items}/2/commodity/description`, before: null, after: "Shawl", ...by("2") },
  ];
  const [first, , , order, kept] = script;
  expect(foldOrders(script)).toEqual([
    { correction: first, within: [] },
    { correction: order, within: [script[1], script[2], script[5]] },
    { correction: kept, within: [] },
  ]);
  expect(foldOrders([]).length).toBe(0);
});
