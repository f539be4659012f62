/** What a text typed into a field of a card means there: numbers with their marks taken out, codes by their names, days in any writing. */
import { codeKindAt, meantCode } from "../../core/keying/codeChoices.ts";
import { writtenDate } from "../../core/keying/writtenDate.ts";
import { writtenNumber } from "../../core/keying/writtenNumber.ts";
import type { CellPlace } from "./places.ts";

/** What cannot be read stays as it was typed, for the rules to say so. */
export function fieldText({ form, pointer }: CellPlace, typed: string): string {
  if (typed === "") return "";
  switch (form) {
    case "money":
    case "mass":
    case "number": {
      const number = writtenNumber(typed, "point");
      return number.ok ? number.value : typed;
    }
    case "date":
      return writtenDate(typed) ?? typed;
    case "code": {
      const kind = codeKindAt(pointer);
      return (kind === undefined ? undefined : meantCode(kind, typed)) ?? typed;
    }
    case "hs":
    case "id":
    case "text":
      return typed;
  }
}
