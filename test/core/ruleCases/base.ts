/** Declarations that no rule stops, and how a case changes one. */
import type { Declaration } from "../../../core/declaration/declaration.ts";
import type { ProfileId } from "../../../core/profiles/profileIds.ts";
import type { CheckContext } from "../../../core/rules/rule.ts";
import { seedParcels } from "../../../core/seed/seed.ts";

/** The day on which the cases are checked. */
export const today = "2026-11-22";

/** The first seeded parcel of a profile with two items and this form. */
function seeded(profile: ProfileId, form?: string): Declaration {
  for (const parcel of seedParcels(2000, profile)) {
    const items = parcel.declaration.goodsShipment?.items ?? [];
    if (items.length === 2 && (form === undefined || parcel.form === form))
      return parcel.declaration;
  }
  throw new Error(`no seeded parcel of ${profile} has two items`);
}

type Node = Record<string, unknown> | unknown[];

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

/** A copy in which each pointer has its new value; undefined takes the field, group or row out. */
export function edited(
  declaration: Declaration,
  edits: Readonly<Record<string, unknown>>,
): Declaration {
  const copy = structuredClone(declaration) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(edits)) {
    const keys = pointer.slice(1).split("/");
    const last = keys.pop() ?? "";
    let place: Node = copy;
    for (const [at, key] of keys.entries()) {
      const holder: Record<string, unknown> = place as Record<string, unknown>;
      const next = keys[at + 1] ?? last;
      if (!isNode(holder[key])) holder[key] = /^\d+$/u.test(next) ? [] : {};
      place = holder[key] as Node;
    }
    if (Array.isArray(place) && value === undefined) place.splice(Number(last), 1);
    else if (value === undefined) delete (place as Record<string, unknown>)[last];
    else (place as Record<string, unknown>)[last] = value;
  }
  return copy;
}

const item = "/goodsShipment/items";

/** A British export of two items, made from an import. */
function britishExport(): Declaration {
  return edited(seeded("gb"), {
    "/typeCode": "EXA",
    "/exporter": { id: "GB417300000000" },
    "/goodsShipment/importer": undefined,
    "/goodsShipment/destination/countryCode": "US",
    "/goodsShipment/exportCountry/id": "GB",
    "/goodsShipment/consignee": {
      name: "Emily Carter",
      address: { cityName: "Austin", countryCode: "US", line: "9 South Lamar Boulevard" },
    },
    "/exitOffice/id": "GB000060",
    [`${item}/0/governmentProcedures/0/currentCode`]: "10",
    [`${item}/1/governmentProcedures/0/currentCode`]: "10",
    [`${item}/0/origins/0/countryCode`]: "GB",
    [`${item}/1/origins/0/countryCode`]: "GB",
  });
}

export const bases = {
  gb: seeded("gb"),
  gbExport: britishExport(),
  my: seeded("my", "K1"),
  k8: seeded("my", "K8"),
  cn: seeded("cn", "9610"),
  wco: seeded("wco"),
} as const;

export type BaseName = keyof typeof bases;

export const profileOfBase: Readonly<Record<BaseName, ProfileId>> = {
  gb: "gb",
  gbExport: "gb",
  my: "my",
  k8: "my",
  cn: "cn",
  wco: "wco",
};

export const formOfBase: Readonly<Partial<Record<BaseName, string>>> = {
  my: "K1",
  k8: "K8",
  cn: "9610",
};

/** A declaration that breaks a rule: the base, changed. */
export interface RuleCase {
  readonly rule: string;
  readonly base: BaseName;
  readonly breaks: Readonly<Record<string, unknown>>;
  /** Where the rule must find it. */
  readonly at: string;
  /** What the message must name. */
  readonly says?: string;
  /** A change to the base under which the rule must not speak; the plain base never does. */
  readonly holds?: Readonly<Record<string, unknown>>;
  readonly context?: Partial<CheckContext>;
}

export const first = `${item}/0`;
export const second = `${item}/1`;
