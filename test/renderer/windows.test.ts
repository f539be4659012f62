/** Which windows of rows are read for what is in sight and where the travel goes. */
import { describe, expect, test } from "vitest";
import { windowsFor } from "../../renderer/queue/useRows.ts";

const at = (first: number) => ({ first, end: first + 30 });

describe("windows of rows", () => {
  test("those in sight first, then two ahead on the way down", () => {
    expect(windowsFor(at(250), at(220), 99)).toEqual([2, 3, 4]);
    expect(windowsFor(at(280), at(250), 99)).toEqual([2, 3, 4, 5]);
  });

  test("two behind on the way up", () => {
    expect(windowsFor(at(550), at(580), 99)).toEqual([5, 4, 3]);
  });

  test("none beyond the ends of the list", () => {
    expect(windowsFor(at(10), at(40), 99)).toEqual([0]);
    expect(windowsFor({ first: 9970, end: 9999 }, at(9900), 99)).toEqual([99]);
    expect(windowsFor({ first: 0, end: 0 }, { first: 0, end: 0 }, 0)).toEqual([0]);
  });

  test("after a leap only those in sight", () => {
    expect(windowsFor(at(5050), at(0), 99)).toEqual([50]);
  });
});
