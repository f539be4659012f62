/** `npm run prove`: the proofs too heavy for every test run, one after the other, each with its limit. */
import { notProvable } from "../test/prove/exitCode.ts";
import { runTool } from "./command.ts";

interface Proof {
  readonly name: string;
  readonly words: readonly [string, ...string[]];
  readonly limitSeconds: number;
  readonly environment?: Readonly<Record<string, string>>;
}

const proofs: readonly Proof[] = [
  {
    name: "20,000 more simulated seeds",
    words: ["node", "test/simulation/prove.ts"],
    limitSeconds: 7200,
  },
  {
    name: "every planted fault is found",
    words: ["node", "test/simulation/main.ts", "--plants"],
    limitSeconds: 3600,
  },
  {
    name: "100,000 mutated files",
    words: ["vitest", "run", "--project", "unit", "test/core/fuzz", "--testTimeout=1200000"],
    limitSeconds: 1800,
    environment: { TIDEWAITER_FUZZ: "100000" },
  },
  {
    name: "50,000 cases of each property of value, duty and checking",
    words: [
      "vitest",
      "run",
      "--project",
      "unit",
      "test/core/dutyProperties",
      "test/core/valuationProperties",
      "test/core/dutyMergeSplit",
      "test/core/checkingIncremental",
      "--testTimeout=1200000",
    ],
    limitSeconds: 3600,
    environment: { TIDEWAITER_FUZZ: "50000" },
  },
  {
    name: "power cuts, disk faults and kills",
    words: ["node", "test/prove/main.ts", "--minutes", "70"],
    limitSeconds: 5400,
  },
  {
    name: "100,000 filings from 50 desks to two hubs, each held once",
    words: ["node", "test/prove/scale.ts"],
    limitSeconds: 3600,
  },
  { name: "speed against the floors", words: ["node", "build/bench.ts"], limitSeconds: 900 },
  {
    name: "a million rows in the window",
    words: ["node", "build/run.mjs", "bench:ui"],
    limitSeconds: 2400,
  },
];

/** By the exit code: a proof that this machine did not let look at everything is not called one. */
export function verdictOf(code: number): "proved" | "SKIPPED" | "FAILED" {
  if (code === 0) return "proved";
  return code === notProvable ? "SKIPPED" : "FAILED";
}

if (import.meta.main) {
  const lines: string[] = [];
  for (const { name, words, limitSeconds, environment = {} } of proofs) {
    process.stdout.write(`\n== ${name}\n`);
    const [program, ...rest] = words;
    const { code, seconds } = await runTool(program, rest, {
      limitSeconds,
      streamed: true,
      environment,
    });
    const verdict = verdictOf(code);
    lines.push(`${verdict.padEnd(7)} ${name}  ${seconds.toFixed(0)} s`);
    if (verdict === "FAILED") process.exitCode = 1;
  }
  process.stdout.write(`\n${lines.join("\n")}\n`);
}
