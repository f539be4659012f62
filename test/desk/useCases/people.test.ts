/** Setting up, signing in, wrong PINs, and who may call what. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { calls } from "../../../core/contract.ts";
import type { CallName } from "../../../core/contract.ts";
import { lockAfter } from "../../../desk/session.ts";
import { codeOf, deskFrom, emptyDesk, makeTemplate, pins, value } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

describe("setting up", () => {
  it("makes an admin who is signed in, and the desk's key, once", async () => {
    const { desk, folder } = emptyDesk();
    const session = desk.session();
    expect(await value(session, "desk.state", {})).toMatchObject({
      initialised: false,
      user: null,
      total: 0,
    });
    expect(await value(session, "desk.initialise", { user: "Chen", pin: "3333" })).toEqual({
      name: "Chen",
      role: "admin",
    });
    expect(await value(session, "desk.state", {})).toMatchObject({
      initialised: true,
      user: { name: "Chen", role: "admin" },
      users: [{ name: "Chen", role: "admin" }],
      line: { state: "never-tried", waiting: 0 },
    });
    const key = join(folder, "desk.key");
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const pem = readFileSync(key, "utf8");
    expect(pem).toContain("BEGIN PRIVATE KEY");
    expect(await codeOf(session, "desk.initialise", { user: "Eve", pin: "6666" })).toBe(
      "already-initialised",
    );
    expect(readFileSync(key, "utf8")).toBe(pem);
  });

  it("twice at the same moment makes one admin", async () => {
    const { desk } = emptyDesk();
    const both = await Promise.all(
      ["Chen", "Eve"].map((user) =>
        codeOf(desk.session(), "desk.initialise", { user, pin: "3333" }),
      ),
    );
    expect(both.toSorted()).toEqual(["", "already-initialised"]);
    expect((await value(desk.session(), "desk.state", {})).users).toHaveLength(1);
  });

  it("keeps PINs as argon2id, and no PIN or open key in the folder", async () => {
    const { desk, folder } = emptyDesk();
    const pin = "canary-7d1f";
    await value(desk.session(), "desk.initialise", { user: "Chen", pin });
    await desk.close();
    const bytes = readFileSync(join(folder, "tidewaiter.sqlite"));
    expect(bytes.includes("$argon2id$v=19$m=19456,t=2,p=1$")).toBe(true);
    expect(bytes.includes(pin)).toBe(false);
  });
});

describe("users", () => {
  it("are added by an admin, each name once in any case", async () => {
    const { as } = deskFrom(template.folder);
    const chen = await as("Chen");
    expect(await value(chen, "user.add", { user: "Eve", role: "reviewer", pin: "6666" })).toEqual({
      name: "Eve",
      role: "reviewer",
    });
    expect(await codeOf(chen, "user.add", { user: "EVE", role: "preparer", pin: "6666" })).toBe(
      "user-exists",
    );
    expect(await codeOf(chen, "user.add", { user: "desk", role: "admin", pin: "6666" })).toBe(
      "user-exists",
    );
    const anna = await as("Anna");
    expect(await codeOf(anna, "user.add", { user: "Fay", role: "admin", pin: "6666" })).toBe(
      "not-allowed",
    );
    expect(await codeOf(chen, "user.add", { user: "Fay", role: "admin", pin: "123" })).toBe(
      "invalid-input",
    );
  });

  it("sign in with the same PIN however it was typed, and out again", async () => {
    const { desk, as } = deskFrom(template.folder);
    const chen = await as("Chen");
    await value(chen, "user.add", { user: "Zoé", role: "preparer", pin: "café" });
    const session = desk.session();
    // The name and the PIN with the accent as a character of its own.
    expect(
      await value(session, "session.signIn", { user: "Zoe\u0301", pin: "cafe\u0301" }),
    ).toEqual({ name: "Zoé", role: "preparer" });
    expect(await value(session, "session.signIn", { user: "anna", pin: pins.Anna })).toMatchObject({
      name: "Anna",
    });
    await value(session, "session.signOut", {});
    expect((await value(session, "desk.state", {})).user).toBeNull();
    expect(await codeOf(session, "declaration.seed", { count: 1, profile: "my" })).toBe(
      "sign-in-needed",
    );
  });
});

describe("wrong PINs", () => {
  it("lock after five, ever longer, and a right one after the pause opens again", async () => {
    const { desk, clock } = deskFrom(template.folder);
    const session = desk.session();
    const wrong = (): Promise<string> =>
      codeOf(session, "session.signIn", { user: "Anna", pin: "0000" });
    const right = (): Promise<string> =>
      codeOf(session, "session.signIn", { user: "Anna", pin: pins.Anna });
    for (let n = 1; n <= 4; n += 1) expect(await wrong()).toBe("wrong-pin");
    expect(await wrong()).toBe("locked-out");
    // Not even the right one is looked at now, and asking makes the pause no longer.
    expect(await right()).toBe("locked-out");
    clock.time += 29_000;
    expect(await right()).toBe("locked-out");
    clock.time += 1000;
    expect(await wrong()).toBe("locked-out");
    clock.time += 30_000;
    expect(await right()).toBe("locked-out");
    clock.time += 30_000;
    expect(await right()).toBe("");
    expect(await wrong()).toBe("wrong-pin");
    // Others were never held up.
    expect(await codeOf(session, "session.signIn", { user: "Boris", pin: pins.Boris })).toBe("");
    expect(await codeOf(session, "session.signIn", { user: "Nobody", pin: "0000" })).toBe(
      "unknown-user",
    );
  }, 30_000);

  it("pause for twice as long each time, an hour at most", () => {
    expect([1, 4, 5, 6, 7, 50].map(lockAfter)).toEqual([0, 0, 30_000, 60_000, 120_000, 3_600_000]);
  });

  it("do not lock for years when the clock is set back", async () => {
    const { desk, clock } = deskFrom(template.folder);
    const session = desk.session();
    for (let n = 0; n < 5; n += 1)
      await codeOf(session, "session.signIn", { user: "Anna", pin: "0000" });
    clock.time -= 10 * 365 * 86_400_000;
    expect(await codeOf(session, "session.signIn", { user: "Anna", pin: pins.Anna })).toBe("");
  });

  it("tried all at once are each counted", async () => {
    const { desk } = deskFrom(template.folder);
    const tries = Array.from({ length: 9 }, () =>
      codeOf(desk.session(), "session.signIn", { user: "Anna", pin: "0000" }),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === "wrong-pin")).toHaveLength(4);
    expect(codes.filter((code) => code === "locked-out")).toHaveLength(5);
  });

  it("stay counted when the process is killed in the middle of a try", async () => {
    const { folder, desk, clock } = deskFrom(template.folder);
    await desk.close();
    const script = `
      const { createDesk } = await import(${JSON.stringify(join(import.meta.dirname, "../../../desk/desk.ts"))});
      const { systemPorts } = await import(${JSON.stringify(join(import.meta.dirname, "../../../desk/systemPorts.ts"))});
      const log = { info() {}, warn() {}, error() {} };
      const ports = { ...systemPorts({ log, version: "test" }), clock: { now: () => ${JSON.stringify(new Date(clock.time).toISOString())}, monotonic: () => 0 } };
      const made = createDesk(ports, { folder: process.argv[1] });
      const session = made.value.session();
      // Killed while the PIN is being looked at: the answer never comes.
      void session.call("session.signIn", { user: "Anna", pin: "0000" });
      process.kill(process.pid, "SIGKILL");
    `;
    for (let n = 0; n < 5; n += 1) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder]);
      onTestFinished(() => void child.kill("SIGKILL"));
      const [, signal] = (await once(child, "exit")) as [number | null, string | null];
      expect(signal).toBe("SIGKILL");
    }
    const after = deskFrom(folder);
    after.clock.time = clock.time;
    expect(
      await codeOf(after.desk.session(), "session.signIn", { user: "Anna", pin: pins.Anna }),
    ).toBe("locked-out");
  }, 60_000);
});

describe("the border", () => {
  it("answers every call of the contract, and no other", async () => {
    const { desk } = deskFrom(template.folder);
    const session = desk.session();
    for (const name of Object.keys(calls) as CallName[]) {
      // Nonsense reaches each call's own check of its input, or is taken where a call asks for nothing.
      expect(await codeOf(session, name, 7)).toBe("invalid-input");
    }
    for (const name of ["toString", "__proto__", "constructor", "declaration.delete"]) {
      expect(await codeOf(session, name as CallName, {})).toBe("unknown-call");
    }
  });

  it("names the place of what is wrong in an input", async () => {
    const { as } = deskFrom(template.folder);
    const anna = await as("Anna");
    const answer = await anna.call("declaration.set", {
      lrn: "L",
      why: "x",
      changes: [{ pointer: "", value: 7 }],
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: "invalid-input", detail: { path: "changes.0.pointer" } },
    });
  });

  it("lets nobody write without signing in, and reading needs no user", async () => {
    const { desk } = deskFrom(template.folder);
    const nobody = desk.session();
    const writes: Partial<Record<CallName, unknown>> = {
      "user.add": { user: "Eve", role: "admin", pin: "6666" },
      "declaration.seed": { count: 1, profile: "my" },
      "declaration.set": { lrn: "L", why: "x", changes: [{ pointer: "/typeCode", value: "X" }] },
      "declaration.approve": {},
      "declaration.return": { lrn: "L", why: "x" },
      "declaration.discard": { lrn: "L", why: "x" },
      "declaration.restore": { lrn: "L" },
      "declaration.recall": { lrn: "L" },
      "hub.add": { name: "x", url: "http://127.0.0.1:1", profile: "my" },
    };
    for (const [name, input] of Object.entries(writes)) {
      expect(`${name} ${await codeOf(nobody, name as CallName, input)}`).toBe(
        `${name} sign-in-needed`,
      );
    }
    for (const name of [
      "desk.state",
      "declaration.list",
      "declaration.check",
      "desk.verify",
      "outbox.list",
    ] as const) {
      expect(`${name} ${await codeOf(nobody, name, {})}`).toBe(`${name} `);
    }
  });

  it("tells a desk in use by another", async () => {
    const { folder } = deskFrom(template.folder);
    expect(() => deskFrom(template.folder)).not.toThrow();
    const { createDesk } = await import("../../../desk/desk.ts");
    const { testPorts } = await import("./desk.ts");
    expect(createDesk(testPorts({ time: 0 }), { folder })).toMatchObject({
      ok: false,
      error: { code: "already-open" },
    });
  });
});
