/** The commands about the desk's own data: backup, restore, reconcile. */
import type { CommandSpec } from "./commandSpec.ts";

export const storageSpecs: readonly CommandSpec[] = [
  {
    words: "backup",
    usage: "[FILE]",
    about: "write a verified copy of everything; without FILE one of the desk's own",
    positionals: [0, 1],
    options: [],
    signs: false,
    load: async () => (await import("./commands/backup.ts")).runBackup,
  },
  {
    words: "restore",
    usage: "FILE [--as USER]",
    about: "put a backup in the data folder's place; what was there is moved aside",
    positionals: [1, 1],
    options: [],
    signs: false,
    load: async () => (await import("./commands/backup.ts")).runRestore,
  },
  {
    words: "reconcile",
    usage: "[--hub NAME]",
    about: "compare what was filed from here with what the hub holds",
    positionals: [0, 0],
    options: ["hub"],
    signs: false,
    load: async () => (await import("./commands/backup.ts")).runReconcile,
  },
];
