/** The adapter for each hub. There is one protocol so far: the practice hub's. */
import { succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import { readDeskKey } from "../deskKey.ts";
import { createHttpAdapter } from "./httpAdapter.ts";
import type { DeskIdentity } from "./httpAdapter.ts";
import type { AdapterFor } from "./engine.ts";
import type { SyncContext } from "./lane.ts";

/** The desk's id at hubs, from its key: letters that every hub takes, whatever the thumbprint begins with. */
export function submitterIdOf(keyID: string): string {
  return `desk-${keyID}`;
}

/** Adapters that sign with the desk's own key, read when first needed. */
export function adaptersOf(context: SyncContext): AdapterFor {
  let known: DeskIdentity | undefined;
  const identity = async (): Promise<CallResult<DeskIdentity>> => {
    if (known !== undefined) return succeed(known);
    const key = await readDeskKey(context.ports.files, context.folder);
    if (!key.ok) return key;
    known = { submitterID: submitterIdOf(key.value.keyID), signer: key.value };
    return succeed(known);
  };
  return (hub) => createHttpAdapter(context.ports, { url: hub.url, identity });
}
