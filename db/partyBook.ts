/** The party book: whom approved declarations named, with all that they said of them. */
import type { PartyShown } from "../core/contract/keying.ts";
import type { Party } from "../core/keying/party.ts";
import { partyWords } from "../core/keying/party.ts";
import type { ReadableDb, WritableDb } from "./database.ts";

/** Remembers the parties of one approved declaration; what the latest said of a party holds. Part of a transaction. */
export function rememberParties(db: WritableDb, parties: readonly Party[], when: string): void {
  for (const { role, name, number, fields, words } of parties) {
    const id = db.value<number>(
      `INSERT INTO party_book (role, name, number, fields, times, last) VALUES (?, ?, ?, ?, 1, ?)
       ON CONFLICT (role, name, number) DO UPDATE SET fields = excluded.fields, times = times + 1, last = excluded.last
       RETURNING id`,
      role,
      name,
      number,
      JSON.stringify(fields),
      when,
    );
    if (id === undefined) throw new Error("a party got no number");
    for (const word of words) {
      db.run(
        "INSERT INTO party_words (word, party_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        word,
        id,
      );
    }
  }
}

interface PartyRow {
  readonly role: PartyShown["role"];
  readonly name: string;
  readonly number: string;
  readonly fields: string;
  readonly times: number;
  readonly last: string;
}

function shownOf({ role, name, number, fields, times, last }: PartyRow): PartyShown {
  const known = JSON.parse(fields) as Record<string, string>;
  const place = [known["/address/cityName"], known["/address/countryCode"]]
    .filter((part) => part !== undefined)
    .join(", ");
  return {
    role,
    name,
    id: number === "" ? null : number,
    place: place === "" ? null : place,
    times,
    last,
    fields: known,
  };
}

/** Parties of which every word of the text begins a word of the name or number; those named most first. */
export function findParties(
  db: ReadableDb,
  { text, role, limit }: { text: string; role?: PartyShown["role"] | undefined; limit: number },
): PartyShown[] {
  const words = partyWords(text).slice(0, 8);
  const begins = words.map(
    () => "AND EXISTS (SELECT 1 FROM party_words WHERE party_id = id AND word >= ? AND word < ?)",
  );
  const rows = db.all<PartyRow>(
    `SELECT role, name, number, fields, times, last FROM party_book WHERE role = coalesce(?, role)
       ${begins.join(" ")} ORDER BY times DESC, last DESC, name LIMIT ?`,
    role ?? null,
    ...words.flatMap((word) => [word, `${word}\u{10ffff}`]),
    limit,
  );
  return rows.map(shownOf);
}
