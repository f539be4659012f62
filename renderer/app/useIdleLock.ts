/** Locks the window when no key and no pointer moved for a while, or the computer was left. */
import { useEffect, useRef } from "react";
import type { Tidewaiter } from "../tidewaiter.d.ts";

/** Looked at this often, in milliseconds: a computer that slept is locked as soon as it wakes. */
const period = 3000;

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** `minutes` 0 never locks. */
export function useIdleLock(tidewaiter: Tidewaiter, minutes: number, lock: () => void): void {
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  });
  useEffect(() => {
    if (minutes === 0) return undefined;
    let last = Date.now();
    const sign = () => {
      last = Date.now();
    };
    const timer = setInterval(() => {
      if (Date.now() - last < minutes * 60_000) return;
      last = Date.now();
      latest.current();
    }, period);
    for (const name of signs) window.addEventListener(name, sign, { passive: true });
    const off = tidewaiter.on("computer.left", () => latest.current());
    return () => {
      off();
      clearInterval(timer);
      for (const name of signs) window.removeEventListener(name, sign);
    };
  }, [tidewaiter, minutes]);
}
