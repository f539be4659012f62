/** What a sheet about one declaration is made of, gathered by the desk. */
import type { CallOutput } from "../contract.ts";
import type { TimelineEntry } from "../contract/history.ts";
import type { DeclarationRow } from "../contract/shapes.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { Explanation } from "../duty/explanation.ts";
import type { Language } from "../labels/language.ts";
import type { PrintSay, PrintWord } from "./words.ts";
import { momentText } from "./write.ts";

/** The bytes that somebody approved, as the books name them. */
export interface Approval {
  readonly who: string;
  /** RFC 3339 UTC. */
  readonly when: string;
  readonly messageID: string;
  /** SHA-256, base64. */
  readonly digest: string;
  readonly version: number;
}

export type Explained = Pick<CallOutput<"declaration.explain">, "packs" | "customs"> & Explanation;

export interface Printing {
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly by: string | null;
  readonly language: Language;
}

export interface PrintedDeclaration {
  readonly row: DeclarationRow;
  readonly declaration: Declaration;
  readonly explained: Explained;
  /** It is the corrected copy of an amendment that customs has not granted. */
  readonly isAmendment: boolean;
  /** null while it is not approved. */
  readonly approval: Approval | null;
  /** What customs said, oldest first. */
  readonly notices: readonly TimelineEntry[];
}

export function originOf(say: PrintSay, { at, by }: Printing): string {
  const who = by === null ? "" : `, ${by}`;
  return `Tidewaiter · ${say("printed")} ${momentText(at)}${who} · ${say("unofficial")}`;
}

/** What must be seen before any figure is believed. */
export function remarksOf(
  say: PrintSay,
  {
    isAmendment,
    approval,
    explained,
  }: Pick<PrintedDeclaration, "isAmendment" | "approval" | "explained">,
): string[] {
  const { packs, withheld } = explained;
  const isSample = [packs.tariff, packs.rate].some((edition) => /sample/iu.test(edition ?? ""));
  const said: [boolean, PrintWord][] = [
    [isAmendment, "amendment"],
    [approval === null, "not-approved"],
    [isSample, "sample"],
    [withheld.length > 0, "withheld"],
  ];
  return said.flatMap(([isSo, word]) => (isSo ? [say(word)] : []));
}
