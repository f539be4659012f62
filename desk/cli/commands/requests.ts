/** amend, cancel, withdraw, correct, attach. */
import { resolve } from "node:path";
import type { CallOutput } from "../../../core/contract.ts";
import { done, failed } from "../command.ts";
import type { Invocation, Outcome, Run } from "../command.ts";
import { moment, plain, statusWord } from "../text.ts";

type Request = CallOutput<"declaration.show">["changeRequests"][number];
type Attachment = CallOutput<"declaration.show">["attachments"][number];

function nameOf({ typeCode }: Request): string {
  return typeCode === "COR" ? "amendment" : "cancellation";
}

const next: Readonly<Partial<Record<Request["state"], string>>> = {
  preparing: "Next: set LRN POINTER VALUE --why TEXT, then check.",
  checked: "Next: approve, by somebody else.",
};

async function ask(
  invocation: Invocation,
  call: "declaration.amend" | "declaration.cancel" | "declaration.withdraw",
): Promise<Outcome> {
  const asked = await invocation.call(call, {
    lrn: invocation.values[0],
    why: invocation.option("why"),
  });
  if (!asked.ok) return failed(asked.error);
  const { lrn, revision, request } = asked.value;
  return done(asked.value, () =>
    [
      `The ${nameOf(request)} of ${lrn} is ${request.state} now, revision ${revision}.`,
      ...(next[request.state] === undefined ? [] : [next[request.state]]),
    ].join("\n"),
  );
}

export const runAmend: Run = (invocation) => ask(invocation, "declaration.amend");
export const runCancel: Run = (invocation) => ask(invocation, "declaration.cancel");
export const runWithdraw: Run = (invocation) => ask(invocation, "declaration.withdraw");

export const runCorrect: Run = async (invocation) => {
  const corrected = await invocation.call("declaration.correct", { lrn: invocation.values[0] });
  if (!corrected.ok) return failed(corrected.error);
  const { lrn, corrects, status } = corrected.value;
  return done(
    corrected.value,
    () =>
      `${lrn} corrects ${corrects} and is ${statusWord(status)}. Next: set ${lrn} POINTER VALUE --why TEXT, then check.`,
  );
};

function size({ size: bytes }: Attachment): string {
  return bytes < 10_000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
}

export const runAttach: Run = async (invocation) => {
  const [lrn, file = ""] = invocation.values;
  const note = invocation.option("why");
  const attached = await invocation.call("attachment.add", {
    lrn,
    file: resolve(file),
    ...(note === undefined ? {} : { note }),
  });
  if (!attached.ok) return failed(attached.error);
  const { added, attachment } = attached.value;
  return done(attached.value, () =>
    added
      ? `${plain(attachment.name)} (${attachment.mediaType}, ${size(attachment)}) is attached to ${attached.value.lrn}. Next: sync.`
      : `${plain(attachment.name)} was attached to ${attached.value.lrn} before, on ${moment(attachment.attached)}.`,
  );
};

/** What `show` tells a person of requests. */
export function requestLines(requests: readonly Request[]): string[] {
  return requests.flatMap((request) => [
    `${nameOf(request)} of ${moment(request.opened)} by ${request.openedBy}, because ${plain(request.why)}: ${request.state}${request.transport === "none" ? "" : `, ${request.transport}`}`,
    ...request.corrections.map(
      ({ who, pointer, before, after, why }) =>
        `  ${who}: ${pointer} ${plain(before ?? "(empty)")} → ${plain(after ?? "(empty)")}, because ${plain(why)}`,
    ),
    ...request.problems.map(
      ({ severity, pointer, code, message }) =>
        `  ${severity}: ${pointer} ${code} ${plain(message)}`,
    ),
    ...(request.decision === null ? [] : [`  ${plain(request.decision)}`]),
  ]);
}

/** What `show` tells a person of attachments. */
export function attachmentLines(attachments: readonly Attachment[]): string[] {
  return attachments.map(
    (attachment) =>
      `${plain(attachment.name)}  ${attachment.mediaType}, ${size(attachment)}, ${attachment.state}${attachment.trouble === null ? "" : `: ${plain(attachment.trouble)}`}`,
  );
}
