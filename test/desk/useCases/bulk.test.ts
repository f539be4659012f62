/** Steps for many at once, and where a row stands. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { codeOf, deskFrom, makeTemplate, seeded, value } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

it("discards and restores many, each with its own answer and audit entry", async () => {
  const desk = deskFrom(template.folder);
  const anna = await desk.as("Anna");
  const lrns = await seeded(anna, 5);
  const [first = ""] = lrns;
  await value(anna, "declaration.discard", { lrn: first, why: "twice" });
  const input = { move: "discard", lrns: [...lrns, lrns[1] ?? "", "NOBODY"], why: "wrong file" };
  const { moved, refused, results } = await value(anna, "declaration.moveMany", input as never);
  expect({ moved, refused }).toEqual({ moved: 4, refused: 2 });
  // Told once of all that moved, not once for each.
  const told = desk.events.filter(({ name }) => name === "declaration.changed");
  expect(told.at(-1)?.data).toEqual({ lrns: lrns.slice(1) });
  expect(results.filter(({ refusal }) => refusal !== null)).toMatchObject([
    { lrn: first, refusal: { code: "wrong-state" } },
    { lrn: "NOBODY", refusal: { code: "unknown-lrn" } },
  ]);
  const history = await value(anna, "declaration.history", { lrn: lrns[1] ?? "" });
  expect(history.entries.at(-1)).toMatchObject({
    what: "discarded",
    detail: { why: "wrong file" },
  });
  expect(await codeOf(anna, "declaration.moveMany", { move: "discard", lrns })).toBe("why-missing");
  expect(await value(anna, "declaration.moveMany", { move: "restore", lrns })).toMatchObject({
    moved: 5,
  });
  expect((await value(anna, "declaration.count", { by: "work" })).counts).toEqual({ draft: 5 });
  expect((await value(anna, "desk.verify", {})).ok).toBe(true);
});

it("recalls what was approved and not sent", async () => {
  const desk = deskFrom(template.folder);
  const anna = await desk.as("Anna");
  const lrns = await seeded(anna, 3);
  await value(anna, "declaration.check", {});
  const boris = await desk.as("Boris");
  await value(boris, "declaration.approve", {});
  expect(await value(boris, "declaration.moveMany", { move: "recall", lrns })).toMatchObject({
    moved: 3,
  });
  expect((await value(boris, "outbox.list", {})).entries).toEqual([]);
  expect((await value(anna, "desk.verify", {})).ok).toBe(true);
});

it("tells where a row stands, in every order", async () => {
  const desk = deskFrom(template.folder);
  const anna = await desk.as("Anna");
  await seeded(anna, 40);
  for (const sort of ["lrn", "deadline", "created", "updated"] as const) {
    for (const descending of [false, true]) {
      const { declarations } = await value(anna, "declaration.list", { sort, descending });
      const keys = declarations.map((row) => (sort === "lrn" ? row.lrn : (row[sort] ?? "~")));
      const day = sort === "lrn" ? (keys[17] ?? "") : (keys[17] ?? "").slice(0, 10);
      const { index, total } = await value(anna, "declaration.rank", {
        sort,
        descending,
        key: day,
      });
      expect(total).toBe(40);
      expect(keys[index]?.startsWith(day)).toBe(true);
      expect(keys.slice(0, index).some((key) => key.startsWith(day))).toBe(false);
    }
  }
  const past = await value(anna, "declaration.rank", { sort: "lrn", key: "ZZZ" });
  expect(past.index).toBe(40);
});
