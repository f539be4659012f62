/** The place as context: every screen can go somewhere and come back. */
import { createContext, use } from "react";
import type { Place } from "./place.ts";

export interface Navigation {
  readonly here: Place;
  readonly go: (place: Place) => void;
  readonly back: () => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (!navigation) throw new Error("No navigation around this component");
  return navigation;
}
