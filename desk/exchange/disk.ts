/** The disk as files that people name are read and written: Node's own functions, so that tests can stand in for a disk that refuses. */
import type { Files } from "../ports.ts";

export type Disk = Pick<
  Files,
  "stat" | "readdir" | "readFile" | "open" | "rename" | "mkdir" | "rm"
>;

/** As much of a disk as reading a file takes; a text in memory can give as much. */
export interface ReadingDisk {
  open(path: string, flags: "r"): Promise<ReadableFile>;
  readFile(path: string): Promise<Uint8Array>;
}

interface ReadableFile {
  /** @param position null goes on where the last reading ended. */
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ bytesRead: number }>;
  close(): Promise<void>;
}

export interface DiskFault {
  readonly code: string;
  /** For people; names the path and what to do. */
  readonly message: string;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

const faults: Readonly<Record<string, (path: string) => DiskFault>> = {
  ENOENT: (path) => ({
    code: "file-missing",
    message: `There is no file or folder ${path}. Check the name.`,
  }),
  EACCES: (path) => ({
    code: "no-permission",
    message: `${path} may not be opened by this user. Change its permissions or copy it.`,
  }),
  EPERM: (path) => ({
    code: "no-permission",
    message: `${path} may not be opened by this user. Change its permissions or copy it.`,
  }),
  EISDIR: (path) => ({
    code: "is-a-folder",
    message: `${path} is a folder; a file is needed here.`,
  }),
  ENOTDIR: (path) => ({
    code: "not-a-folder",
    message: `Part of ${path} is a file where a folder is needed.`,
  }),
  EEXIST: (path) => ({
    code: "already-there",
    message: `${path} is already there. Choose another name.`,
  }),
  ENOSPC: (path) => ({
    code: "disk-full",
    message: `The disk is full: ${path} was not written. Make room and try again.`,
  }),
  EDQUOT: (path) => ({
    code: "disk-full",
    message: `This user's share of the disk is used up: ${path} was not written. Make room and try again.`,
  }),
  EROFS: (path) => ({
    code: "read-only-disk",
    message: `${path} lies on a disk that cannot be written. Choose another place.`,
  }),
  ENAMETOOLONG: (path) => ({
    code: "name-too-long",
    message: `The name ${path.slice(0, 80)}… is too long for the disk.`,
  }),
  ELOOP: (path) => ({
    code: "file-missing",
    message: `${path} is a link that leads back to itself.`,
  }),
  EMFILE: (path) => ({
    code: "too-many-open",
    message: `Too many files are open to read ${path}. Close other programs and try again.`,
  }),
  EIO: (path) => ({
    code: "disk-fault",
    message: `The disk reports a fault at ${path}. Copy the file to another disk and try again.`,
  }),
};

/** What a disk error means when something was to be written; the missing thing is then a folder. */
export function writeFaultOf(error: unknown, path: string): DiskFault | undefined {
  if (codeOf(error) !== "ENOENT") return diskFaultOf(error, path);
  return {
    code: "folder-missing",
    message: `The folder in which ${path} was to be written is not there. Make it first, or choose another.`,
  };
}

/** What a disk error means to a person; undefined when it is no disk error, which must be thrown on. */
export function diskFaultOf(error: unknown, path: string): DiskFault | undefined {
  const code = codeOf(error);
  const fault = Object.hasOwn(faults, code) ? faults[code] : undefined;
  if (fault !== undefined) return fault(path);
  if (/^E[A-Z0-9]+$/u.test(code)) {
    return { code: "disk-fault", message: `${path} cannot be used (${code}).` };
  }
  if (code === "ERR_FS_FILE_TOO_LARGE") {
    return { code: "too-large", message: `${path} is too large. Split it and import the parts.` };
  }
  // A name with a NUL is refused by Node before it reaches the disk.
  if (code === "ERR_INVALID_ARG_VALUE") {
    return {
      code: "file-missing",
      message: "The name of the file holds a character that no disk takes.",
    };
  }
  return undefined;
}
