/** A data folder with checked declarations and two people with PINs, for whoever works on it as the command line does. */
import { createDesk } from "../../desk/desk.ts";
import { systemPorts } from "../../desk/systemPorts.ts";
import { pin } from "../desk/cli/program.ts";
import { must, silent } from "./diskFolder.ts";

/** Seeds and checks so many declarations for a hub at an address; Ann made them, Bob may approve them. @returns their LRNs. */
export async function checkedFolder(folder: string, count: number, url: string): Promise<string[]> {
  const desk = must(createDesk(systemPorts({ log: silent, version: "crash" }), { folder }));
  const ann = desk.session();
  must(await ann.call("desk.initialise", { user: "ann", pin }));
  must(await ann.call("user.add", { user: "bob", role: "reviewer", pin }));
  must(await ann.call("hub.add", { name: "hub", url, profile: "my" }));
  must(await ann.call("declaration.seed", { count, profile: "my" }));
  const { blocked } = must(await ann.call("declaration.check", {}));
  if (blocked > 0) throw new Error(`${blocked} seeded declarations do not pass`);
  const list = must(await ann.call("declaration.list", { limit: 1000, sort: "lrn" }));
  await desk.close();
  return list.declarations.map(({ lrn }) => lrn);
}
