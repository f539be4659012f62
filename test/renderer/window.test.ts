import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { firstWay, walk } from "../../renderer/app/place.ts";
import { askOf, refusalOf } from "../../renderer/desk/ask.ts";
import { listen } from "../../renderer/desk/events.ts";
import { createJobBook } from "../../renderer/desk/jobs.ts";
import { selectionWhere, suggestedName } from "../../renderer/exchange/exporting.ts";
import { inOrder } from "../../renderer/inbox/order.ts";
import type { InboxEntry } from "../../renderer/inbox/Inbox.tsx";
import { createKeyring, keyName } from "../../renderer/keys/keyring.ts";
import type { Binding } from "../../renderer/keys/keyring.ts";
import { columnsFor } from "../../renderer/queue/columns.ts";
import { createFormat, groupedCode, groupedDecimal } from "../../renderer/words/format.ts";
import { parseFilter } from "../../core/filter/filter.ts";

describe("figures", () => {
  test("decimal text is grouped and never rounded", () => {
    expect(groupedDecimal("1184.2", 2)).toBe("1,184.20");
    expect(groupedDecimal("-0012345678901234567.125", 2)).toBe("-12,345,678,901,234,567.125");
    expect(groupedDecimal("0", 2)).toBe("0.00");
    expect(groupedDecimal("1.2,50", 2)).toBe("1.2,50");
    expect(groupedCode("64041190")).toBe("6404.11.90");
    expect(groupedCode("6404119012")).toBe("6404.11.90.12");
    expect(groupedCode("EXEMPT")).toBe("EXEMPT");
  });

  test("a time is today, a day is another", () => {
    const format = createFormat("en");
    const now = new Date(2026, 10, 23, 12, 0);
    expect(format.near(new Date(2026, 10, 23, 8, 12).toISOString(), now)).toBe("08:12");
    expect(format.near(new Date(2026, 10, 24, 8, 12).toISOString(), now)).toBe("24 Nov");
    expect(format.ago(new Date(2026, 10, 21, 11, 0).toISOString(), now)).toEqual({
      value: 2,
      unit: "day",
    });
    expect(format.ago(new Date(2026, 10, 22, 14, 0).toISOString(), now)).toEqual({
      value: 22,
      unit: "hour",
    });
  });
});

describe("way", () => {
  test("back leads to where one was, and at the start to all open", () => {
    const there = walk(firstWay, { to: "place", place: { room: "declaration", lrn: "A" } });
    const same = walk(there, {
      to: "place",
      place: { room: "declaration", lrn: "A", pointer: "/x" },
    });
    expect(same.behind).toHaveLength(1);
    expect(walk(same, { to: "back" }).here).toEqual(firstWay.here);
    expect(walk(firstWay, { to: "back" })).toEqual(firstWay);
  });
});

describe("keys", () => {
  class Element {}
  beforeEach(() => {
    for (const name of [
      "HTMLElement",
      "HTMLInputElement",
      "HTMLTextAreaElement",
      "HTMLSelectElement",
    ]) {
      vi.stubGlobal(name, class extends Element {});
    }
  });
  afterEach(() => vi.unstubAllGlobals());

  let time = 0;
  const run = (log: string[], keys: string): Binding => ({
    keys,
    say: "keys.down",
    run: () => log.push(keys),
  });
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    ({
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      defaultPrevented: false,
      isComposing: false,
      target: null,
      preventDefault: () => undefined,
      ...more,
    }) as KeyboardEvent;

  test("a key has one name", () => {
    expect(keyName(press("J", { shiftKey: true }))).toBe("shift+j");
    expect(keyName(press("?", { shiftKey: true }))).toBe("?");
    expect(keyName(press(" "))).toBe("space");
    expect(keyName(press("Enter", { ctrlKey: true }))).toBe("ctrl+enter");
  });

  test("the topmost layer that knows a key acts; a sealed one hides what lies below", () => {
    const log: string[] = [];
    const ring = createKeyring(() => time);
    ring.lay(() => ({ level: "screen", bindings: [run(log, "j")], sealed: false }));
    ring.lay(() => ({ level: "app", bindings: [run(log, "escape")], sealed: false }));
    expect(ring.press(press("Escape"))).toBe(true);
    const off = ring.lay(() => ({ level: "dialog", bindings: [], sealed: true }));
    expect(ring.press(press("j"))).toBe(false);
    off();
    expect(ring.press(press("j"))).toBe(true);
    expect(log).toEqual(["escape", "j"]);
  });

  test("one key after the other, in time", () => {
    const log: string[] = [];
    const ring = createKeyring(() => time);
    ring.lay(() => ({ level: "app", bindings: [run(log, "g n"), run(log, "n")], sealed: false }));
    ring.press(press("g"));
    ring.press(press("n"));
    ring.press(press("g"));
    time += 5000;
    ring.press(press("n"));
    expect(log).toEqual(["g n", "n"]);
  });

  test("letters and text editing are left to a text field", () => {
    const log: string[] = [];
    const ring = createKeyring(() => time);
    const keys = ["j", "ctrl+a", "ctrl+k", "f8", "escape"];
    ring.lay(() => ({ level: "app", bindings: keys.map((key) => run(log, key)), sealed: false }));
    const target = Object.assign(new HTMLTextAreaElement(), { closest: () => null });
    Object.setPrototypeOf(HTMLTextAreaElement.prototype, HTMLElement.prototype);
    ring.press(press("j", { target }));
    ring.press(press("a", { ctrlKey: true, target }));
    ring.press(press("k", { ctrlKey: true, target }));
    ring.press(press("F8", { target }));
    ring.press(press("Escape", { target }));
    expect(log).toEqual(["ctrl+k", "f8", "escape"]);
  });
});

describe("desk", () => {
  test("a refusal keeps the desk's code; a fault of ours says so", async () => {
    const error = { code: "wrong-pin", message: "no", detail: { left: 2 } };
    const ask = askOf({
      call: () => Promise.resolve({ ok: false, error }),
      on: () => () => undefined,
    });
    const refused = await ask("desk.state", {}).catch((cause: unknown) => cause);
    expect(refusalOf(refused)).toEqual(error);
    expect(refusalOf(new Error("oops")).code).toBe("window-fault");
  });

  test("a job tells its speed and what is left once there is enough to tell", () => {
    let now = 0;
    const jobs = createJobBook(() => now);
    const told = {
      job: "1",
      kind: "import",
      total: 1000,
      label: "a.csv",
      finished: false,
    } as const;
    jobs.progressed({ ...told, done: 0 });
    expect(jobs.latest()).toMatchObject({ rate: null, secondsLeft: null });
    now = 2000;
    jobs.progressed({ ...told, done: 500 });
    expect(jobs.latest()).toMatchObject({ rate: 250, secondsLeft: 2 });
  });

  test("events make old just what they touch, many at once as one", async () => {
    vi.useFakeTimers();
    const client = new QueryClient();
    const listeners = new Map<string, (data: never) => void>();
    const off = listen(
      {
        call: () => Promise.reject(new Error("not called")),
        on: (name, listener) => {
          listeners.set(name, listener);
          return () => listeners.delete(name);
        },
      },
      client,
      createJobBook(() => 0),
      { restarted: () => undefined },
    );
    const keys = [
      ["declaration.list", { where: "" }],
      ["declaration.show", { lrn: "A" }],
      ["declaration.show", { lrn: "B" }],
      ["hub.list", {}],
    ];
    for (const key of keys) client.setQueryData(key, {});
    const old = () => keys.map((key) => client.getQueryState(key)?.isInvalidated);
    listeners.get("declaration.changed")?.({ lrns: ["A"] } as never);
    expect(old()).toEqual([false, false, false, false]);
    await vi.advanceTimersByTimeAsync(300);
    expect(old()).toEqual([true, true, false, false]);
    listeners.get("declaration.changed")?.({ lrns: null } as never);
    await vi.advanceTimersByTimeAsync(300);
    expect(old()).toEqual([true, true, true, false]);
    off();
    expect(listeners.size).toBe(0);
    vi.useRealTimers();
  });
});

describe("lists", () => {
  test("columns go whole, the least dear first, and the LRN never", () => {
    const ids = (width: number) => columnsFor(width, "en", 12).map(({ id }) => id);
    expect(ids(1200)).toHaveLength(12);
    expect(ids(950)).not.toContain("client");
    expect(ids(300)).toEqual(["lrn", "importer", "value", "currency", "status", "deadline"]);
  });

  test("a selection is a filter that can be read; one too long is none", () => {
    const where = selectionWhere(["HZ-1", 'A "b"']);
    expect(where).toBe('lrn:HZ-1,"A ""b"""');
    expect(parseFilter(where ?? "")).toMatchObject({ ok: true });
    expect(selectionWhere(Array.from({ length: 400 }, (_, at) => `HZ-${at}`))).toBeNull();
    expect(suggestedName("csv", new Date(2026, 10, 3))).toBe("declarations-2026-11-03.csv");
  });

  test("the inbox names a declaration that waits once, with the notice that says why", () => {
    const entry = (id: string, lrn: string, more: Partial<InboxEntry>): InboxEntry => ({
      hub: "h",
      notificationID: id,
      received: "2026-11-23T01:00:00Z",
      issued: "2026-11-23T01:00:00Z",
      functionCode: "02",
      name: null,
      waits: false,
      lrn,
      mrn: null,
      importer: null,
      status: "rejected",
      needsSomebody: true,
      errors: [],
      ...more,
    });
    const error = { validationCode: "X", wcoPointer: null, pointer: null, detail: "d" };
    const { needy, others } = inOrder([
      entry("1", "A", { received: "2026-11-23T02:00:00Z" }),
      entry("2", "A", { errors: [error] }),
      entry("3", "B", { status: "payment-due" }),
      entry("4", "C", { status: "released", needsSomebody: false }),
    ]);
    expect(needy.map(({ notificationID }) => notificationID)).toEqual(["2", "3"]);
    expect(others.map(({ notificationID }) => notificationID)).toEqual(["1", "4"]);
  });
});
