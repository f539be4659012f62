/** The window as this person likes it: put on when they sit down, kept by the desk when they change it. */
import { useEffect, useMemo } from "react";
import type { ReactNode } from "react";
import { appearanceOf } from "./appearance.ts";
import type { Appearance } from "./appearance.ts";
import { useWardrobe, WardrobeContext } from "./appearanceContext.tsx";
import { usePreferences } from "./preferences.ts";

const shelf = "window";

export function OwnWardrobe({ children }: { children: ReactNode }) {
  const { appearance, change } = useWardrobe();
  const preferences = usePreferences();
  const kept = preferences.of(shelf);
  const loaded = preferences.loaded;
  useEffect(() => {
    if (kept !== undefined) change(appearanceOf(kept, appearance));
    // Once, when it is there: from then on the person's own changes lead.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [loaded]);
  const wardrobe = useMemo(
    () => ({
      appearance,
      change: (part: Partial<Appearance>) => {
        change(part);
        preferences.keep(shelf, { ...appearance, ...part });
      },
    }),
    [appearance, change, preferences],
  );
  return <WardrobeContext value={wardrobe}>{children}</WardrobeContext>;
}
