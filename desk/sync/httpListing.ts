/** What the practice hub's protocol says when it lists the declarations it holds. */
import { z } from "zod";
import type { HeldFiling } from "../../db/reconciling.ts";
import { problemOf, unwell } from "./httpAnswers.ts";
import { jsonOf } from "./httpExchange.ts";
import type { HttpAnswer } from "./httpExchange.ts";
import type { ListOutcome } from "./hubAdapter.ts";

const text = (longest: number): z.ZodString => z.string().min(1).max(longest);

const held = z.looseObject({
  messageID: text(200),
  functionalReferenceID: text(100),
  versionID: z.union([text(20), z.int()]).nullish(),
  contentDigest: text(200),
  status: z.string().max(100).nullish(),
});

const declarationPage = z.looseObject({
  declarations: z
    .array(
      held.extend({
        id: z.string().max(100).nullish(),
        /** Not every hub lists what was asked about a declaration with it. */
        requests: z.array(held).max(10_000).optional(),
      }),
    )
    .max(10_000),
  nextCursor: z.string().max(400),
  hasMore: z.boolean(),
});

function filingOf(each: z.output<typeof held>, mrn: string | null): HeldFiling {
  const version = Number(each.versionID ?? Number.NaN);
  return {
    messageID: each.messageID,
    lrn: each.functionalReferenceID,
    version: Number.isSafeInteger(version) ? version : null,
    digest: each.contentDigest,
    mrn,
    status: each.status ?? "",
  };
}

export function listOutcome(url: string, answer: HttpAnswer): ListOutcome {
  if (answer.kind === "none") return { kind: "unknown", trouble: answer.trouble };
  // Only the hub itself can say that it gives no list; a web page with 404 says nothing.
  const says = problemOf(answer) !== undefined;
  if ((answer.status === 404 || answer.status === 501) && says) return { kind: "not-offered" };
  if (answer.status !== 200) return { kind: "unknown", trouble: unwell(url, answer) };
  const parsed = declarationPage.safeParse(jsonOf(answer.text));
  if (!parsed.success) return { kind: "unknown", trouble: unwell(url, answer) };
  const { declarations, nextCursor, hasMore } = parsed.data;
  const filings = declarations.flatMap((declaration) => [
    filingOf(declaration, declaration.id ?? null),
    ...(declaration.requests ?? []).map((request) => filingOf(request, declaration.id ?? null)),
  ]);
  const requests = declarations.some((declaration) => declaration.requests !== undefined);
  return { kind: "page", filings, requests, nextCursor, hasMore };
}
