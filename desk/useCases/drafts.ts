/** Drafts: what a person types is kept for that person alone, until it is saved with its reason or dropped; it is no edit. */
import { succeed } from "../../core/contract.ts";
import { draft as draftShape } from "../../core/contract/keying.ts";
import { readDeclaration } from "../../db/declarations.ts";
import { forgetDraft, keepDraft, readDraft } from "../../db/drafts.ts";
import type { Handlers } from "../handler.ts";
import { unknownLrn } from "./lock.ts";

export const draftHandlers = {
  "draft.keep": ({ db, ports, who }, { lrn, draft }) => {
    const stored = readDeclaration(db, lrn);
    if (!stored) return unknownLrn(lrn);
    if (draft === null) forgetDraft(db, who(), stored.id);
    else {
      const kept = { content: JSON.stringify(draft), kept: ports.clock.now() };
      keepDraft(db, who(), stored.id, kept);
    }
    return succeed({});
  },
  "draft.read": ({ db, who }, { lrn }) => {
    const stored = readDeclaration(db, lrn);
    if (!stored) return unknownLrn(lrn);
    const kept = readDraft(db, who(), stored.id);
    if (!kept) return succeed({ draft: null, kept: null });
    return succeed({ draft: draftShape.parse(JSON.parse(kept.content)), kept: kept.kept });
  },
} satisfies Partial<Handlers>;
