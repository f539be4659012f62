/** Rules about what stands at the header or at the items, and about countries that do not fit together. */
import { isPresent, stepsOf } from "./obligation.ts";
import { inEach, found, none, rulesOf } from "./rule.ts";

/** Fields that are given for all goods or item by item, never both; the first two stand at every item or at none. */
const eitherLevel = (
  [
    ["exportCountry/id", "blocking"],
    ["destination/countryCode", "warning"],
    ["consignee/name", "warning"],
    ["consignee/id", "warning"],
  ] as const
).map(([field, severity]) => ({
  field,
  severity,
  header: `/goodsShipment/${field}`,
  headerSteps: stepsOf(`/goodsShipment/${field}`),
  itemSteps: field.split("/"),
}));

export const placeRules = rulesOf([
  {
    id: "both-levels",
    code: "CDS12071",
    severity: "blocking",
    subject: "places",
    holds:
      "Export country, destination and consignee stand at the header or at the items, not at both.",
    source: "CDS error list",
    profiles: ["gb"],
    message: "{field} stands at the header and at this item.",
    fix: "Keep it at the header if it holds for all items, else only at the items.",
    given: (declaration) =>
      eitherLevel.flatMap(({ field, headerSteps }) =>
        isPresent(declaration, headerSteps) ? [field] : [],
      ),
    checkItem: ({ item }, _context, atHeader) =>
      inEach(eitherLevel, ({ field, severity, header, itemSteps }) =>
        atHeader.includes(field) && isPresent(item, itemSteps)
          ? [found(`/${field}`, { field: header }, { severity })]
          : none,
      ),
  },
  {
    id: "some-items-only",
    code: "CDS12073",
    severity: "blocking",
    subject: "places",
    holds: "What stands at one item and not at the header stands at every item.",
    source: "CDS error list",
    profiles: ["gb"],
    message: "{field} is given at other items, but not here.",
    fix: "Give it here too, or once at the header.",
    given: (declaration, { facts }) =>
      eitherLevel.slice(0, 2).flatMap(({ field, headerSteps, itemSteps }) => {
        if (isPresent(declaration, headerSteps)) return [];
        return facts.items.some((item) => isPresent(item, itemSteps)) ? [field] : [];
      }),
    checkItem: ({ item }, _context, atSomeItems) =>
      inEach(eitherLevel, ({ field, severity, header, itemSteps }) =>
        atSomeItems.includes(field) && !isPresent(item, itemSteps)
          ? [found(`/${field}`, { field: header }, { severity })]
          : none,
      ),
  },
  {
    id: "origin-differs-from-export",
    code: "TW-ORIG-01",
    severity: "note",
    subject: "places",
    holds: "Goods usually come from the country from which they are exported.",
    source: "Our own check",
    message: "The goods originate in {origin}, but are exported from {country}.",
    fix: "Right for re-exported goods; otherwise correct one.",
    given: ({ goodsShipment }, { facts }) => [
      facts.direction,
      goodsShipment?.exportCountry?.id ?? "",
    ],
    checkItem: ({ item }, _context, [direction, all = ""]) => {
      const country = item.exportCountry?.id ?? all;
      const origin = item.origins?.[0]?.countryCode ?? "";
      if (country === "" || origin === "" || origin === country || direction === "export")
        return none;
      return [found("/origins/0/countryCode", { origin, country })];
    },
  },
  {
    id: "one-preferential-origin",
    code: "CDS12083",
    severity: "blocking",
    subject: "places",
    holds: "An item has one preferential origin: a country or a group, not both.",
    source: "CDS error list (D.E. 5/16)",
    message: "The item has {count} preferential origins.",
    fix: "Keep the country, or the group of countries.",
    checkItem: ({ item }) => {
      const rows = (item.origins ?? []).flatMap(({ typeCode }, row) =>
        typeCode === "2" ? [row] : [],
      );
      if (rows.length < 2) return none;
      return [found(`/origins/${rows[1]}/countryCode`, { count: String(rows.length) })];
    },
  },
  {
    id: "import-goes-abroad",
    code: "TW-DEST-01",
    severity: "warning",
    subject: "places",
    holds: "An import is destined for this country, an export for another.",
    source: "Our own check",
    message: "The goods are declared for {direction}, but their destination is {country}.",
    fix: "Correct the destination, or the kind of declaration.",
    check: ({ goodsShipment }, { facts, profile }) => {
      const country = goodsShipment?.destination?.countryCode;
      if (!country || facts.direction === "either" || profile.homeCountries.length === 0) return [];
      const isHome = profile.homeCountries.includes(country);
      const { direction } = facts;
      if (isHome === (direction === "import")) return none;
      return [found("/goodsShipment/destination/countryCode", { direction, country })];
    },
  },
  {
    id: "goods-location-parts",
    code: "CDS12099",
    severity: "warning",
    subject: "places",
    holds:
      "The location of the goods has its kind (A to D), its identifier's kind (T to Z) and its country beside the code.",
    source: "UCC Delegated Act annex B, D.E. 5/23; CDS error list",
    profiles: ["gb"],
    message: "{field} is missing beside the location {name}.",
    fix: "Fill it in: a designated place is A with U, an authorised one B with Y.",
    variants: {
      kind: {
        message: "The location of the goods is of kind “{value}”, which is not A, B, C or D.",
        fix: "Write A for a designated place, B for an authorised one, C for an approved one, D for another.",
      },
    },
    check: ({ goodsShipment }) => {
      const { name, typeCode, address } = goodsShipment?.consignment?.goodsLocation ?? {};
      if (name === undefined) return none;
      const place = "/goodsShipment/consignment/goodsLocation";
      const parts = [
        [`${place}/typeCode`, typeCode],
        [`${place}/address/typeCode`, address?.typeCode],
        [`${place}/address/countryCode`, address?.countryCode],
      ] as const;
      if (typeCode !== undefined && !/^[A-D]$/u.test(typeCode))
        return [found(`${place}/typeCode`, { value: typeCode }, { variant: "kind" })];
      return parts.flatMap(([pointer, value]) =>
        value === undefined ? [found(pointer, { field: pointer, name })] : none,
      );
    },
  },
  {
    id: "office-shape",
    code: "CDS10020",
    severity: "warning",
    subject: "places",
    holds: "A customs office is two letters of its country and six characters.",
    source: "EU and UK customs office lists; CDS completion, D.E. 5/12, 5/26, 5/27",
    profiles: ["gb"],
    message: "{field} “{value}” has not the form of a customs office.",
    fix: "Write it like GB000060 or GBBEL004.",
    check: ({ exitOffice, presentationOffice, supervisingOffice }) =>
      Object.entries({ exitOffice, presentationOffice, supervisingOffice }).flatMap(
        ([key, office]) => {
          const value = office?.id ?? "";
          const pointer = `/${key}/id`;
          return value === "" || /^[A-Z]{2}[A-Z\d]{6}$/u.test(value)
            ? none
            : [found(pointer, { field: pointer, value })];
        },
      ),
  },
  {
    id: "fiscal-territory-destination",
    code: "CDS12103",
    severity: "warning",
    subject: "places",
    holds: "A declaration for trade with special fiscal territories (CO) names its destination.",
    source: "CDS error list (D.E. 5/8)",
    profiles: ["gb"],
    message: "A declaration of type {type} names no destination.",
    fix: "Give the country where the goods go.",
    check: ({ typeCode = "", goodsShipment }) =>
      typeCode.startsWith("CO") &&
      !goodsShipment?.destination?.countryCode &&
      !goodsShipment?.items?.every(({ destination }) => destination?.countryCode)
        ? [found("/goodsShipment/destination/countryCode", { type: typeCode })]
        : none,
  },
  {
    id: "same-export-and-destination",
    code: "TW-DEST-02",
    severity: "note",
    subject: "places",
    holds: "Goods are exported from another country than they go to.",
    source: "Our own check",
    message: "Export country and destination are both {country}.",
    fix: "Right for goods that move inside the country; otherwise correct one.",
    check: ({ goodsShipment }) => {
      const country = goodsShipment?.exportCountry?.id;
      return country !== undefined && country === goodsShipment?.destination?.countryCode
        ? [found("/goodsShipment/exportCountry/id", { country })]
        : none;
    },
  },
]);
