/** What the hub held against a declaration the last time it said so. */
import type { DeclarationShown } from "../../core/contract/shapes.ts";

type Messages = DeclarationShown["messages"];

export function lastHubErrors(messages: Messages): Messages[number]["errors"] {
  const told = messages.filter((each) => each.direction === "received" && each.errors.length > 0);
  const newest = told.reduce<Messages[number] | undefined>(
    (one, other) => (one === undefined || other.when >= one.when ? other : one),
    undefined,
  );
  return newest?.errors ?? [];
}
