/** Loads a pack in a process of its own and tells each progress, so that a test can kill it in the midst. Arguments: data folder, file. */
import { createDesk } from "../../../desk/desk.ts";
import { systemPorts } from "../../../desk/systemPorts.ts";

const [folder = "", file = ""] = process.argv.slice(2);
const quiet = (): void => {};
const ports = systemPorts({ log: { info: quiet, warn: quiet, error: quiet }, version: "test" });
const desk = createDesk(ports, { folder });
if (!desk.ok) throw new Error(desk.error.message);
desk.value.on((event) => {
  if (event.name === "job.progressed") process.stdout.write(`${event.data.done}\n`);
});
const session = desk.value.session();
const signedIn = await session.call("session.signIn", { user: "ann", pin: "4711" });
if (!signedIn.ok) throw new Error(signedIn.error.message);
const loaded = await session.call("pack.load", { list: "unit", file, edition: "second" });
process.stdout.write(`${JSON.stringify(loaded)}\n`);
await desk.value.close();
