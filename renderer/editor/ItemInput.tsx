/** A cell of the items while it is edited, with the codes that fit what is typed. */
import type { ComponentProps } from "react";
import { codeKinds } from "../../core/keying/codeChoices.ts";
import type { CellKind } from "../../core/keying/cellValue.ts";
import { CellInput } from "./CellInput.tsx";
import type { CellHelp } from "./cellHelp.ts";
import { useCodeHelp } from "./useCodeHelp.ts";

interface ItemInputProps extends Omit<ComponentProps<typeof CellInput>, "help"> {
  readonly kind: CellKind;
  /** For a commodity code: what the panel beside shows. */
  readonly hs: CellHelp | undefined;
}

export function ItemInput({ kind, hs, ...input }: ItemInputProps) {
  const codes = useCodeHelp(codeKinds.find((each) => each === kind));
  return <CellInput {...input} help={hs ?? codes} />;
}
