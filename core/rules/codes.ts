/** Rules about codes that must be on a list: countries, currencies, terms, modes. */
import { isListed } from "../codes/codeList.ts";
import { isCountry, likelyCountry } from "../codes/countries.ts";
import { isCurrency, likelyCurrency } from "../codes/currencies.ts";
import { incoterms, retiredIncoterms, valuationMethods } from "../codes/trade.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";
import type { ValueFinding } from "./rule.ts";

/** Elements whose text is a country. */
const countryTags: ReadonlySet<string> = new Set(["242", "T014", "064", "465", "062", "063"]);
/** The currency of a fixed exchange rate. */
const exchangeTag = "135";

/** Preferential origins may name a group of countries, such as 2005 for the whole GSP. */
const countryGroup = /^\d{4}$/u;

function unlisted(value: string, meant: string | undefined): ValueFinding {
  if (meant === undefined) return { parameters: { value } };
  return { parameters: { value, meant }, variant: "meant" };
}

const meantText = {
  message: "{field} “{value}” is not on the list. Do you mean {meant}?",
  fix: "Write {meant}.",
};

export const codeRules = rulesOf([
  {
    id: "unknown-country",
    code: "CDS10020",
    severity: "blocking",
    subject: "codes",
    holds: "Every country is a code of ISO 3166-1 alpha-2, or one that this customs service adds.",
    source: "ISO 3166-1 (i18n-iso-countries 7.14.0); CDS error list",
    message: "{field} “{value}” is not a known country.",
    fix: "Write the two letters of ISO 3166, such as CN, MY or GB.",
    variants: { meant: meantText },
    checkValue: {
      of: ({ tag }, group) => countryTags.has(tag) && !(tag === "063" && group.tag !== "92A"),
      look: ({ leaf, text }, { profile }) => {
        if (text === "" || isCountry(text, profile.addedCountries)) return undefined;
        if (leaf.tag === "063" && countryGroup.test(text)) return undefined;
        return unlisted(text, likelyCountry(text));
      },
    },
  },
  {
    id: "unknown-currency",
    code: "CDS10020",
    severity: "blocking",
    subject: "codes",
    holds: "Every currency is a code of ISO 4217.",
    source: "ISO 4217 (currency-codes 2.2.0); CDS error list",
    message: "{field} “{value}” is not a known currency.",
    fix: "Write the three letters of ISO 4217, such as CNY, MYR or GBP.",
    variants: { meant: meantText },
    checkValue: {
      of: ({ kind, tag }) => kind === "amount" || tag === exchangeTag,
      look: ({ leaf, text, attribute }) => {
        const currency = leaf.kind === "amount" ? attribute : text;
        if (currency === undefined || isCurrency(currency)) return undefined;
        return { ...unlisted(currency, likelyCurrency(currency)), atAttribute: true };
      },
    },
  },
  {
    id: "amount-without-currency",
    code: "CDS10001",
    severity: "blocking",
    subject: "codes",
    holds: "Every amount names its currency.",
    source: "WCO Data Model, type Amount; CDS error list",
    message: "{field} is missing beside {value}.",
    fix: "Give the currency of the invoice.",
    checkValue: {
      of: ({ kind }) => kind === "amount",
      look: ({ text, attribute = "" }) =>
        text === "" || attribute !== ""
          ? undefined
          : { parameters: { value: text }, atAttribute: true },
    },
  },
  {
    id: "unknown-incoterm",
    code: "CDS10020",
    severity: "blocking",
    subject: "codes",
    holds: "Delivery terms are those of Incoterms 2020, or of an edition before it.",
    source: "ICC Incoterms 2020; CDS code list D.E. 4/1",
    message: "Delivery terms “{value}” are not known.",
    fix: "Write EXW, FCA, FAS, FOB, CFR, CIF, CPT, CIP, DAP, DPU or DDP.",
    check: ({ goodsShipment }) => {
      const value = goodsShipment?.tradeTerms?.conditionCode;
      if (value === undefined || isListed(incoterms, value) || isListed(retiredIncoterms, value))
        return none;
      return [found("/goodsShipment/tradeTerms/conditionCode", { value })];
    },
  },
  {
    id: "retired-incoterm",
    code: "TW-TERM-01",
    severity: "note",
    subject: "codes",
    holds: "Delivery terms are of the edition in force.",
    source: "ICC Incoterms 2020",
    message: "Delivery terms {value} are of an older edition of Incoterms.",
    fix: "See what the contract says; DAT became DPU, DDU became DAP.",
    check: ({ goodsShipment }) => {
      const value = goodsShipment?.tradeTerms?.conditionCode ?? "";
      if (!isListed(retiredIncoterms, value) || value === "XXX") return none;
      return [found("/goodsShipment/tradeTerms/conditionCode", { value })];
    },
  },
  {
    id: "unknown-transport-mode",
    code: "CDS10020",
    severity: "blocking",
    subject: "transport",
    holds: "The transport mode is one that this customs service takes.",
    source: "UN/ECE Recommendation 19; CDS code list D.E. 7/4",
    message: "{field} “{value}” is not a known transport mode.",
    fix: "Write 1 for sea, 2 rail, 3 road, 4 air, 5 post, 7 fixed installation, 8 inland waterway, 9 own propulsion.",
    check: ({ borderTransportMeans, goodsShipment }, { profile }) => {
      const consignment = goodsShipment?.consignment;
      const places = [
        ["/borderTransportMeans/modeCode", borderTransportMeans?.modeCode],
        [
          "/goodsShipment/consignment/arrivalTransportMeans/modeCode",
          consignment?.arrivalTransportMeans?.modeCode,
        ],
        [
          "/goodsShipment/consignment/departureTransportMeans/modeCode",
          consignment?.departureTransportMeans?.modeCode,
        ],
      ] as const;
      return places.flatMap(([pointer, value]) =>
        value === undefined || profile.transportModes.includes(value)
          ? none
          : [found(pointer, { field: pointer, value })],
      );
    },
  },
  {
    id: "unknown-valuation-method",
    code: "CDS10020",
    severity: "blocking",
    subject: "valuation",
    holds: "The valuation method is 1 to 6.",
    source: "WTO Valuation Agreement, articles 1 to 7; CDS code list D.E. 4/16",
    message: "Valuation method “{value}” is not known.",
    fix: "Write 1 when the price paid is the basis.",
    checkItem: ({ item }) => {
      const value = item.customsValuation?.methodCode;
      if (value === undefined || isListed(valuationMethods, value)) return none;
      return [found("/customsValuation/methodCode", { value })];
    },
  },
  {
    id: "unknown-type",
    code: "CDS12052",
    severity: "blocking",
    subject: "codes",
    holds: "The declaration type is one that this customs service takes.",
    source: "CDS error list (D.E. 1/1, 1/2)",
    message: "Declaration type “{value}” is not known.",
    fix: "Write the direction and the kind, such as IMA, IMD or EXA.",
    check: ({ typeCode }, { profile }) =>
      typeCode === undefined || profile.types.test(typeCode)
        ? none
        : [found("/typeCode", { value: typeCode })],
  },
  {
    id: "container-indicator",
    code: "CDS10020",
    severity: "blocking",
    subject: "transport",
    holds: "The container indicator is 0 or 1.",
    source: "CDS code list D.E. 7/2",
    message: "In containers says “{value}”.",
    fix: "Write 1 when the goods travel in containers, else 0.",
    check: ({ goodsShipment }) => {
      const value = goodsShipment?.consignment?.containerCode;
      if (value === undefined || value === "0" || value === "1") return none;
      return [found("/goodsShipment/consignment/containerCode", { value })];
    },
  },
  {
    id: "kind-of-origin",
    code: "CDS10020",
    severity: "warning",
    subject: "codes",
    holds: "The kind of origin is 1 (plain) or 2 (preferential).",
    source: "CDS completion, D.E. 5/15 and 5/16; seen so on every published sample",
    message: "Kind of origin “{value}” is neither 1 nor 2.",
    fix: "Write 1, or 2 for the origin that gives a preference.",
    checkItem: ({ item }) =>
      inEach(item.origins, ({ typeCode }, row) =>
        typeCode === undefined || typeCode === "1" || typeCode === "2"
          ? none
          : [found(`/origins/${row}/typeCode`, { value: typeCode })],
      ),
  },
]);
