/** `npm run dev`: the window with its page from a development server, changed as the sources change. */
import { ensureDisplay } from "./display.ts";
import { runTool } from "./command.ts";

const aWorkingDay = 12 * 3600;

const display = await ensureDisplay();
const { code } = await runTool("electron-vite", ["dev", ...process.argv.slice(2)], {
  limitSeconds: aWorkingDay,
  streamed: true,
});
display.stop();
process.exitCode = code;
