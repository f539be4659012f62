/** Rows for a million declarations, the same each time: seeded summaries mixed anew, in the states of a desk after two years. */
import type { ProfileId } from "../../../core/profiles/profileIds.ts";
import { seedParcels } from "../../../core/seed/seed.ts";
import { summaryOf } from "../../../core/summary.ts";
import type { Summary } from "../../../core/summary.ts";
import { thousandths } from "../../../db/amounts.ts";
import type { Value } from "../../../db/database.ts";
import { randomOf } from "../../random.ts";

export const profiles: readonly ProfileId[] = ["my", "cn", "gb", "wco"];
const summariesEach = 2500;

type Random = () => number;

function below(random: Random, most: number): number {
  return Math.floor(random() * most);
}

function pick<T>(random: Random, list: readonly T[]): T {
  const picked = list[below(random, list.length)];
  if (picked === undefined) throw new Error("an empty list");
  return picked;
}

interface State {
  readonly share: number;
  readonly work: string;
  readonly transport: string;
  readonly customs: string;
  readonly payment: string;
}

function state(share: number, work: string, rest: Partial<State> = {}): State {
  return { share, work, transport: "none", customs: "none", payment: "none", ...rest };
}

function filed(share: number, customs: string, payment = "none"): State {
  return state(share, "approved", { transport: "sent", customs, payment });
}

/** How a desk stands after two years: most are over, a few thousand want somebody. Per mille. */
const states: readonly State[] = [
  state(30, "draft"),
  state(20, "checked"),
  state(4, "returned"),
  state(8, "discarded"),
  state(10, "approved", { transport: "queued" }),
  state(2, "approved", { transport: "waiting" }),
  state(1, "approved", { transport: "unknown" }),
  state(1, "approved", { transport: "quarantined" }),
  filed(20, "none"),
  filed(25, "accepted"),
  filed(9, "accepted", "due"),
  filed(6, "accepted", "paid"),
  filed(10, "rejected"),
  filed(9, "controlled"),
  filed(5, "documents-required"),
  filed(4, "queried"),
  filed(2, "detained"),
  filed(2, "amended"),
  filed(60, "released", "paid"),
  filed(640, "cleared", "paid"),
  filed(120, "exited"),
  filed(9, "invalidated"),
  filed(3, "expired"),
];

function stateAt(random: Random): State {
  let left = random() * 1000;
  const found = states.find(({ share }) => (left -= share) < 0);
  return found ?? pick(random, states);
}

interface Sample {
  readonly profile: ProfileId;
  readonly summary: Summary;
}

function samples(): readonly Sample[] {
  return profiles.flatMap((profile) =>
    Array.from(seedParcels(summariesEach, profile, 1_000_000), ({ declaration, extras }) => ({
      profile,
      summary: summaryOf(declaration, extras),
    })),
  );
}

const syllables = [
  "ba",
  "che",
  "dor",
  "fen",
  "gul",
  "hin",
  "jam",
  "kor",
  "lim",
  "mun",
  "nor",
  "pel",
];
const longTail = [
  "ra",
  "shi",
  "tan",
  "vel",
  "wan",
  "xin",
  "yus",
  "zha",
  "bru",
  "cla",
  "dri",
  "ste",
];

/** A name that few others have: people's names have a long tail that the seeded ones lack. */
function rareName(random: Random): string {
  const word = `${pick(random, syllables)}${pick(random, longTail)}${pick(random, syllables)}${pick(random, longTail)}`;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A few clients have most of the parcels. */
function clientAt(random: Random, base: string | null): string {
  const number = Math.floor(30 * random() ** 3);
  return number === 0 ? (base ?? "House") : `${base ?? "House"} ${number}`;
}

const dayMs = 86_400_000;
const firstDay = Date.parse("2024-12-01T00:00:00Z");
const lastDay = Date.parse("2026-11-28T00:00:00Z");

export type MixedRow = Readonly<Record<(typeof mixedColumns)[number], Value>> & {
  /** JSON, as it stands beside the row. */
  readonly problems: string;
};

export const mixedColumns = [
  "id",
  "lrn",
  "mrn",
  "profile",
  "form",
  "client",
  "importer",
  "exporter",
  "goods",
  "hs",
  "origin",
  "waybill",
  "order_no",
  "value",
  "value_scaled",
  "currency",
  "items",
  "deadline",
  "work",
  "transport",
  "customs",
  "payment",
  "warnings",
  "created",
  "updated",
  "created_by",
  "last_editor",
] as const;

const warningText = JSON.stringify([
  {
    code: "TW-W-017",
    severity: "warning",
    pointer: "/goodsShipment/items/0/commodity/goodsMeasure/netMass",
    wcoPointer: "42A/67A/68A[1]/23A/65A/128",
    message: "The net mass is a round figure; weigh it.",
  },
]);

function parcelOf(id: number, created: number, random: Random) {
  const digits = String(id).padStart(7, "0");
  const due = new Date(created + (2 + below(random, 20)) * dayMs).toISOString();
  const cents = 200 + Math.floor(90_000 * random() ** 4);
  return {
    digits,
    lrn: `${pick(random, ["HGHKUL", "KULHGH", "PKGIMP"])}-26${String(id % 97).padStart(2, "0")}-${digits}`,
    waybill: `${pick(random, ["MAWB", "784", "112"])}-${String(id * 7).padStart(8, "0")}`,
    order_no: `ORD-${String(below(random, 99_000_000)).padStart(8, "0")}`,
    value: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
    items: 1 + Math.floor(9 * random() ** 5),
    deadline: random() < 0.04 ? null : random() < 0.8 ? due.slice(0, 10) : due,
    warned: random() < 0.15,
  };
}

function rowAt(
  id: number,
  of: number,
  random: Random,
  all: readonly Sample[],
  by: string,
): MixedRow {
  const [one, two, three] = [pick(random, all), pick(random, all), pick(random, all)];
  const { work, transport, customs, payment } = stateAt(random);
  const created = firstDay + Math.floor(((lastDay - firstDay) * id) / of);
  const { digits, warned, ...parcel } = parcelOf(id, created, random);
  const importer = two.summary.importer ?? "";
  const { goods, hs, form, currency, client, from: origin } = one.summary;
  return {
    id,
    ...parcel,
    mrn: customs === "none" ? null : `26${one.profile.toUpperCase()}${digits}${String(id % 10)}`,
    profile: one.profile,
    form,
    client: clientAt(random, client),
    importer: random() < 0.3 ? `${importer} ${rareName(random)}` : importer,
    exporter: three.summary.exporter,
    goods: random() < 0.2 ? `${goods ?? ""}, SKU ${below(random, 9000)}` : goods,
    hs,
    origin,
    value_scaled: thousandths(parcel.value),
    currency,
    work,
    transport,
    customs,
    payment,
    warnings: warned ? 1 : 0,
    problems: warned ? warningText : "[]",
    created: new Date(created).toISOString(),
    updated: new Date(Math.min(lastDay, created + below(random, 20 * dayMs))).toISOString(),
    created_by: by,
    last_editor: by,
  };
}

/** Rows from the id `first` to `last`, put in by `by`. */
export function* mixedRows(first: number, last: number, by: string): Generator<MixedRow> {
  const random = randomOf(20_261_129);
  const all = samples();
  for (let id = first; id <= last; id += 1) yield rowAt(id, last, random, all, by);
}
