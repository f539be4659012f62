/** Writes what vitest ran as a tally, to the file that TIDEWAITER_TALLY names. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { root } from "./command.ts";
import type { Skipped, Tally } from "./tally.ts";

interface Fault {
  readonly message: string;
}

/** The name up to its first line break: a failure is one line here, the whole is in the runner's own output. */
function oneLine(text: string): string {
  return text.split("\n", 1)[0]?.slice(0, 300) ?? "";
}

const sharedIsHere = existsSync(join(root, "..", "shared"));

/** The reason that the test gave, or the one that its file lets see: the optional folder beside the project. */
function reasonOf(module: TestModule, note: string | undefined): string {
  if (note !== undefined) return note;
  const source = readFileSync(module.moduleId, "utf8");
  const needsShared = !sharedIsHere && /shared|[sS]amples/u.test(source);
  return needsShared ? "needs the optional folder ../shared" : "gives no reason";
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} › ${test.fullName.replaceAll(" > ", " › ")}`;
}

// vitest takes a reporter as the default export of its file.
// oxlint-disable-next-line import/no-default-export
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Fault[]): void {
    const path = process.env["TIDEWAITER_TALLY"];
    if (path === undefined) throw new Error("TIDEWAITER_TALLY names no file");
    let passed = 0;
    const skipped: Skipped[] = [];
    const failures: string[] = unhandled.map(
      ({ message }) => `outside any test: ${oneLine(message)}`,
    );
    for (const module of modules) {
      // A file that does not load has no tests to fail, and must not vanish for that.
      for (const { message } of module.errors()) {
        failures.push(`${module.relativeModuleId}: ${oneLine(message)}`);
      }
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "passed") passed += 1;
        else if (result.state === "skipped") {
          skipped.push({ name: nameOf(test), reason: reasonOf(module, result.note) });
        } else {
          const [first] = result.state === "failed" ? result.errors : [];
          failures.push(`${nameOf(test)}: ${oneLine(first?.message ?? "did not run to its end")}`);
        }
      }
      for (const suite of module.children.allSuites()) {
        for (const { message } of suite.errors()) {
          failures.push(`${module.relativeModuleId} › ${suite.fullName}: ${oneLine(message)}`);
        }
      }
    }
    writeFileSync(path, JSON.stringify({ passed, skipped, failures } satisfies Tally));
  }
}
