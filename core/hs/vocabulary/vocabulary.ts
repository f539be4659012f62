/**
 * Our own trade vocabulary: what sellers call goods in English, Chinese and Malay, with the subheadings of HS 2022 where
 * customs usually classify them. It helps to find a code. It is a suggestion and no ruling: material, use and
 * make decide, and what a customs service has ruled goes before it.
 */
import { chemicals } from "./chemicals.ts";
import { food } from "./food.ts";
import { machines } from "./machines.ts";
import { metals } from "./metals.ts";
import { plasticsLeather } from "./plasticsLeather.ts";
import { textiles } from "./textiles.ts";
import { vehiclesInstruments } from "./vehiclesInstruments.ts";

/** Shown wherever a code comes from the vocabulary. */
export const vocabularyNote =
  "From Tidewaiter's own trade vocabulary: a suggestion, no ruling. Check the wording of the subheading.";

export interface TradeEntry {
  /** Six digits each, the usual one first. */
  readonly codes: readonly string[];
  /** What the goods are called, in any of the three languages. */
  readonly phrases: readonly string[];
}

const files = [food, chemicals, plasticsLeather, textiles, metals, machines, vehiclesInstruments];

function entryOf(line: string): TradeEntry {
  const [codes = "", ...languages] = line.split("|");
  const phrases = languages.flatMap((words) => words.split(",")).map((phrase) => phrase.trim());
  return { codes: codes.trim().split(" "), phrases: phrases.filter((phrase) => phrase !== "") };
}

export const vocabulary: readonly TradeEntry[] = files
  .flatMap((file) => file.trim().split("\n"))
  .map(entryOf);
