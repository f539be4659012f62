/** Help: the list of commands, or how one of them is used. */
import { done, wrongUsage } from "./command.ts";
import type { Outcome, Run } from "./command.ts";
import { commands } from "./commands.ts";
import type { CommandSpec } from "./commandSpec.ts";
import { nearest } from "./nearest.ts";
import { everywhere, options } from "./options.ts";
import { findCommand } from "./words.ts";

export function usageOf(command: CommandSpec): string {
  return `tidewaiter ${command.words}${command.usage === "" ? "" : ` ${command.usage}`}`;
}

function optionLines(names: readonly (keyof typeof options)[]): string {
  const shown = names.map((name) => {
    const { value, about } = options[name];
    return [`--${name}${value === null ? "" : ` ${value}`}`, about] as const;
  });
  const width = Math.max(...shown.map(([left]) => left.length));
  return shown.map(([left, about]) => `  ${left.padEnd(width)}  ${about}`).join("\n");
}

export function helpOf(command: CommandSpec): string {
  return [
    usageOf(command),
    "",
    `  ${command.about}`,
    "",
    optionLines([...command.options, ...everywhere]),
  ].join("\n");
}

function overview(): string {
  const width = Math.max(...commands.map(({ words }) => words.length));
  return [
    "tidewaiter [--data DIR] [--json] COMMAND …",
    "",
    ...commands.map(({ words, about }) => `  ${words.padEnd(width)}  ${about}`),
    "",
    "Every command that writes takes --as USER, with the PIN in TIDEWAITER_PIN (4 to 128 characters).",
    "help COMMAND tells its options. Exit: 0 done, 1 some records refused, 2 wrong usage, 3 data fault, 4 hub out of reach.",
    "",
    "To begin:  TIDEWAITER_PIN=… tidewaiter init --user ann",
    "           TIDEWAITER_PIN=… tidewaiter seed 20 --profile my --as ann",
  ].join("\n");
}

function helpFor(words: readonly string[]): Outcome {
  const command = findCommand(words);
  if (command !== undefined) {
    const { words: name, usage, about } = command;
    return done({ command: name, usage, about }, () => helpOf(command));
  }
  const group = commands.filter((each) => each.words.startsWith(`${words[0] ?? ""} `));
  if (group.length > 0) {
    return done({ commands: group.map((each) => each.words) }, () =>
      group.map(helpOf).join("\n\n"),
    );
  }
  const meant = nearest(
    words.join(" "),
    commands.map((each) => each.words),
  );
  return wrongUsage(`There is no command ${words.join(" ")}. Did you mean ${meant}?`);
}

export const runHelp: Run = (invocation) => {
  if (invocation.option("version") !== undefined) {
    const { version } = invocation.ports;
    return Promise.resolve(done({ version }, () => version));
  }
  if (invocation.values.length > 0) return Promise.resolve(helpFor(invocation.values));
  const list = commands.map(({ words, usage, about }) => ({ command: words, usage, about }));
  return Promise.resolve(done({ commands: list }, overview));
};
