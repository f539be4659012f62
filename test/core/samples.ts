/** The published sample declarations beside the project, when that folder is there; they are read, never committed. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const shared = join(import.meta.dirname, "../../../shared");
const declarations = join(shared, "samples/hmrc/declarations");

export const samplesAreHere = existsSync(declarations);

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every sample declaration, by name; the one that is broken on purpose is among them. */
export function sampleDeclarations(): Sample[] {
  return readdirSync(declarations)
    .toSorted()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(declarations, name))) }));
}

export const brokenSample = "example_submission_declaration_400.xml";
