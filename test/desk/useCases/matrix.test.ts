/** Who may do what in which state: every person, every state, every action, against a table written by hand. */
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Session } from "../../../desk/desk.ts";
import { codeOf, deskFrom, makeTemplate, seeded, value } from "./desk.ts";

let template: Awaited<ReturnType<typeof makeTemplate>>;
beforeAll(async () => {
  template = await makeTemplate();
}, 60_000);
afterAll(() => template.remove());

const states = [
  "draft",
  "checked",
  "returned",
  "approved",
  "unknown",
  "sent",
  "discarded",
] as const;
type State = (typeof states)[number];
const actions = ["edit", "check", "approve", "return", "discard", "restore", "recall"] as const;
type Action = (typeof actions)[number];
/** Anna prepares; Boris reviews and Chen is admin, neither edited; Dewi reviews and edited; nobody is signed in. */
const people = ["Anna", "Boris", "Chen", "Dewi", "nobody"] as const;
type Somebody = (typeof people)[number];

const inStates: Readonly<Record<Action, readonly State[]>> = {
  edit: ["draft", "checked", "returned", "approved"],
  check: ["draft", "checked", "returned"],
  approve: ["checked"],
  return: ["checked", "approved"],
  discard: ["draft", "checked", "returned"],
  restore: ["discarded"],
  recall: ["approved"],
};

function mayIt(person: Somebody, state: State, action: Action): boolean {
  if (!inStates[action].includes(state)) return false;
  if (action === "check") return true;
  if (person === "nobody") return false;
  if (action === "approve") return person === "Boris" || person === "Chen";
  if (action === "return") return person !== "Anna";
  return true;
}

const pointer = "/goodsShipment/items/0/commodity/description";

async function act(session: Session, lrn: string, action: Action): Promise<string> {
  const why = "because";
  if (action === "approve") {
    const answer = await session.call("declaration.approve", { lrns: [lrn] });
    if (!answer.ok) return answer.error.code;
    return answer.value.results[0]?.refusal?.code ?? "";
  }
  if (action === "edit") {
    return codeOf(session, "declaration.set", {
      lrn,
      why,
      changes: [{ pointer, value: "Kettle, of glass" }],
    });
  }
  if (action === "check") return codeOf(session, "declaration.check", { lrns: [lrn] });
  return codeOf(session, `declaration.${action}`, { lrn, why });
}

it("is as the table says, and as the window is told", async () => {
  const { as, desk, folder } = deskFrom(template.folder);
  const sessions: Record<Somebody, Session> = {
    Anna: await as("Anna"),
    Boris: await as("Boris"),
    Chen: await as("Chen"),
    Dewi: await as("Dewi"),
    nobody: desk.session(),
  };
  const { Anna, Boris, Dewi } = sessions;
  const cells = people.flatMap((person) =>
    states.flatMap((state) => actions.map((action) => ({ person, state, action }))),
  );
  const lrns = await seeded(Anna, cells.length);
  const raw = new Sqlite(join(folder, "tidewaiter.sqlite"));
  const send = raw.prepare(
    "UPDATE outbox SET state = ?, attempts = 1 WHERE filing_id = (SELECT id FROM filings WHERE lrn = ?)",
  );
  const prepared = cells.map((cell, at) => ({ ...cell, lrn: lrns[at] ?? "" }));
  const of = (...wanted: readonly State[]): string[] =>
    prepared.filter(({ state }) => wanted.includes(state)).map(({ lrn }) => lrn);

  for (const lrn of lrns) {
    await value(Dewi, "declaration.set", {
      lrn,
      why: "x",
      changes: [{ pointer, value: "Kettle, of steel" }],
    });
  }
  await value(Anna, "declaration.check", {
    lrns: of("checked", "returned", "approved", "unknown", "sent"),
  });
  for (const lrn of of("returned")) await value(Dewi, "declaration.return", { lrn, why: "x" });
  for (const lrn of of("discarded")) await value(Anna, "declaration.discard", { lrn, why: "x" });
  const approved = await value(Boris, "declaration.approve", {
    lrns: of("approved", "unknown", "sent"),
  });
  expect(approved.refused).toBe(0);
  for (const state of ["unknown", "sent"] as const) {
    for (const lrn of of(state)) {
      send.run("sending", lrn);
      send.run(state, lrn);
    }
  }
  raw.close();

  const wrong: string[] = [];
  for (const { person, state, action, lrn } of prepared) {
    const cell = `${person} ${action} ${state}`;
    const may = mayIt(person, state, action);
    const shown = await value(sessions[person], "declaration.show", { lrn });
    if (shown.may[action] !== may) wrong.push(`${cell}: the window is told ${shown.may[action]}`);
    const code = await act(sessions[person], lrn, action);
    // Checking is answered in any state; it moves nothing where it may not.
    const expected = action === "check" ? "" : code;
    if (action === "check" ? code !== expected : (code === "") !== may)
      wrong.push(`${cell}: ${code || "done"}`);
    const after = await value(sessions[person], "declaration.show", { lrn });
    const moved = after.work !== shown.work || after.revision !== shown.revision;
    if (!may && moved) wrong.push(`${cell}: moved from ${shown.work} to ${after.work}`);
    if (
      (state === "sent" || state === "unknown") &&
      action === "edit" &&
      person !== "nobody" &&
      code !== "already-filed"
    ) {
      wrong.push(`${cell}: ${code}, not already-filed`);
    }
    if (action === "approve" && state === "checked" && person === "Dewi" && code !== "four-eyes") {
      wrong.push(`${cell}: ${code}, not four-eyes`);
    }
  }
  expect(wrong).toEqual([]);
  expect(prepared).toHaveLength(5 * 7 * 7);
  expect(await value(Anna, "desk.verify", {})).toMatchObject({ ok: true });
}, 60_000);
