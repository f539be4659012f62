/** Writes what Playwright ran as a tally, to the file that TIDEWAITER_TALLY names. */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { FullConfig, Reporter, Suite, TestCase, TestError } from "@playwright/test/reporter";
import { root } from "./command.ts";
import type { Skipped, Tally } from "./tally.ts";

function plainLine(text: string | undefined): string {
  // Playwright colours its messages.
  const plain = (text ?? "failed").replaceAll(/\u001B\[[\d;]*m/gu, "");
  return plain.split("\n", 1)[0]?.slice(0, 300) ?? "";
}

function nameOf(test: TestCase): string {
  const [, , , ...titles] = test.titlePath();
  return `${relative(root, test.location.file)} › ${titles.join(" › ")}`;
}

// Playwright takes a reporter as the default export of its file.
// oxlint-disable-next-line import/no-default-export
export default class TallyReporter implements Reporter {
  #suite: Suite | undefined;
  readonly #outside: string[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(error: TestError): void {
    this.#outside.push(`outside any test: ${plainLine(error.message)}`);
  }

  onEnd(): void {
    const path = process.env["TIDEWAITER_TALLY"];
    if (path === undefined) throw new Error("TIDEWAITER_TALLY names no file");
    let passed = 0;
    const skipped: Skipped[] = [];
    const failures = [...this.#outside];
    for (const test of this.#suite?.allTests() ?? []) {
      const last = test.results.at(-1);
      const skip = test.annotations.find(({ type }) => type === "skip" || type === "fixme");
      if (test.outcome() === "expected" && last !== undefined) passed += 1;
      else if (skip !== undefined) {
        skipped.push({ name: nameOf(test), reason: skip.description ?? "gives no reason" });
      } else {
        // Also those that did not run because one before them failed or the time was up.
        const why =
          last?.error === undefined ? "did not run to its end" : plainLine(last.error.message);
        failures.push(`${nameOf(test)}: ${why}`);
      }
    }
    writeFileSync(path, JSON.stringify({ passed, skipped, failures } satisfies Tally));
  }
}
