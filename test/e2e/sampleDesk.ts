/** A desk with two people, the sample parcels and a hub that never answers: where tests of single screens begin. */
import { AxeBuilder } from "@axe-core/playwright";
import { test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { aisyah, beginDesk, lim } from "../tour/desk.ts";
import { launchApp } from "./harness.ts";
import type { App } from "./harness.ts";

export async function openSampleDesk(): Promise<App> {
  const app = await launchApp({ practiceHub: "http://127.0.0.1:9" });
  await beginDesk(app.page, aisyah, lim);
  return app;
}

interface Dropped {
  drop(): Promise<void>;
}

/** Opened before the tests of a file, within so many milliseconds, and dropped after them; the function gives it to each. */
export function forAllTests<T extends Dropped>(open: () => Promise<T>, within: number): () => T {
  let opened: T | undefined;
  test.beforeAll(async () => {
    test.setTimeout(within);
    opened = await open();
  });
  test.afterAll(async () => await opened?.drop());
  return () => {
    if (opened === undefined) throw new Error("it is open while tests run, not before");
    return opened;
  };
}

/** A sample desk for all tests of a file. */
export function sampleDesk(): () => App {
  return forAllTests(openSampleDesk, 120_000);
}

/** What would keep a screen reader's user from the screen as it stands; only by some of axe's rules where they are given. */
export async function seriousFaults(page: Page, rules?: string[]): Promise<string[]> {
  // The default mode opens a second target, which Electron does not have.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
