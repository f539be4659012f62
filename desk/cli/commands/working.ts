/** set, check, approve, return, discard, restore-draft, recall. */
import type { CallName, CallOutput, CallParsed } from "../../../core/contract.ts";
import { done, failed, wrongUsage } from "../command.ts";
import type { Invocation, Outcome, Run } from "../command.ts";
import { count, plain, statusWord } from "../text.ts";

type Problems = CallOutput<"declaration.check">["results"][number]["problems"];

/** The most problems that are listed to a person; the rest is in `show` and in --json. */
const mostShown = 200;

function problemLines(lrn: string, problems: Problems): string[] {
  return problems.map(
    ({ severity, pointer, code, message }) =>
      `${severity === "blocking" ? "BLOCKS " : `${severity}  `.slice(0, 8)} ${lrn} ${pointer} ${code}: ${plain(message)}`,
  );
}

export const runSet: Run = async (invocation) => {
  const [lrn = "", pointer = "", value = ""] = invocation.values;
  const edited = await invocation.call("declaration.set", {
    lrn,
    changes: [{ pointer, value: value === "" ? null : value }],
    why: invocation.option("why"),
  });
  if (!edited.ok) return failed(edited.error);
  const { revision, status, problems, corrections } = edited.value;
  return done(edited.value, () =>
    [
      ...corrections
        .filter((correction) => correction.pointer === pointer)
        .slice(-1)
        .map(
          ({ before, after }) =>
            `${lrn} ${pointer}: ${plain(before ?? "(empty)")} → ${plain(after ?? "(empty)")}`,
        ),
      `${lrn} is ${statusWord(status)}, revision ${revision}.`,
      ...problemLines(lrn, problems),
    ].join("\n"),
  );
};

export const runCheck: Run = async (invocation) => {
  const named = invocation.values.length > 0;
  if (named && invocation.option("all") !== undefined) {
    return wrongUsage("Say which: check LRN…, or check --all.");
  }
  const checked = await invocation.call(
    "declaration.check",
    named ? { lrns: invocation.values } : {},
  );
  if (!checked.ok) return failed(checked.error);
  const { results, blocked } = checked.value;
  const text = (): string => {
    const lines = results.flatMap(({ lrn, problems }) => problemLines(lrn, problems));
    const more = lines.length - mostShown;
    return [
      ...lines.slice(0, mostShown),
      ...(more > 0 ? [`… and ${more} more; --json lists all.`] : []),
      `${count(checked.value.checked, "declaration")} checked, ${blocked} blocked.`,
      blocked > 0
        ? "Correct what blocks with set LRN POINTER VALUE --why TEXT."
        : "Next: approve --all-checked, by somebody else.",
    ].join("\n");
  };
  return done(checked.value, text, blocked > 0 ? 1 : 0);
};

export const runApprove: Run = async (invocation) => {
  const all = invocation.option("all-checked") !== undefined;
  if (all === invocation.values.length > 0) {
    return wrongUsage("Say which: approve LRN…, or approve --all-checked.");
  }
  const hub = invocation.option("hub");
  const approved = await invocation.call("declaration.approve", {
    ...(all ? {} : { lrns: invocation.values }),
    ...(hub === undefined ? {} : { hub }),
    careful: invocation.option("careful") !== undefined,
  });
  if (!approved.ok) return failed(approved.error);
  const { results, refused } = approved.value;
  const text = (): string =>
    [
      ...results
        .slice(0, mostShown)
        .map(({ lrn, messageID, refusal }) =>
          refusal === null
            ? `approved  ${lrn}  ${messageID ?? ""}`
            : `REFUSED   ${lrn}  ${refusal.code}: ${plain(refusal.message)}`,
        ),
      ...results
        .flatMap(({ warning }) =>
          warning === undefined ? [] : [`LOOK      ${plain(warning.message)}`],
        )
        .slice(0, mostShown),
      ...results
        .flatMap(({ lrn, unconfirmed }) =>
          unconfirmed === undefined
            ? []
            : [`LOOK      ${lrn}: ${count(unconfirmed, "value")} that no person confirmed.`],
        )
        .slice(0, mostShown),
      `${approved.value.approved} approved, ${refused} refused.`,
      ...(approved.value.approved > 0 ? ["Next: sync."] : []),
    ].join("\n");
  return done(approved.value, text, refused > 0 ? 1 : 0);
};

type StateCall = Extract<
  CallName,
  "declaration.return" | "declaration.discard" | "declaration.restore" | "declaration.recall"
>;

async function changeState(invocation: Invocation, call: StateCall): Promise<Outcome> {
  const why = invocation.option("why");
  const changed = await invocation.call(call, {
    lrn: invocation.values[0],
    ...(why === undefined ? {} : { why }),
  });
  if (!changed.ok) return failed(changed.error);
  const { lrn, status, revision } = changed.value;
  return done(changed.value, () => `${lrn} is ${statusWord(status)} now, revision ${revision}.`);
}

/** Several at once, each with its own answer. */
async function moveMany(
  invocation: Invocation,
  move: CallParsed<"declaration.moveMany">["move"],
): Promise<Outcome> {
  const taken = await invocation.call("declaration.moveMany", {
    move,
    lrns: invocation.values,
    why: invocation.option("why"),
  });
  if (!taken.ok) return failed(taken.error);
  const { moved, refused, results } = taken.value;
  const text = (): string =>
    [
      ...results.flatMap(({ lrn, refusal }) =>
        refusal === null ? [] : [`REFUSED   ${lrn}  ${refusal.code}: ${plain(refusal.message)}`],
      ),
      `${moved} done, ${refused} refused.`,
    ].join("\n");
  return done(taken.value, text, refused > 0 ? 1 : 0);
}

function step(move: CallParsed<"declaration.moveMany">["move"]): Run {
  return (invocation) =>
    invocation.values.length > 1
      ? moveMany(invocation, move)
      : changeState(invocation, `declaration.${move}`);
}

export const runReturn: Run = (invocation) => changeState(invocation, "declaration.return");
export const runDiscard = step("discard");
export const runRestore = step("restore");
export const runRecall = step("recall");
