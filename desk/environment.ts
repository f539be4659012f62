/** What a process that the app starts may see of the environment: chosen by name, so that nothing loads code into it or changes where it connects. */

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the person's things are, and the language. */
export const ofThePerson = [
  "HOME",
  "USERPROFILE",
  "APPDATA",
  "LOCALAPPDATA",
  "SystemRoot",
  "TMPDIR",
  "TEMP",
  "LANG",
] as const;

/** Those of the names that are set. */
export function chosenFrom(
  environment: Environment,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
