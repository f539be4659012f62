/** One invented parcel, as a platform would list it: everything is text, money in cents and mass in grams inside. */
import { addDays } from "../dates.ts";
import type { ProfileId } from "../profiles/profileIds.ts";
import { goods } from "./goods.ts";
import type { Goods } from "./goods.ts";
import { britishImporter, chineseSender, foreignReceiver, malaysianReceiver } from "./people.ts";
import type { SeedParty } from "./people.ts";
import { randomOf } from "./random.ts";
import type { Random } from "./random.ts";

export interface ParcelLine {
  readonly goods: Goods;
  readonly sku: string;
  readonly description: string;
  readonly origin: string;
  readonly quantity: number;
  readonly netGrams: number;
  readonly grossGrams: number;
  /** 0 when it shares the package of the first line. */
  readonly packages: number;
  readonly unitCents: number;
}

export interface ParcelFacts {
  readonly lrn: string;
  readonly profile: ProfileId;
  readonly form: string;
  readonly client: string;
  readonly order: string;
  readonly waybill: string;
  readonly masterWaybill: string;
  readonly invoice: string;
  readonly invoiceDate: string;
  readonly arrivalDate: string;
  readonly deadline: string;
  /** The broker who answers for the declaration. */
  readonly declarant: Broker;
  readonly exporter: SeedParty;
  readonly importer: SeedParty;
  readonly incoterm: string;
  readonly incotermPlace: string;
  readonly currency: string;
  /** 0 when the price holds it. */
  readonly freightCents: number;
  readonly transportMode: string;
  readonly transportId: string;
  readonly office: string;
  readonly lines: readonly ParcelLine[];
}

interface Broker {
  readonly name: string;
  readonly id: string;
}

/** What differs between the jurisdictions. */
interface Lane {
  readonly stream: number;
  readonly lrn: (number: string) => string;
  readonly forms: readonly string[];
  readonly clients: readonly string[];
  readonly declarant: Broker;
  readonly sender: (random: Random) => SeedParty;
  readonly receiver: (random: Random) => SeedParty;
  /** Currency and what a US dollar is worth in it, in hundredths: invented, for prices that look right. */
  readonly currencies: readonly (readonly [code: string, hundredths: number])[];
  readonly offices: readonly string[];
  readonly flights: readonly string[];
  readonly place: string;
  readonly deadlineDays: number;
}

const lanes: Readonly<Record<ProfileId, Lane>> = {
  my: {
    stream: 1,
    lrn: (number) => `HGHKUL-${number}`,
    forms: ["K1", "K1", "K1", "K1", "K1", "K1", "K1", "K1", "K8"],
    clients: ["Kampung Mall", "Ringgit Bazaar", "Laju Express", "Selera Home"],
    declarant: { name: "Muara Forwarding Sdn. Bhd.", id: "MY7001184402" },
    sender: chineseSender,
    receiver: malaysianReceiver,
    currencies: [
      ["MYR", 440],
      ["MYR", 440],
      ["USD", 100],
      ["CNY", 720],
    ],
    offices: ["KLIA", "KLIA-DFTZ"],
    flights: ["MH389", "O37121", "AK127", "CZ8321"],
    place: "Kuala Lumpur",
    deadlineDays: 3,
  },
  cn: {
    stream: 2,
    lrn: (number) => `HGH-B2C-${number}`,
    forms: ["9610", "9610", "9610", "9610", "9710"],
    clients: ["Xihu Selection", "Qiantang Direct", "Liangzhu Home"],
    declarant: { name: "杭州钱江报关有限公司", id: "CN3301980127" },
    sender: chineseSender,
    receiver: foreignReceiver,
    currencies: [
      ["USD", 100],
      ["EUR", 92],
      ["CNY", 720],
    ],
    offices: ["2908", "2991"],
    flights: ["CA837", "HU7977", "Y87435", "CX967"],
    place: "Hangzhou",
    deadlineDays: 14,
  },
  gb: {
    stream: 3,
    lrn: (number) => `LHR-IMP-${number}`,
    forms: ["H1"],
    clients: ["Harrow Lane", "Tideway", "Pennine"],
    declarant: { name: "Lighterman Customs Ltd", id: "GB602417731000" },
    sender: chineseSender,
    receiver: britishImporter,
    currencies: [
      ["GBP", 79],
      ["USD", 100],
      ["EUR", 92],
    ],
    offices: [""],
    flights: ["BA168", "VS251", "CZ303", "CX251"],
    place: "London",
    deadlineDays: 30,
  },
  wco: {
    stream: 4,
    lrn: (number) => `WCO-${number}`,
    forms: ["WCO"],
    clients: ["Quayside Forwarding", "Lantern Freight"],
    declarant: { name: "Harbour Gate Brokers", id: "WB100200300" },
    sender: chineseSender,
    receiver: foreignReceiver,
    currencies: [
      ["USD", 100],
      ["EUR", 92],
    ],
    offices: ["PORT1", "AIR1"],
    flights: ["EK9311", "LH8403", "SQ7338"],
    place: "Singapore",
    deadlineDays: 10,
  },
};

const airTerms = ["DAP", "DAP", "DDP", "CPT", "CIP", "FCA"] as const;
const airlines = ["784", "232", "807", "160", "618"] as const;

/** An air waybill ends in its serial number modulo 7 (IATA resolution 600a). */
function airWaybill(random: Random): string {
  const serial = 1_000_000 + random.below(8_999_999);
  return `${random.pick(airlines)}-${serial}${serial % 7}`;
}

function lineOf(random: Random, lane: Lane, rate: number, at: number, form: string): ParcelLine {
  const item = random.pick(goods);
  const many = form === "9710" || form === "K8" ? 12 : 1;
  const quantity = many * (random.oneIn(4) ? 2 + random.below(5) : 1);
  const netGrams = item.grams * quantity;
  const packing = Math.max(15, Math.floor((netGrams * (6 + random.below(10))) / 100));
  const price = Math.max(50, Math.floor((item.cents * rate * (85 + random.below(40))) / 10_000));
  const description =
    lane.receiver === malaysianReceiver && random.oneIn(3)
      ? `${item.name} ${item.chinese}`
      : item.name;
  return {
    goods: item,
    sku: `${item.code.slice(0, 4)}-${random.digits(5)}`,
    description,
    origin: random.oneIn(25) ? random.pick(["VN", "TH", "KR", "JP"]) : "CN",
    quantity,
    netGrams,
    grossGrams: netGrams + packing,
    packages: at === 0 ? 1 : 0,
    unitCents: price,
  };
}

function lineCount(random: Random): number {
  const share = random.below(100);
  if (share < 72) return 1;
  if (share < 90) return 2;
  return share < 98 ? 3 + random.below(2) : 5 + random.below(4);
}

/** The parcel of a number; the same one each time. `firstDay` (CCYY-MM-DD) is when the first of them arrive. */
export function parcelAt(profile: ProfileId, number: number, firstDay: string): ParcelFacts {
  const lane = lanes[profile];
  const random = randomOf(lane.stream, number);
  const [currency, rate] = random.pick(lane.currencies);
  const form = random.pick(lane.forms);
  const incoterm = random.pick(airTerms);
  const arrival = random.below(5);
  const arrivalDate = addDays(firstDay, arrival) ?? firstDay;
  const exporter = lane.sender(random);
  const importer = lane.receiver(random);
  const count = lineCount(random);
  const lines = Array.from({ length: count }, (_, at) => lineOf(random, lane, rate, at, form));
  return {
    lrn: lane.lrn(String(number + 1).padStart(7, "0")),
    profile,
    form,
    client: random.pick(lane.clients),
    order: `SO${random.digits(10)}`,
    waybill: `TW${random.digits(9)}CN`,
    masterWaybill: airWaybill(random),
    declarant: lane.declarant,
    invoice: `INV-${random.digits(7)}`,
    invoiceDate: addDays(firstDay, -1 - random.below(9)) ?? firstDay,
    arrivalDate,
    deadline: addDays(arrivalDate, lane.deadlineDays) ?? arrivalDate,
    exporter,
    importer,
    incoterm,
    incotermPlace:
      incoterm === "FCA" ? exporter.city : profile === "my" ? lane.place : importer.city,
    currency,
    freightCents: incoterm === "FCA" ? Math.floor(((350 + random.below(900)) * rate) / 100) : 0,
    transportMode: "4",
    transportId: random.pick(lane.flights),
    office: random.pick(lane.offices),
    lines,
  };
}

/** Cents as decimal text: 1250 → 12.50. */
export function centsText(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
}

/** Grams as kilograms: 4200 → 4.2. */
export function kilogramText(grams: number): string {
  const fraction = String(grams % 1000)
    .padStart(3, "0")
    .replace(/0+$/u, "");
  const whole = Math.floor(grams / 1000);
  return fraction === "" ? String(whole) : `${whole}.${fraction}`;
}
