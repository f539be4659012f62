import { describe, expect, test } from "vitest";
import { alertOfDeadlines, alertOfNotices, isNear, nearFilter } from "../../core/alerts/alerts.ts";
import { parseFilter } from "../../core/filter/filter.ts";

const now = { at: "2026-11-29T06:00:00.000Z", day: "2026-11-29" };

describe("notices of customs", () => {
  test("that press are told with their declaration, in the person's language", () => {
    const heard = [{ lrn: "HZ-1", code: "03" }];
    expect(alertOfNotices(heard, "en")).toMatchObject({ title: "Rejected: HZ-1", lrn: "HZ-1" });
    expect(alertOfNotices(heard, "zh")?.title).toBe("已退单: HZ-1");
    expect(alertOfNotices([{ lrn: "HZ-1", code: "51" }], "ms")?.title).toBe("Soalan kastam: HZ-1");
  });

  test("that can wait are not told", () => {
    for (const code of ["01", "02", "08", "09", "13", "16", "99"]) {
      expect(alertOfNotices([{ lrn: "HZ-1", code }], "en")).toBeUndefined();
    }
    expect(alertOfNotices([{ lrn: null, code: "03" }], "en")).toBeUndefined();
    expect(alertOfNotices([], "en")).toBeUndefined();
  });

  test("that come together are one alert, the worst first, and open the inbox", () => {
    const heard = [
      { lrn: "Q1", code: "51" },
      { lrn: "R1", code: "02" },
      ...["R1", "R2", "R3", "R4", "R5"].map((lrn) => ({ lrn, code: "03" })),
      { lrn: "R1", code: "51" },
    ];
    expect(alertOfNotices(heard, "en")).toEqual({
      title: "6 declarations need you",
      body: "Rejected: R1, R2, R3 and 2 more\nCustoms asks: Q1",
      lrn: null,
    });
    expect(alertOfNotices(heard, "zh")?.body).toContain("R1, R2, R3 等共 5 票");
  });
});

describe("deadlines", () => {
  test.each([
    [null, false],
    ["2026-11-29", true],
    ["2026-11-28", false],
    ["2026-11-30", false],
    ["2026-11-29T09:59:00Z", true],
    ["2026-11-29T10:01:00Z", false],
    ["2026-11-29T05:59:00Z", false],
    ["2026-11-29T14:30:00+08:00", true],
  ])("%s is near: %s", (deadline, near) => {
    expect(isNear(deadline, now)).toBe(near);
  });

  test("a day is the person's own, not that of Greenwich", () => {
    const morning = { at: "2026-11-28T23:30:00.000Z", day: "2026-11-29" };
    expect(isNear("2026-11-29", morning)).toBe(true);
    expect(isNear("2026-11-28", morning)).toBe(false);
  });

  test("are one alert, by name while they are few", () => {
    const row = (lrn: string, deadline: string | null) => ({
      lrn,
      importer: "Bayu Retail",
      deadline,
    });
    expect(alertOfDeadlines([row("A", "2026-11-30"), row("B", null)], now, "en")).toBeUndefined();
    expect(alertOfDeadlines([row("A", "2026-11-29")], now, "en")).toEqual({
      title: "Due 2026-11-29: A",
      body: "Bayu Retail",
      lrn: "A",
    });
    const many = ["A", "B", "C", "D"].map((lrn) => row(lrn, "2026-11-29T08:00:00Z"));
    expect(alertOfDeadlines(many, now, "en")).toEqual({
      title: "4 deadlines are near",
      body: "A, B, C and 1 more",
      lrn: null,
    });
  });

  test("are asked for in the filter's own language", () => {
    expect(parseFilter(nearFilter(now))).toMatchObject({ ok: true });
    expect(nearFilter(now)).toContain("due<2026-12-01");
  });
});
