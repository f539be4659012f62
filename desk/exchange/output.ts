/** Files written whole or not at all: under another name beside the target, brought to the disk, then renamed. */
import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Disk } from "./disk.ts";

export interface WrittenFile {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export interface Sink {
  write(text: string): Promise<void>;
}

const flushAt = 1024 * 1024;

async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await disk.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name that lies beside the target, so that renaming it is one step. */
function unfinishedName(path: string, token: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 200)}.unfinished-${token}`);
}

async function fill(
  disk: Disk,
  path: string,
  content: (sink: Sink) => Promise<void>,
): Promise<WrittenFile> {
  // wx: never through a link that somebody put there.
  const handle = await disk.open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  let waiting: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const part = Buffer.from(waiting.join(""));
    waiting = [];
    size = 0;
    hash.update(part);
    bytes += part.length;
    await handle.writeFile(part);
  };
  try {
    await content({
      async write(text) {
        waiting.push(text);
        size += text.length;
        if (size >= flushAt) await flush();
      },
    });
    await flush();
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

/**
 * Writes a file; a file of that name is replaced only by the finished one.
 * @param token makes the unfinished name one's own.
 * @throws disk errors, after what was begun has been removed.
 */
export async function writeWhole(
  disk: Disk,
  path: string,
  token: string,
  content: (sink: Sink) => Promise<void>,
): Promise<WrittenFile> {
  const unfinished = unfinishedName(path, token);
  try {
    const written = await fill(disk, unfinished, content);
    await disk.rename(unfinished, path);
    await syncFolder(disk, dirname(path));
    return written;
  } catch (error) {
    await disk.rm(unfinished, { force: true });
    throw error;
  }
}

async function isFolder(disk: Disk, path: string): Promise<boolean> {
  try {
    return (await disk.stat(path)).isDirectory();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

export interface FolderFile extends WrittenFile {
  /** Below the folder, with `/`. */
  readonly name: string;
}

export interface FolderSink {
  add(name: string, text: string): Promise<void>;
}

/** Puts finished files into a folder that was there before. */
async function moveInto(
  disk: Disk,
  from: string,
  to: string,
  files: readonly FolderFile[],
): Promise<void> {
  for (const { name } of files) {
    await disk.mkdir(dirname(join(to, name)), { recursive: true });
    await disk.rename(join(from, name), join(to, name));
  }
  await disk.rm(from, { recursive: true, force: true });
}

/**
 * Writes a folder of files: gathered in an unfinished folder beside it, which takes its name only when complete. In a
 * folder that is there already files of the same names are replaced, and the others stay.
 * @throws disk errors, after what was begun has been removed.
 */
export async function writeFolderWhole(
  disk: Disk,
  path: string,
  token: string,
  content: (sink: FolderSink) => Promise<void>,
): Promise<FolderFile[]> {
  const target = path.replace(/[/\\]+$/u, "") || path;
  const unfinished = unfinishedName(target, token);
  const files: FolderFile[] = [];
  const taken = await isFolder(disk, target);
  try {
    await disk.mkdir(unfinished, { mode: 0o700 });
    await content({
      async add(name, text) {
        const place = join(unfinished, name);
        if (name.includes("/")) await disk.mkdir(dirname(place), { recursive: true });
        const written = await fill(disk, place, (sink) => sink.write(text));
        files.push({ name, ...written });
      },
    });
    if (taken) await moveInto(disk, unfinished, target, files);
    else await disk.rename(unfinished, target);
    await syncFolder(disk, dirname(target));
    return files;
  } catch (error) {
    await disk.rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** One digest for a folder: over the lines that `sha256sum` would print for its files, sorted by name. */
export function digestOfFolder(files: readonly FolderFile[]): string {
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  // By name, as the digests stand first.
  const sorted = lines.toSorted((left, right) => (left.slice(66) < right.slice(66) ? -1 : 1));
  return createHash("sha256").update(sorted.join("")).digest("hex");
}
