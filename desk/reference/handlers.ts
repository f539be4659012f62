/** The calls about reference packs, the HS search and suggestions. */
import { fail, succeed } from "../../core/contract.ts";
import { searchHs } from "../../core/hs/search.ts";
import { suggestionsOf } from "../../core/hs/suggest.ts";
import { vocabularyNote } from "../../core/hs/vocabulary/vocabulary.ts";
import { appendAudit } from "../../db/audit.ts";
import { learnedFor } from "../../db/learned.ts";
import { packs, rollBackPack } from "../../db/reference.ts";
import { currentPack, findCodes } from "../../db/referenceLookups.ts";
import type { Handlers } from "../handler.ts";
import { hsIndexOf } from "./hsIndexes.ts";
import { loadPack } from "./loadPack.ts";

export const referenceHandlers = {
  "pack.load": loadPack,
  "pack.list": ({ db }) => succeed({ packs: packs(db) }),
  "pack.rollback": (context, { list, profile = "" }) => {
    const { db, ports } = context;
    const current = rollBackPack(db, list, profile, (pack) =>
      appendAudit(db, {
        at: ports.clock.now(),
        who: context.who(),
        what: "pack-rolled-back",
        detail: { list, edition: pack.edition, sha256: pack.sha256 },
      }),
    );
    if (!current) {
      return fail(
        "nothing-to-roll-back",
        `No earlier pack for ${list} is kept. Load the one that you want.`,
      );
    }
    context.emit({ name: "reference.changed", data: { list } });
    return succeed(current);
  },
  "hs.search": ({ db }, { text, limit }) => {
    const { index, edition } = hsIndexOf(db);
    return succeed({ results: searchHs(index, text, limit), pack: edition, note: vocabularyNote });
  },
  "hs.suggest": ({ db }, { limit, ...asked }) => {
    const found = suggestionsOf(learnedFor(db, asked), asked.description, limit);
    const suggestions = found.map((each) => ({ ...each, matched: [...each.matched] }));
    return succeed({ suggestions });
  },
  "reference.find": ({ db }, { list, text, limit }) => {
    const pack = currentPack(db, list);
    if (!pack) return succeed({ entries: [], pack: null });
    const found = findCodes(db, pack.id, text, limit);
    const entries = found.map((entry) => ({ ...entry, detail: { ...entry.detail } }));
    return succeed({ entries, pack: pack.edition });
  },
} satisfies Partial<Handlers>;
