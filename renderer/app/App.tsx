/** Decides what the window is about now: trouble, first run, sign-in or work; the place is kept through all of them. */
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useMemo, useReducer, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOrder, useRead } from "../desk/desk.tsx";
import { listen } from "../desk/events.ts";
import type { JobBook } from "../desk/jobs.ts";
import type { Tidewaiter } from "../tidewaiter.d.ts";
import { speak } from "../words/words.ts";
import { useSpeech } from "../words/say.tsx";
import { keepAppearance, wear } from "./appearance.ts";
import type { Appearance } from "./appearance.ts";
import { WardrobeContext } from "./appearanceContext.tsx";
import { createDrawer, DrawerContext } from "./drawer.ts";
import { NavigationContext } from "./navigation.tsx";
import { firstWay, walk } from "./place.ts";
import { SessionContext } from "./session.tsx";
import { Workbench } from "./Workbench.tsx";

const FirstRun = lazy(async () => ({ default: (await import("../start/FirstRun.tsx")).FirstRun }));
const SignIn = lazy(async () => ({ default: (await import("../start/SignIn.tsx")).SignIn }));
const DeskTrouble = lazy(async () => ({
  default: (await import("../start/DeskTrouble.tsx")).DeskTrouble,
}));

interface AppProps {
  readonly first: Appearance;
  readonly jobs: JobBook;
  readonly tidewaiter: Tidewaiter;
}

export function App({ first, jobs, tidewaiter }: AppProps) {
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
  const wardrobe = useMemo(
    () => ({
      appearance,
      change: (part: Partial<Appearance>) => setAppearance((old) => ({ ...old, ...part })),
    }),
    [appearance],
  );
  return (
    <WardrobeContext value={wardrobe}>
      <Suspense fallback={null}>
        <Doors jobs={jobs} restarted={restarted} onUnderstood={() => setRestarted(false)} />
      </Suspense>
    </WardrobeContext>
  );
}

interface DoorsProps {
  readonly jobs: JobBook;
  readonly restarted: boolean;
  readonly onUnderstood: () => void;
}

function Doors({ jobs, restarted, onUnderstood }: DoorsProps) {
  const { say } = useSpeech();
  const state = useRead("desk.state", {});
  const signOut = useOrder("session.signOut");
  const [way, step] = useReducer(walk, firstWay);
  const [setUp, setSetUp] = useState(false);
  const [asking, setAsking] = useState(false);
  const [drawer] = useState(createDrawer);
  const navigation = useMemo(
    () => ({
      here: way.here,
      go: (place: typeof way.here) => step({ to: "place", place }),
      back: () => step({ to: "back" }),
    }),
    [way.here],
  );
  const user = state.data?.user ?? null;
  const session = useMemo(
    () =>
      user && {
        user,
        lock: () => signOut.mutate({}),
        switchUser: () => setAsking(true),
      },
    // The order itself never changes what it does.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [user],
  );
  if (state.error && !state.data) {
    return <DeskTrouble error={state.error} onRetry={() => void state.refetch()} />;
  }
  if (!state.data) return <p className="visually-hidden">{say("app.opening")}</p>;
  if (!state.data.initialised || setUp) {
    return (
      <FirstRun
        state={state.data}
        jobs={jobs}
        onBegun={() => setSetUp(true)}
        onDone={() => setSetUp(false)}
      />
    );
  }
  if (!session || asking) {
    return (
      <SignIn
        users={state.data.users}
        user={user}
        onSignedIn={() => setAsking(false)}
        onBack={session ? () => setAsking(false) : null}
      />
    );
  }
  return (
    <NavigationContext value={navigation}>
      <SessionContext value={session}>
        <DrawerContext value={drawer}>
          <Workbench
            state={state.data}
            jobs={jobs}
            restarted={restarted}
            onUnderstood={onUnderstood}
          />
        </DrawerContext>
      </SessionContext>
    </NavigationContext>
  );
}
