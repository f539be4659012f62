/** `npm run e2e [FILE…]`: builds when needed and drives the real window. */
import { ensureBuilt } from "./app.ts";
import { runGroups, windowGroup } from "./test.ts";

await ensureBuilt();
await runGroups([["e2e", () => windowGroup(process.argv.slice(2))]]);
