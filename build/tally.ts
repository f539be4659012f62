/** What a group of tests came to, in one shape for every runner. */

export interface Skipped {
  readonly name: string;
  readonly reason: string;
}

export interface Tally {
  readonly passed: number;
  readonly skipped: readonly Skipped[];
  /** One line for each failure. */
  readonly failures: readonly string[];
}

export interface Group extends Tally {
  readonly name: string;
  readonly seconds: number;
}

/** A group that ran no test proves nothing, whatever its exit code said. */
export function ranNothing({ passed, failures }: Tally): boolean {
  return passed === 0 && failures.length === 0;
}

/** The table of groups, the skipped tests with their reasons, the failures, and the last line that counts everything. */
export function report(groups: readonly Group[]): string {
  const all = {
    passed: groups.reduce((sum, group) => sum + group.passed, 0),
    failed: groups.reduce((sum, group) => sum + group.failures.length, 0),
    skipped: groups.reduce((sum, group) => sum + group.skipped.length, 0),
  };
  const rows = groups.map(({ name, passed, failures, skipped, seconds }) =>
    row(name, passed, failures.length, skipped.length, seconds),
  );
  const total = groups.reduce((sum, group) => sum + group.seconds, 0);
  const lines = [
    "",
    ["group".padEnd(14), "passed", "failed", "skipped", "seconds"].join("  "),
    ...rows,
    row("all", all.passed, all.failed, all.skipped, total),
    "",
    ...groups.flatMap(({ name, skipped }) =>
      skipped.map((test) => `skipped  ${name}: ${test.name} (${test.reason})`),
    ),
    ...groups.flatMap(({ name, failures }) => failures.map((line) => `FAILED   ${name}: ${line}`)),
    `${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped`,
  ];
  return `${lines.join("\n")}\n`;
}

function row(name: string, passed: number, failed: number, skipped: number, seconds: number) {
  return [
    name.padEnd(14),
    String(passed).padStart(6),
    String(failed).padStart(6),
    String(skipped).padStart(7),
    seconds.toFixed(1).padStart(7),
  ].join("  ");
}
