/** Who is in front of the window: locking, other people, PINs typed again, and what a role is not offered. */
import { expect, test } from "@playwright/test";
import {
  aisyah,
  lim,
  openDeclaration,
  openRoom,
  openSettings,
  openView,
  orderAll,
  switchTo,
} from "../tour/desk.ts";
import { sampleDesk, seriousFaults } from "./sampleDesk.ts";

const blocked = "HZ-KLIA-0007";
const siti = { name: "Siti Aminah", pin: "flow 2222" };

const app = sampleDesk();

async function unlock(pin: string): Promise<void> {
  const { page } = app();
  await page.getByTestId("pin").fill(pin);
  await page.keyboard.press("Enter");
  await page.getByTestId("sign-in").waitFor({ state: "detached" });
}

test("what was open stays behind the lock, an unsaved edit and an open dialog too", async () => {
  const { page } = app();
  await openDeclaration(page, blocked);
  await page.keyboard.press("F8");
  await page.keyboard.press("F2");
  await page.getByTestId("cell-input").fill("1.25");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("reason-line")).toBeVisible();
  await page.keyboard.press("Control+l");
  await expect(page.getByTestId("pin")).toBeFocused();
  await expect(page.getByTestId("reason-line")).toBeHidden();
  expect(await seriousFaults(page)).toEqual([]);
  // The desk knows nobody now, and no key opens the way back.
  expect(await app().call("desk.state", {})).toMatchObject({ value: { user: null } });
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByTestId("palette")).toBeHidden();
  await expect(page.getByTestId("editor-lrn")).toBeHidden();
  await page.getByTestId("pin").fill("0000");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("sign-in")).toContainText("not the PIN");
  await unlock(aisyah.pin);
  await expect(page.getByTestId("editor-lrn")).toHaveText(blocked);
  await expect(page.getByTestId("reason-line")).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-input").fill("half typed");
  await app().killDesk();
  await page.getByTestId("sign-in").waitFor();
  await expect(page.getByTestId("palette-input")).toBeHidden();
  await unlock(aisyah.pin);
  await expect(page.getByTestId("palette-input")).toHaveValue("half typed");
  await page.keyboard.press("Escape");
});

test("the window locks itself once nobody was there for as long as the desk says", async () => {
  const { page } = app();
  await openView(page, "open");
  // A computer that slept: the clock has gone on by more than the quarter of an hour.
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 16 * 60_000;
  });
  await page.getByTestId("sign-in").waitFor();
  expect(await app().call("desk.state", {})).toMatchObject({ value: { user: null } });
  await unlock(aisyah.pin);
  await expect(page.getByTestId("queue-open")).toBeVisible();
});

test("whoever locks the computer has locked the window", async () => {
  const { page } = app();
  await openView(page, "open");
  await app().electron.evaluate(({ powerMonitor }) => void powerMonitor.emit("lock-screen"));
  await page.getByTestId("sign-in").waitFor();
  await unlock(aisyah.pin);
  await expect(page.getByTestId("queue-open")).toBeVisible();
});

test("an approval asks for the PIN again where the desk wants it, and goes on by itself", async () => {
  const { page } = app();
  await openSettings(page, "2");
  await page.getByTestId("policy").getByText("each time").click();
  await expect
    .poll(async () => await app().call("desk.state", {}))
    .toMatchObject({
      value: { policy: { pinAfter: 0 } },
    });
  await orderAll(page, "drafts", "check");
  await switchTo(page, lim);
  await openView(page, "checked");
  const grid = page.getByTestId("queue-grid");
  const total = async () => Number(await grid.getAttribute("data-total"));
  const before = await total();
  await page.keyboard.press("x");
  await page.keyboard.press("a");
  await expect(page.getByTestId("order-report")).toContainText("1 approved");
  await page.keyboard.press("Escape");
  await expect.poll(total).toBe(before - 1);
  await page.keyboard.press("x");
  await page.keyboard.press("a");
  await page.getByTestId("pin-again").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByTestId("pin-again-pin").fill("0000");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("pin-again")).toContainText("not the PIN");
  await page.getByTestId("pin-again-pin").fill(lim.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("order-report")).toContainText("1 approved");
  // Given up, nothing is approved.
  await page.keyboard.press("Escape");
  await expect.poll(total).toBe(before - 2);
  await page.keyboard.press("x");
  await page.keyboard.press("a");
  await page.getByTestId("pin-again").waitFor();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("order-report")).toContainText("PIN");
  await page.keyboard.press("Escape");
});

test("a preparer is offered nothing that only others may do", async () => {
  const { page } = app();
  await switchTo(page, aisyah);
  await openSettings(page, "2");
  await page.getByTestId("new-user-name").fill(siti.name);
  await page.getByTestId("new-user-pin").fill(siti.pin);
  await page.getByTestId("new-user-again").fill(siti.pin);
  await page.getByTestId("new-user-add").click();
  await page.getByTestId(`person-${siti.name}`).waitFor();
  await switchTo(page, siti);
  await page.getByTestId("settings").waitFor();
  await page.keyboard.press("2");
  await expect(page.getByTestId("users")).toContainText(siti.name);
  await expect(page.getByTestId("user-form")).toBeHidden();
  await expect(page.getByTestId("policy")).toBeHidden();
  await expect(page.getByTestId("user-reset")).toHaveCount(0);
  await page.keyboard.press("3");
  await expect(page.getByTestId("hub-form")).toBeHidden();
  await openView(page, "checked");
  await page.keyboard.press("x");
  await expect(page.getByTestId("bulk-approve")).toBeHidden();
  await page.keyboard.press("a");
  await page.keyboard.press("Escape");
  await openRoom(page, "review");
  await expect(page.getByTestId("approve")).toBeHidden();
});

test("an admin gives a forgotten PIN anew, and takes people off the desk and back", async () => {
  const { page } = app();
  await switchTo(page, aisyah);
  await openSettings(page, "2");
  const row = page.getByTestId(`person-${siti.name}`);
  await row.getByTestId("user-reset").click();
  await page.getByTestId("reset-pin").fill("given 1");
  await page.getByTestId("reset-again").fill("given 1");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("PIN that an admin gave");
  await page.keyboard.press("Control+l");
  await page.getByTestId(`sign-in-${siti.name}`).click();
  await page.getByTestId("pin").fill("given 1");
  await page.keyboard.press("Enter");
  await page.getByTestId("given-pin").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const given = page.getByTestId("given-pin");
  await given.getByTestId("pin-now").fill("given 1");
  await given.getByTestId("pin-new").fill(siti.pin);
  await given.getByTestId("pin-new-again").fill(siti.pin);
  await page.keyboard.press("Enter");
  await page.getByTestId("given-pin").waitFor({ state: "detached" });
  await expect(page.getByTestId("user")).toContainText(siti.name);

  await switchTo(page, aisyah);
  await openSettings(page, "2");
  await row.getByTestId("user-disable").click();
  await page.getByTestId("leave-go").click();
  await expect(row).toContainText("Off the desk");
  await page.getByTestId("user").click();
  await page.getByTestId("switch-user").click();
  await expect(page.getByTestId(`sign-in-${lim.name}`)).toBeVisible();
  await expect(page.getByTestId(`sign-in-${siti.name}`)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await row.getByTestId("user-enable").click();
  await expect(row).not.toContainText("Off the desk");
});

test("four eyes is switched off only after it was said what follows", async () => {
  const { page } = app();
  await page.getByTestId("policy").getByText("Off: anybody").click();
  await page.getByTestId("four-eyes-dialog").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await app().call("desk.state", {})).toMatchObject({
    value: { policy: { fourEyes: true } },
  });
  await page.getByTestId("policy").getByText("Off: anybody").click();
  await page.getByTestId("four-eyes-off").click();
  await expect
    .poll(async () => await app().call("desk.state", {}))
    .toMatchObject({ value: { policy: { fourEyes: false } } });
  expect(app().faults).toEqual([]);
});
