/** A display for the window on a machine that has none: Xvfb, started for this run and ended with it. */
import { spawn } from "node:child_process";

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
  const screen = ["-screen", "0", "1600x1000x24", "-nolisten", "tcp"];
  // Xvfb takes the first free number and writes it to the descriptor named here.
  const xvfb = spawn("Xvfb", ["-displayfd", "3", ...screen], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
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
  // This process must be able to end while Xvfb runs.
  xvfb.unref();
  xvfb.stdio[3]?.destroy();
  return { isVirtual: true, stop };
}
