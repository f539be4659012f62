/** Copies after a rejection, and attachments: what the database refuses by itself. */
import { describe, expect, it } from "vitest";
import { insertAttachment, settleAttachment } from "../../db/attachments.ts";
import { chainOf, insertCopy, linksOf } from "../../db/copies.ts";
import type { WritableDb } from "../../db/database.ts";
import { filed, lrn } from "./requestWorld.ts";
import {
  approve,
  check,
  failuresOf,
  noon,
  put,
  refusalOf,
  stored,
  transport,
  world,
} from "./world.ts";

describe("copies", () => {
  it("are made of what was rejected, once, and linked for good", () => {
    const db = filed();
    const link = (from: string, to: string): void =>
      insertCopy(db, {
        declarationId: put(db, to),
        corrects: stored(db, from).id,
        at: noon,
        by: "Anna",
      });
    expect(refusalOf(() => link(lrn, "L-1-x"))).toBe("not-rejected");
    db.run("UPDATE declarations SET customs = 'rejected' WHERE lrn = ?", lrn);
    link(lrn, "L-1-2");
    expect(refusalOf(() => link(lrn, "L-1-y"))).toContain("UNIQUE");
    expect(linksOf(db, stored(db, lrn).id)).toEqual({ corrects: null, correctedBy: "L-1-2" });
    expect(linksOf(db, stored(db, "L-1-2").id)).toEqual({ corrects: lrn, correctedBy: null });
    expect(chainOf(db, stored(db, "L-1-2").id)).toEqual({ first: lrn, length: 2 });
    expect(refusalOf(() => db.run("DELETE FROM corrected_copies"))).toBe("append-only");
    expect(failuresOf(db)).toEqual([]);
  });

  it("put an end to trying a set-aside original again", () => {
    const { db } = world();
    put(db, lrn);
    check(db, lrn);
    approve(db, lrn);
    transport(db, lrn, "sending");
    transport(db, lrn, "quarantined");
    insertCopy(db, {
      declarationId: put(db, "L-1-2"),
      corrects: stored(db, lrn).id,
      at: noon,
      by: "Anna",
    });
    expect(refusalOf(() => transport(db, lrn, "queued"))).toBe("already-corrected");
  });
});

describe("attachments", () => {
  const sha256 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  function attached(): WritableDb {
    const db = filed();
    insertAttachment(db, {
      attachmentId: "A-1",
      declarationId: stored(db, lrn).id,
      name: "invoice.pdf",
      mediaType: "application/pdf",
      size: 10,
      sha256,
      note: null,
      at: noon,
      by: "Anna",
    });
    return db;
  }

  it("are never changed or deleted", () => {
    const db = attached();
    for (const column of ["name = 'x'", "size = 11", "sha256 = ''", "note = 'x'"]) {
      expect(
        refusalOf(() => db.run(`UPDATE attachments SET ${column}`)),
        column,
      ).toBe("append-only");
    }
    expect(refusalOf(() => db.run("DELETE FROM attachments"))).toBe("append-only");
  });

  it("are sent once whole, with a receipt, for good", () => {
    const db = attached();
    expect(refusalOf(() => db.run("UPDATE attachments SET state = 'sent'"))).toBe("illegal-move");
    expect(refusalOf(() => db.run("UPDATE attachments SET received = 11"))).toContain("CHECK");
    settleAttachment(db, 1, { receiptID: "R", at: noon });
    expect(refusalOf(() => db.run("UPDATE attachments SET state = 'waiting'"))).toBe(
      "illegal-move",
    );
  });
});
