/** Saved views and preferences: each person's own, kept through a restart. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { codeOf, deskFrom, makeTemplate, value } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

const columns = { shown: ["lrn", "status"], widths: { lrn: 180 } };

it("keeps views by person and name, and gives back what it forgets", async () => {
  const desk = deskFrom(template.folder);
  const anna = await desk.as("Anna");
  const boris = await desk.as("Boris");
  const view = {
    name: "Mine",
    where: "client:HGH value>500",
    sort: "value",
    descending: true,
    columns,
  } as const;
  expect(await value(anna, "view.save", view)).toMatchObject({ ...view, user: "Anna" });
  await value(boris, "view.save", { name: "mine", where: "status:checked" });
  expect((await value(anna, "view.list", {})).views).toMatchObject([view]);
  expect((await value(desk.desk.session(), "view.list", {})).views).toMatchObject([
    { user: "Anna" },
    { user: "Boris", sort: "lrn", descending: false, columns: null },
  ]);
  // The same name in another case is the same view.
  await value(anna, "view.save", { ...view, name: "MINE", where: "form:K1" });
  expect((await value(anna, "view.list", {})).views).toMatchObject([
    { name: "MINE", where: "form:K1" },
  ]);
  await value(anna, "view.save", { name: "Other", where: "" });
  expect(await codeOf(anna, "view.rename", { name: "other", to: "mine" })).toBe("view-exists");
  expect(await value(anna, "view.rename", { name: "mine", to: "Mine" })).toMatchObject({
    name: "Mine",
  });
  const dropped = await value(anna, "view.delete", { name: "Mine" });
  expect(dropped).toMatchObject({ where: "form:K1", columns });
  expect(await codeOf(anna, "view.delete", { name: "Mine" })).toBe("unknown-view");
  const again = await desk.reopen();
  expect((await value(await again.as("Anna"), "view.list", {})).views).toMatchObject([
    { name: "Other" },
  ]);
});

it("takes no filter that cannot be read, and nobody's without signing in", async () => {
  const desk = deskFrom(template.folder);
  const anna = await desk.as("Anna");
  const wrong = await anna.call("view.save", { name: "x", where: "colour:red" });
  expect(wrong).toMatchObject({ ok: false, error: { code: "bad-filter", detail: { at: 0 } } });
  const nobody = desk.desk.session();
  expect(await codeOf(nobody, "view.save", { name: "x", where: "" })).toBe("sign-in-needed");
  expect(await codeOf(nobody, "preference.list", {})).toBe("sign-in-needed");
});

it("keeps what a person prefers, apart from others', and forgets on null", async () => {
  const desk = deskFrom(template.folder);
  const anna = await desk.as("Anna");
  const boris = await desk.as("Boris");
  await value(anna, "preference.set", { key: "columns", value: columns });
  await value(anna, "preference.set", { key: "theme", value: "dark" });
  expect((await value(anna, "preference.list", {})).preferences).toEqual({
    columns,
    theme: "dark",
  });
  expect((await value(boris, "preference.list", {})).preferences).toEqual({});
  await value(anna, "preference.set", { key: "theme", value: null });
  expect((await value(anna, "preference.list", {})).preferences).toEqual({ columns });
  const long = "x".repeat(20_000);
  expect(await codeOf(anna, "preference.set", { key: "k", value: long })).toBe("too-long");
});
