/** The life of the desk's process, with a child that the test holds in its hand. */
import { describe, expect, test } from "vitest";
import { fail, succeed } from "../../core/contract.ts";
import type { DeskEvent } from "../../core/contract.ts";
import { runDeskProcess } from "../../electron/deskProcess.ts";
import type { DeskChildEvents } from "../../electron/deskProcess.ts";
import type { ToDesk } from "../../electron/messages.ts";

interface Child {
  readonly events: DeskChildEvents;
  readonly posted: ToDesk[];
  killed: boolean;
}

function setUp(mayWait = 0) {
  const children: Child[] = [];
  const told: DeskEvent[] = [];
  const later: { readonly after: number; readonly work: () => void }[] = [];
  let now = 0;
  const desk = runDeskProcess({
    start(events) {
      const child: Child = { events, posted: [], killed: false };
      children.push(child);
      return {
        post: (message) => child.posted.push(message),
        kill: () => {
          child.killed = true;
          child.events.exit(137);
        },
      };
    },
    mayWait,
    later: (after, work) => void later.push({ after, work }),
    monotonic: () => now,
    told: (event) => told.push(event),
    log: () => undefined,
  });
  const child = (index: number): Child => {
    const found = children[index];
    if (found === undefined) throw new Error(`no child ${index}`);
    return found;
  };
  const answer = (index: number, id: number) =>
    child(index).events.message({ kind: "answer", id, result: succeed(id) });
  const runLater = () => later.shift()?.work();
  const pass = (milliseconds: number) => (now += milliseconds);
  return { desk, children, child, told, later, answer, runLater, pass };
}

describe("a desk that may wait", () => {
  test("starts with the first call, and once", async () => {
    const { desk, children, child, answer, runLater } = setUp(500);
    expect(children).toHaveLength(0);
    const first = desk.call(1, "desk.state", {});
    const second = desk.call(1, "hub.list", {});
    expect(child(0).posted).toMatchObject([{ name: "desk.state" }, { name: "hub.list" }]);
    answer(0, 1);
    answer(0, 2);
    expect([await first, await second]).toEqual([succeed(1), succeed(2)]);
    runLater();
    expect(children).toHaveLength(1);
  });

  test("waits no longer than it may", () => {
    const { children, later, runLater } = setUp(500);
    expect(later).toMatchObject([{ after: 500 }]);
    runLater();
    expect(children).toHaveLength(1);
  });

  test("is closed before it has started", async () => {
    const { desk, children, runLater } = setUp(500);
    await desk.close(1000);
    expect(await desk.call(1, "desk.state", {})).toMatchObject({ error: { code: "closing" } });
    runLater();
    expect(children).toHaveLength(0);
  });
});

describe("a desk that runs", () => {
  test("answers each call with its own result, in any order", async () => {
    const { desk, child, answer } = setUp();
    child(0).events.message({ kind: "opened" });
    const first = desk.call(1, "desk.state", {});
    const second = desk.call(1, "hub.list", {});
    answer(0, 2);
    answer(0, 1);
    expect([await first, await second]).toEqual([succeed(1), succeed(2)]);
  });

  test("tells its events, and says nothing of a restart at the first start", () => {
    const { child, told } = setUp();
    child(0).events.message({ kind: "opened" });
    const event: DeskEvent = { name: "declaration.changed", data: { lrns: null } };
    child(0).events.message({ kind: "event", event });
    expect(told).toEqual([event]);
  });
});

describe("a desk that dies", () => {
  test("fails calls under way, holds later ones for the next process, and tells of the restart", async () => {
    const { desk, child, told, later, answer, runLater } = setUp();
    child(0).events.message({ kind: "opened" });
    const underWay = desk.call(1, "sync.run", {});
    child(0).events.exit(137);
    expect(await underWay).toMatchObject({ ok: false, error: { code: "desk-died" } });
    const held = desk.call(1, "desk.state", {});
    expect(later.map((each) => each.after)).toEqual([200]);
    runLater();
    expect(child(1).posted).toMatchObject([{ kind: "call", id: 2 }]);
    child(1).events.message({ kind: "opened" });
    answer(1, 2);
    expect(await held).toEqual(succeed(2));
    expect(told.map((event) => event.name)).toEqual(["desk.restarted"]);
  });

  test("is started ever more slowly while it keeps dying, and at once again after a steady life", () => {
    const { child, children, later, runLater, pass } = setUp();
    const pauses: (number | undefined)[] = [];
    for (let life = 0; life < 8; life += 1) {
      child(life).events.exit(1);
      pauses.push(later[0]?.after);
      runLater();
    }
    expect(pauses).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
    pass(60_001);
    child(8).events.exit(1);
    expect(later[0]?.after).toBe(200);
    expect(children).toHaveLength(9);
  });

  test("is not heard any more: a late answer of the dead process changes nothing", async () => {
    const { desk, child, answer, runLater } = setUp();
    child(0).events.exit(1);
    runLater();
    const call = desk.call(1, "desk.state", {});
    answer(0, 1);
    child(1).events.message({ kind: "answer", id: 1, result: succeed("real") });
    expect(await call).toEqual(succeed("real"));
  });
});

describe("a desk that refuses to open", () => {
  const refusal = fail("newer-database", "This queue was made by a newer Tidewaiter.").error;

  test("answers every call with its reason, without a restart", async () => {
    const { desk, child, children, later } = setUp();
    const early = desk.call(1, "desk.state", {});
    child(0).events.message({ kind: "refused", error: refusal });
    expect(await early).toEqual({ ok: false, error: refusal });
    expect(await desk.call(1, "hub.list", {})).toEqual({ ok: false, error: refusal });
    expect(child(0).killed).toBe(true);
    expect(children).toHaveLength(1);
    expect(later).toEqual([]);
  });

  test("is asked again by desk.state, and works when the cause is gone", async () => {
    const { desk, child, answer } = setUp();
    child(0).events.message({ kind: "refused", error: refusal });
    const again = desk.call(1, "desk.state", {});
    child(1).events.message({ kind: "opened" });
    answer(1, 1);
    expect(await again).toEqual(succeed(1));
  });
});

describe("the end", () => {
  test("lets the desk finish, then is over", async () => {
    const { desk, child, told } = setUp();
    const underWay = desk.call(1, "desk.state", {});
    const closed = desk.close(1000);
    expect(child(0).posted.at(-1)).toEqual({ kind: "close" });
    child(0).events.exit(0);
    await closed;
    expect(await underWay).toMatchObject({ ok: false, error: { code: "closing" } });
    expect(await desk.call(1, "desk.state", {})).toMatchObject({ error: { code: "closing" } });
    expect(told).toEqual([]);
  });

  test("kills a desk that does not end in time", async () => {
    const { desk, child, runLater } = setUp();
    const closed = desk.close(1000);
    runLater();
    await closed;
    expect(child(0).killed).toBe(true);
  });

  test("is at once while no process runs", async () => {
    const { desk, child, children, runLater } = setUp();
    child(0).events.exit(1);
    const held = desk.call(1, "desk.state", {});
    await desk.close(1000);
    expect(await held).toMatchObject({ error: { code: "closing" } });
    runLater();
    expect(children).toHaveLength(1);
  });
});
