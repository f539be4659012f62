/** The whole window: its looks, its language, and what the desk tells. */
import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { listen } from "../desk/events.ts";
import type { JobBook } from "../desk/jobs.ts";
import type { PinGate } from "../desk/pinGate.ts";
import type { Tidewaiter } from "../tidewaiter.d.ts";
import { speak } from "../words/words.ts";
import { keepAppearance, wear } from "./appearance.ts";
import type { Appearance } from "./appearance.ts";
import { WardrobeContext } from "./appearanceContext.tsx";
import { ManualDoor } from "../manual/manualDoor.tsx";
import { Doors } from "./Doors.tsx";
import type { Remembered } from "./remembered.ts";

interface AppProps {
  readonly first: Appearance;
  readonly jobs: JobBook;
  readonly gate: PinGate;
  readonly remembered: Remembered;
  readonly tidewaiter: Tidewaiter;
}

export function App({ first, jobs, gate, remembered, tidewaiter }: AppProps) {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  const [appearance, setAppearance] = useState(first);
  const [restarted, setRestarted] = useState(false);
  useEffect(
    () => listen(tidewaiter, client, jobs, { restarted: () => setRestarted(true) }),
    [tidewaiter, client, jobs],
  );
  useEffect(() => {
    keepAppearance(localStorage, appearance);
    return wear(document.documentElement, window, appearance);
  }, [appearance]);
  useEffect(() => void speak(i18n, appearance.language), [i18n, appearance.language]);
  const change = useCallback(
    (part: Partial<Appearance>) => setAppearance((old) => ({ ...old, ...part })),
    [],
  );
  const wardrobe = useMemo(() => ({ appearance, change }), [appearance, change]);
  return (
    <WardrobeContext value={wardrobe}>
      <ManualDoor>
        <Suspense fallback={null}>
          <Doors
            tidewaiter={tidewaiter}
            jobs={jobs}
            gate={gate}
            remembered={remembered}
            restarted={restarted}
            onUnderstood={() => setRestarted(false)}
          />
        </Suspense>
      </ManualDoor>
    </WardrobeContext>
  );
}
