/** A display for the window on a machine that has none: Xvfb, started for this run and ended with it. */
import { spawn } from "node:child_process";
import { Socket } from "node:net";

export interface Display {
  /** Nobody sees what is shown there. */
  readonly isVirtual: boolean;
  stop(): void;
}

/** Uses the display there is; on Linux without one starts Xvfb and names it in DISPLAY for this process's children. */
export async function ensureDisplay(): Promise<Display> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== "linux" || DISPLAY || WAYLAND_DISPLAY) {
    return { isVirtual: false, stop: () => undefined };
  }
  // Without -noreset the server starts over, and writes its number again, whenever its last window closes.
  const screen = ["-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"];
  // Xvfb takes the first free number and writes it to the descriptor named here.
  const xvfb = spawn("Xvfb", ["-displayfd", "3", ...screen], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    // Its own group: Ctrl-C must not take the display from an app that is still closing.
    detached: true,
  });
  const stop = (): void => {
    xvfb.kill();
    process.off("exit", stop);
  };
  process.once("exit", stop);
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once("error", reject);
    xvfb.once("exit", (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    xvfb.stdio[3]?.once("data", (data: Buffer) => resolve(data.toString("utf8").trim()));
  });
  process.env["DISPLAY"] = `:${number}`;
  // This process must be able to end while Xvfb runs. The pipe stays open: Xvfb dies of a closed one.
  xvfb.unref();
  const pipe = xvfb.stdio[3];
  if (pipe instanceof Socket) pipe.unref();
  return { isVirtual: true, stop };
}
