/** Finding the commodity code of the item in hand: what the panel shows and what Enter in its cell takes. */
import { useMemo, useState } from "react";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { profileIdOf } from "../../core/profiles/profileIds.ts";
import { useRead } from "../desk/desk.tsx";
import { useDebounced } from "../parts/useDebounced.ts";
import { cellText } from "./cellWrites.ts";
import type { CellHelp } from "./cellHelp.ts";
import { hsChoices, isCodeText } from "./hsChoices.ts";
import type { HsChoice } from "./hsChoices.ts";

/** Milliseconds. */
const pause = 120;

export const hsListId = "hs-choices";

export interface HsHelp {
  readonly row: number;
  /** What is searched for. */
  readonly text: string;
  readonly choices: readonly HsChoice[];
  readonly chosen: number | null;
  readonly busy: boolean;
  readonly help: CellHelp;
}

type Node = Readonly<Record<string, unknown>>;

/** `row` null: the cursor is in no commodity code. */
export function useHsHelp(
  { profile, client }: Pick<DeclarationShown, "profile" | "client">,
  declaration: Node,
  row: number | null,
): HsHelp | null {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<number | null>(null);
  const at = row ?? 0;
  const description = row === null ? "" : cellText(declaration, profile, at, "description");
  const sku = row === null ? "" : cellText(declaration, profile, at, "sku");
  const words = typed.trim() === "" || isCodeText(typed) ? description : typed.trim();
  const text = useDebounced(isCodeText(typed) ? typed.trim() : words, pause);
  const rules = profileIdOf(profile);
  const whose = client === null ? {} : { client };
  const isSettled = row !== null && text !== "";
  const goods = { sku, description, ...whose, ...(rules === undefined ? {} : { profile: rules }) };
  // Both are "" where the cursor is in no commodity code.
  const isKnown = description !== "" || sku !== "";
  const suggested = useRead("hs.suggest", goods, isKnown);
  const products = useRead("product.find", { ...goods, limit: 3 }, isKnown);
  const found = useRead("hs.search", { text: isSettled ? text : "?", limit: 6 }, isSettled);
  const choices = useMemo(() => {
    // Words that were typed say what is looked for; the filings of this article say it better as long as nothing is.
    const own = typed.trim() === "" || isCodeText(typed);
    return hsChoices(
      typed,
      own ? (suggested.data?.suggestions ?? []) : [],
      own ? (products.data?.products ?? []) : [],
      found.data?.results ?? [],
    );
  }, [typed, suggested.data, products.data, found.data]);
  if (row === null) return null;
  return {
    row,
    text: typed.trim() === "" ? description : typed,
    choices,
    chosen,
    busy: found.isFetching,
    help: {
      choices,
      popup: false,
      listId: hsListId,
      // Words are no code: Enter takes the first that they find. Digits are one as they stand.
      isOffered: (now) => now.trim() !== "" && !isCodeText(now),
      onText: (now) => {
        setTyped(now);
        setChosen(null);
      },
      onChosen: setChosen,
    },
  };
}
