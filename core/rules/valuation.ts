/** Rules about prices, currencies, charges and terms of delivery. */
import { freightPaidTerms, seaTerms } from "../codes/trade.ts";
import { compareDecimals, multiplyDecimals, parseDecimal } from "../money/decimal.ts";
import type { ItemView } from "./itemView.ts";
import { found, none, rulesOf } from "./rule.ts";
import type { Finding } from "./rule.ts";

/** The addition for transport to the border (CDS volume 3, appendix 9). */
const freightCharge = "AK";

/** What a kilogram of goods rarely costs more than, in units of any currency that we meet; gold and watches aside. */
const dearest = { units: 200_000n, places: 0 };
const precious = /^(?:71|8517|9101|9102|30)/u;

/** The currency of the first item price that names one. */
function firstCurrency(views: readonly ItemView[]): string | undefined {
  return views.find(({ currency }) => currency)?.currency;
}

export const valuationRules = rulesOf([
  {
    id: "one-invoice-currency",
    code: "CDS12057",
    severity: "blocking",
    subject: "amounts",
    holds: "All item prices are in one currency.",
    source: "CDS error list (D.E. 4/14)",
    message: "Item price is in {currency}, that of the first item in {first}.",
    fix: "Convert it, or declare these goods separately.",
    given: (_declaration, { facts }) => [firstCurrency(facts.views) ?? ""],
    checkItem: ({ currency }, _context, [first = ""]) =>
      currency && first !== "" && currency !== first
        ? [found("/commodity/invoiceLine/itemChargeAmount/currencyID", { currency, first })]
        : none,
  },
  {
    id: "invoice-currency",
    code: "CDS12082",
    severity: "blocking",
    subject: "amounts",
    holds: "The invoice total is in the currency of the item prices.",
    source: "CDS error list (D.E. 4/11, 4/14)",
    message: "Invoice total is in {currency}, the item prices are in {first}.",
    fix: "Correct one of the currencies.",
    check: ({ invoiceAmount }, { facts }) => {
      const currency = invoiceAmount?.currencyID;
      const first = firstCurrency(facts.views);
      return currency === undefined || first === undefined || currency === first
        ? none
        : [found("/invoiceAmount/currencyID", { currency, first })];
    },
  },
  {
    id: "fixed-rate-currency",
    code: "CDS12109",
    severity: "blocking",
    subject: "amounts",
    holds: "A fixed exchange rate names the home currency.",
    source: "CDS error list (D.E. 4/15)",
    profiles: ["gb"],
    message: "The fixed exchange rate names {currency}, not {home}.",
    fix: "Write {home}.",
    check: ({ currencyExchanges = [] }, { profile }) =>
      currencyExchanges.flatMap(({ currencyTypeCode: currency, rateNumeric }, row) =>
        rateNumeric === undefined || currency === undefined || currency === profile.homeCurrency
          ? []
          : [
              found(`/currencyExchanges/${row}/currencyTypeCode`, {
                currency,
                home: profile.homeCurrency,
              }),
            ],
      ),
  },
  {
    id: "freight-already-paid",
    code: "CDS12100",
    severity: "warning",
    subject: "valuation",
    holds:
      "Freight to the border is not added to a price that already holds it (CFR, CIF, CPT, CIP).",
    source: "Incoterms 2020; CDS error list (D.E. 4/1, 4/9)",
    message: "The price holds the freight already ({terms}), but freight of {value} is added.",
    fix: "Remove the freight, or correct the terms.",
    check: ({ goodsShipment }) => {
      const terms = goodsShipment?.tradeTerms?.conditionCode ?? "";
      if (!freightPaidTerms.has(terms)) return [];
      const { freightChargeAmount: freight, chargeDeductions = [] } =
        goodsShipment?.customsValuation ?? {};
      const place = "/goodsShipment/customsValuation";
      const findings: Finding[] = [];
      if (freight && parseDecimal(freight.value)?.units !== 0n) {
        findings.push(found(`${place}/freightChargeAmount`, { terms, value: freight.value }));
      }
      for (const [row, charge] of chargeDeductions.entries()) {
        const value = charge.otherChargeDeductionAmount?.value ?? "";
        if (charge.chargesTypeCode === freightCharge) {
          findings.push(
            found(`${place}/chargeDeductions/${row}/chargesTypeCode`, { terms, value }),
          );
        }
      }
      return findings;
    },
  },
  {
    id: "air-freight-charge",
    code: "CDS12112",
    severity: "warning",
    subject: "valuation",
    holds:
      "An airport of loading comes with the charge for air freight, unless the price holds it.",
    source: "CDS error list (D.E. 4/9, 5/21)",
    profiles: ["gb"],
    message: "Goods loaded at the airport {airport} need the charge code for air freight.",
    fix: "Add the air freight, or remove the place of loading.",
    check: ({ goodsShipment }) => {
      const airport = goodsShipment?.consignment?.loadingLocation?.id ?? "";
      const { freightChargeAmount, chargeDeductions = [] } = goodsShipment?.customsValuation ?? {};
      const isGiven = freightChargeAmount !== undefined || chargeDeductions.length > 0;
      return /^[A-Z]{3}$/u.test(airport) && !isGiven
        ? [found("/goodsShipment/consignment/loadingLocation/id", { airport })]
        : none;
    },
  },
  {
    id: "sea-terms-off-sea",
    code: "CDS12098",
    severity: "warning",
    subject: "transport",
    holds: "FAS, FOB, CFR and CIF go with transport by sea or inland waterway.",
    source: "ICC Incoterms 2020; CDS error list (D.E. 7/14, 4/1)",
    message: "Terms {terms} are made for the sea, but the goods travel by mode {mode}.",
    fix: "Use FCA, CPT or CIP, unless the contract says otherwise.",
    check: ({ borderTransportMeans, goodsShipment }) => {
      const mode = borderTransportMeans?.modeCode ?? "";
      const terms = goodsShipment?.tradeTerms?.conditionCode ?? "";
      return seaTerms.has(terms) && ["2", "3", "4", "5"].includes(mode)
        ? [found("/goodsShipment/tradeTerms/conditionCode", { terms, mode })]
        : none;
    },
  },
  {
    id: "terms-without-place",
    code: "CDS12070",
    severity: "warning",
    subject: "transport",
    holds: "Delivery terms name their place.",
    source: "ICC Incoterms 2020; CDS completion, D.E. 4/1",
    message: "Terms {terms} name no place.",
    fix: "Give the place, as a UN/LOCODE or in words.",
    check: ({ goodsShipment }) => {
      const { conditionCode: terms, locationID, locationName } = goodsShipment?.tradeTerms ?? {};
      return terms !== undefined && locationID === undefined && locationName === undefined
        ? [found("/goodsShipment/tradeTerms/locationName", { terms })]
        : none;
    },
  },
  {
    id: "price-per-kilogram",
    code: "CDS13000",
    severity: "warning",
    subject: "amounts",
    holds: "A price for each kilogram is believable.",
    source: "CDS error list, credibility check; our own limit",
    message: "{price} {currency} for {net} kg is an unusual price.",
    fix: "See whether the price or the mass has a slip in its digits.",
    checkItem: ({ item, price, net, codes }) => {
      const amount = item.commodity?.invoiceLine?.itemChargeAmount;
      if (!amount || !price || !net || net.units <= 0n) return none;
      if (precious.test(codes[0]?.id ?? "")) return none;
      if (compareDecimals(price, multiplyDecimals(net, dearest)) <= 0) return none;
      const mass = item.commodity?.goodsMeasure?.netMass?.value ?? "";
      const parameters = { price: amount.value, currency: amount.currencyID ?? "", net: mass };
      return [found("/commodity/invoiceLine/itemChargeAmount", parameters)];
    },
  },
]);
