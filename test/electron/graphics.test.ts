import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { keepGraphics, lacksGraphics } from "../../electron/graphics.ts";

const folder = mkdtempSync(join(tmpdir(), "tidewaiter-graphics-"));
const path = join(folder, "graphics.json");
const start = { now: Date.parse("2026-11-29T08:00:00Z"), electron: "45.4.1" };
const days = (count: number) => ({ ...start, now: start.now + count * 86_400_000 });
afterAll(() => rmSync(folder, { recursive: true }));

test("what one start found is believed by the next ones, for two weeks", () => {
  expect(lacksGraphics(path, start)).toBe(false);
  keepGraphics(path, "disabled_software", start);
  expect(lacksGraphics(path, days(13))).toBe(true);
  expect(lacksGraphics(path, days(14))).toBe(false);
});

test("another Electron, or a clock that was set back, looks anew", () => {
  keepGraphics(path, "disabled_off", start);
  expect(lacksGraphics(path, { ...start, electron: "46.0.0" })).toBe(false);
  expect(lacksGraphics(path, days(-1))).toBe(false);
});

test("graphics that work are not given up", () => {
  keepGraphics(path, "disabled_software", start);
  keepGraphics(path, "enabled", days(14));
  expect(existsSync(path)).toBe(false);
  expect(lacksGraphics(path, days(15))).toBe(false);
});

test.each(["", "{", "null", "[]", '{"lackedAt":"today","of":"45.4.1"}'])(
  "a damaged file is none: %s",
  (text) => {
    writeFileSync(path, text);
    expect(lacksGraphics(path, start)).toBe(false);
  },
);
