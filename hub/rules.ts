/** The practice hub's own small rule set: what it rejects an original declaration for. */
import { compare, nought, readDecimal } from "./amounts.ts";
import { walk } from "./pointers.ts";
import type { Placed } from "./pointers.ts";
import { childrenOf, elementAt, goodsItems, textAt } from "./reading.ts";
import type { XmlElement } from "./reading.ts";
import type { NotificationError } from "./wire.ts";

interface Facts {
  readonly declaration: XmlElement;
  readonly items: readonly XmlElement[];
  readonly placed: readonly Placed[];
  /** Third letter of the type code: A standard, D pre-lodged, J and K simplified low value, Q movement … */
  readonly category: string;
  readonly now: number;
}

type Rule = (facts: Facts) => NotificationError[];

/** Declarations that need no commodity code: low-value bulk and customs-warehouse movements (seen in published samples). */
const withoutCommodityCode = new Set(["J", "K", "Q"]);

function fault(validationCode: string, wcoPointer: string, detail: string): NotificationError {
  return { validationCode, wcoPointer, detail };
}

function itemPointer(index: number, rest: string): string {
  return `42A/67A/68A[${index + 1}]/${rest}`;
}

const itemCount: Rule = ({ declaration, items }) => {
  const stated = textAt(declaration, "GoodsItemQuantity");
  if (stated === "" || Number(stated) === items.length) return [];
  return [
    fault(
      "CDS11003",
      "42A/228",
      `The declaration states ${stated} goods items and holds ${items.length}.`,
    ),
  ];
};

const someItem: Rule = ({ items }) =>
  items.length > 0
    ? []
    : [fault("CDS10001", "42A/67A/68A[1]/006", "The declaration holds no goods item.")];

const itemOrder: Rule = ({ items }) =>
  items.flatMap((item, index) => {
    const stated = textAt(item, "SequenceNumeric");
    if (Number(stated) === index + 1) return [];
    const code = Number(stated) > items.length ? "CDS12022" : "CDS10020";
    return [
      fault(
        code,
        itemPointer(index, "006"),
        `Goods item ${index + 1} is numbered ${stated === "" ? "nothing" : stated}.`,
      ),
    ];
  });

const commodityCode: Rule = ({ items, category }) =>
  withoutCommodityCode.has(category)
    ? []
    : items.flatMap((item, index) => {
        const commodity = elementAt(item, "Commodity");
        const codes = commodity === null ? [] : childrenOf(commodity, "Classification");
        if (codes.some((code) => textAt(code, "ID") !== "")) return [];
        return [
          fault(
            "CDS10001",
            itemPointer(index, "23A/21A/145"),
            `Goods item ${index + 1} has no commodity code.`,
          ),
        ];
      });

const netWithinGross: Rule = ({ items }) =>
  items.flatMap((item, index) => {
    const measure = elementAt(item, "Commodity", "GoodsMeasure");
    if (measure === null) return [];
    const net = readDecimal(textAt(measure, "NetNetWeightMeasure"));
    const gross = readDecimal(textAt(measure, "GrossMassMeasure"));
    if (net === null || gross === null || compare(net, gross) <= 0) return [];
    return [
      fault(
        "CDS11006",
        itemPointer(index, "23A/65A/128"),
        `Goods item ${index + 1}: the net mass is larger than the gross mass.`,
      ),
    ];
  });

const massAboveNothing: Rule = ({ items }) =>
  items.flatMap((item, index) => {
    const gross = readDecimal(textAt(item, "Commodity", "GoodsMeasure", "GrossMassMeasure"));
    if (gross === null || compare(gross, nought) > 0) return [];
    return [
      fault(
        "CDS12123",
        itemPointer(index, "23A/65A/126"),
        `Goods item ${index + 1}: the gross mass is not above 0.`,
      ),
    ];
  });

/** Where numbers stand, with their tags. */
const numberTags: Readonly<Record<string, string>> = {
  GrossMassMeasure: "126",
  NetNetWeightMeasure: "128",
  TariffQuantity: "130",
  ItemChargeAmount: "112",
  StatisticalValueAmount: "114",
  CustomsValueAmount: "108",
  InvoiceAmount: "109",
  TotalGrossMassMeasure: "131",
};

const numbers: Rule = ({ placed }) =>
  placed.flatMap(({ element, pointer }) => {
    const tag = numberTags[element.name];
    if (tag === undefined) return [];
    const value = readDecimal(element.text);
    if (value === null)
      return [fault("CDS10010", `${pointer}/${tag}`, `"${shorten(element.text)}" is no number.`)];
    return compare(value, nought) < 0
      ? [fault("CDS10021", `${pointer}/${tag}`, "The value must be positive.")]
      : [];
  });

function countryTag({ element, parent }: Placed): string | null {
  if (element.name === "CountryCode") {
    if (parent?.name === "Origin") return "063";
    if (parent?.name === "Destination") return "465";
    return parent?.name === "Address" ? "242" : null;
  }
  if (element.name === "RegistrationNationalityCode") return "T014";
  if (element.name === "RoutingCountryCode") return "064";
  return element.name === "ID" && parent?.name === "ExportCountry" ? "062" : null;
}

const countries: Rule = ({ placed }) =>
  placed.flatMap((place) => {
    const tag = countryTag(place);
    // An origin may be a group of countries, written in four digits.
    if (tag === null || /^[A-Z]{2}$/.test(place.element.text)) return [];
    if (tag === "063" && /^\d{4}$/.test(place.element.text)) return [];
    return [
      fault(
        "CDS10020",
        `${place.pointer}/${tag}`,
        `"${shorten(place.element.text)}" is no country code.`,
      ),
    ];
  });

const currencies: Rule = ({ placed }) =>
  placed.flatMap(({ element, pointer }) => {
    const tag = numberTags[element.name];
    const currency = element.attributes["currencyID"];
    if (tag === undefined || currency === undefined || /^[A-Z]{3}$/.test(currency)) return [];
    return [fault("CDS10020", `${pointer}/${tag}`, `"${shorten(currency)}" is no currency code.`)];
  });

const oneInvoiceCurrency: Rule = ({ items }) => {
  const stated = items.map(
    (item) =>
      elementAt(item, "Commodity", "InvoiceLine", "ItemChargeAmount")?.attributes["currencyID"],
  );
  const first = stated.find((currency) => currency !== undefined);
  const index = stated.findIndex((currency) => currency !== undefined && currency !== first);
  if (index < 0) return [];
  return [
    fault(
      "CDS12057",
      itemPointer(index, "23A/79A/112"),
      `The items are invoiced in ${first} and in ${stated[index]}.`,
    ),
  ];
};

const somePackage: Rule = ({ items }) => {
  const quantities = items
    .flatMap((item) => childrenOf(item, "Packaging"))
    .flatMap((packaging) => childrenOf(packaging, "QuantityQuantity"));
  if (quantities.length === 0 || quantities.some((quantity) => Number(quantity.text) > 0))
    return [];
  return [fault("CDS12058", "42A/67A/68A[1]/93A[1]/144", "No package quantity is above 0.")];
};

function named(party: XmlElement | null): boolean {
  return party !== null && (textAt(party, "ID") !== "" || textAt(party, "Name") !== "");
}

// The declarant may be left out, as parcel files have no column for one: whoever submits then answers for it.
const importerOrExporter: Rule = ({ declaration, category }) => {
  const direction = textAt(declaration, "TypeCode").slice(0, 2);
  if (
    direction === "IM" &&
    !withoutCommodityCode.has(category) &&
    !named(elementAt(declaration, "GoodsShipment", "Importer"))
  ) {
    return [fault("CDS10001", "42A/67A/74A/R038", "The importer is missing.")];
  }
  const exporter =
    elementAt(declaration, "Exporter") ?? elementAt(declaration, "GoodsShipment", "Consignor");
  if (direction === "EX" && !named(exporter))
    return [fault("CDS10001", "42A/57A/R032", "The exporter is missing.")];
  return [];
};

const day = 86_400_000;

/** Old dates pass: people practise with declarations of other years. */
const acceptanceDate: Rule = ({ declaration, now }) => {
  const text = textAt(
    declaration,
    "AcceptanceDateTime",
    "{urn:wco:datamodel:WCO:Declaration_DS:DMS:2}DateTimeString",
  );
  const parts = /^(\d{4})(\d{2})(\d{2})/.exec(text);
  if (parts === null) return [];
  const stated = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return stated <= now + day
    ? []
    : [fault("CDS12016", "42A/023", "The acceptance date is in the future.")];
};

const rules: readonly Rule[] = [
  importerOrExporter,
  acceptanceDate,
  someItem,
  itemCount,
  itemOrder,
  commodityCode,
  netWithinGross,
  massAboveNothing,
  numbers,
  countries,
  currencies,
  oneInvoiceCurrency,
  somePackage,
];

/** As many as customs lists in one answer; the last then says that there are more. */
const mostErrors = 50;

/** What is wrong with an original declaration (function code 9), in the order of the rules; empty when nothing. */
export function findFaults(declaration: XmlElement, now: number): NotificationError[] {
  const facts: Facts = {
    declaration,
    items: goodsItems(declaration),
    placed: [...walk(declaration)],
    category: textAt(declaration, "TypeCode").slice(2, 3),
    now,
  };
  const found = rules.flatMap((rule) => rule(facts));
  if (found.length <= mostErrors) return found;
  return [
    ...found.slice(0, mostErrors - 1),
    fault("CDS19999", "42A", `${found.length - mostErrors + 1} further errors were found.`),
  ];
}

function shorten(text: string): string {
  const points = [...text];
  return points.length > 40 ? `${points.slice(0, 40).join("")}…` : text;
}
