/** `npm run check`: types, lint, format, dead code and layers, two at a time, a line for each. */
import { runTool } from "./command.ts";

interface Check {
  readonly name: string;
  readonly words: readonly [string, ...string[]];
}

export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** The slow ones first, so that two lanes end at about the same time. */
const checks: readonly Check[] = [
  { name: "types", words: ["tsc", "--noEmit", "-p", "."] },
  { name: "lint", words: ["oxlint", "--deny-warnings", "."] },
  { name: "dead code", words: ["knip", "--config", "build/knip.json"] },
  { name: "layers", words: ["vitest", "run", "--project", "unit", "test/layers"] },
  { name: "format", words: ["oxfmt", "--check", "."] },
];
const lanes = 2;
const limitSeconds = 120;

/** Runs every check; a failing one does not stop the others. */
export async function runChecks(): Promise<CheckResult[]> {
  const waiting = [...checks];
  const results: CheckResult[] = [];
  async function lane(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(await runCheck(next));
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

async function runCheck({ name, words: [program, ...words] }: Check): Promise<CheckResult> {
  const { code, seconds, output } = await runTool(program, words, {
    limitSeconds,
    environment: { NO_COLOR: "1" },
  });
  const ok = code === 0;
  if (!ok) process.stdout.write(`${output.trimEnd()}\n`);
  process.stdout.write(`${ok ? "ok    " : "FAILED"}  ${name}  ${seconds.toFixed(1)} s\n`);
  return { name, ok, seconds, output };
}

if (import.meta.main) {
  const results = await runChecks();
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}
