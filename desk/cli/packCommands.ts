/** pack load, pack list, pack rollback, hs. */
import { referenceLists } from "../../core/reference/lists.ts";
import type { CallOutput } from "../../core/contract.ts";
import { done, failed, wholeNumber } from "./command.ts";
import type { Run } from "./command.ts";
import { refusalLines } from "./refusals.ts";
import { count, plain, seconds, table } from "./text.ts";

const lists = referenceLists.join(", ");

function listTrouble(list: string | undefined) {
  if (list !== undefined && (referenceLists as readonly string[]).includes(list)) return undefined;
  const given = list === undefined ? "" : `“${list}” is no list. `;
  return { code: "wrong-usage", message: `${given}Give --list with one of ${lists}.` };
}

function loadedText(report: CallOutput<"pack.load">): string {
  const { loaded, pack, list, read, rows, duplicates, passedOver, refused } = report;
  const more = refused - report.refusals.length;
  return [
    ...refusalLines(report.refusals),
    ...(more > 0 ? [`… and ${more} more.`] : []),
    loaded
      ? `${pack?.edition ?? ""} is in use for ${list}: ${count(rows, "row")}, ${count(duplicates, "duplicate")}, ${passedOver} passed over, in ${seconds(report.seconds)}.`
      : `Nothing was taken (${count(read, "row")} read, ${count(refused, "refusal")}). The pack in use is as it was.`,
  ].join("\n");
}

export const runPackLoad: Run = async (invocation) => {
  const trouble = listTrouble(invocation.option("list"));
  if (trouble) return failed(trouble);
  const given = {
    edition: invocation.option("edition"),
    validFrom: invocation.option("from"),
    validTo: invocation.option("until"),
    profile: invocation.option("profile"),
  };
  const report = await invocation.call("pack.load", {
    file: invocation.values[0],
    list: invocation.option("list"),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  });
  if (!report.ok) return failed(report.error);
  return done(report.value, () => loadedText(report.value), report.value.loaded ? 0 : 1);
};

export const runPackList: Run = async (invocation) => {
  const listed = await invocation.call("pack.list", {});
  if (!listed.ok) return failed(listed.error);
  const { packs } = listed.value;
  return done(listed.value, () =>
    packs.length === 0
      ? "No pack is loaded. Load one with: pack load FILE --list hs"
      : table<(typeof packs)[number]>(
          [
            { name: "LIST", of: (pack) => pack.list },
            { name: "PROFILE", of: (pack) => pack.profile },
            { name: "EDITION", of: (pack) => pack.edition, most: 32 },
            { name: "STATE", of: (pack) => pack.state },
            { name: "ROWS", of: (pack) => pack.rows, right: true },
            { name: "FROM", of: (pack) => pack.validFrom },
            { name: "TO", of: (pack) => pack.validTo },
            { name: "LOADED", of: (pack) => pack.loaded },
            { name: "BY", of: (pack) => pack.loadedBy },
          ],
          packs,
        ),
  );
};

export const runPackRollBack: Run = async (invocation) => {
  const trouble = listTrouble(invocation.option("list"));
  if (trouble) return failed(trouble);
  const profile = invocation.option("profile");
  const rolled = await invocation.call("pack.rollback", {
    list: invocation.option("list"),
    ...(profile === undefined ? {} : { profile }),
  });
  if (!rolled.ok) return failed(rolled.error);
  const { list, edition } = rolled.value;
  return done(rolled.value, () => `${edition} is in use for ${list} again.`);
};

type Suggestion = CallOutput<"hs.suggest">["suggestions"][number];

/** A suggestion is never without what it rests on. */
function suggestionLine({ code, times, last, by, matched }: Suggestion): string {
  const words = by === "sku" ? `SKU ${matched.join(", ")}` : matched.join(", ");
  return plain(`${code} ${count(times, "accepted filing")}, last ${last.slice(0, 10)} [${words}]`);
}

export const runHs: Run = async (invocation) => {
  const limit = wholeNumber(invocation.option("limit"));
  const text = invocation.values.join(" ");
  const found = await invocation.call("hs.search", {
    text,
    ...(limit === undefined ? {} : { limit }),
  });
  if (!found.ok) return failed(found.error);
  const filed = await invocation.call("hs.suggest", { description: text });
  if (!filed.ok) return failed(filed.error);
  const { results, pack, note } = found.value;
  const { suggestions } = filed.value;
  const lines = results.map(({ code, description, phrase }) =>
    plain(`${code} ${description}${phrase === null ? "" : ` [${phrase}]`}`),
  );
  const wording =
    pack === null ? ["No HS pack is loaded, so the official wording is not shown."] : [];
  const notes = results.some(({ by }) => by === "trade") ? [note] : [];
  const before =
    suggestions.length === 0
      ? []
      : ["", "Accepted before from this desk:", ...suggestions.map(suggestionLine)];
  return done({ ...found.value, suggestions }, () =>
    (lines.length === 0 ? ["Nothing is found."] : lines).concat(wording, notes, before).join("\n"),
  );
};
