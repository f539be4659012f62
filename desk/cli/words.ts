/** Words of a command line to one command with its options and values, or what is wrong with them. */
import { commands } from "./commands.ts";
import type { CommandSpec } from "./commandSpec.ts";
import { nearest, nearestOf } from "./nearest.ts";
import { everywhere, isOptionName, options } from "./options.ts";
import type { OptionName } from "./options.ts";

export interface Words {
  readonly command: CommandSpec;
  readonly values: readonly string[];
  readonly options: ReadonlyMap<OptionName, string>;
}

export type WordsResult =
  | { readonly ok: true; readonly value: Words }
  | { readonly ok: false; readonly message: string; readonly command?: CommandSpec };

interface Sorted {
  readonly plain: string[];
  readonly given: Map<OptionName, string>;
}

function wrong(
  message: string,
  command?: CommandSpec,
): { ok: false; message: string; command?: CommandSpec } {
  return command === undefined ? { ok: false, message } : { ok: false, message, command };
}

// A negative number is a value, as in: set LRN POINTER -5.
function isOption(word: string): boolean {
  return /^--?[a-z]/iu.test(word);
}

/** Options and plain words apart; options may stand anywhere until a lone `--`. */
function sortWords(words: readonly string[]): Sorted | string {
  const plain: string[] = [];
  const given = new Map<OptionName, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--") {
      plain.push(...words.slice(at + 1));
      break;
    }
    if (!isOption(word)) {
      plain.push(word);
      continue;
    }
    const [, written = "", joined] = /^--?([^=]*)(?:=([\s\S]*))?$/u.exec(word) ?? [];
    const name = written === "h" ? "help" : written;
    if (!isOptionName(name)) {
      return `There is no option ${word}. Did you mean --${nearest(name, Object.keys(options))}?`;
    }
    if (given.has(name)) return `--${name} is given twice.`;
    if (options[name].value === null) {
      if (joined !== undefined) return `--${name} takes no value.`;
      given.set(name, "");
      continue;
    }
    const value = joined ?? words[(at += 1)];
    if (
      value === undefined ||
      (joined === undefined && isOptionName(value.replace(/^--/u, "")) && value.startsWith("--"))
    ) {
      return `--${name} needs a value: --${name} ${options[name].value}.`;
    }
    given.set(name, value);
  }
  return { plain, given };
}

/** The command whose words open the line, the longer name first. */
export function findCommand(plain: readonly string[]): CommandSpec | undefined {
  for (const length of [2, 1]) {
    const words = plain.slice(0, length).join(" ");
    const found = commands.find((command) => command.words === words);
    if (found !== undefined && words.split(" ").length === length) return found;
  }
  return undefined;
}

function unknownCommand(plain: readonly string[]): string {
  const [first = "", second = ""] = plain;
  const group = commands.filter((command) => command.words.startsWith(`${first} `));
  if (group.length > 0) {
    return `${first} needs one more word: ${group.map((command) => command.words).join(" or ")}.`;
  }
  const known = commands.map((command) => command.words);
  const single = nearestOf(first, known);
  const pair = nearestOf(`${first} ${second}`, known);
  const { word } = pair.changes < single.changes ? pair : single;
  return `There is no command ${first}. Did you mean ${word}? help lists all.`;
}

function misfit(
  command: CommandSpec,
  values: readonly string[],
  given: ReadonlyMap<OptionName, string>,
): string | undefined {
  for (const name of given.keys()) {
    if (name === "version" || everywhere.includes(name) || command.options.includes(name)) continue;
    const own = [...command.options, ...everywhere];
    return `${command.words} does not know --${name}. It knows ${own.map((option) => `--${option}`).join(", ")}.`;
  }
  const [least, most] = command.positionals;
  if (values.length < least)
    return `${command.words} needs more: ${command.words} ${command.usage}`;
  if (values.length > most) {
    const surplus = values[most] ?? "";
    return `${command.words} does not know what to do with “${surplus}”. Put words with spaces in quotes.`;
  }
  for (const name of command.needs ?? []) {
    if ((given.get(name) ?? "") === "")
      return `${command.words} needs --${name} ${options[name].value ?? ""}.`;
  }
  return undefined;
}

/** What was asked for, or a sentence that says what is wrong and what was probably meant. */
export function readWords(words: readonly string[]): WordsResult {
  const sorted = sortWords(words);
  if (typeof sorted === "string") return wrong(sorted);
  const { plain, given } = sorted;
  const helpCommand = commands.find((command) => command.words === "help");
  if (helpCommand === undefined) throw new Error("The table of commands has no help.");
  if (plain.length === 0) {
    if (given.has("help") || given.has("version")) {
      return { ok: true, value: { command: helpCommand, values: [], options: given } };
    }
    return wrong("Say what to do. help lists the commands.");
  }
  const command = findCommand(plain);
  if (given.has("help")) {
    return { ok: true, value: { command: helpCommand, values: plain, options: given } };
  }
  if (command === undefined) return wrong(unknownCommand(plain));
  const values = plain.slice(command.words.split(" ").length);
  const message = misfit(command, values, given);
  if (message !== undefined) return wrong(message, command);
  return { ok: true, value: { command, values, options: given } };
}
