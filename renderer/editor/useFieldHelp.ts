/** What a field of a card offers while it is typed into: codes of its list, or parties from the book. */
import { useState } from "react";
import { codeKindAt } from "../../core/keying/codeChoices.ts";
import { partyPointers } from "../../core/keying/party.ts";
import { partyRoles } from "../../core/contract/keying.ts";
import type { PartyRole, PartyShown } from "../../core/contract/keying.ts";
import { fieldsOf } from "../../core/keying/fill.ts";
import { useRead } from "../desk/desk.tsx";
import { useDebounced } from "../parts/useDebounced.ts";
import type { CellHelp } from "./cellHelp.ts";
import type { Change } from "./sitting.ts";
import { useCodeHelp } from "./useCodeHelp.ts";

type Node = Readonly<Record<string, unknown>>;

export interface FieldHelp {
  readonly cell: CellHelp | undefined;
  /** The fields that a choice fills; undefined when it is the text of the field alone. */
  readonly taken: (index: number, declaration: Node) => readonly Change[] | undefined;
}

/** Milliseconds. */
const pause = 80;
const locode = /\/(?:loadingLocation\/id|tradeTerms\/locationID|issueLocationID)$/u;

/** The party whose name or number a field holds. */
function partyAt(pointer: string): PartyRole | undefined {
  return partyRoles.find((role) => {
    const place = partyPointers[role];
    return pointer === `${place}/name` || pointer === `${place}/id`;
  });
}

/** A party in the place of the one that stood there: nothing of the other's address stays. */
export function partyChanges(party: PartyShown, declaration: Node): readonly Change[] {
  const place = partyPointers[party.role];
  const old = fieldsOf(declaration).flatMap(({ pointer }) =>
    pointer.startsWith(`${place}/`) && party.fields[pointer.slice(place.length)] === undefined
      ? [{ pointer, value: null }]
      : [],
  );
  const filled = Object.entries(party.fields).map(([rest, value]): Change => {
    // Name and number were read in the list and picked; the rest waits to be looked at.
    const isPicked = rest === "/name" || rest === "/id";
    const source = isPicked ? {} : { source: `party ${party.name}`.slice(0, 126) };
    return { pointer: place + rest, value, ...source };
  });
  return [...old, ...filled];
}

export function useFieldHelp(pointer: string): FieldHelp {
  const [text, setText] = useState("");
  const role = partyAt(pointer);
  const asked = useDebounced(text.trim(), pause);
  const book = useRead(
    "party.find",
    { text: asked, role: role ?? "importer", limit: 6 },
    role !== undefined && asked.length > 1,
  );
  const codes = useCodeHelp(locode.test(pointer) ? "locode" : codeKindAt(pointer));
  if (role === undefined) return { cell: codes, taken: () => undefined };
  const isFresh = asked === text.trim() && asked.length > 1;
  const parties = isFresh ? (book.data?.parties ?? []) : [];
  return {
    cell: {
      choices: parties.map(({ name, id, place }) => ({
        code: name,
        name: [id, place].filter((part) => part !== null).join(" · "),
      })),
      popup: true,
      isOffered: () => false,
      onText: setText,
      onChosen: () => {},
    },
    taken: (index, declaration) => {
      const party = parties[index];
      return party && partyChanges(party, declaration);
    },
  };
}
