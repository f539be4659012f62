/** PINs that change, people who leave, and what the desk asks of everybody. */
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Session } from "../../../desk/desk.ts";
import { codeOf, deskFrom, makeTemplate, pins, seeded, value } from "./desk.ts";
import type { TestDesk } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

/** The desk with so many checked declarations of Anna's. */
async function checked(count: number): Promise<TestDesk & { anna: Session; lrns: string[] }> {
  const desk = deskFrom(template.folder);
  const anna = await desk.as("Anna");
  const lrns = await seeded(anna, count);
  await value(anna, "declaration.check", {});
  return { ...desk, anna, lrns };
}

async function signsAs(desk: TestDesk, user: string, pin: string): Promise<string> {
  return codeOf(desk.desk.session(), "session.signIn", { user, pin });
}

it("a key that its own PIN does not open is a fault, not a PIN that changed meanwhile", async () => {
  const desk = deskFrom(template.folder);
  const raw = new Sqlite(join(desk.folder, "tidewaiter.sqlite"));
  raw.exec("UPDATE user_keys SET sealed = zeroblob(length(sealed)) WHERE user = 'Boris'");
  raw.close();
  expect(await signsAs(desk, "Boris", pins.Boris)).toBe("internal-fault");
});

describe("one's own PIN", () => {
  it("changes with the old one, and what was signed before and after holds", async () => {
    const desk = await checked(2);
    const boris = await desk.as("Boris");
    const [first = "", second = ""] = desk.lrns;
    await value(boris, "declaration.approve", { lrns: [first] });
    await value(boris, "user.changePin", { pin: pins.Boris, newPin: "ebb and flow" });
    expect(await signsAs(desk, "Boris", pins.Boris)).toBe("wrong-pin");
    const later = desk.desk.session();
    await value(later, "session.signIn", { user: "Boris", pin: "ebb and flow" });
    expect(await value(later, "declaration.approve", { lrns: [second] })).toMatchObject({
      approved: 1,
    });
    expect((await value(later, "desk.verify", {})).ok).toBe(true);
  });

  it("asks for the PIN that it changes, counts wrong ones, and takes no other person's", async () => {
    const desk = deskFrom(template.folder);
    const anna = await desk.as("Anna");
    const wrong = { pin: "0000", newPin: "9999" };
    for (let n = 1; n <= 4; n += 1) {
      expect(await codeOf(anna, "user.changePin", wrong)).toBe("wrong-pin");
    }
    expect(await codeOf(anna, "user.changePin", wrong)).toBe("locked-out");
    expect(await signsAs(desk, "Anna", pins.Anna)).toBe("locked-out");
    const boris = await desk.as("Boris");
    expect(await codeOf(boris, "user.changePin", { pin: pins.Boris, newPin: pins.Boris })).toBe(
      "same-pin",
    );
    expect(await codeOf(boris, "user.changePin", { pin: pins.Boris, newPin: "123" })).toBe(
      "invalid-input",
    );
    expect(await signsAs(desk, "Boris", pins.Boris)).toBe("");
  }, 30_000);
});

describe("a PIN that an admin gives", () => {
  it("ends the session of its owner, who changes it before anything is signed", async () => {
    const desk = await checked(1);
    const boris = await desk.as("Boris");
    const chen = await desk.as("Chen");
    const reset = await value(chen, "user.resetPin", { user: "boris", pin: "given 1" });
    expect(reset.user).toMatchObject({ name: "Boris", pinGiven: true, lockedUntil: null });
    expect(await codeOf(boris, "declaration.approve", {})).toBe("sign-in-needed");
    expect((await value(boris, "desk.state", {})).user).toBeNull();
    expect(await signsAs(desk, "Boris", pins.Boris)).toBe("wrong-pin");
    await value(boris, "session.signIn", { user: "Boris", pin: "given 1" });
    expect((await value(boris, "desk.state", {})).user).toMatchObject({ pinGiven: true });
    expect(await codeOf(boris, "declaration.approve", {})).toBe("pin-change-needed");
    expect(await codeOf(boris, "declaration.seed", { count: 1, profile: "my" })).toBe(
      "pin-change-needed",
    );
    await value(boris, "user.changePin", { pin: "given 1", newPin: "my own" });
    expect(await value(boris, "declaration.approve", {})).toMatchObject({ approved: 1 });
    expect((await value(boris, "desk.verify", {})).ok).toBe(true);
  });

  it("is an admin's to give, to others, and lifts a lock", async () => {
    const desk = deskFrom(template.folder);
    const chen = await desk.as("Chen");
    expect(await codeOf(chen, "user.resetPin", { user: "Chen", pin: "9999" })).toBe("own-pin");
    expect(await codeOf(chen, "user.resetPin", { user: "Nobody", pin: "9999" })).toBe(
      "unknown-user",
    );
    const boris = await desk.as("Boris");
    expect(await codeOf(boris, "user.resetPin", { user: "Anna", pin: "9999" })).toBe("not-allowed");
    for (let n = 1; n <= 5; n += 1) await signsAs(desk, "Anna", "0000");
    expect(await signsAs(desk, "Anna", pins.Anna)).toBe("locked-out");
    await value(chen, "user.resetPin", { user: "Anna", pin: "9999" });
    expect(await signsAs(desk, "Anna", "9999")).toBe("");
  }, 30_000);
});

describe("somebody who left", () => {
  it("signs in no more, works no more where signed in, and can be brought back", async () => {
    const desk = await checked(1);
    const boris = await desk.as("Boris");
    const chen = await desk.as("Chen");
    await value(chen, "user.disable", { user: "Boris" });
    expect(await codeOf(boris, "declaration.approve", {})).toBe("sign-in-needed");
    expect(await signsAs(desk, "Boris", pins.Boris)).toBe("user-disabled");
    const { users } = await value(chen, "desk.state", {});
    expect(users.map(({ name }) => name)).toEqual(["Anna", "Chen", "Dewi"]);
    const listed = await value(chen, "user.list", {});
    expect(listed.users.find(({ name }) => name === "Boris")?.disabled).not.toBeNull();
    expect(await codeOf(chen, "user.add", { user: "Boris", role: "admin", pin: "6666" })).toBe(
      "user-exists",
    );
    await value(chen, "user.enable", { user: "Boris" });
    expect(await signsAs(desk, "Boris", pins.Boris)).toBe("");
  });

  it("is never the last admin, nor oneself", async () => {
    const desk = deskFrom(template.folder);
    const chen = await desk.as("Chen");
    expect(await codeOf(chen, "user.disable", { user: "chen" })).toBe("own-seat");
    await value(chen, "user.add", { user: "Eve", role: "admin", pin: "6666" });
    const eve = desk.desk.session();
    await value(eve, "session.signIn", { user: "Eve", pin: "6666" });
    await value(eve, "user.disable", { user: "Chen" });
    expect(await codeOf(chen, "user.disable", { user: "Eve" })).toBe("sign-in-needed");
    const anna = await desk.as("Anna");
    expect(await codeOf(anna, "user.disable", { user: "Eve" })).toBe("not-allowed");
  });
});

describe("what the desk asks of everybody", () => {
  it("is an admin's to change, part by part, and the database knows it again", async () => {
    const desk = deskFrom(template.folder);
    const chen = await desk.as("Chen");
    expect((await value(chen, "desk.state", {})).policy).toEqual({
      fourEyes: true,
      lockAfter: 15,
      pinAfter: null,
    });
    await value(chen, "policy.set", { pinAfter: 10 });
    await value(chen, "policy.set", { lockAfter: 0 });
    expect(await value(chen, "policy.set", { fourEyes: false })).toEqual({
      fourEyes: false,
      lockAfter: 0,
      pinAfter: 10,
    });
    expect(await value(chen, "policy.set", { pinAfter: null })).toMatchObject({ pinAfter: null });
    const anna = await desk.as("Anna");
    expect(await codeOf(anna, "policy.set", { fourEyes: true })).toBe("not-allowed");
    const again = await desk.reopen();
    expect((await value(again.desk.session(), "desk.state", {})).policy).toEqual({
      fourEyes: false,
      lockAfter: 0,
      pinAfter: null,
    });
  });

  it("lets an editor approve own work while four eyes is off, and never after it is on again", async () => {
    const desk = deskFrom(template.folder);
    const chen = await desk.as("Chen");
    const [first = "", second = ""] = await seeded(chen, 2);
    await value(chen, "declaration.check", {});
    await value(chen, "policy.set", { fourEyes: false });
    expect(await value(chen, "declaration.approve", { lrns: [first] })).toMatchObject({
      approved: 1,
    });
    await value(chen, "policy.set", { fourEyes: true });
    const { results } = await value(chen, "declaration.approve", { lrns: [second] });
    expect(results[0]?.refusal?.code).toBe("four-eyes");
    expect((await value(chen, "desk.verify", {})).ok).toBe(true);
  });

  it("asks for the PIN once it is too old, and for each order where it says so", async () => {
    const desk = await checked(4);
    const chen = await desk.as("Chen");
    const boris = await desk.as("Boris");
    const approve = async (at: number): Promise<string> =>
      codeOf(boris, "declaration.approve", { lrns: [desk.lrns[at]] });
    desk.clock.time += 3_600_000;
    expect(await approve(0)).toBe("");
    await value(chen, "policy.set", { pinAfter: 10 });
    expect(await approve(1)).toBe("pin-again");
    expect(await codeOf(boris, "session.confirm", { pin: "0000" })).toBe("wrong-pin");
    expect(await approve(1)).toBe("pin-again");
    await value(boris, "session.confirm", { pin: pins.Boris });
    desk.clock.time += 599_000;
    expect(await approve(1)).toBe("");
    desk.clock.time += 1000;
    expect(await approve(2)).toBe("pin-again");
    await value(chen, "policy.set", { pinAfter: 0 });
    await value(boris, "session.confirm", { pin: pins.Boris });
    expect(await approve(2)).toBe("");
    expect(await approve(3)).toBe("pin-again");
    await value(boris, "session.confirm", { pin: pins.Boris });
    // A clock set back asks once too often.
    desk.clock.time -= 5000;
    expect(await approve(3)).toBe("pin-again");
  });
});
