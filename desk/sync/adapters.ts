/** The adapter for each hub. There is one protocol so far: the practice hub's. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import { readSetting, writeSetting } from "../../db/place.ts";
import { keyUsedSetting, readDeskKey } from "../deskKey.ts";
import { createHttpAdapter } from "./httpAdapter.ts";
import type { DeskIdentity } from "./httpAdapter.ts";
import type { AdapterFor } from "./engine.ts";
import type { SyncContext } from "./lane.ts";

/** The desk's id at hubs, from its key: letters that every hub takes, whatever the thumbprint begins with. */
export function submitterIdOf(keyID: string): string {
  return `desk-${keyID}`;
}

/**
 * Hubs know this desk by its key. With another one, as may lie in a folder that was restored by hand, they would take
 * it for a new desk, say that they hold nothing of it, and take everything a second time.
 */
function otherKey({ db, folder }: SyncContext, keyID: string): CallResult<never> | undefined {
  const used = readSetting(db, keyUsedSetting);
  if (used === undefined) writeSetting(db, keyUsedSetting, keyID);
  if (used === undefined || used === keyID) return undefined;
  return fail(
    "other-desk-key",
    `The key in ${folder} is not the one with which this desk has filed, so nothing is sent: hubs could take filings twice. Put the desk's own desk.key back, or restore a backup, which carries it.`,
  );
}

/** Adapters that sign with the desk's own key, read when first needed. */
export function adaptersOf(context: SyncContext): AdapterFor {
  let known: DeskIdentity | undefined;
  const ofDesk = async (): Promise<CallResult<DeskIdentity>> => {
    if (known !== undefined) return succeed(known);
    const key = await readDeskKey(context.ports.files, context.folder);
    if (!key.ok) return key;
    const other = otherKey(context, key.value.keyID);
    if (other !== undefined) return other;
    known = { submitterID: submitterIdOf(key.value.keyID), signer: key.value };
    return succeed(known);
  };
  return ({ url, submitter }) => {
    const identity = async (): Promise<CallResult<DeskIdentity>> => {
      const desk = await ofDesk();
      return desk.ok && submitter !== null
        ? succeed({ ...desk.value, submitterID: submitter })
        : desk;
    };
    return createHttpAdapter(context.ports, { url, identity });
  };
}
