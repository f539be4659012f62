/** Beginning, filling and arranging declarations on the command line, as the window does it through the same calls. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { program } from "./program.ts";

interface Shown {
  readonly automatic: readonly object[];
  readonly declaration: {
    readonly goodsItemQuantity?: { readonly value: string };
    readonly goodsShipment?: {
      readonly items?: readonly { readonly commodity?: { readonly description?: string } }[];
    };
  };
}

it(
  "begins from an earlier one, arranges items, keeps a template",
  { timeout: 120_000 },
  async () => {
    const place = mkdtempSync(join(tmpdir(), "tidewaiter-keying-"));
    onTestFinished(() => rmSync(place, { recursive: true, force: true }));
    const desk = program(join(place, "data"));
    await desk.run("init", "--user", "ann");
    await desk.run("seed", "1", "--profile", "my", "--as", "ann");
    const listed = await desk.json<{ declarations: { lrn: string }[] }>("list");
    const from = listed.json.declarations[0]?.lrn ?? "";
    const as = ["--as", "ann"] as const;

    const begun = await desk.json<{ lrn: string; automatic: number }>(
      "new",
      "--form",
      "K1",
      "--client",
      "Bayu",
      "--from",
      from,
      ...as,
    );
    expect(begun.code).toBe(0);
    expect(begun.json.automatic).toBeGreaterThan(10);
    const { lrn } = begun.json;
    const why = ["--why", "keyed", ...as] as const;
    expect((await desk.json("item", "copy", lrn, "--item", "1", ...why)).code).toBe(0);
    expect((await desk.json("item", "add", lrn, "--item", "1", ...why)).code).toBe(0);
    expect((await desk.json("item", "remove", lrn, "--item", "9", ...why)).code).toBe(1);
    const three = (await desk.json<Shown>("show", lrn)).json;
    const goods = three.declaration.goodsShipment?.items?.map(
      (item) => item.commodity?.description,
    );
    expect(goods).toEqual([undefined, expect.any(String), goods?.[1]]);
    expect(three.declaration.goodsItemQuantity?.value).toBe("3");
    expect((await desk.json("item", "remove", lrn, "--item", "1", ...why)).code).toBe(0);

    expect((await desk.run("check", lrn)).out).toMatch(/warning +\S+ \S+ TW-FILL-01/u);
    expect((await desk.run("show", lrn)).out).toContain("Filled in, not confirmed");

    expect((await desk.json("confirm", lrn, "/exporter/name", ...as)).json).toMatchObject({
      confirmed: 1,
    });
    const all = await desk.json<{ confirmed: number }>("confirm", lrn, ...as);
    expect(all.json).toMatchObject({ left: 0 });
    const { confirmed } = all.json;
    expect((await desk.json("unconfirm", lrn, ...as)).json).toMatchObject({ left: confirmed });
    expect((await desk.json("confirm", lrn, ...as)).json).toMatchObject({ confirmed, left: 0 });
    const one = "/exporter/address/cityName";
    expect((await desk.json("unconfirm", lrn, one, ...as)).json).toMatchObject({ left: 1 });
    expect((await desk.json("confirm", lrn, ...as)).json).toMatchObject({ left: 0 });

    expect((await desk.json("template", "save", "lane", "--from", lrn, ...as)).code).toBe(0);
    expect(await desk.json("template", "list", "--client", "Bayu")).toMatchObject({
      json: { templates: [{ name: "lane", form: "K1", client: "Bayu" }] },
    });
    const changed = await desk.json(
      "template",
      "change",
      "lane",
      "way",
      "--lane",
      "HGH-KUL",
      ...as,
    );
    expect(changed.json).toMatchObject({ name: "way", client: "Bayu", lane: "HGH-KUL" });
    const back = await desk.json("template", "change", "way", "lane", "--lane", "", ...as);
    expect(back.json).toMatchObject({ name: "lane", lane: null });
    const empty = await desk.json<{ lrn: string }>("new", "--form", "K1", "--template", "", ...as);
    const filled = await desk.json<{ filled: number }>(
      "fill",
      empty.json.lrn,
      "--template",
      "lane",
      ...why,
    );
    expect(filled.json.filled).toBeGreaterThan(10);
    const shown = (await desk.json<Shown>("show", empty.json.lrn)).json;
    expect(shown.automatic).toHaveLength(filled.json.filled);
    // A template keeps defaults: of the items those of the first.
    expect(shown.declaration.goodsShipment?.items).toHaveLength(1);
    const text = await desk.run("products", "cotton");
    expect(text.code).toBe(0);
    expect((await desk.run("new", "--form", "K77", ...as)).code).toBe(1);
  },
);
