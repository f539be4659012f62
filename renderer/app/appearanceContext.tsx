/** The appearance as context, and the way to change it. */
import { createContext, use } from "react";
import type { Appearance } from "./appearance.ts";

export interface Wardrobe {
  readonly appearance: Appearance;
  readonly change: (part: Partial<Appearance>) => void;
}

export const WardrobeContext = createContext<Wardrobe | null>(null);

export function useWardrobe(): Wardrobe {
  const wardrobe = use(WardrobeContext);
  if (!wardrobe) throw new Error("No appearance around this component");
  return wardrobe;
}
