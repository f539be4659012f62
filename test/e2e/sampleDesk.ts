/** A desk with two people, the sample parcels and a hub that never answers: where tests of single screens begin. */
import { rmSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { beginDesk } from "../tour/desk.ts";
import { launchApp } from "./harness.ts";
import type { App } from "./harness.ts";

export const aisyah = { name: "Aisyah Rahman", pin: "tide 4711" };
export const lim = { name: "Lim Wei Jie", pin: "ebb 1174" };

export async function openSampleDesk(): Promise<App> {
  const app = await launchApp({ practiceHub: "http://127.0.0.1:9" });
  await beginDesk(app.page, aisyah, lim, () => Promise.resolve());
  return app;
}

/** Closes the app and removes what it kept. */
export async function dropSampleDesk(app: App): Promise<void> {
  await app.close();
  rmSync(app.folder, { recursive: true, force: true });
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
