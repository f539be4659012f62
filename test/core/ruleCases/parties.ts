/** Cases for the rules on parties, identities, references and dates. */
import { first, second } from "./base.ts";
import type { RuleCase } from "./base.ts";

const address = { cityName: "Leeds", countryCode: "GB", line: "9 Mill Lane" };
const papers = "/goodsShipment/previousDocuments";

export const partyCases: readonly RuleCase[] = [
  {
    rule: "importer-is-exporter",
    base: "my",
    breaks: {
      "/exporter": { name: "Bintang Sdn. Bhd.", address },
      "/goodsShipment/importer": { name: "BINTANG SDN BHD", address },
    },
    at: "/goodsShipment/importer/name",
    holds: {
      "/exporter": { name: "Bintang Sdn. Bhd.", address },
      "/goodsShipment/importer": {
        name: "Bintang Sdn. Bhd.",
        address: { ...address, line: "1 Dock Road" },
      },
    },
  },
  {
    rule: "consignee-is-exporter",
    base: "gbExport",
    breaks: { "/goodsShipment/consignee": { id: "GB417300000000" } },
    at: "/goodsShipment/consignee/id",
  },
  {
    rule: "seller-is-exporter",
    base: "gbExport",
    breaks: { "/goodsShipment/seller": { id: "GB417300000000" } },
    at: "/goodsShipment/seller/id",
  },
  {
    rule: "buyer-is-importer",
    base: "wco",
    breaks: {
      "/goodsShipment/buyer": { name: "Ana", address },
      "/goodsShipment/importer": { name: "Ana", address },
    },
    at: "/goodsShipment/buyer/name",
  },
  {
    rule: "consignee-name-or-number",
    base: "gbExport",
    breaks: { "/goodsShipment/consignee/id": "GB999999999000" },
    at: "/goodsShipment/consignee/name",
  },
  {
    rule: "carrier-name-or-number",
    base: "gb",
    breaks: { "/consignment/carrier": { name: "Tide Air", id: "GB025115100010" } },
    at: "/consignment/carrier/name",
    holds: { "/consignment/carrier": { name: "Tide Air" } },
  },
  {
    rule: "agent-name-or-number",
    base: "wco",
    breaks: { "/agent": { address } },
    at: "/agent/name",
    holds: { "/agent": { functionCode: "2" } },
  },
  {
    rule: "agent-function",
    base: "gb",
    breaks: { "/agent/functionCode": "4" },
    at: "/agent/functionCode",
    holds: { "/agent/functionCode": "3" },
  },
  {
    rule: "address-not-whole",
    base: "gb",
    breaks: { "/exporter/address/cityName": undefined },
    at: "/exporter/address/cityName",
    holds: { "/exporter": { id: "GB417300000000" } },
  },
  {
    rule: "placeholder-name",
    base: "my",
    breaks: { "/exporter/name": "TBC" },
    at: "/exporter/name",
  },
  {
    rule: "address-without-party",
    base: "gb",
    breaks: { "/exporter/name": undefined },
    at: "/exporter/name",
  },
  {
    rule: "eori-shape",
    base: "gb",
    breaks: { "/declarant/id": "GB 553202734852" },
    at: "/declarant/id",
    holds: { "/declarant/id": "FR12345678901234" },
  },
  {
    rule: "holder-slip",
    base: "gb",
    breaks: {
      "/authorisationHolders": [{ id: "GB602417731001", categoryCode: "CGU" }],
    },
    at: "/authorisationHolders/0/id",
    says: "GB602417731000",
    holds: { "/authorisationHolders": [{ id: "GB602417731000", categoryCode: "CGU" }] },
  },
  {
    rule: "holder-twice",
    base: "gb",
    breaks: {
      "/authorisationHolders": [
        { id: "GB602417731000", categoryCode: "CGU" },
        { id: "GB602417731000", categoryCode: "CGU" },
      ],
    },
    at: "/authorisationHolders/1/id",
  },
  {
    rule: "holder-half",
    base: "gb",
    breaks: { "/authorisationHolders": [{ categoryCode: "DPO" }] },
    at: "/authorisationHolders/0/id",
    says: "DPO",
  },
  {
    rule: "lrn-long",
    base: "gb",
    breaks: { "/functionalReferenceID": "A".repeat(23) },
    at: "/functionalReferenceID",
    says: "23",
    holds: { "/functionalReferenceID": "A".repeat(22) },
  },
  {
    rule: "lrn-characters",
    base: "my",
    breaks: { "/functionalReferenceID": "报关1" },
    at: "/functionalReferenceID",
    holds: { "/functionalReferenceID": "U.7849431_BQ/M-LR" },
  },
  { rule: "mrn-on-original", base: "gb", breaks: { "/id": "24GB34F7Y1O2CX8PT4" }, at: "/id" },
  {
    rule: "ducr-shape",
    base: "gb",
    breaks: { [`${papers}/0/id`]: "21GB553202734852-12345" },
    at: `${papers}/0/id`,
    holds: { [`${papers}/0/id`]: "1GB553202734852-12345" },
  },
  {
    rule: "ducr-shape",
    base: "gb",
    breaks: { "/goodsShipment/ucr/traderAssignedReferenceID": "ORDER 7" },
    at: "/goodsShipment/ucr/traderAssignedReferenceID",
    holds: { "/goodsShipment/ucr/traderAssignedReferenceID": "0GB553202734852-BS12345" },
  },
  {
    rule: "mucr-shape",
    base: "gb",
    breaks: { [`${papers}/2`]: { categoryCode: "Z", typeCode: "MCR", id: "CSPUCN123" } },
    at: `${papers}/2/id`,
    holds: { [`${papers}/2`]: { categoryCode: "Z", typeCode: "MCR", id: "A:LHR12345678" } },
  },
  {
    rule: "one-mucr",
    base: "gb",
    breaks: {
      [`${papers}/2`]: { categoryCode: "Z", typeCode: "MCR", id: "A:LHR12345678" },
      [`${papers}/3`]: { categoryCode: "Z", typeCode: "MCR", id: "A:LHR12345679" },
    },
    at: `${papers}/3/id`,
  },
  {
    rule: "ducr-on-export",
    base: "gbExport",
    breaks: { [papers]: [{ categoryCode: "Z", typeCode: "740", id: "AWB1" }] },
    at: `${papers}/1/id`,
  },
  {
    rule: "paper-twice",
    base: "my",
    breaks: {
      [papers]: [
        { categoryCode: "Z", typeCode: "740", id: "AWB1" },
        { categoryCode: "Z", typeCode: "740", id: "AWB1" },
      ],
    },
    at: `${papers}/1/id`,
    holds: {
      [papers]: [{ categoryCode: "Z", typeCode: "740", id: "AWB1" }],
      [`${first}/previousDocuments`]: [{ categoryCode: "Z", typeCode: "740", id: "AWB1" }],
    },
  },
  {
    rule: "paper-half",
    base: "my",
    breaks: { [`${papers}/0/id`]: undefined },
    at: `${papers}/0/id`,
  },
  {
    rule: "entry-date-paper",
    base: "gb",
    breaks: {
      "/acceptanceDateTime": { value: "20261101120000Z", formatCode: "304" },
      [`${second}/previousDocuments`]: [{ categoryCode: "Y", typeCode: "CLE", id: "20261102" }],
    },
    at: `${second}/previousDocuments/0/id`,
    holds: {
      "/acceptanceDateTime": { value: "20261101120000Z", formatCode: "304" },
      [`${second}/previousDocuments`]: [{ categoryCode: "Y", typeCode: "CLE", id: "20261101" }],
    },
  },
  {
    rule: "deadline-passed",
    base: "my",
    breaks: {},
    context: { extras: { arrivalDate: "2026-11-18" } },
    at: "/functionalReferenceID",
    says: "2026-11-21",
  },
  {
    rule: "acceptance-future",
    base: "gb",
    breaks: { "/acceptanceDateTime": { value: "20261124000000Z", formatCode: "304" } },
    at: "/acceptanceDateTime",
    holds: { "/acceptanceDateTime": { value: "20261123000000Z", formatCode: "304" } },
  },
  {
    rule: "acceptance-old",
    base: "gb",
    breaks: { "/acceptanceDateTime": { value: "20260525000000Z", formatCode: "304" } },
    at: "/acceptanceDateTime",
    holds: { "/acceptanceDateTime": { value: "20260526000000Z", formatCode: "304" } },
  },
  {
    rule: "invoice-future",
    base: "my",
    breaks: { "/goodsShipment/invoice/issueDateTime/value": "20270101" },
    at: "/goodsShipment/invoice/issueDateTime",
  },
  {
    rule: "invoice-old",
    base: "my",
    breaks: { "/goodsShipment/invoice/issueDateTime/value": "20160101" },
    at: "/goodsShipment/invoice/issueDateTime",
  },
  {
    rule: "document-future",
    base: "my",
    breaks: {
      [`${first}/additionalDocuments`]: [
        {
          categoryCode: "N",
          typeCode: "380",
          effectiveDateTime: { value: "20271231", formatCode: "102" },
        },
      ],
    },
    at: `${first}/additionalDocuments/0/effectiveDateTime`,
  },
];
