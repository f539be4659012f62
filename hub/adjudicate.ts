/** Adjudication: what is due to be said is said, in order, at once or in steps over time. */
import { z } from "zod";
import { writeBooks } from "./books.ts";
import type { Books, HubPorts } from "./books.ts";
import { findDeclarations, saveDeclarations, tellDeclaration } from "./declarations.ts";
import type { DeclarationRow } from "./declarations.ts";
import { say, step as stepShape } from "./outcomes.ts";
import type { Step } from "./outcomes.ts";
import { acknowledgeRequest, decideRequest } from "./requests.ts";
import { one, wholeNumber } from "./store.ts";

/** The steps of one message, in order. */
export interface Plan {
  readonly messageID: string;
  readonly functionCode: "9" | "13";
  readonly steps: readonly Step[];
}

/** A request is received and decided; what the decision is depends on the declaration at that time. */
export const requestSteps: readonly Step[] = [say("02"), say("11")];

/**
 * Puts new declarations in the books and carries plans out: what is due now within this transaction, the rest
 * put down with its time. The first step is always due.
 */
export async function adjudicate(
  books: Books,
  plans: readonly Plan[],
  fresh: readonly DeclarationRow[],
): Promise<void> {
  const { delay } = books.ports.options;
  const dueNow =
    delay === 0 ? plans : plans.map((plan) => ({ ...plan, steps: plan.steps.slice(0, 1) }));
  await carryOut(books, dueNow, fresh);
  if (delay > 0) {
    const later = plans.flatMap(({ messageID, steps }) =>
      inTime(steps.slice(1), { messageID, position: 1, from: books.now, delay }),
    );
    await putDown(books, later);
  }
}

/** Steps that follow something that happened later, such as a payment, after whatever is still waiting. */
export async function adjudicateFurther(
  books: Books,
  declaration: DeclarationRow,
  steps: readonly Step[],
): Promise<void> {
  const { delay } = books.ports.options;
  if (delay === 0) {
    await carryOut(books, [{ messageID: declaration.message_id, functionCode: "9", steps }]);
    return;
  }
  const last = await one(
    books.statements,
    z.object({ position: wholeNumber.nullable(), due_at: wholeNumber.nullable() }),
    "select max(position) as position, max(due_at) as due_at from step where message_id = $1",
    [declaration.message_id],
  );
  const position = (last?.position ?? 0) + 1;
  const from = Math.max(last?.due_at ?? 0, books.now);
  const messageID = declaration.message_id;
  await putDown(books, inTime(steps, { messageID, position, from, delay }));
}

interface WaitingStep {
  readonly messageID: string;
  readonly position: number;
  readonly dueAt: number;
  readonly body: Step;
}

/** Steps one after the other, each after its own pause. */
function inTime(
  steps: readonly Step[],
  at: {
    readonly messageID: string;
    readonly position: number;
    readonly from: number;
    readonly delay: number;
  },
): WaitingStep[] {
  let dueAt = at.from;
  return steps.map((body, index) => {
    dueAt += at.delay * body.pause;
    return { messageID: at.messageID, position: at.position + index, dueAt, body };
  });
}

async function putDown(books: Books, steps: readonly WaitingStep[]): Promise<void> {
  if (steps.length === 0) return;
  const rows = steps.map(({ messageID, position, dueAt, body }) => ({
    message_id: messageID,
    position,
    due_at: dueAt,
    body: JSON.stringify(body),
  }));
  await books.statements.run(
    `insert into step (message_id, position, due_at, body)
     select message_id, position, due_at, body
     from json_to_recordset($1::json) as given(message_id text, position integer, due_at bigint, body text)`,
    [JSON.stringify(rows)],
  );
}

/** @param fresh declarations that are not in the books yet: written once, with what is said about them here. */
async function carryOut(
  books: Books,
  plans: readonly Plan[],
  fresh: readonly DeclarationRow[] = [],
): Promise<void> {
  const declarations = new Map(fresh.map((row) => [row.message_id, row]));
  await hold(books, declarations, idsToHold(plans, declarations));
  const changed = new Set(fresh);
  for (const plan of plans) {
    if (plan.functionCode === "13") {
      // A request may be about a declaration of the same batch: it must find it as it now stands.
      await saveDeclarations(books, [...changed]);
      changed.clear();
      for (const { functionCode } of plan.steps) {
        await (functionCode === "02" ? acknowledgeRequest : decideRequest)(books, plan.messageID);
      }
      await hold(books, declarations, [...declarations.keys()]);
      continue;
    }
    const declaration = declarations.get(plan.messageID);
    for (const step of plan.steps) {
      if (declaration === undefined)
        throw new Error(`the books hold no declaration ${plan.messageID}`);
      tellDeclaration(books, declaration, step);
      changed.add(declaration);
    }
  }
  await saveDeclarations(books, [...changed]);
}

function idsToHold(plans: readonly Plan[], held: ReadonlyMap<string, DeclarationRow>): string[] {
  const ids = plans
    .filter((plan) => plan.functionCode === "9" && plan.steps.length > 0)
    .map((plan) => plan.messageID);
  return [...new Set(ids)].filter((id) => !held.has(id));
}

/** Reads declarations from the books, over what was held of them. */
async function hold(
  books: Books,
  declarations: Map<string, DeclarationRow>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await findDeclarations(books, "message_id = any($1::text[])", [ids]);
  for (const row of rows) declarations.set(row.message_id, row);
}

const waiting = z.object({
  message_id: z.string(),
  position: wholeNumber,
  body: z.string(),
  function_code: z.enum(["9", "13"]),
});

/** Says what is due by now. @returns how many steps were carried out; call again until it is 0. */
export function carryOutDue(ports: HubPorts): Promise<number> {
  return writeBooks(ports, async (books) => {
    const due = await books.statements.all(
      waiting,
      `select s.message_id, s.position, s.body, m.function_code from step s join message m on m.message_id = s.message_id
       where s.due_at <= $1 order by s.due_at, m.sequence, s.position limit 500`,
      [books.now],
    );
    for (const { message_id: messageID, position, body, function_code: functionCode } of due) {
      const still = await one(
        books.statements,
        z.object({ position: wholeNumber }),
        "delete from step where message_id = $1 and position = $2 returning position",
        [messageID, position],
      );
      // A cancellation earlier in this very round has struck the step out.
      if (still === undefined) continue;
      await carryOut(books, [
        { messageID, functionCode, steps: [stepShape.parse(JSON.parse(body))] },
      ]);
    }
    return due.length;
  });
}

/** Longest time without a look: another process may have died with steps waiting. */
const longestNap = 1000;

/**
 * Carries out waiting steps as they fall due, until the signal is aborted.
 * @param report what went wrong in a round; the next round tries again.
 */
export async function runAdjudication(
  ports: HubPorts,
  stop: AbortSignal,
  report: (error: unknown) => void,
): Promise<void> {
  while (!stop.aborted) {
    let nap = longestNap;
    try {
      while ((await carryOutDue(ports)) > 0);
      const next = await one(
        ports.store,
        z.object({ due_at: wholeNumber.nullable() }),
        "select min(due_at) as due_at from step",
      );
      if (next?.due_at === null && ports.options.delay === 0) return;
      nap = Math.min(longestNap, Math.max(1, (next?.due_at ?? Infinity) - ports.clock.now()));
    } catch (error) {
      report(error);
    }
    await ports.clock.sleep(nap, stop);
  }
}
