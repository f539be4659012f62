/** list, show, count. */
import type { CallOutput } from "../../../core/contract.ts";
import { done, failed, wholeNumber } from "../command.ts";
import type { Run } from "../command.ts";
import { count, moment, plain, statusWord, table } from "../text.ts";
import { savedView } from "./views.ts";
import { attachmentLines, requestLines } from "./requests.ts";

type Row = CallOutput<"declaration.list">["declarations"][number];

function listText(page: CallOutput<"declaration.list">): string {
  if (page.declarations.length === 0) {
    return page.total === 0 ? "No declaration is found." : "The list ends here.";
  }
  const shown = table<Row>(
    [
      { name: "LRN", of: (row) => row.lrn },
      { name: "STATUS", of: (row) => statusWord(row.status) },
      { name: "FORM", of: (row) => row.form },
      { name: "CLIENT", of: (row) => row.client, most: 12 },
      { name: "IMPORTER", of: (row) => row.importer, most: 24 },
      { name: "GOODS", of: (row) => row.goods, most: 24 },
      { name: "ITEMS", of: (row) => row.items, right: true },
      { name: "VALUE", of: (row) => row.value, right: true },
      { name: "", of: (row) => row.currency },
      { name: "FAULTS", of: (row) => (row.blocking === 0 ? "" : row.blocking), right: true },
      { name: "MRN", of: (row) => row.mrn },
    ],
    page.declarations,
  );
  const foot = `${page.declarations.length} of ${count(page.total, "declaration")}.`;
  return `${shown}\n${foot}${page.next === null ? "" : `\nMore: --after ${page.next}`}`;
}

export const runList: Run = async (invocation) => {
  const limit = wholeNumber(invocation.option("limit"));
  const sort = invocation.option("sort");
  const after = invocation.option("after");
  const named = invocation.option("view");
  const view = named === undefined ? undefined : await savedView(invocation, named);
  if (view && !view.ok) return failed(view.error);
  const typed = invocation.option("where") ?? "";
  const order = view && { sort: view.value.sort, descending: view.value.descending };
  const listed = await invocation.call("declaration.list", {
    ...order,
    where: `${view?.value.where ?? ""} ${typed}`.trim(),
    ...(limit === undefined ? {} : { limit }),
    ...(sort === undefined ? {} : { sort }),
    ...(after === undefined ? {} : { after }),
  });
  return listed.ok ? done(listed.value, () => listText(listed.value)) : failed(listed.error);
};

type Shown = CallOutput<"declaration.show">;

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

/** The fields of a declaration, one a line, each with the pointer that `set` takes. */
function fieldLines(value: unknown, pointer = ""): string[] {
  if (Array.isArray(value))
    return value.flatMap((inner, at) => fieldLines(inner, `${pointer}/${at}`));
  if (typeof value !== "object" || value === null) return [`${pointer}  ${plain(String(value))}`];
  const { value: text, ...attributes } = value as Record<string, unknown>;
  if (typeof text === "string") {
    const rest = Object.values(attributes).map(String).join(" ");
    return [`${pointer}  ${plain(`${text} ${rest}`)}`];
  }
  return Object.entries(value).flatMap(([key, inner]) => fieldLines(inner, `${pointer}/${key}`));
}

function showText(shown: Shown): string {
  const head = [
    `${shown.lrn}  ${statusWord(shown.status)}`,
    `form ${shown.form ?? "none"}, profile ${shown.profile}, revision ${shown.revision}${shown.mrn === null ? "" : `, MRN ${shown.mrn}`}`,
    `work ${shown.work}, transport ${shown.transport}, customs ${shown.customs}, payment ${shown.payment}`,
    ...(shown.corrects === null ? [] : [`It corrects ${shown.corrects}, which was rejected.`]),
    ...(shown.correctedBy === null ? [] : [`It is corrected by ${shown.correctedBy}.`]),
    ...(shown.lockedBecause === null ? [] : [shown.lockedBecause]),
  ];
  const problems = shown.problems.map(
    ({ severity, pointer, code, message, fix }) =>
      `${severity}: ${pointer} ${code} ${plain(message)}${fix === undefined ? "" : ` ${plain(fix)}`}`,
  );
  const corrections = shown.corrections.map(
    ({ when, who, pointer, before, after, why }) =>
      `${moment(when)} ${who}: ${pointer} ${plain(before ?? "(empty)")} → ${plain(after ?? "(empty)")}, because ${plain(why)}`,
  );
  const messages = shown.messages.flatMap(({ when, direction, functionCode, state, errors }) => [
    `${moment(when)} ${direction === "sent" ? "to" : "from"} customs: ${functionCode} ${state}`,
    ...errors.map(
      ({ validationCode, pointer, wcoPointer, detail }) =>
        `  ${validationCode} at ${pointer ?? wcoPointer ?? "?"}: ${plain(detail)}`,
    ),
  ]);
  return [
    ...head,
    ...section("Fields", fieldLines(shown.declaration)),
    ...section(
      "Beside the declaration",
      Object.entries(shown.extras).map(([key, text]) => `${plain(key)}  ${plain(text)}`),
    ),
    ...section("Problems", problems),
    ...section(
      "Filled in, not confirmed",
      shown.automatic.map(({ pointer, source }) => `${pointer}  ${plain(source)}`),
    ),
    ...section("Corrections", corrections),
    ...section("Asked of customs", requestLines(shown.changeRequests)),
    ...section("Attached", attachmentLines(shown.attachments)),
    ...section("Messages", messages),
    ...section(
      "Requests imported",
      shown.requests.map(({ typeCode, received }) => `${typeCode} of ${moment(received)}`),
    ),
  ].join("\n");
}

export const runShow: Run = async (invocation) => {
  const shown = await invocation.call("declaration.show", { lrn: invocation.values[0] });
  return shown.ok ? done(shown.value, () => showText(shown.value)) : failed(shown.error);
};

export const runCount: Run = async (invocation) => {
  const by = invocation.option("by") ?? "";
  const counted = await invocation.call("declaration.count", {
    by,
    where: invocation.option("where") ?? "",
  });
  if (!counted.ok) return failed(counted.error);
  const { total, counts } = counted.value;
  const rows = Object.entries(counts).toSorted(([, one], [, other]) => other - one);
  return done(counted.value, () =>
    table(
      [
        {
          name: by.toUpperCase(),
          of: ([value]) => (by === "status" ? statusWord(value) : value === "" ? "(none)" : value),
        },
        { name: "COUNT", of: ([, number]) => number, right: true },
      ],
      [...rows, ["(all)", total] as [string, number]],
    ),
  );
};
