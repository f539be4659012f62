/** One line on standard error that tells a watching person how far long work is. */
import type { DeskEvent } from "../../core/contract.ts";
import type { Terminal } from "./commandLine.ts";

const doing = {
  import: "Reading",
  export: "Writing",
  seed: "Making",
  sync: "Sending",
  check: "Checking",
  approve: "Approving",
  move: "Moving",
  pack: "Loading",
} as const;

export interface Progress {
  readonly hear: (event: DeskEvent) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

const clearLine = "\r\u001b[2K";

export function createProgress(terminal: Pick<Terminal, "note" | "watched">): Progress {
  let shown = false;
  const clear = (): void => {
    if (shown) terminal.note(clearLine);
    shown = false;
  };
  return {
    clear,
    hear(event) {
      if (!terminal.watched || event.name !== "job.progressed") return;
      const { kind, done, total, label, finished } = event.data;
      if (finished) {
        clear();
        return;
      }
      const share =
        total === null || total === 0 ? "" : ` of ${total} (${Math.floor((100 * done) / total)} %)`;
      terminal.note(`${clearLine}${doing[kind]} ${done}${share} ${label.slice(0, 40)}`.trimEnd());
      shown = true;
    },
  };
}
