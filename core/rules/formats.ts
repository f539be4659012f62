/** Rules about the shape of single values: length, letters, digits, decimals, dates, number of rows. */
import type { Group } from "../declaration/schema.ts";
import { declarationElement } from "../declaration/declaration.ts";
import { formatCheck, isDateTime } from "./fieldFormat.ts";
import { found, rulesOf } from "./rule.ts";
import type { Finding } from "./rule.ts";
function tooManyRows(
  group: Group,
  values: Readonly<Record<string, unknown>>,
  path: string,
): Finding[] {
  const findings: Finding[] = [];
  for (const [key, field] of Object.entries(group.fields)) {
    const rows = field.kind === "group" ? values[key] : undefined;
    if (field.kind !== "group" || !Array.isArray(rows) || rows.length <= (field.most ?? Infinity)) {
      continue;
    }
    const pointer = `${path}/${key}`;
    const parameters = {
      field: pointer,
      count: String(rows.length),
      most: String(field.most),
    };
    findings.push(found(pointer, parameters));
  }
  return findings;
}

export const formatRules = rulesOf([
  {
    id: "value-format",
    code: "CDS10010",
    severity: "blocking",
    subject: "format",
    holds: "Every value keeps to the length, letters, digits and decimals of the element table.",
    source: "WCO element table (core/declaration); CDS error list",
    message: "{field} “{value}” has not the right form.",
    fix: "Correct it.",
    variants: {
      long: {
        message: "{field} has {length} characters, at most {most} are allowed.",
        fix: "Shorten it.",
      },
      letters: { message: "{field} “{value}” must be {most} letters.", fix: "Correct it." },
      characters: { message: "{field} “{value}” must be {most} characters.", fix: "Correct it." },
      exactDigits: { message: "{field} “{value}” must be {most} digits.", fix: "Correct it." },
      fewDigits: {
        message: "{field} “{value}” must be at most {most} digits.",
        fix: "Correct it.",
      },
      empty: {
        message: "{field} has a unit or a currency and no number.",
        fix: "Fill in the number, or take the unit out.",
      },
      number: {
        message: "{field} “{value}” is not a number.",
        fix: "Write digits with a point, such as 1234.50.",
      },
      decimals: {
        message: "{field} {value} has more than {most} decimals.",
        fix: "Round it.",
      },
      digits: { message: "{field} {value} has more than {most} digits.", fix: "Correct it." },
      control: {
        message: "{field} holds a character that cannot be read.",
        fix: "Type the text again.",
      },
    },
    checkValue: {
      of: ({ kind }) => kind !== "dateTime",
      look: ({ leaf, text }) => formatCheck(leaf.format, leaf.kind === "text")(text),
    },
  },
  {
    id: "time-format",
    code: "CDS10010",
    severity: "blocking",
    subject: "format",
    holds:
      "Every date exists and is written as UN/EDIFACT 2379 has it: 102 CCYYMMDD, 304 CCYYMMDDHHMMSS with zone.",
    source: "UN/EDIFACT 2379; CDS error list",
    message: "{field} “{value}” is not a date as format {format} writes it.",
    fix: "Write 20261122, or 20261122093000Z with the time.",
    checkValue: {
      of: ({ kind }) => kind === "dateTime",
      look: ({ text, attribute: format }) =>
        isDateTime(text, format)
          ? undefined
          : { parameters: { value: text, format: format ?? "102" } },
    },
  },
  {
    id: "too-many-rows",
    code: "CDS10003",
    severity: "blocking",
    subject: "format",
    holds: "No group has more rows than the schema allows.",
    source: "WCO_DEC_2_DMS.xsd; CDS error list",
    message: "{field}: {count} rows, at most {most} are allowed.",
    fix: "Split the declaration.",
    check: (declaration) => [
      ...tooManyRows(declarationElement, declaration, ""),
      ...(declaration.goodsShipment
        ? tooManyRows(
            declarationElement.fields.goodsShipment,
            declaration.goodsShipment,
            "/goodsShipment",
          )
        : []),
    ],
  },
]);
