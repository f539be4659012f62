/** Rules about registration numbers: what can be told of them without customs' own registers. */
import { isCountry } from "../codes/countries.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { ProfileData } from "../profiles/profile.ts";
import { partiesOf, partiesOfItem } from "./parties.ts";
import type { PlacedParty } from "./parties.ts";
import { inEach, found, inItem, none, rulesOf } from "./rule.ts";
import type { Finding } from "./rule.ts";

/** Country, then up to 15 characters. */
const eori = /^([A-Z]{2})([A-Z\d]{1,15})$/u;
/** GB and XI numbers end in the twelve or fifteen digits that HMRC gives. */
const ukEori = /^(?:GB|XI)(?:\d{12}|\d{15})$/u;

interface Identity {
  readonly pointer: string;
  readonly id: string;
}

function idsOf(parties: readonly PlacedParty[]): Identity[] {
  return parties.flatMap(({ pointer, party }) =>
    party.id ? [{ pointer: `${pointer}/id`, id: party.id }] : [],
  );
}

function headerIdentities(declaration: Declaration): Identity[] {
  const holders = (declaration.authorisationHolders ?? []).flatMap(({ id }, row) =>
    id ? [{ pointer: `/authorisationHolders/${row}/id`, id }] : [],
  );
  return [...idsOf(partiesOf(declaration)), ...holders];
}

function wrongEoris(
  identities: readonly Identity[],
  { addedCountries }: ProfileData,
  namedBy: (pointer: string) => string,
): readonly Finding[] {
  return inEach(identities, ({ pointer, id }) => {
    const country = eori.exec(id)?.[1];
    const isUk = country === "GB" || country === "XI";
    const isRight = isUk
      ? ukEori.test(id)
      : country !== undefined && isCountry(country, addedCountries);
    return isRight ? none : [found(pointer, { field: namedBy(pointer), value: id })];
  });
}

interface TaxParty {
  readonly id?: string;
  readonly roleCode?: string;
}

/** VAT numbers of the UK (nine or twelve digits), with GB or XI before them; those of other countries are let pass. */
const britishVat = /^(?:GB|XI)(?:\d{9}|\d{12})$/u;

function wrongVatNumbers(parties: readonly TaxParty[] | undefined, root: string) {
  return inEach(parties, ({ id = "" }, row) =>
    /^(?:GB|XI)/u.test(id) && !britishVat.test(id)
      ? [found(`${root}/domesticDutyTaxParties/${row}/id`, { value: id })]
      : none,
  );
}

/** Whether two numbers of one length differ in just one character: a slip of the finger. */
function isSlip(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let different = 0;
  for (let at = 0; at < left.length && different < 2; at += 1) {
    if (left[at] !== right[at]) different += 1;
  }
  return different === 1;
}

export const identityRules = rulesOf([
  {
    id: "eori-shape",
    code: "CDS12005",
    severity: "warning",
    subject: "parties",
    holds:
      "A registration number is an EORI: a country and up to 15 characters, for GB and XI 12 or 15 digits.",
    source:
      "Implementing Regulation (EU) 2015/2447, annex 12-01; HMRC guidance on EORI numbers; CDS error list",
    profiles: ["gb"],
    message: "{field} “{value}” has not the form of an EORI number.",
    fix: "Write GB or XI and the digits, without spaces.",
    check: (declaration, { profile }) =>
      wrongEoris(headerIdentities(declaration), profile, (pointer) => pointer),
    checkItem: ({ item }, { profile }) => wrongEoris(idsOf(partiesOfItem(item)), profile, inItem),
  },
  {
    id: "vat-number-shape",
    code: "CDS12013",
    severity: "warning",
    subject: "parties",
    holds: "A VAT number of the UK has nine or twelve digits after GB or XI.",
    source: "HMRC guidance on VAT registration numbers; CDS error list (D.E. 3/40)",
    profiles: ["gb"],
    message: "VAT number “{value}” has not nine or twelve digits after its country.",
    fix: "Write it as on the certificate of registration, without spaces.",
    check: ({ goodsShipment }) =>
      wrongVatNumbers(goodsShipment?.domesticDutyTaxParties, "/goodsShipment"),
    checkItem: ({ item }) => wrongVatNumbers(item.domesticDutyTaxParties, ""),
  },
  {
    id: "holder-slip",
    code: "CDS12005",
    severity: "warning",
    subject: "parties",
    holds:
      "The holder of an authorisation does not differ from a party of the declaration in one character only.",
    source: "CDS error list, “Invalid Party ID”; our own way to see it without the register",
    message: "Holder {value} differs from {other} in one character; customs may not know it.",
    fix: "Write {other} if the same party is meant.",
    check: (declaration, { facts }) => {
      const { authorisationHolders = [] } = declaration;
      if (authorisationHolders.length === 0) return none;
      const parties = facts.items.flatMap(partiesOfItem);
      const known = [...headerIdentities(declaration), ...idsOf(parties)];
      return authorisationHolders.flatMap(({ id = "" }, row) => {
        if (known.filter((identity) => identity.id === id).length > 1) return none;
        const other = known.find((identity) => isSlip(identity.id, id))?.id;
        return other === undefined
          ? none
          : [found(`/authorisationHolders/${row}/id`, { value: id, other })];
      });
    },
  },
  {
    id: "holder-elsewhere",
    code: "CDS12005",
    severity: "note",
    subject: "parties",
    holds: "The holder of an authorisation is one of the parties of the declaration.",
    source: "CDS error list, “Invalid Party ID”; seen so on nearly every published sample",
    profiles: ["gb"],
    message: "Holder {value} is none of the parties of this declaration.",
    fix: "See whether the number is right and may be used here.",
    check: (declaration, { facts }) => {
      const { authorisationHolders = [] } = declaration;
      if (authorisationHolders.length === 0) return none;
      const parties = [...partiesOf(declaration), ...facts.items.flatMap(partiesOfItem)];
      const ids = idsOf(parties).map(({ id }) => id);
      return authorisationHolders.flatMap(({ id = "" }, row) =>
        id === "" || ids.length === 0 || ids.some((each) => each === id || isSlip(each, id))
          ? none
          : [found(`/authorisationHolders/${row}/id`, { value: id })],
      );
    },
  },
  {
    id: "holder-twice",
    code: "CDS12024",
    severity: "warning",
    subject: "parties",
    holds: "No authorisation of one holder stands twice.",
    source: "CDS error list (D.E. 3/39)",
    message: "Authorisation {type} of {holder} stands twice.",
    fix: "Remove one.",
    check: ({ authorisationHolders = [] }) => {
      const seen = new Set<string>();
      return authorisationHolders.flatMap(({ id = "", categoryCode = "" }, row) => {
        const key = `${id} ${categoryCode}`;
        const isSecond = id !== "" && seen.has(key);
        seen.add(key);
        const pointer = `/authorisationHolders/${row}/id`;
        return isSecond ? [found(pointer, { type: categoryCode, holder: id })] : [];
      });
    },
  },
  {
    id: "holder-half",
    code: "CDS12070",
    severity: "blocking",
    subject: "parties",
    holds: "An authorisation names both its type and its holder.",
    source: "CDS completion, D.E. 3/39; CDS error list",
    message: "{field} is missing beside {value}.",
    fix: "Fill it in.",
    check: ({ authorisationHolders = [] }) =>
      authorisationHolders.flatMap(({ id, categoryCode }, row) => {
        const missing = id === undefined ? "id" : "categoryCode";
        const value = id ?? categoryCode;
        if (value === undefined || (id !== undefined && categoryCode !== undefined)) return [];
        const pointer = `/authorisationHolders/${row}/${missing}`;
        return [found(pointer, { field: pointer, value })];
      }),
  },
]);
