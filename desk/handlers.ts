/** Every call of the contract and what answers it, joined from the files that each hold a part. */
import type { Handlers } from "./handler.ts";

// The parts of desk/sync and desk/exchange are joined here too: add one import and one line.
export const handlers = {} satisfies Partial<Handlers>;
