/** Who could sign in at this desk last time: shown at once, while the desk is being opened. Names and roles, nothing else. */
import type { CallOutput } from "../../core/contract.ts";
import { roles } from "../../core/lifecycle/facets.ts";

type Users = CallOutput<"desk.state">["users"];

const shelf = "tidewaiter.users";

function userOf(kept: unknown): Users {
  if (typeof kept !== "object" || kept === null) return [];
  const { name, role }: { name?: unknown; role?: unknown } = kept;
  const known = roles.find((each) => each === role);
  return typeof name === "string" && known !== undefined ? [{ name, role: known }] : [];
}

function usersOf(kept: unknown, desk: string): Users | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { desk: of, users }: { desk?: unknown; users?: unknown } = kept;
  if (of !== desk || !Array.isArray(users)) return null;
  const known = users.flatMap(userOf);
  return known.length > 0 ? known : null;
}

export interface Remembered {
  /** null: nothing is known of this desk. */
  readonly users: Users | null;
  readonly keep: (users: Users) => void;
}

/** @param desk Stands for the data folder: the names of one desk are not shown at another. */
export function rememberedAt(storage: Storage, desk: string): Remembered {
  const keep = (users: Users): void => {
    const names = users.map(({ name, role }) => ({ name, role }));
    storage.setItem(shelf, JSON.stringify({ desk, users: names }));
  };
  try {
    return { users: usersOf(JSON.parse(storage.getItem(shelf) ?? "null"), desk), keep };
  } catch {
    // Not ours, or cut short: the desk is waited for, and it is written anew.
    return { users: null, keep };
  }
}
