/** Rate limits: a bucket of tokens for each submitter, in the books. */
import { afterEach, describe, expect, test } from "vitest";
import { readArguments } from "../../hub/arguments.ts";
import { takeToken } from "../../hub/rates.ts";
import { handClock } from "./handClock.ts";
import { batchOf, message, openTestHub, problemOf } from "./hubHarness.ts";
import type { TestHub } from "./hubHarness.ts";
import { newSigner, signedHeaders } from "./signing.ts";

const open: TestHub[] = [];
afterEach(async () => {
  for (const hub of open.splice(0)) await hub.close();
});

async function limited(perSecond: number, burst: number) {
  const clock = handClock();
  const hub = await openTestHub({ rate: { perSecond, burst } }, clock);
  open.push(hub);
  return { hub, clock };
}

async function statuses(times: number, ask: () => Promise<{ status: number }>): Promise<string> {
  const found: number[] = [];
  for (let at = 0; at < times; at += 1) found.push((await ask()).status);
  return found.join(" ");
}

describe("rate limits", () => {
  test("a burst passes, then one for each token that comes back, never more than a full bucket", async () => {
    const { hub, clock } = await limited(2, 3);
    const ask = () => hub.get("/v1/notifications");
    expect(await statuses(5, ask)).toBe("200 200 200 429 429");
    clock.advance(499);
    expect(await statuses(1, ask)).toBe("429");
    clock.advance(1);
    expect(await statuses(2, ask)).toBe("200 429");
    clock.advance(3_600_000);
    expect(await statuses(4, ask)).toBe("200 200 200 429");
  });

  test("the refusal is a problem that says when to come again, and nothing is filed", async () => {
    const { hub, clock } = await limited(1, 1);
    const sent = message({ lrn: "TRY-ACC-RATE" });
    expect((await hub.postBatch(batchOf([sent]))).status).toBe(200);
    const other = message({ lrn: "TRY-ACC-RATE-2" });
    const refused = await hub.postBatch(batchOf([other]));
    expect(problemOf(refused)).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(refused.headers.get("retry-after")).toBe("1");
    clock.advance(1000);
    expect((await hub.postBatch(batchOf([other]))).status).toBe(200);
    clock.advance(1000);
    expect((await hub.get(`/v1/messages/${other.messageID}`)).status).toBe(200);
  });

  test("after Retry-After there is a token", async () => {
    const { hub, clock } = await limited(3, 1);
    const ask = () => hub.get("/v1/accounts");
    expect(await statuses(2, ask)).toBe("200 429");
    const seconds = Number((await ask()).headers.get("retry-after"));
    clock.advance(seconds * 1000);
    expect(await statuses(1, ask)).toBe("200");
  });

  test("each submitter has a bucket of its own, by its signature or by the name it files under", async () => {
    const { hub } = await limited(1, 1);
    const filing = (lrn: string, submitter: string) => () =>
      hub.postBatch(batchOf([message({ lrn })], submitter));
    expect(await statuses(2, filing("TRY-ACC-R1", "desk-1"))).toBe("200 429");
    expect(await statuses(2, filing("TRY-ACC-R2", "desk-2"))).toBe("200 429");
    const signer = newSigner();
    const signed = (name: string) => () => {
      const url = `${hub.url}/v1/accounts`;
      return hub.get("/v1/accounts", signedHeaders(signer, name, { method: "GET", url }));
    };
    expect(await statuses(2, signed("desk-3"))).toBe("200 429");
    expect(await statuses(1, signed("desk-4"))).toBe("200");
  });

  test("neither health nor the admin door is limited", async () => {
    const { hub } = await limited(1, 1);
    expect(await statuses(3, () => hub.get("/v1/health"))).toBe("200 200 200");
    expect(await statuses(3, () => hub.get("/admin/faults"))).toBe("200 200 200");
  });

  test("of many at once no more pass than the bucket holds", async () => {
    const { hub } = await limited(1, 7);
    const rate = { perSecond: 1, burst: 7 };
    const taken = await Promise.all(
      Array.from({ length: 40 }, () => takeToken(hub.ports, rate, "desk-9")),
    );
    expect(taken.filter((refused) => refused === null)).toHaveLength(7);
  });

  test.each([
    [["--rate", "5"], { perSecond: 5, burst: 5 }],
    [["--rate", "5", "--burst", "20"], { perSecond: 5, burst: 20 }],
    [[], null],
  ])("%o on the command line", (words, rate) => {
    const read = readArguments(["--port", "0", "--data", "x", ...words]);
    expect(read).toMatchObject({ ok: true, order: { rate } });
  });

  test.each([[["--rate", "0"]], [["--rate", "many"]], [["--burst", "3"]]])(
    "%o is wrong usage",
    (words) => {
      const read = readArguments(["--port", "0", "--data", "x", ...words]);
      expect(read).toMatchObject({ ok: false, message: expect.stringContaining("--rate N") });
    },
  );
});
