/** Keeps what is typed at the desk, a moment after each key: a killed window or desk loses nothing but that moment. */
import { useEffect, useRef, useState } from "react";
import { useAsk } from "../desk/desk.tsx";
import { draftOf } from "./drafts.ts";
import type { Edit } from "./pending.ts";
import type { Sitting } from "./sitting.ts";

/** Milliseconds after a key. */
const pause = 250;

export interface KeptDraft {
  /** Whether all that was typed is kept; a trouble says why not. */
  readonly kept: boolean;
  readonly trouble: Error | null;
  /** What is in the cell that is being typed into. */
  readonly typing: (edits: readonly Edit[]) => void;
}

export function useDraft(lrn: string, sitting: Sitting): KeptDraft {
  const ask = useAsk();
  const latest = useRef(sitting);
  const typed = useRef<readonly Edit[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** What the desk has, as text; undefined while that is not known. */
  const held = useRef<string | undefined>(undefined);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [kept, setKept] = useState(true);

  const keep = useRef(() => {});
  useEffect(() => {
    latest.current = sitting;
    keep.current = () => {
      timer.current = undefined;
      const draft = draftOf(latest.current, typed.current);
      const text = JSON.stringify(draft);
      // Nothing was there and nothing is: most declarations are only looked at.
      if (text === (held.current ?? "null")) return setKept(true);
      ask("draft.keep", { lrn, draft }).then(
        () => {
          held.current = text;
          setTrouble(null);
          setKept(timer.current === undefined);
        },
        (error: unknown) => setTrouble(error instanceof Error ? error : new Error(String(error))),
      );
    };
  });

  const soon = useRef(() => {
    setKept(false);
    timer.current ??= setTimeout(() => keep.current(), pause);
  });

  const { pending, rows, base, shown } = sitting;
  const first = useRef(true);
  useEffect(() => {
    // A draft that was brought back is kept already, but a draft of an older revision is written anew.
    if (first.current) {
      first.current = false;
      held.current = JSON.stringify(draftOf(latest.current, []));
      return;
    }
    soon.current();
  }, [pending, rows, base, shown.revision]);

  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      keep.current();
    },
    [],
  );

  return {
    kept,
    trouble,
    typing: (edits) => {
      if (edits.length === 0 && typed.current.length === 0) return;
      typed.current = edits;
      soon.current();
    },
  };
}
