/** The counters under random work, seeded. */
import { describe, expect, it } from "vitest";
import type { Filter } from "../../core/filter/filter.ts";
import { changeDocument, moveWork } from "../../db/declarations.ts";
import { takeBack } from "../../db/filings.ts";
import { countBy, countRows } from "../../db/queue.ts";
import { counterDimensions } from "../../db/upkeep.ts";
import { moment, pick, someSummary } from "./parcels.ts";
import { randomOf } from "../random.ts";
import { approve, check, failuresOf, put, stored, transport, world } from "./world.ts";

const everything: Filter = { terms: [] };

describe("counters", () => {
  it("equal a real count after any course of things", () => {
    const seed = 42;
    const random = randomOf(seed);
    const { db } = world();
    const lrns: string[] = [];
    const act = (): void => {
      const lrn = pick(random, lrns);
      const { id, work, transport: where, revision, version_id: version } = stored(db, lrn);
      const choice = Math.floor(random() * 6);
      if (choice === 0 && work === "checked") approve(db, lrn);
      else if (choice === 1 && where === "queued") transport(db, lrn, "sending");
      else if (choice === 2 && where === "sending")
        transport(db, lrn, pick(random, ["sent", "unknown", "waiting"]));
      else if (choice === 3 && work === "approved" && where === "queued") {
        takeBack(db, id);
        moveWork(db, id, "returned", moment(1));
      } else if (choice === 4 && ["draft", "returned", "checked"].includes(work)) {
        changeDocument(db, id, {
          xml: `<x>${revision}-${version}</x>`,
          summary: someSummary(random),
          problems: [],
          work: "draft",
          by: "Anna",
          at: moment(2),
        });
      } else if (choice === 5 && where === "sent") {
        db.run(
          "UPDATE declarations SET customs = 'accepted', payment = 'due' WHERE id = ? AND customs = 'none'",
          id,
        );
      } else if (work === "draft" || work === "returned") check(db, lrn);
    };
    const step = (n: number): void => {
      if (n % 5 === 0) {
        lrns.push(`L-${n}`);
        put(db, `L-${n}`, { summary: someSummary(random) });
      } else act();
    };
    // One commit for all: what is tested is counted by triggers, not by the disk.
    db.transaction(() => {
      for (let n = 0; n < 1500; n += 1) step(n);
    });
    for (const dimension of counterDimensions) {
      const real: Record<string, number> = {};
      for (const value of db.column<string | null>(`SELECT ${dimension} FROM declarations`)) {
        real[value ?? ""] = (real[value ?? ""] ?? 0) + 1;
      }
      expect(
        `seed ${seed} ${dimension} ${JSON.stringify(Object.entries(countBy(db, dimension, everything)).toSorted())}`,
      ).toBe(`seed ${seed} ${dimension} ${JSON.stringify(Object.entries(real).toSorted())}`);
    }
    expect(countRows(db, everything)).toBe(300);
    // The states that were come through are all legal, and the full-text index followed every edit.
    expect(failuresOf(db)).toEqual([]);
  }, 30_000);
});
