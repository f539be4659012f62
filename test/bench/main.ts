/**
 * Runs the benches of this folder: `node test/bench/main.ts [NAME…]`. A readable table goes to standard
 * error with what each bench tells of itself, one JSON object to standard output; exit 1 when a figure
 * falls short or none is there.
 */
import { runBenches } from "./runBenches.ts";

await runBenches(import.meta.dirname, process.argv.slice(2));
