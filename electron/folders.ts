/** Where this start keeps its data: named on the command line, by the environment, or in the person's own folder. */
import { join, resolve } from "node:path";
import { chosenFrom, ofThePerson } from "../desk/environment.ts";
import type { Environment } from "../desk/environment.ts";

export interface Start {
  readonly argv: readonly string[];
  readonly environment: Environment;
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

/** A small environment by name for the desk's process, with what is its own. */
export function deskEnvironment(
  environment: Environment,
  own: Environment,
): Record<string, string> {
  return {
    ...chosenFrom(environment, [...ofThePerson, "TMP", "TZ", "LC_ALL"]),
    ...chosenFrom(own, Object.keys(own)),
  };
}
