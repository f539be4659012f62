/** Where this start keeps its data: named on the command line, by the environment, or in the person's own folder. */
import { join, resolve } from "node:path";

export interface Start {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The app's folder for this person. */
  readonly userData: string;
}

/** The data folder, as an absolute path. `--data DIR` goes before TIDEWAITER_DATA. */
export function dataFolder({ argv, environment, userData }: Start): string {
  const joined = argv.findLast((word) => word.startsWith("--data="))?.slice("--data=".length);
  const at = argv.lastIndexOf("--data");
  const named = joined ?? (at < 0 ? undefined : argv[at + 1]) ?? environment["TIDEWAITER_DATA"];
  return named === undefined || named === "" ? join(userData, "data") : resolve(named);
}

/** What the desk process may see of this process's environment: where the person's things are, and the language. */
const passedOn = [
  "HOME",
  "USERPROFILE",
  "APPDATA",
  "LOCALAPPDATA",
  "SystemRoot",
  "TMPDIR",
  "TEMP",
  "TMP",
  "TZ",
  "LANG",
  "LC_ALL",
] as const;

/** A small environment by name: nothing that could load code into the process or change where it connects. */
export function deskEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  own: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const name of passedOn) {
    const value = environment[name];
    if (value !== undefined) chosen[name] = value;
  }
  for (const [name, value] of Object.entries(own)) if (value !== undefined) chosen[name] = value;
  return chosen;
}
