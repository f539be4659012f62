import { expect, test } from "vitest";
import { clientMeant } from "../../renderer/keying/clientMeant.ts";

test.each([
  ["laj", "Laju Express"],
  ["Kampung Mall", "Kampung Mall"],
  ["k", "k"],
  ["laj ", "laj"],
  ["", ""],
  ["Nobody", "Nobody"],
])("the client meant by “%s” is “%s”", (typed, name) => {
  const clients = ["", "Laju Express", "Kampung Mall", "Kampung Mall Two", "Kedai"];
  expect(clientMeant(typed, clients)).toBe(name);
});
