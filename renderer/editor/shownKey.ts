/** The declaration that the editor reads, and shows anew after its own orders. */
import { readKey } from "../desk/desk.tsx";

/** With the corrected copy, where an amendment is keyed. */
export function shownInput(lrn: string) {
  return { lrn, copy: true };
}

export function shownKey(lrn: string) {
  return readKey("declaration.show", shownInput(lrn));
}
