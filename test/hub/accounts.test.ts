/** Duty accounts, payment orders and consignments over real HTTP. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountsAnswer, consignmentsAnswer, paymentAnswer } from "../../hub/wire.ts";
import type { Notification } from "../../hub/wire.ts";
import type { DeclarationParts } from "./declarationXml.ts";
import { message, openTestHub, problemOf, read } from "./hubHarness.ts";
import type { Message, TestHub } from "./hubHarness.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

async function toldOf(sent: Message): Promise<Notification[]> {
  return (await hub.notifications()).filter((told) => told.messageID === sent.messageID);
}

/** Files one declaration and gives what was said about it. */
async function tell(parts: DeclarationParts): Promise<{ sent: Message; told: Notification[] }> {
  const sent = message(parts);
  const [receipt] = await hub.file([sent]);
  expect(receipt?.outcome).toBe("accepted");
  return { sent, told: await toldOf(sent) };
}

function codes(told: readonly Notification[]): string {
  return told.map((each) => each.functionCode).join(" ");
}

describe("payments", () => {
  const order = (paymentID: string, declarationID: string, amount: string) => ({
    paymentID,
    submitterID: "desk-1",
    declarationID,
    amount,
    currency: "MYR",
  });
  async function due(): Promise<{ balance: string; due: string }> {
    const { accounts } = read(accountsAnswer, await hub.get("/v1/accounts"));
    const found = accounts.find((each) => each.accountID === "desk-1/MYR");
    return { balance: found?.balance ?? "", due: found?.due ?? "" };
  }

  test("are carried out once, in parts, and let the declaration go on", async () => {
    const { sent, told } = await tell({ lrn: "TRY-TAX-PAY", items: [{ amount: "1000" }] });
    const mrn = told[1]?.declarationID ?? "";
    const before = await due();
    const first = read(paymentAnswer, await hub.post("/v1/payments", order("pay-1", mrn, "100")));
    expect(first).toMatchObject({ outcome: "accepted", due: "55.00" });
    const again = read(
      paymentAnswer,
      await hub.post("/v1/payments", order("pay-1", mrn, "100.00")),
    );
    expect(again).toEqual({ ...first, outcome: "duplicate", amount: "100.00" });
    expect(codes(await toldOf(sent))).toBe("02 01 13");
    await hub.post("/v1/payments", order("pay-2", mrn, "55"));
    expect(codes(await toldOf(sent))).toBe("02 01 13 08 09");
    const after = await due();
    expect(Number(before.due) - Number(after.due)).toBeCloseTo(155);
    expect(Number(before.balance) - Number(after.balance)).toBeCloseTo(155);
  });

  test("are refused when nothing is due, too much is paid, the id is used again or the MRN is unknown", async () => {
    const { told } = await tell({ lrn: "TRY-TAX-NOT", items: [{ amount: "100" }] });
    const mrn = told[1]?.declarationID ?? "";
    const code = async (body: object) => problemOf(await hub.post("/v1/payments", body)).code;
    expect(await code(order("no-1", mrn, "15.51"))).toBe("payment-not-due");
    expect(await code({ ...order("no-1", mrn, "1"), currency: "USD" })).toBe("payment-not-due");
    expect(await code(order("no-1", mrn, "0"))).toBe("payment-not-due");
    expect(await code(order("no-1", "26MY", "1"))).toBe("declaration-unknown");
    expect(await code(order("no-1", mrn, "1,5"))).toBe("request-invalid");
    await hub.post("/v1/payments", order("no-2", mrn, "1"));
    expect(await code(order("no-2", mrn, "2"))).toBe("payment-id-reused");
  });

  test("are refused when the account does not hold the money", async () => {
    const { told } = await tell({ lrn: "TRY-TAX-RICH", items: [{ amount: "90000000" }] });
    const answered = await hub.post(
      "/v1/payments",
      order("rich", told[1]?.declarationID ?? "", "13950000"),
    );
    expect(problemOf(answered).code).toBe("balance-insufficient");
  });

  test("of a released declaration clear it", async () => {
    const { sent, told } = await tell({ lrn: "TRY-ROG-PAY", items: [{ amount: "100" }] });
    await hub.post("/v1/payments", order("rog", told[1]?.declarationID ?? "", "15.50"));
    expect(codes(await toldOf(sent))).toBe("02 01 13 08 09");
  });
});

describe("consignments", () => {
  test("show arrival, inspection and gate release of a waybill", async () => {
    await tell({ lrn: "TRY-CTL-WAY", waybill: "180-1" });
    await tell({ lrn: "TRY-CLE-WAY", waybill: "180-1" });
    await tell({ lrn: "TRY-SIL-WAY", waybill: "180-2" });
    const listed = async (waybill: string) =>
      read(consignmentsAnswer, await hub.get(`/v1/consignments?waybill=${waybill}`)).consignments;
    const shown = (await listed("180-1")).toSorted((left, right) =>
      left.functionalReferenceID < right.functionalReferenceID ? -1 : 1,
    );
    expect(
      shown.map((each) => [
        each.status,
        each.inspection,
        each.arrivalDateTime !== null,
        each.gateReleaseDateTime !== null,
      ]),
    ).toEqual([
      ["cleared", "none", true, true],
      ["controlled", "required", true, false],
    ]);
    expect(await listed("180-2")).toMatchObject([{ arrivalDateTime: null, status: "received" }]);
    expect(await listed("nothing")).toEqual([]);
    expect((await hub.get("/v1/consignments")).status).toBe(400);
  });
});
