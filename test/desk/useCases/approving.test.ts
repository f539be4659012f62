/** Approving through the desk's calls: what is frozen, signed and queued, and what is refused. */
import { createHash } from "node:crypto";
import { importJWK, compactVerify } from "jose";
import Sqlite from "better-sqlite3";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Session } from "../../../desk/desk.ts";
import { deskFrom, makeTemplate, seeded, value } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

const description = "/goodsShipment/items/0/commodity/description";

function one(list: readonly string[]): string {
  const [first] = list;
  if (first === undefined) throw new Error("nothing was seeded");
  return first;
}

function set(session: Session, lrn: string, pointer: string, text: string | null, more = {}) {
  return value(session, "declaration.set", {
    lrn,
    changes: [{ pointer, value: text }],
    why: "as the invoice says",
    ...more,
  });
}

describe("approving", () => {
  it("freezes the document with digest and signature, and queues it", async () => {
    const { as, desk, folder } = deskFrom(template.folder);
    const anna = await as("Anna");
    const lrn = one(await seeded(anna, 1));
    await value(anna, "declaration.check", {});
    const boris = await as("Boris");
    const { results, approved } = await value(boris, "declaration.approve", { lrns: [lrn] });
    expect(approved).toBe(1);
    const shown = await value(boris, "declaration.show", { lrn });
    expect(shown).toMatchObject({
      work: "approved",
      transport: "queued",
      status: "waiting-for-line",
    });
    const [sent] = shown.messages;
    expect(sent).toMatchObject({
      direction: "sent",
      state: "queued",
      messageID: results[0]?.messageID,
      digest: results[0]?.digest,
    });
    expect(
      createHash("sha256")
        .update(sent?.xml ?? "")
        .digest("base64"),
    ).toBe(results[0]?.digest);
    await desk.close();
    const connection = new Sqlite(join(folder, "tidewaiter.sqlite"), { readonly: true });
    const filing = connection
      .prepare<[], { jws: string; bytes: Buffer; public_jwk: string; kid: string }>(
        "SELECT jws, bytes, public_jwk, kid FROM filings JOIN user_keys USING (kid)",
      )
      .get();
    connection.close();
    if (!filing) throw new Error("no filing");
    // An independent reader of signatures takes it.
    const [header, , signature] = filing.jws.split(".");
    const whole = `${header}.${filing.bytes.toString("base64url")}.${signature}`;
    const key = await importJWK(JSON.parse(filing.public_jwk), "EdDSA");
    const verified = await compactVerify(whole, key);
    expect(verified.protectedHeader).toMatchObject({ alg: "EdDSA", kid: filing.kid });
    expect(Buffer.from(verified.payload).equals(filing.bytes)).toBe(true);
  });

  it("answers for each by itself", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const boris = await as("Boris");
    const [draft = "", good = "", own = ""] = await seeded(anna, 3);
    await value(anna, "declaration.check", { lrns: [good, own] });
    await set(boris, own, description, "Kettle, steel");
    const { approved, refused, results } = await value(boris, "declaration.approve", {
      lrns: [draft, good, own, "NONE", good],
    });
    expect({ approved, refused }).toEqual({ approved: 1, refused: 3 });
    expect(results.map(({ lrn, refusal }) => `${lrn} ${refusal?.code ?? "approved"}`)).toEqual([
      `${draft} not-checked`,
      `${good} approved`,
      `${own} four-eyes`,
      "NONE unknown-lrn",
    ]);
    const { entries } = await value(boris, "declaration.history", { lrn: own });
    expect(entries.at(-1)).toMatchObject({
      what: "approval-refused",
      who: "Boris",
      detail: { code: "four-eyes" },
    });
  });

  it("takes every checked one, many in a commit", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    await seeded(anna, 120);
    await value(anna, "declaration.check", {});
    const boris = await as("Boris");
    expect(await value(boris, "declaration.approve", {})).toMatchObject({
      approved: 120,
      refused: 0,
    });
    expect(await value(boris, "desk.state", {})).toMatchObject({ line: { waiting: 120 } });
    expect(await value(boris, "desk.verify", {})).toMatchObject({ ok: true });
    expect(await value(boris, "declaration.count", { by: "status" })).toEqual({
      total: 120,
      counts: { "waiting-for-line": 120 },
    });
  }, 20_000);

  it("runs the rules once more inside", async () => {
    const { as, clock, desk, folder } = deskFrom(template.folder);
    const anna = await as("Anna");
    const lrn = one(await seeded(anna, 1));
    await value(anna, "declaration.check", {});
    await desk.close();
    // Checked by an older program, whose rules let this pass.
    const connection = new Sqlite(join(folder, "tidewaiter.sqlite"));
    const { xml } = connection.prepare<[], { xml: string }>("SELECT xml FROM documents").get() ?? {
      xml: "",
    };
    const broken = xml.replace(/<NetNetWeightMeasure[^>]*>[^<]*</u, (mass) =>
      mass.replace(/>[^<]*</u, ">999999<"),
    );
    expect(broken).not.toBe(xml);
    connection.prepare("UPDATE documents SET xml = ?").run(broken);
    connection.close();
    const again = deskFrom(folder);
    again.clock.time = clock.time;
    const boris = await again.as("Boris");
    const { results } = await value(boris, "declaration.approve", {});
    expect(results[0]?.refusal?.code).toBe("blocked");
    expect((await value(boris, "declaration.show", { lrn })).work).toBe("draft");
  });

  it("needs one hub of the profile, or its name", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const chen = await as("Chen");
    const boris = await as("Boris");
    const lrn = one(await seeded(anna, 1));
    await value(anna, "declaration.check", {});
    const refusal = async (hub?: string): Promise<string | undefined> => {
      const input = hub === undefined ? {} : { hub };
      return (await value(boris, "declaration.approve", { lrns: [lrn], ...input })).results[0]
        ?.refusal?.code;
    };
    await value(chen, "hub.add", { name: "second", url: "http://127.0.0.1:9", profile: "my" });
    expect(await refusal()).toBe("several-hubs");
    expect(await refusal("hmrc")).toBe("wrong-hub");
    expect(await refusal("nowhere")).toBe("unknown-hub");
    expect(await refusal("second")).toBeUndefined();
    // Bound from then on.
    await value(boris, "declaration.recall", { lrn });
    await value(anna, "declaration.check", {});
    expect(await refusal("klia")).toBe("wrong-hub");
    expect(await refusal()).toBeUndefined();
  });

  it("says that there is no hub", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    await value(anna, "declaration.seed", { count: 1, profile: "cn" });
    await value(anna, "declaration.check", {});
    const boris = await as("Boris");
    const { results } = await value(boris, "declaration.approve", {});
    expect(results[0]?.refusal?.code).toBe("no-hub");
  });

  it("is voided by an edit, which takes it out of the queue", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const boris = await as("Boris");
    const lrn = one(await seeded(anna, 1));
    await value(anna, "declaration.check", {});
    await value(boris, "declaration.approve", {});
    expect(await set(anna, lrn, description, "Kettle, steel")).toMatchObject({
      work: "draft",
      status: "draft",
    });
    expect((await value(anna, "outbox.list", {})).entries).toEqual([]);
    const shown = await value(anna, "declaration.show", { lrn });
    expect(shown).toMatchObject({ transport: "none", messages: [{ state: "recalled" }] });
    await value(anna, "declaration.check", {});
    await value(boris, "declaration.approve", {});
    expect(
      (await value(anna, "declaration.show", { lrn })).messages.map(({ state }) => state),
    ).toEqual(["recalled", "queued"]);
    expect(await value(anna, "desk.verify", {})).toMatchObject({ ok: true });
  });
});
