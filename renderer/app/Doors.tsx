/** What stands before the work: trouble, first run, sign-in. The work itself stays behind a lock as it was left. */
import { lazy, Suspense, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { useOrder, useRead } from "../desk/desk.tsx";
import type { JobBook } from "../desk/jobs.ts";
import type { PinGate } from "../desk/pinGate.ts";
import type { Tidewaiter } from "../tidewaiter.d.ts";
import { SignIn } from "../start/SignIn.tsx";
import { useSpeech } from "../words/say.tsx";
import { createDrawer, DrawerContext } from "./drawer.ts";
import { NavigationContext } from "./navigation.tsx";
import { OwnWardrobe } from "./OwnWardrobe.tsx";
import { afterFirstScreen } from "./painted.ts";
import type { Remembered } from "./remembered.ts";
import { firstWay, walk } from "./place.ts";
import type { Place } from "./place.ts";
import { SessionContext } from "./session.tsx";
import type { User } from "./session.tsx";
import { useIdleLock } from "./useIdleLock.ts";
import type * as BenchModule from "./Workbench.tsx";

const FirstRun = lazy(async () => ({ default: (await import("../start/FirstRun.tsx")).FirstRun }));
const GivenPin = lazy(async () => ({ default: (await import("../start/GivenPin.tsx")).GivenPin }));
const DeskTrouble = lazy(async () => ({
  default: (await import("../start/DeskTrouble.tsx")).DeskTrouble,
}));

interface DoorsProps {
  readonly tidewaiter: Tidewaiter;
  readonly jobs: JobBook;
  readonly gate: PinGate;
  readonly remembered: Remembered;
  readonly restarted: boolean;
  readonly onUnderstood: () => void;
}

export function Doors(props: DoorsProps) {
  const { say } = useSpeech();
  const state = useRead("desk.state", {});
  const [setUp, setSetUp] = useState(false);
  const { keep } = props.remembered;
  useEffect(() => {
    if (state.data?.initialised === true) keep(state.data.users);
  }, [keep, state.data]);
  if (state.error && !state.data) {
    return <DeskTrouble error={state.error} onRetry={() => void state.refetch()} />;
  }
  const users = state.data?.users ?? props.remembered.users;
  if (users === null) return <p className="visually-hidden">{say("app.opening")}</p>;
  if (state.data && (!state.data.initialised || setUp)) {
    return (
      <FirstRun
        state={state.data}
        jobs={props.jobs}
        onBegun={() => setSetUp(true)}
        onDone={() => setSetUp(false)}
      />
    );
  }
  return <Seated {...props} state={state.data ?? null} users={users} />;
}

function useWay(tidewaiter: Tidewaiter) {
  const [way, step] = useReducer(walk, firstWay);
  // Who presses a notification of the system wants what it tells of.
  useEffect(
    () =>
      tidewaiter.on("alert.opened", ({ lrn }) =>
        step({
          to: "place",
          place: lrn === null ? { room: "inbox" } : { room: "declaration", lrn },
        }),
      ),
    [tidewaiter],
  );
  return useMemo(
    () => ({
      here: way.here,
      go: (place: Place) => step({ to: "place", place }),
      back: () => step({ to: "back" }),
    }),
    [way.here],
  );
}

/** Who sat down last: their work stays while the window is locked. */
function useSeat(user: User | null): User | null {
  const [seat, setSeat] = useState(user);
  if (user !== null && (user.name !== seat?.name || user.role !== seat.role)) setSeat(user);
  return user ?? seat;
}

/**
 * The desk to work at: nobody sees it before the sign-in, and it is fetched when that has been painted. Kept here and
 * not by React.lazy, which shows its fallback the first time even when the code is there, and that for 300 ms.
 */
function useBench(): typeof BenchModule | null {
  const [bench, setBench] = useState<typeof BenchModule | null>(null);
  useEffect(() => afterFirstScreen(() => void import("./Workbench.tsx").then(setBench)), []);
  return bench;
}

interface SeatedProps extends DoorsProps {
  /** null while the desk is being opened. */
  readonly state: CallOutput<"desk.state"> | null;
  readonly users: CallOutput<"desk.state">["users"];
}

function Seated(props: SeatedProps) {
  const { state, gate } = props;
  const user = state?.user ?? null;
  const seat = useSeat(user);
  const signOut = useOrder("session.signOut");
  const { language } = useSpeech();
  // Alerts of the system speak it too; they are of a desk that somebody works at.
  useEffect(
    () => afterFirstScreen(() => void props.tidewaiter.call("shell.speak", { language })),
    [props.tidewaiter, language],
  );
  const bench = useBench();
  const navigation = useWay(props.tidewaiter);
  const [asking, setAsking] = useState(false);
  // Told at once, whatever becomes of the call: the screen is gone before the desk has answered.
  const [locked, setLocked] = useState(false);
  const [drawer] = useState(createDrawer);
  const lock = () => {
    setLocked(true);
    gate.answer(false);
    signOut.mutate({});
  };
  const away = user === null || locked || asking;
  useIdleLock(props.tidewaiter, away || state === null ? 0 : state.policy.lockAfter, lock);
  const session = useMemo(
    () => seat && { user: seat, lock, switchUser: () => setAsking(true) },
    // What locking does never changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [seat],
  );
  return (
    <NavigationContext value={navigation}>
      <DrawerContext value={drawer}>
        {session && state && (
          <SessionContext value={session}>
            <Behind hidden={away || user.pinGiven}>
              <OwnWardrobe key={session.user.name}>
                {bench && <bench.Workbench {...props} state={state} />}
              </OwnWardrobe>
            </Behind>
          </SessionContext>
        )}
        <Suspense fallback={null}>
          {away ? (
            <SignIn
              users={props.users}
              user={locked ? null : user}
              seat={seat}
              behind={{ here: navigation.here, askRows: bench?.askFirstRows ?? null }}
              onSignedIn={() => {
                setAsking(false);
                setLocked(false);
              }}
              onBack={user !== null && !locked ? () => setAsking(false) : null}
            />
          ) : (
            user.pinGiven && <GivenPin user={user} onLeave={() => setAsking(true)} />
          )}
        </Suspense>
      </DrawerContext>
    </NavigationContext>
  );
}

/** Gives the focus back to what had it when the curtain is taken away. */
function Behind({ hidden, children }: { hidden: boolean; children: ReactNode }) {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!hidden && last.current?.isConnected === true) last.current.focus();
  }, [hidden]);
  return (
    <div
      className="behind"
      inert={hidden}
      onFocus={(event) => {
        last.current = event.target;
      }}
    >
      {children}
    </div>
  );
}
