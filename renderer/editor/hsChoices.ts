/** Commodity codes for an item: what was filed for the same article or like words before what the nomenclature finds, each with its evidence. */
import type { CallOutput } from "../../core/contract.ts";

type Suggestion = CallOutput<"hs.suggest">["suggestions"][number];
type Found = CallOutput<"hs.search">["results"][number];
type Product = CallOutput<"product.find">["products"][number];

export interface HsChoice {
  readonly code: string;
  readonly name: string;
  /** From accepted filings of this desk. */
  readonly suggestion: Suggestion | null;
  /** From the nomenclature. */
  readonly found: Found | null;
  /** From approved declarations of this desk. */
  readonly product: Product | null;
}

const most = 6;

/** Whether a text is a code that is being typed, and no words. */
export function isCodeText(text: string): boolean {
  return /^[\d.\s]+$/u.test(text.trim());
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, "");
}

/** The choices, best first; with digits typed only those that begin so. */
export function hsChoices(
  typed: string,
  suggestions: readonly Suggestion[],
  products: readonly Product[],
  results: readonly Found[],
): readonly HsChoice[] {
  const byCode = new Map<string, HsChoice>();
  const take = (code: string, part: Partial<HsChoice>) => {
    const held = byCode.get(code);
    const fresh: HsChoice = { code, name: "", suggestion: null, found: null, product: null };
    const next = { ...(held ?? fresh), ...part };
    byCode.set(code, { ...next, name: held?.name === "" || !held ? next.name : held.name });
  };
  for (const suggestion of suggestions) take(suggestion.code, { suggestion });
  for (const product of products) take(product.hs, { product, name: product.description });
  for (const found of results) {
    // A longer code of ours says more than the six digits that it begins with.
    const longer = [...byCode.keys()].find((code) => code.startsWith(found.code));
    take(longer ?? found.code, { found, name: found.description });
  }
  const digits = isCodeText(typed) ? digitsOf(typed) : "";
  return [...byCode.values()].filter(({ code }) => code.startsWith(digits)).slice(0, most);
}
