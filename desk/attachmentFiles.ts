/** The bytes of attachments, in the folder attachments/ beside the database: each file named by the SHA-256 of what it holds. */
import { join } from "node:path";
import { digestsAfter } from "../db/attachments.ts";
import type { ReadableDb } from "../db/database.ts";
import { digestOf } from "../db/digests.ts";
import type { Check } from "../db/verify.ts";
import type { Clock, Files, Random } from "./ports.ts";

type Disk = Pick<Files, "open" | "readFile" | "readdir" | "stat" | "mkdir" | "rename" | "rm">;

const unfinishedMark = ".unfinished-";
/** What a desk that died left behind; no writing takes so long. */
const leftBehindMs = 60 * 60 * 1000;

function folderOf(folder: string): string {
  return join(folder, "attachments");
}

function pathOf(folder: string, sha256: string): string {
  return join(folderOf(folder), Buffer.from(sha256, "base64").toString("hex"));
}

async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await disk.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The bytes of an attachment; undefined when the file is missing or holds others. */
export async function readKept(
  disk: Disk,
  folder: string,
  sha256: string,
): Promise<Uint8Array | undefined> {
  try {
    const bytes = await disk.readFile(pathOf(folder, sha256));
    return digestOf(bytes) === sha256 ? bytes : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

async function sweep(
  { files, clock }: { files: Disk; clock: Clock },
  folder: string,
): Promise<void> {
  for (const name of await files.readdir(folder)) {
    if (!name.includes(unfinishedMark)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await files.stat(path);
    if (Date.parse(clock.now()) - mtimeMs > leftBehindMs) await files.rm(path, { force: true });
  }
}

/**
 * Keeps the bytes on the disk before anything is said of them: under another name, brought to the disk, then renamed.
 * What is there whole already is left; what is there damaged is replaced.
 * @throws disk errors, after what was begun has been removed.
 */
export async function keepBytes(
  { files, random, clock }: { files: Disk; random: Random; clock: Clock },
  folder: string,
  bytes: Uint8Array,
): Promise<string> {
  const sha256 = digestOf(bytes);
  await files.mkdir(folderOf(folder), { recursive: true, mode: 0o700 });
  if ((await readKept(files, folder, sha256)) !== undefined) return sha256;
  const path = pathOf(folder, sha256);
  await sweep({ files, clock }, folderOf(folder));
  const unfinished = `${path}${unfinishedMark}${random.uuidv7()}`;
  try {
    // wx: never through a link that somebody put there.
    const handle = await files.open(unfinished, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await files.rename(unfinished, path);
  } catch (error) {
    await files.rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(files, folderOf(folder));
  await syncFolder(files, folder);
  return sha256;
}

/** Reads every attachment and compares it with its digest, as a part of looking all data through. */
export async function checkAttachments(
  db: ReadableDb,
  files: Disk,
  folder: string,
): Promise<Check> {
  const wrong: string[] = [];
  for (let after = ""; ;) {
    const page = digestsAfter(db, after, 200);
    for (const sha256 of page) {
      if ((await readKept(files, folder, sha256)) === undefined) wrong.push(pathOf("", sha256));
    }
    const last = page.at(-1);
    if (last === undefined || wrong.length >= 5) break;
    after = last;
  }
  const detail = `missing or damaged: ${wrong.join(", ")}`;
  return {
    name: "attachments",
    ok: wrong.length === 0,
    detail: wrong.length === 0 ? "in order" : detail,
  };
}
