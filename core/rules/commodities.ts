/** Rules about commodity codes and descriptions. */
import { isChapter, isPlaceholder } from "../codes/headings.ts";
import { acceptanceDay } from "./dates.ts";
import type { ItemCode, ItemView } from "./itemView.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";
import type { Finding, Parameters } from "./rule.ts";

/** A finding at the id of each code of an item that something is wrong with. */
function eachCode(
  { codes }: ItemView,
  broken: (code: ItemCode) => Parameters | undefined,
): readonly Finding[] {
  return inEach(codes, (code) => {
    const parameters = broken(code);
    return parameters ? [found(`/commodity/classifications/${code.row}/id`, parameters)] : none;
  });
}

/** National and TARIC additional codes, where alcohol duty types stand. */
const additionalTypes: ReadonlySet<string> = new Set(["GN", "TRA"]);

/** Descriptions that name no goods at all. */
const emptyWords =
  /^(?:goods|gift|gifts|sample|samples|parts|items?|products?|misc(?:ellaneous)?|various|n\/?a|tbc|test|personal effects|merchandise|stuff|unknown|cargo|parcel|commodity|礼品|样品|货物|hadiah|sampel|barang)\.?$/iu;

/** First day of the UK's alcohol duty types 301 to 392; the whole series 400 ended the day before. */
const alcoholReform = "2023-08-01";

/** What is wrong with an alcohol duty type ("411", or "X411" as an additional code) on a day; undefined when nothing is. */
function alcoholTrouble(code: string, day: string): Parameters | undefined {
  const [, number = ""] = /^X?(\d{3})$/u.exec(code) ?? [];
  if (day >= alcoholReform && number.startsWith("4"))
    return { code, side: "before", day: alcoholReform };
  const isNew = number >= "301" && number <= "392";
  return day < alcoholReform && isNew ? { code, side: "from", day: alcoholReform } : undefined;
}

export const commodityRules = rulesOf([
  {
    id: "commodity-code-shape",
    code: "CDS10020",
    severity: "blocking",
    subject: "codes",
    holds:
      "A commodity code is digits only, as many as this customs service takes, in a chapter of the HS.",
    source: "WCO Harmonized System 2022; CDS error list (D.E. 6/14)",
    message: "Commodity code “{value}” is not {choice} digits.",
    fix: "Look the code up; write it without points and spaces.",
    variants: {
      chapter: { message: "Commodity code {value}: there is no chapter {chapter} in the HS." },
    },
    given: (_declaration, { facts, profile }) =>
      profile.sixDigitsDoIn.includes(facts.category) ? ["six"] : [],
    checkItem: ({ codes }, { profile: { commodityDigits } }, [six]) =>
      inEach(codes, ({ row, id, isTariff }) => {
        if (!isTariff || id === "") return none;
        const pointer = `/commodity/classifications/${row}/id`;
        const isLong = commodityDigits.includes(id.length) || (six === "six" && id.length === 6);
        if (!isLong || !/^\d+$/u.test(id))
          return [found(pointer, { value: id, choice: commodityDigits.join(",") })];
        const chapter = id.slice(0, 2);
        return isChapter(Number(chapter)) || isPlaceholder(id)
          ? none
          : [found(pointer, { value: id, chapter }, { variant: "chapter" })];
      }),
  },
  {
    id: "commodity-code-placeholder",
    code: "CDS40059",
    severity: "blocking",
    subject: "codes",
    holds: "A commodity code is a real one, not zeros or one digit repeated.",
    source: "WCO Harmonized System 2022; refused by CDS",
    message: "Commodity code {value} stands for no goods.",
    fix: "Look the code up.",
    checkItem: (view) =>
      eachCode(view, ({ id, isTariff }) =>
        isTariff && isPlaceholder(id) ? { value: id } : undefined,
      ),
  },
  {
    id: "taric-code-shape",
    code: "CDS10020",
    severity: "blocking",
    subject: "codes",
    holds: "The TARIC part of a commodity code is two digits, after eight of the nomenclature.",
    source: "CDS completion, D.E. 6/14 and 6/15",
    profiles: ["gb"],
    message: "TARIC code “{value}” is not two digits.",
    fix: "Write the 9th and 10th digit of the commodity code.",
    checkItem: (view) =>
      eachCode(view, ({ id, type }) =>
        type === "TRC" && id !== "" && !/^\d{2}$/u.test(id) ? { value: id } : undefined,
      ),
  },
  {
    id: "national-code-shape",
    code: "CDS10020",
    severity: "warning",
    subject: "codes",
    holds: "Additional commodity codes have four characters.",
    source: "CDS completion, D.E. 6/16 and 6/17",
    profiles: ["gb"],
    message: "Additional code “{value}” has not four characters.",
    fix: "Look it up in the tariff.",
    checkItem: (view) =>
      eachCode(view, ({ id, type }) =>
        additionalTypes.has(type) && !/^[A-Z\d]{4}$/u.test(id) ? { value: id } : undefined,
      ),
  },
  {
    id: "alcohol-code-period",
    code: "CDS12056",
    severity: "warning",
    subject: "codes",
    holds:
      "Alcohol is declared with the duty types in force: series 400 to 31 July 2023, series 300 since.",
    source:
      "UK Alcohol Duty reform of 1 August 2023 (HMRC, Joint Customs Consultative Committee, July 2023)",
    profiles: ["gb"],
    message: "Alcohol duty code {code} held only {side} {day}.",
    fix: "Take the code of the same drink and strength from the list in force.",
    given: (declaration, { today }) => [acceptanceDay(declaration) ?? today],
    checkItem: ({ item, codes }, _context, [day = ""]) => {
      const asCodes = inEach(codes, ({ row, id, type }) => {
        const trouble = additionalTypes.has(type) ? alcoholTrouble(id, day) : undefined;
        if (!trouble) return none;
        const pointer = `/commodity/classifications/${row}`;
        // Customs points at both halves of the pair.
        return ["id", "identificationTypeCode"].map((key) => found(`${pointer}/${key}`, trouble));
      });
      const asTaxes = inEach(item.commodity?.dutyTaxFees, ({ typeCode = "" }, row) => {
        const trouble = alcoholTrouble(typeCode, day);
        return trouble ? [found(`/commodity/dutyTaxFees/${row}/typeCode`, trouble)] : none;
      });
      return asTaxes.length === 0 ? asCodes : [...asCodes, ...asTaxes];
    },
  },
  {
    id: "code-twice",
    code: "CDS12024",
    severity: "warning",
    subject: "codes",
    holds: "No code stands twice in one item.",
    source: "CDS error list",
    message: "Code {value} stands twice in this item.",
    fix: "Remove one.",
    checkItem: (view) => {
      if (view.codes.length < 2) return none;
      const seen = new Set<string>();
      return eachCode(view, ({ id, type }) => {
        const key = `${type} ${id}`;
        if (id !== "" && seen.has(key)) return { value: id };
        seen.add(key);
        return undefined;
      });
    },
  },
  {
    id: "empty-description",
    code: "TW-DESC-01",
    severity: "warning",
    subject: "items",
    holds: "The description says what the goods are.",
    source: "WCO guidance on goods descriptions; EU/UK list of unacceptable terms",
    message: "“{value}” does not say what the goods are.",
    fix: "Name the goods, what they are made of and what they are for.",
    checkItem: ({ item }) => {
      const value = item.commodity?.description?.trim() ?? "";
      return value.length > 0 && (value.length < 3 || emptyWords.test(value))
        ? [found("/commodity/description", { value })]
        : none;
    },
  },
  {
    id: "dangerous-goods-number",
    code: "CDS10010",
    severity: "blocking",
    subject: "codes",
    holds: "A UN number of dangerous goods has four digits.",
    source: "UN Model Regulations; CDS error list (D.E. 6/12)",
    message: "UN number “{value}” has not four digits.",
    fix: "Write it as on the safety data sheet, such as 3480.",
    checkItem: ({ item }) =>
      inEach(item.commodity?.dangerousGoods, ({ undgid }, row) =>
        undgid === undefined || /^\d{4}$/u.test(undgid)
          ? none
          : [found(`/commodity/dangerousGoods/${row}/undgid`, { value: undgid })],
      ),
  },
]);
