/** A correction in words: of a field what changed in it, of the items as a whole which were taken out, put in or moved. */
import { itemsPointer } from "../../core/declaration/itemPlaces.ts";
import { changesOfOrder, orderText, readOrder } from "../../core/declaration/itemOrder.ts";
import { useSpeech } from "../words/say.tsx";
import { ChangedText } from "./ChangedText.tsx";

interface CorrectionTextProps {
  readonly pointer: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Numbers with runs drawn together: `3, 7–9`. */
export function numbersText(numbers: readonly number[]): string {
  const text = orderText(numbers.map((number) => number - 1)) ?? "";
  return text.replaceAll("-", "–").replaceAll(",", ", ");
}

/** What became of items, each in a sentence. */
export function useOrderWords() {
  const { say } = useSpeech();
  return ({
    removed,
    added,
    moved,
  }: {
    readonly removed: readonly number[];
    readonly added: readonly number[];
    readonly moved: boolean;
  }): readonly string[] => [
    ...(removed.length > 0
      ? [say("order.removed", { count: removed.length, n: numbersText(removed) })]
      : []),
    ...(added.length > 0
      ? [say("order.added", { count: added.length, n: numbersText(added) })]
      : []),
    ...(moved ? [say("order.moved")] : []),
  ];
}

export function CorrectionText({ pointer, before, after }: CorrectionTextProps) {
  const wordsOf = useOrderWords();
  const [old, order] =
    pointer === itemsPointer ? [readOrder(before), readOrder(after)] : [undefined, undefined];
  if (!old || !order) return <ChangedText before={before} after={after} />;
  return <span>{wordsOf(changesOfOrder(order, old.length)).join(" ")}</span>;
}
