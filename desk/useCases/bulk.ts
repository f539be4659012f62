/** One step for many declarations, each with its own answer; and where a row stands in a list. */
import { fail, succeed } from "../../core/contract.ts";
import type { CallOutput, CallParsed, CallResult } from "../../core/contract.ts";
import type { HandlerContext, Handlers } from "../handler.ts";
import { steps, take } from "./moves.ts";
import { filterOf } from "./queue.ts";
import { byItself, inSlices, tellChanged } from "./slices.ts";

type Input = CallParsed<"declaration.moveMany">;
type Output = CallOutput<"declaration.moveMany">;
type Result = Output["results"][number];

/** One wait for the disk for so many steps. */
const stepsPerCommit = 50;

/** One step with its answer. */
function takeOne(context: HandlerContext, lrn: string, { move, why }: Input): Result {
  const input = why === undefined ? { lrn } : { lrn, why };
  const taken = byItself(context.db, () => take(context, steps[move], input));
  if (taken.ok) return { lrn, refusal: null };
  const { code, message } = taken.error;
  return { lrn, refusal: { code, message } };
}

async function moveMany(context: HandlerContext, input: Input): Promise<CallResult<Output>> {
  if (input.move === "discard" && input.why === undefined) {
    return fail("why-missing", "Say why they are discarded: it is kept with each of them.");
  }
  const results: Result[] = [];
  const slicing = { kind: "move", most: stepsPerCommit } as const;
  const moved = new Set<string>();
  const one = (lrn: string): void => {
    const result = takeOne(context, lrn, input);
    results.push(result);
    if (result.refusal === null) moved.add(lrn);
  };
  const tell = (part: readonly string[]): void =>
    tellChanged(
      context,
      part.filter((lrn) => moved.has(lrn)),
    );
  await inSlices(context, slicing, [...new Set(input.lrns)], one, tell);
  return succeed({ moved: moved.size, refused: results.length - moved.size, results });
}

export const bulkHandlers = {
  "declaration.moveMany": moveMany,
  "declaration.rank"({ queue }, { where, ...asked }) {
    const filter = filterOf(where);
    return filter.ok ? succeed(queue.rank(filter.value, asked)) : filter;
  },
} satisfies Partial<Handlers>;
