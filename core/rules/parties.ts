/** Rules about parties: who must differ, name or number, addresses that are whole. */
import type { Declaration, Item } from "../declaration/declaration.ts";
import { labelOf } from "../labels/labels.ts";
import type { ItemView } from "./itemView.ts";
import { inEach, found, inItem, none, rulesOf } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

export interface Party {
  readonly name?: string;
  readonly id?: string;
  readonly address?: {
    readonly cityName?: string;
    readonly countryCode?: string;
    readonly line?: string;
    readonly postcodeID?: string;
  };
}

export interface PlacedParty {
  readonly pointer: string;
  readonly party: Party;
}

/** The parties of a declaration's header with their places. */
export function partiesOf({ goodsShipment: shipment, ...header }: Declaration): PlacedParty[] {
  const parties: (readonly [string, Party | undefined])[] = [
    ["/submitter", header.submitter],
    ["/agent", header.agent],
    ["/declarant", header.declarant],
    ["/exporter", header.exporter],
    ["/consignment/carrier", header.consignment?.carrier],
    ["/consignment/consignor", header.consignment?.consignor],
    ["/goodsShipment/buyer", shipment?.buyer],
    ["/goodsShipment/consignee", shipment?.consignee],
    ["/goodsShipment/consignor", shipment?.consignor],
    ["/goodsShipment/importer", shipment?.importer],
    ["/goodsShipment/payer", shipment?.payer],
    ["/goodsShipment/seller", shipment?.seller],
    ["/goodsShipment/surety", shipment?.surety],
  ];
  return parties.flatMap(([pointer, party]) => (party ? [{ pointer, party }] : []));
}

const noParties: readonly PlacedParty[] = [];

/** The parties of one item, with their places in it. */
export function partiesOfItem(item: Item): readonly PlacedParty[] {
  const { buyer, consignee, consignor, seller } = item;
  if (!buyer && !consignee && !consignor && !seller) return noParties;
  const parties = { buyer, consignee, consignor, seller };
  return Object.entries(parties).flatMap(([key, party]) =>
    party ? [{ pointer: `/${key}`, party }] : [],
  );
}

function plain(text: string | undefined): string {
  return (text ?? "")
    .toUpperCase()
    .replaceAll(/[\s.,]+/gu, " ")
    .trim();
}

/** The same number, or without numbers the same name at the same address. */
function isSameParty(left: Party, right: Party): boolean {
  if (left.id && right.id) return plain(left.id) === plain(right.id);
  if (left.id || right.id || plain(left.name) === "") return false;
  return (
    plain(left.name) === plain(right.name) &&
    plain(left.address?.line) === plain(right.address?.line) &&
    plain(left.address?.countryCode) === plain(right.address?.countryCode)
  );
}

interface Pair {
  readonly id: string;
  readonly code: string;
  /** The two parties; the finding stands at the first. */
  readonly left: readonly [pointer: string, of: (declaration: Declaration) => Party | undefined];
  readonly right: readonly [pointer: string, of: (declaration: Declaration) => Party | undefined];
  readonly article: string;
}

const exporter = ["/exporter", (declaration: Declaration) => declaration.exporter] as const;
const importer = [
  "/goodsShipment/importer",
  ({ goodsShipment }: Declaration) => goodsShipment?.importer,
] as const;

const pairs = [
  {
    id: "importer-is-exporter",
    code: "CDS12081",
    left: importer,
    right: exporter,
    article: "D.E. 3/16, 3/2",
  },
  {
    id: "consignee-is-exporter",
    code: "CDS12091",
    left: ["/goodsShipment/consignee", ({ goodsShipment }) => goodsShipment?.consignee],
    right: exporter,
    article: "D.E. 3/10, 3/1",
  },
  {
    id: "seller-is-exporter",
    code: "CDS12092",
    left: ["/goodsShipment/seller", ({ goodsShipment }) => goodsShipment?.seller],
    right: exporter,
    article: "D.E. 3/25, 3/1",
  },
  {
    id: "buyer-is-importer",
    code: "CDS12117",
    left: ["/goodsShipment/buyer", ({ goodsShipment }) => goodsShipment?.buyer],
    right: importer,
    article: "D.E. 3/27, 3/16",
  },
] as const satisfies readonly Pair[];

const pairRules = pairs.map(({ id, code, left, right, article }) => ({
  id,
  code,
  severity: "blocking" as const,
  subject: "parties" as const,
  holds: `${labelOf(left[0], "en")} and ${labelOf(right[0], "en").toLowerCase()} are not the same party.`,
  source: `CDS error list (${article})`,
  message: "{left} and {right} are the same: {value}.",
  fix: "Correct one of them, or leave the second out.",
  check: (declaration: Declaration) => {
    const [first, second]: (Party | undefined)[] = [left[1](declaration), right[1](declaration)];
    if (!first || !second || !isSameParty(first, second)) return none;
    const key = first.id ? "id" : "name";
    const parameters = { left: left[0], right: right[0], value: first[key] ?? "" };
    return [found(`${left[0]}/${key}`, parameters)];
  },
}));

/** Parties of one kind that have both a name and a number. */
function twofold(parties: readonly PlacedParty[], key: string): readonly Finding[] {
  return inEach(parties, ({ pointer, party }) =>
    pointer.endsWith(`/${key}`) && party.name && party.id
      ? [found(`${pointer}/name`, { name: party.name, id: party.id })]
      : none,
  );
}

function nameOrNumber<const Key extends "consignee" | "carrier">(
  code: string,
  key: Key,
  article: string,
) {
  const label = key === "consignee" ? "Consignee" : "Carrier";
  return {
    id: `${key}-name-or-number`,
    code,
    severity: "blocking",
    subject: "parties",
    holds: `${label} is given by name or by number, not by both.`,
    source: `CDS error list (${article})`,
    profiles: ["gb"],
    message: `${label} has both the name “{name}” and the number {id}.`,
    fix: "Keep the number, or the name with its address.",
    check: (declaration: Declaration) => twofold(partiesOf(declaration), key),
    checkItem: ({ item }: ItemView) => twofold(partiesOfItem(item), key),
  } as const satisfies Rule;
}

const placeholders = /^(?:test|testing|n\/?a|tbc|tba|xxx+|unknown|none|-+|\.+|asdf\w*|\?+)$/iu;

/** What is missing of a party that is given by name alone. */
function missingOfAddress({ pointer, party }: PlacedParty): Finding[] {
  if (party.id || !party.name) return [];
  const { address } = party;
  return (["line", "cityName", "countryCode"] as const).flatMap((key) => {
    if (address?.[key]) return [];
    const place = `${pointer}/address/${key}`;
    return [found(place, { field: place, name: party.name ?? "" })];
  });
}

/** Parties whose address customs wants; for the others a name will do. */
const addressed = /^\/(?:exporter|declarant|goodsShipment\/(?:importer|consignee|seller|buyer))$/u;

function placeholderNames(parties: readonly PlacedParty[]): readonly Finding[] {
  return inEach(parties, ({ pointer, party: { name } }) =>
    name !== undefined && (placeholders.test(name.trim()) || name.trim().length < 2)
      ? [found(`${pointer}/name`, { value: name })]
      : none,
  );
}

function namelessAddresses(
  parties: readonly PlacedParty[],
  namedBy: (pointer: string) => string,
): readonly Finding[] {
  return inEach(parties, ({ pointer, party }) =>
    party.address?.line && !party.name && !party.id && pointer !== "/agent"
      ? [found(`${pointer}/name`, { field: namedBy(pointer) })]
      : none,
  );
}

export const partyRules = rulesOf([
  ...pairRules,
  nameOrNumber("CDS12084", "consignee", "D.E. 3/9, 3/10"),
  nameOrNumber("CDS12086", "carrier", "D.E. 3/31, 3/32"),
  {
    id: "agent-name-or-number",
    code: "CDS12088",
    severity: "blocking",
    subject: "parties",
    holds: "An agent with an address has a name or a number.",
    source: "CDS error list (D.E. 3/19, 3/20)",
    message: "The agent has an address, but neither name nor number.",
    fix: "Give the agent's name or registration number.",
    check: ({ agent }) =>
      agent?.address && !agent.name && !agent.id ? [found("/agent/name")] : [],
  },
  {
    id: "agent-function",
    code: "CDS10020",
    severity: "blocking",
    subject: "parties",
    holds: "An agent acts directly (2) or indirectly (3).",
    source: "CDS code list D.E. 3/21",
    profiles: ["gb"],
    message: "Representation “{value}” is neither 2 (direct) nor 3 (indirect).",
    fix: "Write 2 when you act in the trader's name, 3 when in your own.",
    check: ({ agent }) =>
      agent?.functionCode === undefined || agent.functionCode === "2" || agent.functionCode === "3"
        ? none
        : [found("/agent/functionCode", { value: agent.functionCode })],
  },
  {
    id: "address-not-whole",
    code: "CDS12074",
    severity: "warning",
    subject: "parties",
    holds: "A party without a number has a whole address: street, city, country.",
    source: "CDS completion, D.E. 3/1, 3/15, 3/24, 3/26; CDS error list",
    message: "{field} is missing, and {name} has no registration number.",
    fix: "Fill it in, or give the number.",
    check: (declaration) =>
      partiesOf(declaration)
        .filter(({ pointer }) => addressed.test(pointer))
        .flatMap(missingOfAddress),
  },
  {
    id: "placeholder-name",
    code: "TW-NAME-01",
    severity: "warning",
    subject: "parties",
    holds: "A party's name is a name.",
    source: "Our own check",
    message: "“{value}” does not look like a name.",
    fix: "Give the party's full name.",
    check: (declaration) => placeholderNames(partiesOf(declaration)),
    checkItem: ({ item }) => placeholderNames(partiesOfItem(item)),
  },
  {
    id: "address-without-party",
    code: "CDS12074",
    severity: "blocking",
    subject: "parties",
    holds: "A party with an address has a name or a number.",
    source: "CDS completion, D.E. 3/1, 3/15; CDS error list",
    message: "{field} has an address, but neither name nor number.",
    fix: "Give the name.",
    check: (declaration) => namelessAddresses(partiesOf(declaration), (pointer) => pointer),
    checkItem: ({ item }) => namelessAddresses(partiesOfItem(item), inItem),
  },
]);
