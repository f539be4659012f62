/** Backups: where the person says, and one a day of the desk's own. */
import { basename, dirname, join, resolve } from "node:path";
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import {
  attachedDigests,
  backupFolder,
  isReplaceable,
  listBackups,
  nextBackupPath,
  pruneBackups,
} from "../../db/backup.ts";
import type { BackupNotes } from "../../db/backup.ts";
import { countRows } from "../../db/queue.ts";
import { deskKeyNote } from "../../db/restore.ts";
import { listUsers } from "../../db/users.ts";
import { readKept } from "../attachmentFiles.ts";
import { deskKeyName, keyUsedSetting, readDeskKey } from "../deskKey.ts";
import { writeFaultOf } from "../exchange/disk.ts";
import type { HandlerContext, Handlers } from "../handler.ts";

type Output = CallOutput<"backup.make">;
type Context = Pick<HandlerContext, "db" | "ports" | "folder" | "storage" | "closing">;

/** Of the desk's own backups so many are kept. */
const kept = 7;

/** The desk's key goes along: without it a restored desk would be another one to the hubs, and could file twice. */
async function notesFor({ ports, folder }: Context, taken: string): Promise<BackupNotes> {
  const notes = { backup: JSON.stringify({ taken, version: ports.version }), place: "" };
  try {
    const pem = await ports.files.readFile(join(folder, deskKeyName), "utf8");
    const key = await readDeskKey(ports.files, folder);
    return {
      ...notes,
      [deskKeyNote]: pem,
      ...(key.ok ? { [keyUsedSetting]: key.value.keyID } : {}),
    };
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isMissing) throw error;
    return notes;
  }
}

async function targetRefusal(
  { ports }: Context,
  file: string,
): Promise<CallResult<never> | undefined> {
  const folder = await ports.files.stat(dirname(file)).catch(() => undefined);
  if (!folder?.isDirectory()) {
    return fail("folder-missing", `There is no folder ${dirname(file)}. Make it first.`);
  }
  if (isReplaceable(file)) return undefined;
  return fail(
    "already-there",
    `${file} is already there and is no backup, so it was left as it is. Choose another name.`,
  );
}

/** Attached documents, for a backup that leaves the data folder. */
async function* documents({ db, ports, folder }: Context): AsyncGenerator<Uint8Array> {
  for (const digest of attachedDigests(db)) {
    const bytes = await readKept(ports.files, folder, digest);
    if (bytes !== undefined) yield bytes;
    else ports.log.warn("An attached document is missing, so the backup lacks it", { digest });
  }
}

async function make(
  context: Context,
  target: () => string,
  carries: boolean,
): Promise<CallResult<Output>> {
  const { db, ports, storage } = context;
  const began = ports.clock.monotonic();
  const taken = ports.clock.now();
  const notes = await notesFor(context, taken);
  const declarations = countRows(db, { terms: [] });
  const made = await storage.backUp(() => ({
    target: target(),
    notes,
    signal: context.closing,
    ...(carries ? { carried: documents(context) } : {}),
  }));
  if (!made.ok) return made;
  const seconds = (ports.clock.monotonic() - began) / 1000;
  return succeed({ made: true, ...made.value, taken, declarations, seconds });
}

/** True when the desk holds something and has no backup of its own of this day yet. */
function isDue({ db, ports, folder }: Context): boolean {
  if (listUsers(db).length === 0) return false;
  const today = ports.clock.now().slice(0, 10);
  return !listBackups(folder).some(({ taken }) => taken.startsWith(today));
}

/** One of the desk's own backups; older ones than the newest few go. */
async function makeOwn(context: Context): Promise<CallResult<Output>> {
  const { folder, ports, storage } = context;
  const made = await make(context, () => nextBackupPath(folder, ports.clock.now()), false).catch(
    (error: unknown) => {
      const fault = writeFaultOf(error, backupFolder(folder));
      if (fault === undefined) throw error;
      return fail(fault.code, fault.message);
    },
  );
  if (made.ok) pruneBackups(folder, kept);
  storage.backupEnded(made.ok ? null : made.error.message);
  return made;
}

async function makeWhenDue(context: Context): Promise<CallResult<Output>> {
  if (isDue(context)) return makeOwn(context);
  const [newest] = listBackups(context.folder);
  return succeed({
    made: false,
    path: newest?.path ?? null,
    bytes: newest?.bytes ?? 0,
    sha256: null,
    taken: newest?.taken ?? null,
    declarations: 0,
    seconds: 0,
  });
}

async function handle(
  context: HandlerContext,
  { file, whenDue }: CallParsed<"backup.make">,
): Promise<CallResult<Output>> {
  if (file === undefined) return whenDue ? makeWhenDue(context) : makeOwn(context);
  const path = resolve(file);
  const refused = await targetRefusal(context, path);
  if (refused) return refused;
  return make(context, () => path, true);
}

const firstLookMs = 10_000;
const lookEveryMs = 60 * 60_000;

/** Looks now and then whether today's backup is made; ends when the desk closes. */
export async function keepBackups(context: Context): Promise<void> {
  const { closing, ports } = context;
  for (let pause = firstLookMs; ; pause = lookEveryMs) {
    await ports.timers.sleep(pause, closing);
    if (closing.aborted) return;
    const made = await makeWhenDue(context);
    if (!made.ok) ports.log.error("Today's backup could not be made", made.error);
    else if (made.value.made) ports.log.info(`Backed up as ${basename(made.value.path ?? "")}`);
  }
}

export const backupHandlers = {
  "backup.make": handle,
  "backup.list": ({ folder }) =>
    succeed({ folder: backupFolder(folder), backups: listBackups(folder) }),
} satisfies Partial<Handlers>;
