/** `npm run e2e [FILE…]`: drives the real window. */
import { runGroups, windowGroup } from "./test.ts";

await runGroups([["e2e", () => windowGroup(process.argv.slice(2))]]);
