/** Rules about commodity codes and descriptions. */
import { found, itemPointer } from "./rule.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { acceptanceDay } from "./dates.ts";

interface Code {
  readonly item: number;
  readonly row: number;
  readonly id: string;
  readonly type: string;
}

/** Kinds of code that hold a tariff number; others are national additions or the seller's article number. */
const tariffTypes: ReadonlySet<string> = new Set(["", "HS", "TSP", "HTS"]);

function codesOf({ facts }: RuleContext): Code[] {
  return facts.items.flatMap(({ commodity }, item) =>
    (commodity?.classifications ?? []).map(({ id = "", identificationTypeCode = "" }, row) => ({
      item,
      row,
      id,
      type: identificationTypeCode,
    })),
  );
}

function eachCode(
  context: RuleContext,
  broken: (code: Code) => Finding["parameters"] | undefined,
): Finding[] {
  return codesOf(context).flatMap((code) => {
    const parameters = broken(code);
    const pointer = itemPointer(code.item, `/commodity/classifications/${code.row}/id`);
    return parameters ? [found(pointer, parameters)] : [];
  });
}

// Chapter 77 is kept free by the WCO; 98 and 99 are for national use.
function isChapter(chapter: number): boolean {
  return chapter >= 1 && chapter <= 99 && chapter !== 77;
}

function isPlaceholder(code: string): boolean {
  return /^(\d)\1{5,}$/u.test(code) || /^\d{2}0{4,}$/u.test(code);
}

/** "6, 8 or 10". */
function listed(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length < 2 ? String(last) : `${numbers.slice(0, -1).join(", ")} or ${last}`;
}

/** Descriptions that name no goods at all. */
const emptyWords =
  /^(?:goods|gift|gifts|sample|samples|parts|items?|products?|misc(?:ellaneous)?|various|n\/?a|tbc|test|personal effects|merchandise|stuff|unknown|cargo|parcel|commodity|礼品|样品|货物|hadiah|sampel|barang)\.?$/iu;

/** First day of the UK's alcohol duty types 301 to 392; the whole series 400 ended the day before. */
const alcoholReform = "2023-08-01";

/** Whether an alcohol duty type ("411", or "X411" as an additional code) was in force on a day; undefined for other codes. */
function alcoholTrouble(code: string, day: string): { code: string; side: string } | undefined {
  const [, number = ""] = /^X?(\d{3})$/u.exec(code) ?? [];
  if (day >= alcoholReform && number.startsWith("4")) return { code, side: "before" };
  const isNew = number >= "301" && number <= "392";
  return day < alcoholReform && isNew ? { code, side: "from" } : undefined;
}

export const commodityRules: readonly Rule[] = [
  {
    id: "commodity-code-shape",
    code: "CDS10020",
    severity: "blocking",
    subject: "codes",
    holds:
      "A commodity code is digits only, as many as this customs service takes, in a chapter of the HS.",
    source: "WCO Harmonized System 2022; CDS error list (D.E. 6/14)",
    message: "Commodity code “{value}” is not {wanted} digits.",
    fix: "Look the code up; write it without points and spaces.",
    variants: {
      chapter: { message: "Commodity code {value}: there is no chapter {chapter} in the HS." },
    },
    check: (_declaration, context) =>
      codesOf(context).flatMap(({ item, row, id, type }) => {
        if (!tariffTypes.has(type) || id === "") return [];
        const pointer = itemPointer(item, `/commodity/classifications/${row}/id`);
        const { commodityDigits } = context.profile;
        if (!/^\d+$/u.test(id) || !commodityDigits.includes(id.length)) {
          return [found(pointer, { value: id, wanted: listed(commodityDigits) })];
        }
        const chapter = id.slice(0, 2);
        return isChapter(Number(chapter)) || isPlaceholder(id)
          ? []
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
    check: (_declaration, context) =>
      eachCode(context, ({ id, type }) =>
        tariffTypes.has(type) && isPlaceholder(id) ? { value: id } : undefined,
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
    check: (_declaration, context) =>
      eachCode(context, ({ id, type }) =>
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
    check: (_declaration, context) =>
      eachCode(context, ({ id, type }) =>
        (type === "GN" || type === "TRA") && !/^[A-Z\d]{4}$/u.test(id) ? { value: id } : undefined,
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
    check: (declaration, context) => {
      const day = acceptanceDay(declaration) ?? context.today;
      const codes = codesOf(context).flatMap(({ item, row, id, type }) => {
        const trouble = type === "GN" || type === "TRA" ? alcoholTrouble(id, day) : undefined;
        if (!trouble) return [];
        const pointer = itemPointer(item, `/commodity/classifications/${row}`);
        const parameters = { ...trouble, day: alcoholReform };
        // Customs points at both halves of the pair.
        return [
          found(`${pointer}/id`, parameters),
          found(`${pointer}/identificationTypeCode`, parameters),
        ];
      });
      const taxes = context.facts.items.flatMap(({ commodity }, item) =>
        (commodity?.dutyTaxFees ?? []).flatMap(({ typeCode = "" }, row) => {
          const trouble = alcoholTrouble(typeCode, day);
          const pointer = itemPointer(item, `/commodity/dutyTaxFees/${row}/typeCode`);
          return trouble ? [found(pointer, { ...trouble, day: alcoholReform })] : [];
        }),
      );
      return [...codes, ...taxes];
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
    check: (_declaration, context) => {
      const seen = new Set<string>();
      return eachCode(context, ({ item, id, type }) => {
        const key = `${item} ${type} ${id}`;
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
    check: (_declaration, { facts }) =>
      facts.items.flatMap(({ commodity }, index) => {
        const value = commodity?.description?.trim() ?? "";
        return value.length > 0 && (value.length < 3 || emptyWords.test(value))
          ? [found(itemPointer(index, "/commodity/description"), { value })]
          : [];
      }),
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
    check: (_declaration, { facts }) =>
      facts.items.flatMap(({ commodity }, index) =>
        (commodity?.dangerousGoods ?? []).flatMap(({ undgid }, row) =>
          undgid === undefined || /^\d{4}$/u.test(undgid)
            ? []
            : [
                found(itemPointer(index, `/commodity/dangerousGoods/${row}/undgid`), {
                  value: undgid,
                }),
              ],
        ),
      ),
  },
];
