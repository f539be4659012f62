/** What a desk learns when a declaration is approved: two people have said that its goods and parties are right. */
import type { Declaration } from "../../core/declaration/declaration.ts";
import { partiesOf } from "../../core/keying/party.ts";
import { productsOf } from "../../core/keying/product.ts";
import type { WritableDb } from "../../db/database.ts";
import type { StoredDeclaration } from "../../db/declarations.ts";
import { rememberParties } from "../../db/partyBook.ts";
import { rememberProducts } from "../../db/products.ts";

/** Remembers goods and parties for the next time they are keyed. Part of the approval's transaction. */
export function remember(
  db: WritableDb,
  { profile, client, lrn }: StoredDeclaration,
  declaration: Declaration,
  when: string,
): void {
  const items = declaration.goodsShipment?.items ?? [];
  rememberProducts(db, productsOf(items), { profile, client, lrn, when });
  rememberParties(db, partiesOf(declaration), when);
}
