/** Codes for a cell by code or words: our short lists, and beside them the packs that the desk has loaded. */
import { useMemo, useState } from "react";
import { codeChoices } from "../../core/keying/codeChoices.ts";
import type { Choice, CodeKind } from "../../core/keying/codeChoices.ts";
import { useRead } from "../desk/desk.tsx";
import { useDebounced } from "../parts/useDebounced.ts";
import { useSpeech } from "../words/say.tsx";
import type { CellHelp } from "./cellHelp.ts";

/** Milliseconds. */
const pause = 80;
const most = 8;

const packOf: Readonly<Partial<Record<CodeKind | "locode", "unit" | "package" | "locode">>> = {
  unit: "unit",
  package: "package",
  locode: "locode",
};

/** undefined where the field takes any text. */
export function useCodeHelp(kind: CodeKind | "locode" | undefined): CellHelp | undefined {
  const { language } = useSpeech();
  const [text, setText] = useState("");
  const asked = useDebounced(text.trim(), pause);
  const list = kind === undefined ? undefined : packOf[kind];
  const pack = useRead(
    "reference.find",
    { list: list ?? "unit", text: asked === "" ? "?" : asked, limit: most },
    list !== undefined && asked.length > 1,
  );
  const choices = useMemo((): readonly Choice[] => {
    if (kind === undefined) return [];
    const own = kind === "locode" ? [] : codeChoices(kind, text, language, most);
    const known = new Set(own.map(({ code }) => code));
    const more = (pack.data?.entries ?? []).filter(({ code }) => !known.has(code));
    return [...own, ...(asked === text.trim() ? more : [])].slice(0, most);
  }, [kind, text, asked, language, pack.data]);
  if (kind === undefined) return undefined;
  return {
    choices,
    popup: true,
    // An unknown code is kept as it was typed; what begins nothing is no choice.
    isOffered: (typed) => typed.trim() !== "" && kind !== "locode",
    onText: setText,
    onChosen: () => {},
  };
}
