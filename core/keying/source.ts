/** Where a value came from that no person typed, as it is kept: `previous LRN`, `template NAME`, `product SKU`, `party NAME`, `sum`. */

export const sourceKinds = ["previous", "template", "product", "party", "sum"] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface Source {
  readonly kind: SourceKind;
  /** "" for a sum. */
  readonly name: string;
}

/** What is none of the kinds is told whole, as something earlier. */
export function readSource(source: string): Source {
  const [word = "", ...rest] = source.split(" ");
  const kind = sourceKinds.find((each) => each === word);
  return kind === undefined ? { kind: "previous", name: source } : { kind, name: rest.join(" ") };
}
