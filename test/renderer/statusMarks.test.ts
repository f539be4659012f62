import { describe, expect, test } from "vitest";
import {
  customsStates,
  paymentStates,
  transportStates,
  workStates,
} from "../../core/lifecycle/facets.ts";
import { needsSomebody, statuses } from "../../core/lifecycle/status.ts";
import { facetMarks } from "../../renderer/marks/facetMarks.ts";
import { shapes } from "../../renderer/marks/shapes.ts";
import { statusMarks, wantsSomebody } from "../../renderer/marks/statusMarks.ts";
import { viewIds, viewOf } from "../../renderer/queue/views.ts";

describe("status marks", () => {
  test("each status has a shape of its own, so that colour is never needed to tell two apart", () => {
    const used = statuses.map((status) => statusMarks[status].shape);
    expect(new Set(used).size).toBe(statuses.length);
    const drawn = used.map((name) => JSON.stringify(shapes[name]));
    expect(new Set(drawn).size).toBe(statuses.length);
  });

  test("only what wants somebody has a word in colour, and then in amber or red", () => {
    expect(statuses.filter(wantsSomebody).toSorted()).toEqual([...needsSomebody].toSorted());
    for (const status of needsSomebody) expect(["amber", "red"]).toContain(statusMarks[status].hue);
    for (const status of statuses) {
      if (statusMarks[status].hue === "red") expect(status).toBe("rejected");
    }
  });

  test("every facet in every state has a mark", () => {
    for (const work of workStates) {
      for (const transport of transportStates) {
        for (const customs of customsStates) {
          for (const payment of paymentStates) {
            const marks = facetMarks({ work, transport, customs, payment });
            for (const mark of Object.values(marks)) expect(shapes).toHaveProperty(mark.shape);
          }
        }
      }
    }
  });
});

describe("views", () => {
  test("every status is in a view, and all open ones are in All open or finished", () => {
    const covered = new Set(viewIds.flatMap((id) => viewOf(id).statuses));
    expect([...covered].toSorted()).toEqual([...statuses].toSorted());
    const parts = ["open", "released", "closed"] as const;
    const counted = parts.flatMap((id) => viewOf(id).statuses);
    expect(counted.toSorted()).toEqual([...statuses].toSorted());
  });

  test("no two views share a key", () => {
    const keys = viewIds.map((id) => viewOf(id).key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
