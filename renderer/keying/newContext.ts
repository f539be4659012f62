/** Beginning a new declaration from anywhere in the window. */
import { createContext, use } from "react";

export const NewContext = createContext<(() => void) | null>(null);

export function useBeginNew(): () => void {
  const begin = use(NewContext);
  if (!begin) throw new Error("No way to begin a declaration around this component");
  return begin;
}
