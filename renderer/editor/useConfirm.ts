/** Telling the desk that values which it filled in were looked at and stand; shown so at once. */
import { useQueryClient } from "@tanstack/react-query";
import type { DeclarationShown } from "../../core/contract/shapes.ts";
import { useAsk } from "../desk/desk.tsx";
import { shownKey } from "./shownKey.ts";

export function useConfirm(lrn: string): (pointers: readonly string[]) => void {
  const ask = useAsk();
  const client = useQueryClient();
  const queryKey = shownKey(lrn);
  return (pointers) => {
    const gone = new Set(pointers);
    client.setQueryData<DeclarationShown>(queryKey, (shown) =>
      shown
        ? { ...shown, automatic: shown.automatic.filter(({ pointer }) => !gone.has(pointer)) }
        : undefined,
    );
    // What the desk did not take stands as it says.
    const readAgain = () => client.invalidateQueries({ queryKey });
    ask("declaration.confirm", { lrn, pointers: [...pointers] }).then(() => {}, readAgain);
  };
}
