/** Every screen and dialog in each theme: nothing serious for a screen reader, nothing cut off or pushed out of the window. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { openDeclaration, openRoom, openSettings, openView } from "../tour/desk.ts";
import { sampleDesk, seriousFaults } from "./sampleDesk.ts";

const app = sampleDesk();

const settingsParts = ["1", "2", "3", "4", "5", "6"] as const;

interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** Leaves it as it was. */
  readonly close?: (page: Page) => Promise<void>;
}

const escape = async (page: Page) => await page.keyboard.press("Escape");

/** A dialog over the queue: the key that opens it, and what is then there. */
function dialog(name: string, key: string, testid: string): Screen {
  return {
    name,
    open: async (page) => {
      await openView(page, "open");
      await page.getByTestId("queue-grid").focus();
      await page.keyboard.press(key);
      await page.getByTestId(testid).waitFor();
    },
    close: escape,
  };
}

const screens: readonly Screen[] = [
  { name: "queue", open: async (page) => await openView(page, "open") },
  { name: "empty view", open: async (page) => await openView(page, "rejected") },
  { name: "declaration", open: async (page) => await openDeclaration(page, "HZ-KLIA-0007") },
  {
    name: "history",
    open: async (page) => {
      await openDeclaration(page, "HZ-KLIA-0007");
      await page.keyboard.press("t");
      await page.getByTestId("timeline-entries").waitFor();
    },
  },
  ...(["form", "worksheet", "release"] as const).map((sheet) => ({
    name: `print ${sheet}`,
    open: async (page: Page) => {
      await openDeclaration(page, "HZ-KLIA-0007");
      await page.keyboard.press("Control+p");
      await page.getByTestId("print-what").selectOption(sheet);
      await page.getByTestId(sheet === "release" ? "print-refused" : "paper").waitFor();
    },
    close: escape,
  })),
  {
    name: "print list",
    open: async (page) => {
      await openView(page, "open");
      await page.keyboard.press("Shift+P");
      await page.getByTestId("paper").waitFor();
    },
    close: escape,
  },
  ...(["review", "inbox", "exchange", "line"] as const).map((room) => ({
    name: room,
    open: async (page: Page) => await openRoom(page, room),
  })),
  ...settingsParts.map((part) => ({
    name: `settings ${part}`,
    open: async (page: Page) => await openSettings(page, part),
  })),
  dialog("palette", "Control+k", "palette"),
  dialog("keys", "?", "keys-sheet"),
  dialog("manual", "F1", "manual-page"),
  dialog("columns", "o", "columns-dialog"),
  dialog("go to", "Shift+G", "goto-dialog"),
  dialog("save view", "Control+s", "name-dialog"),
  dialog("export", "e", "export-dialog"),
  dialog("discard", "d", "discard-dialog"),
  {
    name: "sign-in",
    open: async (page) => {
      await page.getByTestId("user").click();
      await page.getByTestId("switch-user").click();
      await page.getByTestId("sign-in").waitFor();
    },
    close: escape,
  },
];

const telling: ReadonlySet<string> = new Set([
  "queue",
  "declaration",
  "review",
  "exchange",
  "settings 2",
  "palette",
  "sign-in",
]);

async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset["theme"] = name;
  }, theme);
}

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`nothing serious for a screen reader on any screen, ${theme}`, async () => {
    test.setTimeout(120_000);
    const { page } = app();
    // Names and roles are the same in every theme; contrast is not, and these hold all its pairs.
    const rules = theme === "light" ? undefined : ["color-contrast"];
    const looked = theme === "light" ? screens : screens.filter(({ name }) => telling.has(name));
    for (const { name, open, close } of looked) {
      await open(page);
      await wear(page, theme);
      expect({ name, found: await seriousFaults(page, rules) }).toEqual({ name, found: [] });
      await close?.(page);
    }
  });
}

/** What sticks out of the window, and buttons whose words do not fit. */
async function cutOff(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let above = element.parentElement; above; above = above.parentElement) {
        if (above === document.body) return false;
        if (getComputedStyle(above).overflowX !== "visible") return true;
      }
      return false;
    };
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest(".visually-hidden, [inert]");
    const name = (element: Element) =>
      `${element.tagName} ${element.className} ${(element.textContent ?? "").slice(0, 40)}`;
    const all = [...document.querySelectorAll("body *")].filter(seen);
    const out = all.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(element);
    });
    const tight = all.filter(
      (element) =>
        element.matches("button.button, .choice-row label") &&
        element.scrollWidth > element.clientWidth + 1,
    );
    return [...out, ...tight].map(name).slice(0, 8);
  });
}

const rooms = screens.filter(({ name }) => name !== "sign-in");

// 960 × 540 is a screen of 1920 × 1080 at 200 %.
for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [960, 540],
] as const) {
  test(`nothing is cut off at ${width} × ${height}`, async () => {
    test.setTimeout(90_000);
    const { page } = app();
    await page.setViewportSize({ width, height });
    for (const { name, open, close } of rooms) {
      await open(page);
      expect({ name, found: await cutOff(page) }).toEqual({ name, found: [] });
      await close?.(page);
    }
  });
}

test("nothing is cut off in Chinese and Malay, nor in the largest text", async () => {
  test.setTimeout(90_000);
  const { page } = app();
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [typed, lang] of [
    ["中文", "zh"],
    ["Bahasa", "ms"],
    ["125", "ms"],
  ] as const) {
    await page.keyboard.press("Control+k");
    await page.getByTestId("palette-input").fill(typed);
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    for (const { name, open, close } of rooms) {
      await open(page);
      expect({ typed, name, found: await cutOff(page) }).toEqual({ typed, name, found: [] });
      await close?.(page);
    }
  }
});
