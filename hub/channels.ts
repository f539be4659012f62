/**
 * The risk channel of a declaration that has no fault: green goes through, yellow needs a document, red is inspected.
 * Decided by the declaration's own data and the digest of its bytes alone, so that the same bytes always go the same way.
 */
import { add, compare, nought, readDecimal } from "./amounts.ts";
import { childrenOf, documentsOf, documentType, goodsItems, textAt } from "./reading.ts";
import type { XmlElement } from "./reading.ts";
import type { RiskChannel } from "./wire.ts";

export interface Selection {
  readonly channel: RiskChannel;
  /** To the declarant: what is asked for, or why it is looked at; empty for green. */
  readonly words: string;
}

interface Goods {
  readonly chapters: ReadonlySet<string>;
  readonly called: string;
}

/** HS chapters whose goods are always looked at. */
const inspected: readonly Goods[] = [
  { chapters: new Set(["36"]), called: "explosives (chapter 36)" },
  { chapters: new Set(["93"]), called: "arms (chapter 93)" },
];

interface Permitted extends Goods {
  /** UN/EDIFACT 1001 document types, any one of which will do. */
  readonly documents: readonly string[];
  readonly wanted: string;
}

/** HS chapters whose goods come with a paper of another authority. */
const permitted: readonly Permitted[] = [
  {
    chapters: new Set(["01", "02", "03", "04", "05"]),
    called: "animals and their products (chapters 01 to 05)",
    documents: ["852", "853"],
    wanted: "a sanitary (852) or veterinary certificate (853)",
  },
  {
    chapters: new Set(["06", "07", "08"]),
    called: "plants, vegetables and fruit (chapters 06 to 08)",
    documents: ["851"],
    wanted: "a phytosanitary certificate (851)",
  },
  {
    chapters: new Set(["30"]),
    called: "medicines (chapter 30)",
    documents: ["911"],
    wanted: "an import licence (911)",
  },
];

/** A declaration worth so much, in whatever currency it is stated (the practice hub knows no rates), needs papers of its value. */
const highValue = { units: 1_000_000n, scale: 0 };

/** User-assigned country codes (ISO 3166-1) by which traders say that they do not know. */
const unknownOrigins: ReadonlySet<string> = new Set(["QU", "QV", "XX", "ZZ"]);

/** One declaration of every hundred is inspected whatever it holds. */
const drawnPerMille = 10;

/** Evenly spread over 0 to 999, by the first 32 bits of a SHA-256. */
function draw(contentDigest: string): number {
  return Buffer.from(contentDigest, "base64").readUInt32BE(0) % 1000;
}

function chaptersOf(declaration: XmlElement): ReadonlySet<string> {
  const codes = goodsItems(declaration)
    .flatMap((item) => childrenOf(item, "Commodity"))
    .flatMap((commodity) => childrenOf(commodity, "Classification"));
  return new Set(codes.map((code) => textAt(code, "ID").slice(0, 2)));
}

function isOf(goods: Goods, chapters: ReadonlySet<string>): boolean {
  return !goods.chapters.isDisjointFrom(chapters);
}

function isOfHighValue(declaration: XmlElement): boolean {
  let total = nought;
  for (const item of goodsItems(declaration)) {
    const amount = readDecimal(textAt(item, "Commodity", "InvoiceLine", "ItemChargeAmount"));
    total = add(total, amount ?? nought);
  }
  return compare(total, highValue) >= 0;
}

function wantedPaper(declaration: XmlElement, chapters: ReadonlySet<string>): string | null {
  const types = new Set(documentsOf(declaration).map(documentType));
  const missing = permitted.find(
    (goods) => isOf(goods, chapters) && !goods.documents.some((type) => types.has(type)),
  );
  if (missing !== undefined) return `Send ${missing.wanted} for ${missing.called}.`;
  if (isOfHighValue(declaration))
    return "Send the contract of sale and the proof of payment: the value is 1,000,000 or more.";
  const origins = goodsItems(declaration).map((item) => textAt(item, "Origin", "CountryCode"));
  return origins.some((origin) => unknownOrigins.has(origin)) && !types.has("861")
    ? "Send a certificate of origin (861): the origin of the goods is not known."
    : null;
}

/**
 * Puts a declaration without faults into its channel.
 * @param contentDigest SHA-256 of its bytes, base64: one of a hundred is drawn for inspection by it.
 */
export function selectChannel(declaration: XmlElement, contentDigest: string): Selection {
  const chapters = chaptersOf(declaration);
  const looked = inspected.find((goods) => isOf(goods, chapters));
  if (looked !== undefined)
    return { channel: "red", words: `Present the goods for inspection: ${looked.called}.` };
  if (draw(contentDigest) < drawnPerMille)
    return { channel: "red", words: "Present the goods for inspection: drawn by lot." };
  const paper = wantedPaper(declaration, chapters);
  return paper === null ? { channel: "green", words: "" } : { channel: "yellow", words: paper };
}
