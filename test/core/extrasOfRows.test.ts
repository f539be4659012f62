import { expect, test } from "vitest";
import { extrasOfRows } from "../../core/formats/extras.ts";

const extras = {
  client: "QTD",
  "unitPrice[1]": "5.00",
  "unitPrice[2]": "7.00",
  "unitPrice[3]": "5.00",
  "colour[1]": "red",
  "colour[3]": "blue",
};

test("what stands beside an item goes with it", () => {
  expect(extrasOfRows(extras, [[1], [2]])).toEqual({
    client: "QTD",
    "unitPrice[1]": "7.00",
    "unitPrice[2]": "5.00",
    "colour[2]": "blue",
  });
});

test("items that became one keep what they agree on, and both texts where they differ; prices that differ are none", () => {
  expect(extrasOfRows(extras, [[0, 2], [1]])).toEqual({
    client: "QTD",
    "unitPrice[1]": "5.00",
    "unitPrice[2]": "7.00",
    "colour[1]": "red; blue",
  });
  expect(extrasOfRows(extras, [[0, 1, 2]])).toEqual({ client: "QTD", "colour[1]": "red; blue" });
});
