/** Every command of the desk: its words, its options and where it is done; loaded only when it is called. */
import type { Run } from "./command.ts";
import { figureSpecs } from "./figureSpecs.ts";
import type { OptionName } from "./options.ts";
import { historySpecs } from "./historySpecs.ts";
import { keyingSpecs } from "./keyingSpecs.ts";
import { packSpecs } from "./packSpecs.ts";
import { peopleSpecs } from "./peopleSpecs.ts";
import { storageSpecs } from "./storageSpecs.ts";
import { viewSpecs } from "./viewSpecs.ts";
import { printSpecs } from "./printSpecs.ts";
import { requestSpecs } from "./requestSpecs.ts";

export interface CommandSpec {
  readonly words: string;
  /** What follows the words, as the usage line shows it. */
  readonly usage: string;
  readonly about: string;
  readonly positionals: readonly [least: number, most: number];
  readonly options: readonly OptionName[];
  /** Options without which the command means nothing. */
  readonly needs?: readonly OptionName[];
  /** It writes: a user signs for it. */
  readonly signs: boolean;
  /** What --as names, where that is no user. */
  readonly asNames?: string;
  readonly load: () => Promise<Run>;
}

const many = Number.POSITIVE_INFINITY;

export const commands: readonly CommandSpec[] = [
  {
    words: "init",
    usage: "--user NAME [--role admin]",
    about: "make the data folder, its first user (an admin) and the desk's key",
    positionals: [0, 0],
    options: ["user", "role"],
    needs: ["user"],
    signs: false,
    load: async () => (await import("./commands/users.ts")).runInit,
  },
  {
    words: "user add",
    usage: "NAME --role preparer|reviewer|admin --as ADMIN",
    about: "add a user; the new PIN in TIDEWAITER_NEW_PIN, else as TIDEWAITER_PIN",
    positionals: [1, 1],
    options: ["role"],
    needs: ["role"],
    signs: true,
    load: async () => (await import("./commands/users.ts")).runUserAdd,
  },
  {
    words: "import",
    usage: "FILE… [--format wco-xml|csv|auto] [--profile ID] --as USER",
    about: "read files and folders of declarations into the queue",
    positionals: [1, many],
    options: ["format", "profile", "mapping"],
    signs: true,
    load: async () => (await import("./commands/exchange.ts")).runImport,
  },
  {
    words: "list",
    usage:
      "[--view NAME] [--where TEXT] [--sort updated|lrn|deadline|value|created] [--limit N] [--after CURSOR]",
    about: "show the queue",
    positionals: [0, 0],
    options: ["view", "where", "sort", "limit", "after"],
    signs: false,
    load: async () => (await import("./commands/reading.ts")).runList,
  },
  {
    words: "show",
    usage: "LRN",
    about: "show one declaration with its problems, corrections and messages",
    positionals: [1, 1],
    options: [],
    signs: false,
    load: async () => (await import("./commands/reading.ts")).runShow,
  },
  {
    words: "count",
    usage: "--by status|work|transport|customs|payment|form|client [--where TEXT]",
    about: "count the queue",
    positionals: [0, 0],
    options: ["by", "where"],
    needs: ["by"],
    signs: false,
    load: async () => (await import("./commands/reading.ts")).runCount,
  },
  {
    words: "set",
    usage: "LRN POINTER VALUE --why TEXT --as USER",
    about: 'correct one field; an empty VALUE ("") empties it',
    positionals: [3, 3],
    options: ["why"],
    needs: ["why"],
    signs: true,
    load: async () => (await import("./commands/working.ts")).runSet,
  },
  {
    words: "check",
    usage: "[LRN… | --all]",
    about: "run the profile's rules",
    positionals: [0, many],
    options: ["all"],
    signs: false,
    load: async () => (await import("./commands/working.ts")).runCheck,
  },
  {
    words: "approve",
    usage: "[LRN… | --all-checked] [--hub NAME] [--careful] --as USER",
    about: "approve and put in the queue to the hub; never one's own work",
    positionals: [0, many],
    options: ["all-checked", "hub", "careful"],
    signs: true,
    load: async () => (await import("./commands/working.ts")).runApprove,
  },
  {
    words: "return",
    usage: "LRN --why TEXT --as USER",
    about: "give a declaration back to its preparer",
    positionals: [1, 1],
    options: ["why"],
    needs: ["why"],
    signs: true,
    load: async () => (await import("./commands/working.ts")).runReturn,
  },
  {
    words: "discard",
    usage: "LRN… --why TEXT --as USER",
    about: "put a declaration aside for good; restore-draft brings it back",
    positionals: [1, many],
    options: ["why"],
    needs: ["why"],
    signs: true,
    load: async () => (await import("./commands/working.ts")).runDiscard,
  },
  {
    words: "restore-draft",
    usage: "LRN… --as USER",
    about: "bring back a discarded declaration as a draft",
    positionals: [1, many],
    options: [],
    signs: true,
    load: async () => (await import("./commands/working.ts")).runRestore,
  },
  {
    words: "recall",
    usage: "LRN… --as USER",
    about: "take an approved declaration back while nothing of it was sent",
    positionals: [1, many],
    options: [],
    signs: true,
    load: async () => (await import("./commands/working.ts")).runRecall,
  },
  {
    words: "hub add",
    usage: "NAME --url URL --profile ID [--submitter ID] --as USER",
    about: "name the hub that filings of a profile go to",
    positionals: [1, 1],
    options: ["url", "profile", "submitter"],
    needs: ["url", "profile"],
    signs: true,
    load: async () => (await import("./commands/filing.ts")).runHubAdd,
  },
  {
    words: "hub list",
    usage: "",
    about: "show the hubs and when each was last reached",
    positionals: [0, 0],
    options: [],
    signs: false,
    load: async () => (await import("./commands/filing.ts")).runHubList,
  },
  {
    words: "sync",
    usage: "[--hub NAME] [--until-idle]",
    about: "send what is approved and fetch what customs says",
    positionals: [0, 0],
    options: ["hub", "until-idle"],
    signs: false,
    load: async () => (await import("./commands/filing.ts")).runSync,
  },
  {
    words: "outbox",
    usage: "",
    about: "show filings on their way to the hub",
    positionals: [0, 0],
    options: [],
    signs: false,
    load: async () => (await import("./commands/filing.ts")).runOutbox,
  },
  {
    words: "inbox",
    usage: "[--limit N]",
    about: "show what customs said, newest first",
    positionals: [0, 0],
    options: ["limit"],
    signs: false,
    load: async () => (await import("./commands/filing.ts")).runInbox,
  },
  {
    words: "export",
    usage: "--format csv|wco-xml|pdf --out PATH [--where TEXT]",
    about: "write declarations of the queue to a file or folder",
    positionals: [0, 0],
    options: ["format", "out", "where"],
    needs: ["format", "out"],
    signs: false,
    load: async () => (await import("./commands/exchange.ts")).runExport,
  },
  {
    words: "convert",
    usage: "FILE… --to wco-xml|csv --out PATH [--format wco-xml|csv|auto]",
    about: "turn files into another format without the queue; a folder in gives a folder out",
    positionals: [1, many],
    options: ["to", "out", "format", "profile"],
    needs: ["to", "out"],
    signs: false,
    load: async () => (await import("./commands/convert.ts")).runConvert,
  },
  {
    words: "verify",
    usage: "",
    about: "check the database, its states, counters and frozen filings",
    positionals: [0, 0],
    options: [],
    signs: false,
    load: async () => (await import("./commands/users.ts")).runVerify,
  },
  {
    words: "seed",
    usage: "N --profile ID --as USER",
    about: "make N plausible parcels to try things with",
    positionals: [1, 1],
    options: ["profile"],
    needs: ["profile"],
    signs: true,
    load: async () => (await import("./commands/exchange.ts")).runSeed,
  },
  ...figureSpecs,
  ...historySpecs,
  ...keyingSpecs,
  ...printSpecs,
  ...requestSpecs,
  ...packSpecs,
  ...peopleSpecs,
  ...viewSpecs,
  ...storageSpecs,
  {
    words: "help",
    usage: "[COMMAND]",
    about: "show this, or how one command is used",
    positionals: [0, 2],
    options: [],
    signs: false,
    load: async () => (await import("./help.ts")).runHelp,
  },
];
