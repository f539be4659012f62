import { describe, expect, it } from "vitest";
import { timelineOf } from "../../core/history/timeline.ts";
import type { CorrectedField, Step, TimelineParts } from "../../core/history/timeline.ts";

const at = (minute: number): string => `2026-11-22T12:${String(minute).padStart(2, "0")}:00.000Z`;

function step(minute: number, what: string, detail: Step["detail"] = {}, who = "ann"): Step {
  return { when: at(minute), who, what, detail };
}

function corrected(
  minute: number,
  pointer: string,
  more: Partial<CorrectedField> = {},
): CorrectedField {
  return {
    pointer,
    before: "1",
    after: "2",
    who: "ann",
    when: at(minute),
    why: "typo",
    request: null,
    ...more,
  };
}

const message = {
  functionCode: "9",
  digest: "abc=",
  state: "sent",
  errors: [],
  taxes: [],
  xml: "<a/>",
};

function partsWith(parts: Partial<TimelineParts>): TimelineParts {
  return {
    steps: [],
    corrections: [],
    sent: [],
    notices: [],
    imported: [],
    attachments: [],
    comments: [],
    ...parts,
  };
}

describe("a timeline", () => {
  it("stands in the order of time, steps before what they led to", () => {
    const line = timelineOf(
      partsWith({
        steps: [step(1, "imported"), step(5, "checked")],
        comments: [{ pointer: null, text: "look", who: "bob", when: at(3) }],
        corrections: [corrected(5, "/typeCode"), corrected(2, "/totalGrossMass")],
      }),
    );
    expect(line.map(({ what }) => what)).toEqual([
      "imported",
      "corrected",
      "commented",
      "checked",
      "corrected",
    ]);
  });

  it("puts the fields of one order together, and tells a request's from the declaration's own", () => {
    const line = timelineOf(
      partsWith({
        corrections: [
          corrected(2, "/a"),
          corrected(2, "/b"),
          corrected(2, "/c", { why: "weighed again" }),
          corrected(2, "/d", { request: "COR" }),
        ],
      }),
    );
    expect(
      line.map(({ changes, request, why }) => [
        changes.map(({ pointer }) => pointer),
        request,
        why,
      ]),
    ).toEqual([
      [["/a", "/b"], null, "typo"],
      [["/c"], null, "weighed again"],
      [["/d"], "COR", "typo"],
    ]);
  });

  it("says once what the audit and the books both tell", () => {
    const line = timelineOf(
      partsWith({
        steps: [
          step(2, "corrected"),
          step(3, "notified", { functionCode: "03" }),
          step(4, "commented", { text: "x" }),
        ],
        corrections: [corrected(2, "/a")],
        notices: [
          {
            ...message,
            when: at(3),
            hub: "klia",
            messageID: "m",
            functionCode: "03",
            digest: null,
          },
        ],
        comments: [{ pointer: "/a", text: "x", who: "ann", when: at(4) }],
      }),
    );
    expect(line.map(({ kind, what, who }) => [kind, what, who])).toEqual([
      ["correction", "corrected", "ann"],
      ["notice", "03", "klia"],
      ["comment", "commented", "ann"],
    ]);
  });

  it("shows frozen bytes where they were approved and no second time where they were sent", () => {
    const line = timelineOf(
      partsWith({
        steps: [
          step(2, "approved", { messageID: "m", digest: "abc=" }),
          step(3, "sent", { messageID: "m", hub: "klia" }, "desk"),
        ],
        sent: [{ ...message, messageID: "m" }],
      }),
    );
    expect(line).toMatchObject([
      { what: "approved", who: "ann", message: { digest: "abc=", xml: "<a/>" } },
      { kind: "sent", who: "klia", message: { digest: "abc=", xml: null } },
    ]);
  });

  it("shows an imported request with its file's content", () => {
    const line = timelineOf(
      partsWith({
        steps: [step(1, "request-imported", { typeCode: "COR" }), step(2, "request-imported")],
        imported: [{ when: at(1), typeCode: "COR", xml: "<cor/>" }],
      }),
    );
    expect(line.map(({ message: told }) => told?.xml ?? null)).toEqual(["<cor/>", null]);
  });

  it("names the reason, the request and the document of a step", () => {
    const attachment = {
      attachmentID: "a1",
      name: "invoice.pdf",
      mediaType: "application/pdf",
      size: 10,
      sha256: "s=",
      note: null,
      attached: at(1),
      attachedBy: "ann",
      state: "waiting",
      received: 4,
      trouble: null,
      sent: null,
    } as const;
    const line = timelineOf(
      partsWith({
        steps: [
          step(1, "attached", { sha256: "s=", name: "invoice.pdf" }),
          step(2, "amendment-opened", { why: "wrong weight" }),
          step(3, "request-withdrawn", { request: "INV", why: "no need" }),
        ],
        attachments: [attachment],
      }),
    );
    expect(line).toMatchObject([
      { kind: "attachment", attachment: { received: 4 }, request: null },
      { kind: "step", request: "COR", why: "wrong weight", attachment: null },
      { kind: "step", request: "INV", why: "no need" },
    ]);
  });
});
