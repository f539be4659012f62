/** How a field's text is shown when it is not being edited; editing always starts from the text as it stands. */
import { groupedCode, groupedDecimal } from "../words/format.ts";
import type { Form } from "./places.ts";

export function displayed(text: string, form: Form): string {
  switch (form) {
    case "money":
      return groupedDecimal(text, 2);
    case "mass":
    case "number":
      return groupedDecimal(text);
    case "hs":
      return groupedCode(text);
    case "date":
      return text.replace(/^(\d{4})(\d{2})(\d{2})$/u, "$1-$2-$3");
    case "code":
    case "id":
    case "text":
      return text;
  }
}
