/** history, comment. */
import type { TimelineEntry } from "../../../core/contract/history.ts";
import { done, failed } from "../command.ts";
import type { Run } from "../command.ts";
import { moment, plain } from "../text.ts";

function requestWord({ request }: TimelineEntry): string {
  if (request === null) return "";
  return request === "COR" ? " (amendment)" : " (cancellation)";
}

function whatWord(entry: TimelineEntry): string {
  const { kind, what, message, attachment } = entry;
  if (kind === "notice") return `customs said ${what} ${message?.state ?? ""}`.trimEnd();
  if (kind === "comment") return "comment";
  if (kind === "attachment" && attachment) {
    const progress =
      attachment.state === "waiting" ? `, ${attachment.received} of ${attachment.size} bytes` : "";
    return `${what} ${plain(attachment.name)} (${attachment.state}${progress})`;
  }
  return `${what}${requestWord(entry)}`;
}

/** One entry: its head, then what belongs to it, indented. */
function entryLines(entry: TimelineEntry): string[] {
  const { message, changes, why, text, pointer } = entry;
  return [
    `${moment(entry.when)}  ${entry.who}: ${whatWord(entry)}`,
    ...(pointer === null ? [] : [`at ${pointer}`]),
    ...(text === null ? [] : [plain(text)]),
    ...(why === null ? [] : [`because ${plain(why)}`]),
    ...changes.map(
      ({ pointer: field, before, after }) =>
        `${field} ${plain(before ?? "(empty)")} → ${plain(after ?? "(empty)")}`,
    ),
    ...(message?.digest ? [`message ${message.messageID}, SHA-256 ${message.digest}`] : []),
    ...(message?.errors ?? []).map(
      ({ validationCode, pointer: field, wcoPointer, detail }) =>
        `${validationCode} at ${field ?? wcoPointer ?? "?"}: ${plain(detail)}`,
    ),
    ...(message?.taxes ?? []).map(
      ({ item, type, amount, payable }) =>
        `tax ${type}${item === null ? "" : ` of item ${item}`}: ${amount ?? "?"}, payable ${payable ?? "?"}`,
    ),
  ].map((line, at) => (at === 0 ? line : `    ${line}`));
}

export const runHistory: Run = async (invocation) => {
  const lrn = invocation.values[0];
  const history = await invocation.call("declaration.history", { lrn });
  if (!history.ok) return failed(history.error);
  const timeline = await invocation.call("declaration.timeline", { lrn });
  // An LRN that only the audit knows has no timeline: a request that was imported for it.
  if (!timeline.ok && timeline.error.code !== "unknown-lrn") return failed(timeline.error);
  const entries = timeline.ok ? timeline.value.entries : [];
  return done({ ...history.value, timeline: entries }, () =>
    entries.length > 0
      ? entries.flatMap(entryLines).join("\n")
      : history.value.entries
          .map(({ when, who, what }) => `${moment(when)}  ${who}: ${what}`)
          .join("\n"),
  );
};

export const runComment: Run = async (invocation) => {
  const [lrn = "", text = ""] = invocation.values;
  const added = await invocation.call("comment.add", { lrn, text });
  if (!added.ok) return failed(added.error);
  return done(added.value, () => `The comment is kept with ${added.value.lrn}.`);
};
