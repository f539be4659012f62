/** The desk itself: what state it is in, setting it up, looking its data through, stopping a job. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";
import { hubShownOf, lineStateOf, listHubs } from "../../db/hubs.ts";
import { writeSetting } from "../../db/place.ts";
import { countRows } from "../../db/queue.ts";
import { readPolicy } from "../../db/policy.ts";
import { hasUsers, listUsers } from "../../db/users.ts";
import { verifyDatabase } from "../../db/verify.ts";
import type { Check } from "../../db/verify.ts";
import { checkAttachments } from "../attachmentFiles.ts";
import { keyUsedSetting, makeDeskKey, readDeskKey } from "../deskKey.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { addUser } from "../session.ts";

async function initialise(
  context: HandlerContext,
  { user, pin }: { user: string; pin: string },
): Promise<CallResult<{ name: string; role: "admin" }>> {
  const { db, ports, session } = context;
  const mayAdd = (): CallResult<null> =>
    !hasUsers(db)
      ? succeed(null)
      : fail(
          "already-initialised",
          "This desk is set up already. Sign in, or choose another folder.",
        );
  const may = mayAdd();
  if (!may.ok) return may;
  // First the key: a desk that has users must always have its key.
  await makeDeskKey(ports.files, ports.random, context.folder);
  const added = await addUser(db, ports, { name: user, role: "admin", pin, by: null }, mayAdd);
  if (!added.ok) return added;
  const key = await readDeskKey(ports.files, context.folder);
  if (!key.ok) return key;
  writeSetting(db, keyUsedSetting, key.value.keyID);
  session.user = added.value;
  session.pinTyped = { at: ports.clock.now(), used: false };
  return succeed({ name: added.value.name, role: "admin" });
}

async function verify({
  db,
  ports,
  folder,
}: HandlerContext): Promise<CallResult<{ ok: boolean; checks: Check[] }>> {
  const checks: Check[] = [];
  for (const check of verifyDatabase(db)) {
    if (check) checks.push(check);
    await ports.timers.sleep(0);
  }
  checks.push(await checkAttachments(db, ports.files, folder));
  return succeed({ ok: checks.every(({ ok }) => ok), checks });
}

export const deskHandlers = {
  "desk.state"({ db, ports, session, storage }) {
    const users = listUsers(db);
    const { user } = session;
    return succeed({
      initialised: users.length > 0,
      user: user ? { name: user.name, role: user.role, pinGiven: user.pinGiven === true } : null,
      users,
      hubs: listHubs(db).map(hubShownOf),
      line: lineStateOf(db),
      practiceHub: ports.practiceHub ?? null,
      version: ports.version,
      total: countRows(db, { terms: [] }),
      health: storage.health(),
      policy: readPolicy(db),
    });
  },
  "desk.initialise": initialise,
  "desk.verify": verify,
  "job.cancel": ({ jobs }, { job }) => succeed({ cancelled: jobs.cancel(job) }),
} satisfies Partial<Handlers>;
