/** What is remembered of the parties of a declaration, and the fields that a party from the book fills. */
import { partyRoles } from "../contract/keying.ts";
import type { PartyRole } from "../contract/keying.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { runsOf } from "../hs/words.ts";
import { fieldsOf } from "./fill.ts";

export const partyPointers: Readonly<Record<PartyRole, string>> = {
  importer: "/goodsShipment/importer",
  exporter: "/exporter",
  declarant: "/declarant",
  agent: "/agent",
};

export interface Party {
  readonly role: PartyRole;
  readonly name: string;
  /** "" where it has none. */
  readonly number: string;
  /** By pointer below the party. */
  readonly fields: Readonly<Record<string, string>>;
  /** Words of name and number, levelled, by whose beginnings it is found. */
  readonly words: readonly string[];
}

/** The words by which a party is found. */
export function partyWords(text: string): string[] {
  return [...new Set(runsOf(text))];
}

/** The parties that a declaration names, each with all that it says of them. */
export function partiesOf(declaration: Declaration): Party[] {
  const fields = fieldsOf(declaration);
  return partyRoles.flatMap((role): Party[] => {
    const place = partyPointers[role];
    const own = fields.flatMap(({ pointer, value }): [string, string][] =>
      pointer.startsWith(`${place}/`) ? [[pointer.slice(place.length), value]] : [],
    );
    const known = Object.fromEntries(own);
    const [name = "", number = ""] = [known["/name"], known["/id"]];
    if (name === "" && number === "") return [];
    const words = partyWords(`${name} ${number}`);
    return [{ role, name: name === "" ? number : name, number, fields: known, words }];
  });
}
