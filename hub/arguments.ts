/** The hub's command line, read into one plain order. */
import { parseArgs } from "node:util";
import type { Rate } from "./rates.ts";

export interface ServeOrder {
  readonly kind: "serve";
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
  readonly retention: number | null;
  readonly delay: number;
  readonly country: string;
  readonly rate: Rate | null;
  readonly verbose: boolean;
}

export interface KeyOrder {
  readonly kind: "add-key";
  readonly data: string;
  readonly role: "submitter" | "approver";
  readonly submitterID: string;
  /** The submitter's id, or the `kid` of an approver. */
  readonly keyID: string;
  readonly file: string;
}

export type ArgumentsResult =
  | { readonly ok: true; readonly order: ServeOrder | KeyOrder }
  | { readonly ok: false; readonly message: string };

export const usage = `usage: hub --port P --data DIR [--open] [--retention N] [--delay MS] [--country CC]
           [--rate N [--burst M]] [--verbose]
           [--host ADDRESS [--plain-http]]
       hub --data DIR submitter add ID --key FILE
       hub --data DIR approver add KID --submitter ID --key FILE

  --port P        port to listen on; 0 takes any free one
  --data DIR      folder of the hub's books, made if need be
  --open          take any submitter, signed or not, and open the admin door; on this machine only
  --retention N   keep the latest N notifications (otherwise all)
  --delay MS      time between the steps of an adjudication (otherwise all at once)
  --country CC    country of reference numbers when a declaration names none (otherwise MY)
  --rate N        requests a second that each submitter may make (otherwise any number)
  --burst M       requests it may make at once (otherwise N)
  --host ADDRESS  address to listen on (otherwise 127.0.0.1)
  --plain-http    http on an address others can reach: only behind something that ends TLS
  --key FILE      an Ed25519 public key, PEM or JWK

With HUB_DATABASE_URL (postgres://user@host:5432/name) the books are kept on PostgreSQL 15 or later,
on which several hubs may work at once; --data is then not needed.`;

const options = {
  port: { type: "string" },
  data: { type: "string" },
  open: { type: "boolean" },
  retention: { type: "string" },
  delay: { type: "string" },
  country: { type: "string" },
  rate: { type: "string" },
  burst: { type: "string" },
  verbose: { type: "boolean" },
  host: { type: "string" },
  "plain-http": { type: "boolean" },
  key: { type: "string" },
  submitter: { type: "string" },
} as const;

function wrong(message: string): ArgumentsResult {
  return { ok: false, message };
}

/**
 * @param words what stands after the program's name.
 * @param elsewhere true when the books are kept in a database server: then no folder is needed.
 */
export function readArguments(words: readonly string[], elsewhere = false): ArgumentsResult {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split(".")[0] ?? "") : String(error));
  }
  const { values, positionals } = parsed;
  const data = values.data ?? "";
  if (data === "" && !elsewhere) return wrong("--data DIR is missing");
  return positionals.length > 0
    ? readKeyOrder(data, positionals, values)
    : readServeOrder(data, values);
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

function readKeyOrder(
  data: string,
  positionals: readonly string[],
  values: Values,
): ArgumentsResult {
  const [role, verb, keyID, ...rest] = positionals;
  if (
    (role !== "submitter" && role !== "approver") ||
    verb !== "add" ||
    keyID === undefined ||
    rest.length > 0
  ) {
    return wrong(`"${positionals.join(" ")}" is no command`);
  }
  if (values.key === undefined) return wrong("--key FILE is missing");
  const submitterID = role === "submitter" ? keyID : values.submitter;
  if (submitterID === undefined) return wrong("--submitter ID is missing");
  if (!/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}$/.test(submitterID))
    return wrong(`"${submitterID}" is no submitter id`);
  return { ok: true, order: { kind: "add-key", data, role, submitterID, keyID, file: values.key } };
}

/** Names and addresses by which only this machine reaches itself. */
const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

function readServeOrder(data: string, values: Values): ArgumentsResult {
  const port = wholeNumber(values.port, 65_535);
  const retention =
    values.retention === undefined ? null : wholeNumber(values.retention, 1_000_000_000);
  const delay = wholeNumber(values.delay ?? "0", 86_400_000);
  const country = values.country ?? "MY";
  const host = values.host ?? "127.0.0.1";
  const open = values.open ?? false;
  if (values.key !== undefined || values.submitter !== undefined)
    return wrong('--key and --submitter go with "submitter add" and "approver add"');
  if (port === undefined) return wrong("--port P is missing or no number from 0 to 65535");
  if (retention === undefined || retention === 0)
    return wrong("--retention N must be a whole number from 1");
  if (delay === undefined)
    return wrong("--delay MS must be a whole number of milliseconds, at most a day");
  const rate = readRate(values);
  if (rate === undefined)
    return wrong("--rate N and --burst M must be whole numbers from 1 to 100000, and M needs N");
  if (!/^[A-Z]{2}$/.test(country)) return wrong("--country CC must be two capital letters");
  if (!loopback.has(host)) {
    if (open)
      return wrong("--open is for this machine only: leave out --host, or register submitters");
    if (values["plain-http"] !== true)
      return wrong(
        `plain http on ${host} would be read on its way: put TLS before it and say --plain-http`,
      );
  }
  return {
    ok: true,
    order: {
      kind: "serve",
      data,
      port,
      host,
      open,
      retention,
      delay,
      country,
      rate,
      verbose: values.verbose ?? false,
    },
  };
}

/** Null without a limit, undefined when it cannot be read. */
function readRate({ rate, burst }: Values): Rate | null | undefined {
  if (rate === undefined) return burst === undefined ? null : undefined;
  const perSecond = wholeNumber(rate, 100_000);
  const most = wholeNumber(burst ?? rate, 100_000);
  return perSecond && most ? { perSecond, burst: most } : undefined;
}

function wholeNumber(text: string | undefined, largest: number): number | undefined {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= largest ? value : undefined;
}
