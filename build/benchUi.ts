/** `npm run bench:ui [NAME…]`: the real window and its desk over a million declarations against their goals; exit 1 when one misses. */
import { join } from "node:path";
import { runBenches } from "../test/bench/runBenches.ts";
import { ensureBuilt } from "./app.ts";
import { root } from "./command.ts";
import { ensureDisplay } from "./display.ts";

await ensureBuilt();
const display = await ensureDisplay();
try {
  await runBenches(join(root, "test", "bench", "ui"), process.argv.slice(2));
} finally {
  display.stop();
}
