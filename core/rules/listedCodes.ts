/** Rules about codes of the long lists: units, packages, places, tariff headings. A reference pack makes them strict. */
import { isListed } from "../codes/codeList.ts";
import { isCountry } from "../codes/countries.ts";
import { isChapter, isHeading, isNationalChapter, isPlaceholder } from "../codes/headings.ts";
import { packageTypes } from "../codes/packages.ts";
import { likelyUnit, units } from "../codes/units.ts";
import { acceptanceDay } from "./dates.ts";
import { isIn, standingOf, weightOf } from "./reference.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";
import type { Finding, ItemContext, RuleContext } from "./rule.ts";

const unitPlace = "/commodity/goodsMeasure/tariffQuantity/unitCode";

/** Customs services write some units with a kind of package (XBX) or a qualifier after # (KGM#E). */
function isKnownUnit(code: string, { profile }: ItemContext): boolean {
  const packed = /^X(.{2})$/u.exec(code)?.[1] ?? "";
  return (
    isListed(units, code) || profile.addedUnits.includes(code) || isListed(packageTypes, packed)
  );
}

/** Whether a code can be looked for in the HS: what no chapter holds, or stands for no goods, is another rule's matter. */
function isComparable(id: string): boolean {
  return (
    /^\d{6,}$/u.test(id) &&
    isChapter(Number(id.slice(0, 2))) &&
    !isNationalChapter(id) &&
    !isPlaceholder(id)
  );
}

/** Five letters of UN/LOCODE: a country and a place in it. */
const locode = /^([A-Z]{2})[A-Z2-9]{3}$/u;

function placesOf({ goodsShipment }: Parameters<typeof acceptanceDay>[0]) {
  return [
    ["/goodsShipment/tradeTerms/locationID", goodsShipment?.tradeTerms?.locationID],
    [
      "/goodsShipment/consignment/loadingLocation/id",
      goodsShipment?.consignment?.loadingLocation?.id,
    ],
  ] as const;
}

function locodeFinding(pointer: string, value: string, context: RuleContext): readonly Finding[] {
  const [, country = ""] = locode.exec(value) ?? [];
  if (country === "") return none;
  const standing = standingOf(context.reference, "locode", value, context.today);
  if (isIn(standing)) return none;
  if (standing === "unsaid" && isCountry(country, context.profile.addedCountries)) return none;
  return [found(pointer, { field: pointer, value }, { severity: weightOf(standing) })];
}

export const listedCodeRules = rulesOf([
  {
    id: "unknown-unit",
    code: "CDS10020",
    severity: "warning",
    subject: "codes",
    holds:
      "Units are codes of UN/ECE Rec 20; without a reference pack only the common ones are known.",
    source: "UN/ECE Recommendation 20",
    message: "Unit “{value}” is not among the common units.",
    fix: "Look it up, or load the list of units as a reference pack.",
    variants: {
      meant: {
        message: "Unit “{value}” is not a code of UN/ECE Rec 20. Do you mean {meant}?",
        fix: "Write {meant}.",
      },
      packed: { message: "Unit “{value}” is not in the list of units.", fix: "Look it up." },
    },
    checkItem: ({ item }, context) => {
      const value = item.commodity?.goodsMeasure?.tariffQuantity?.unitCode ?? "";
      const [code = ""] = value.split("#");
      if (value === "" || isKnownUnit(code, context)) return none;
      const standing = standingOf(context.reference, "unit", code, context.today);
      if (isIn(standing)) return none;
      const severity = weightOf(standing);
      const meant = likelyUnit(value);
      if (meant !== undefined)
        return [found(unitPlace, { value, meant }, { variant: "meant", severity })];
      return standing === "missing"
        ? [found(unitPlace, { value }, { variant: "packed", severity })]
        : [found(unitPlace, { value })];
    },
  },
  {
    id: "unknown-package-type",
    code: "CDS10020",
    severity: "warning",
    subject: "codes",
    holds:
      "Kinds of packages are codes of UN/ECE Rec 21; without a reference pack only the common ones are known.",
    source: "UN/ECE Recommendation 21",
    message: "Kind of packages “{value}” is not among the common ones.",
    fix: "Look it up, or load the list of packages as a reference pack.",
    variants: {
      packed: {
        message: "Kind of packages “{value}” is not in the list of packages.",
        fix: "Look it up.",
      },
    },
    checkItem: ({ item }, { reference, today }) =>
      inEach(item.packagings, ({ typeCode: value }, row) => {
        if (value === undefined || isListed(packageTypes, value)) return none;
        const standing = standingOf(reference, "package", value, today);
        if (isIn(standing)) return none;
        const pointer = `/packagings/${row}/typeCode`;
        return standing === "missing"
          ? [found(pointer, { value }, { variant: "packed", severity: "blocking" })]
          : [found(pointer, { value })];
      }),
  },
  {
    id: "unknown-place",
    code: "CDS10020",
    severity: "warning",
    subject: "places",
    holds:
      "Places of five letters are codes of UN/LOCODE; without a reference pack only their country is looked at.",
    source: "UN/ECE Recommendation 16, UN/LOCODE",
    message: "{field} “{value}” is not a place of UN/LOCODE.",
    fix: "Write two letters for the country and three for the place, such as GBLHR or MYKUL.",
    check: (declaration, context) =>
      placesOf(declaration).flatMap(([pointer, value]) =>
        value === undefined ? none : locodeFinding(pointer, value, context),
      ),
  },
  {
    id: "unknown-commodity",
    code: "CDS40059",
    severity: "warning",
    subject: "codes",
    holds:
      "A commodity code is in the tariff; without a reference pack only its heading is looked at.",
    source: "WCO Harmonized System 2022",
    message: "Commodity code {value}: there is no heading {heading} in the HS.",
    fix: "Look the code up.",
    variants: {
      packed: {
        message: "Commodity code {value} is not in the list of commodity codes for {day}.",
        fix: "Look the code up; it may have been replaced.",
      },
    },
    given: (declaration, { today }) => [acceptanceDay(declaration) ?? today],
    checkItem: ({ codes }, { reference }, [day = ""]) =>
      inEach(codes, ({ id, isTariff, row }) => {
        if (!isTariff || !isComparable(id)) return none;
        const pointer = `/commodity/classifications/${row}/id`;
        const six = standingOf(reference, "hs", id.slice(0, 6), day);
        const whole = six === "divided" ? standingOf(reference, "hs", id, day) : six;
        if (whole === "missing") {
          const parameters = { value: id, day };
          return [found(pointer, parameters, { variant: "packed", severity: "blocking" })];
        }
        const heading = id.slice(0, 4);
        return whole === "unsaid" && !isHeading(heading)
          ? [found(pointer, { value: id, heading })]
          : none;
      }),
  },
]);
