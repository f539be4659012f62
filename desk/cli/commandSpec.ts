/** What the table of commands says of each one. */
import type { Run } from "./command.ts";
import type { OptionName } from "./options.ts";

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

/** As many positionals as anybody likes. */
export const many = Number.POSITIVE_INFINITY;
