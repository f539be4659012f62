import { expect, test } from "vitest";
import { createAlerts } from "../../electron/alerts.ts";
import type { Listed } from "../../electron/alerts.ts";
import type { Alert } from "../../core/alerts/alerts.ts";
import { fail, succeed } from "../../core/contract.ts";
import type { CallResult } from "../../core/contract.ts";

function setUp(answer: () => CallResult<Listed> = () => succeed({ declarations: [] })) {
  const shown: Alert[] = [];
  const waiting: { readonly milliseconds: number; readonly work: () => void }[] = [];
  const state = { lookedAt: false };
  const alerts = createAlerts({
    later: (milliseconds, work) => void waiting.push({ milliseconds, work }),
    now: () => ({ at: "2026-11-29T06:00:00.000Z", day: "2026-11-29" }),
    isLookedAt: () => state.lookedAt,
    show: (alert) => void shown.push(alert),
    list: () => Promise.resolve(answer()),
  });
  const pass = async () => {
    waiting.shift()?.work();
    // The answer, and what follows from it.
    await new Promise((resolve) => void setImmediate(resolve));
  };
  const hear = (lrn: string, code: string) =>
    alerts.told({ name: "notification.received", data: { lrn, code } });
  return { alerts, shown, waiting, state, pass, hear };
}

test("what comes together is told once, a moment later", async () => {
  const { shown, waiting, pass, hear } = setUp();
  hear("A", "03");
  hear("B", "51");
  hear("C", "08");
  expect(shown).toEqual([]);
  expect(waiting).toHaveLength(1);
  await pass();
  expect(shown).toMatchObject([{ title: "2 declarations need you", lrn: null }]);
  hear("D", "03");
  await pass();
  expect(shown[1]).toMatchObject({ title: "Rejected: D", lrn: "D" });
});

test("nothing is shown to who looks at the window, and nothing of it later", async () => {
  const { shown, state, pass, hear } = setUp();
  state.lookedAt = true;
  hear("A", "03");
  await pass();
  state.lookedAt = false;
  hear("B", "03");
  await pass();
  expect(shown).toMatchObject([{ lrn: "B" }]);
});

test("the person's language is spoken", async () => {
  const { alerts, shown, pass, hear } = setUp();
  alerts.speak("zh");
  hear("A", "51");
  await pass();
  expect(shown[0]?.title).toBe("海关问询: A");
});

test("a deadline is told once, and the desk is asked again", async () => {
  let deadline = "2026-11-29";
  const row = () => ({ lrn: "A", importer: "Bayu", deadline });
  const { alerts, shown, waiting, pass } = setUp(() => succeed({ declarations: [row()] }));
  alerts.begin();
  await pass();
  expect(shown).toMatchObject([{ lrn: "A" }]);
  await pass();
  expect(shown).toHaveLength(1);
  deadline = "2026-11-29T07:00:00Z";
  await pass();
  expect(shown).toHaveLength(2);
  expect(waiting).toHaveLength(1);
});

test("a desk that does not answer is asked again", async () => {
  const { alerts, shown, waiting, pass } = setUp(() => fail("desk-died", "gone"));
  alerts.begin();
  await pass();
  expect(shown).toEqual([]);
  expect(waiting).toHaveLength(1);
});
