/** Goods that have a seller's article number and no commodity code: the number is not taken for the code. */
import { expect, it } from "vitest";
import { openWorld } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";

it("a missing commodity code blocks, and is filled in behind the article number", async () => {
  const world = await openWorld();
  await world.import(parcelFile(["A1"], { sku: "SK-1", hs: "" }));
  const { results } = await world.ask("declaration.check", {});
  const missing = results[0]?.problems.filter(({ code }) => code === "CDS10001") ?? [];
  expect(missing).toMatchObject([
    {
      severity: "blocking",
      pointer: expect.stringMatching(/^\/goodsShipment\/items\/0\/commodity\/classifications\//u),
    },
  ]);
  const pointer = missing[0]?.pointer ?? "";
  await world.ask("declaration.set", {
    lrn: "A1",
    why: "looked up",
    changes: [
      { pointer, value: "62141000" },
      { pointer: pointer.replace(/id$/u, "identificationTypeCode"), value: "HS" },
    ],
  });
  expect(await world.ask("declaration.check", {})).toMatchObject({ checked: 1, blocked: 0 });
  const { declaration } = await world.ask("declaration.show", { lrn: "A1" });
  expect(JSON.stringify(declaration)).toContain('"id":"SK-1"');
  const { declarations } = await world.ask("declaration.list", {});
  expect(declarations[0]).toMatchObject({ work: "checked" });
});
