/** The checker over a declaration of 999 items: a full check, the check after one edit, and both beside zod's parse of the same. */
import type { Declaration } from "../../core/declaration/declaration.ts";
import { declarationOf, documentOf } from "../../core/declaration/document.ts";
import { setField } from "../../core/declaration/edit.ts";
import { profileIds, profileOf } from "../../core/profiles/profiles.ts";
import type { ProfileId } from "../../core/profiles/profiles.ts";
import { createChecker } from "../../core/rules/checker.ts";
import { randomOf } from "../../core/seed/random.ts";
import type { XmlDocument } from "../../core/xml/tree.ts";
import { itemsOf } from "../core/checkingItems.ts";
import { alternate } from "./alternate.ts";
import type { Figure } from "./alternate.ts";
import { declarationSchema } from "./declarationSchema.ts";
import { percentile } from "./percentile.ts";

const items = 999;
const today = "2026-11-22";
const fullChecks = 60;
const edits = 400;
/** A shared machine disturbs some round; the quietest tells of the checker. */
const rounds = 3;

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** The least of several rounds' percentiles. */
function quietest(percent: number, round: () => number[]): number {
  return Math.min(...Array.from({ length: rounds }, () => percentile(round(), percent)));
}

/** Fields of the header and of items that rules look at, some of them for every item. */
const headerFields = [
  ["/goodsShipment/exportCountry/id", ["CN", "VN"]],
  ["/invoiceAmount", ["1.00", "123456.78"]],
  ["/goodsItemQuantity", ["998", "999"]],
  ["/acceptanceDateTime", ["20261101", "20261102"]],
  ["/goodsShipment/tradeTerms/conditionCode", ["FOB", "CIF"]],
  ["/goodsShipment/consignment/containerCode", ["0", "1"]],
  ["/goodsShipment/importer/name", ["Lim", "Tan"]],
] as const;
const itemFields = [
  ["/commodity/description", ["Cotton T-shirt", "goods"]],
  ["/commodity/classifications/0/id", ["610910", "850760"]],
  ["/commodity/goodsMeasure/netMass", ["0.5", "900"]],
  ["/commodity/invoiceLine/itemChargeAmount", ["19.90", "20.10"]],
  ["/governmentProcedures/0/currentCode", ["40", "71"]],
  ["/origins/0/countryCode", ["CN", "MY"]],
] as const;

/** One keystroke's worth of change, one in four at the header; the same ones in every run. */
function* editedDocuments(document: XmlDocument): Generator<XmlDocument> {
  const random = randomOf(3, 999);
  let edited = document;
  for (let count = 0; count < edits; count += 1) {
    const isHeader = random.oneIn(4);
    const [field, texts] = random.pick<readonly [string, readonly string[]]>(
      isHeader ? headerFields : itemFields,
    );
    const root = isHeader ? "" : `/goodsShipment/items/${random.below(items)}`;
    const changed = setField(edited, root + field, random.pick(texts));
    if (!changed.ok) throw new Error(changed.error.message);
    edited = changed.value;
    yield edited;
  }
}

interface Figures {
  readonly full: number;
  readonly again: number;
  readonly ratio: number;
}

function figuresOf(id: ProfileId, declaration: Declaration): Figures {
  const profile = profileOf(id);
  const context = { today };
  const check = (): unknown => profile.check(declaration, context);
  if (!declarationSchema.safeParse(declaration).success) throw new Error(`zod refuses ${id}`);
  const document = documentOf(declaration);
  const full = quietest(95, () => Array.from({ length: fullChecks }, () => timed(check)));
  const again = quietest(99, () => {
    const checker = createChecker(profile, context);
    checker.check(declarationOf(document));
    return [...editedDocuments(document)].map((edited) =>
      // As the desk does it: read from the edited document, then checked.
      timed(() => checker.check(declarationOf(edited))),
    );
  });
  const ratio = alternate(check, () => declarationSchema.safeParse(declaration), 15);
  return { full, again, ratio };
}

/** Milliseconds and the ratio to zod, each of the slowest profile. */
export function checkingFigures(): Figure[] {
  const all = profileIds.map((id) => {
    const figures = figuresOf(id, itemsOf(id, items, 0));
    const { full, again, ratio } = figures;
    console.log(
      `${id}, ${items} items: full check p95 ${full.toFixed(1)} ms, after an edit p99 ${again.toFixed(2)} ms, ${ratio.toFixed(2)} times zod's parse`,
    );
    return figures;
  });
  const most = (read: (figures: Figures) => number): number => Math.max(...all.map(read));
  return [
    {
      name: "full check of 999 items, p95 in ms",
      value: most(({ full }) => full),
      goal: 150,
      better: "lower",
    },
    {
      name: "check after one edit of 999 items, p99 in ms",
      value: most(({ again }) => again),
      goal: 16,
      better: "lower",
    },
    {
      name: "full check of 999 items, multiple of zod's parse",
      value: most(({ ratio }) => ratio),
      goal: 5,
      better: "lower",
    },
  ];
}
