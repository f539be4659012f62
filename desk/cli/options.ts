/** Every option of the command line and whether a value follows it; one meaning each, whatever the command. */

export interface OptionSpec {
  /** What the value is called in the usage; null for a switch. */
  readonly value: string | null;
  readonly about: string;
}

export const options = {
  data: { value: "DIR", about: "the data folder (else TIDEWAITER_DATA, else ./.tidewaiter)" },
  json: { value: null, about: "print one JSON object and nothing else" },
  as: {
    value: "USER",
    about: "who signs for it, the PIN in TIDEWAITER_PIN; of print: which sheet",
  },
  help: { value: null, about: "show how a command is used" },
  version: { value: null, about: "show the program's version" },
  user: { value: "NAME", about: "the first user's name" },
  role: { value: "ROLE", about: "preparer, reviewer or admin" },
  format: { value: "FORMAT", about: "wco-xml, csv or auto" },
  profile: { value: "ID", about: "wco, gb, my or cn" },
  mapping: { value: "NAME", about: "a saved mapping of columns" },
  where: { value: "TEXT", about: "a filter, as in the search box: status:rejected client:QTD" },
  view: { value: "NAME", about: "a saved view" },
  descending: { value: null, about: "the last first" },
  sort: { value: "COLUMN", about: "updated, lrn, deadline, value or created" },
  item: { value: "N", about: "one item, by its number" },
  limit: { value: "N", about: "how many rows" },
  after: { value: "CURSOR", about: "go on where the last page ended" },
  by: { value: "COLUMN", about: "what to count by, or to measure the parts of a split by" },
  over: { value: "AMOUNT", about: "the most that one part of a split may have" },
  "dry-run": { value: null, about: "show what would be done, and write nothing" },
  why: { value: "TEXT", about: "the reason, kept with the change" },
  all: { value: null, about: "every declaration" },
  "all-checked": { value: null, about: "every checked declaration" },
  careful: { value: null, about: "refuse what looks like goods that were filed lately" },
  hub: { value: "NAME", about: "one hub" },
  url: { value: "URL", about: "where the hub listens" },
  submitter: { value: "ID", about: "the name under which the hub knows this desk" },
  "until-idle": { value: null, about: "go on until nothing is left to send" },
  to: { value: "FORMAT", about: "the format to write" },
  out: { value: "PATH", about: "where to write" },
  list: { value: "LIST", about: "hs, locode, unit, package, tariff or rate" },
  "in-force": { value: null, about: "what is in force, also while an amendment is open" },
  language: { value: "LANGUAGE", about: "of what is printed: en, zh or ms" },
  edition: { value: "NAME", about: "how the list's issuer calls it; else the file's name" },
  "share-by": {
    value: "MEASURE",
    about: "share freight and the like by value, gross-mass or quantity; else by value",
  },
  hs: { value: "CODE", about: "the HS code to try" },
  origin: { value: "COUNTRY", about: "the origin to try, as MY" },
  incoterm: { value: "TERM", about: "the delivery term to try, as FOB" },
  currency: { value: "CODE", about: "the currency to try, as USD" },
  "four-eyes": { value: "on|off", about: "whether somebody else must approve" },
  "lock-after": { value: "N", about: "minutes until the window locks; 0 for never" },
  "pin-after": {
    value: "N",
    about: "minutes until an approval asks for the PIN; 0 each time, never",
  },
  from: {
    value: "DAY|LRN",
    about: "the first day that a pack holds, or the declaration to take from",
  },
  until: { value: "DAY", about: "the last day that it holds" },
  form: { value: "FORM", about: "K1, 9610, H1 …" },
  client: { value: "NAME", about: "whose goods they are" },
  lane: { value: "NAME", about: "a way that goods take, as you call it: HGH-KUL" },
  template: { value: "NAME", about: 'a template; "" for none' },
  lrn: { value: "LRN", about: "the LRN of a new declaration, else the next of the day" },
  sku: { value: "SKU", about: "an article number" },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof options;

/** Understood with every command. */
export const everywhere: readonly OptionName[] = ["data", "json", "as", "help"];

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}
