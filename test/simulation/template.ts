/** The data folder that every simulated world starts from: a preparer, a reviewer, one hub, checked declarations. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../db/open.ts";
import { createDesk } from "../../desk/desk.ts";
import type { Log } from "../../desk/ports.ts";
import { signIn } from "../../desk/session.ts";
import { systemPorts } from "../../desk/systemPorts.ts";
import type { Template } from "./world.ts";

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const pin = "4711";

function must<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Makes the folder; `drop` takes it away again. */
export async function makeTemplate(declarations = 12): Promise<Template & { drop(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "tidewaiter-template-"));
  const ports = systemPorts({ log, version: "simulation" });
  const desk = must(createDesk(ports, { folder }));
  const session = desk.session();
  must(await session.call("desk.initialise", { user: "ann", pin }));
  must(await session.call("session.signIn", { user: "ann", pin }));
  must(await session.call("user.add", { user: "bob", role: "reviewer", pin }));
  must(await session.call("hub.add", { name: "model", url: "http://127.0.0.1:9", profile: "my" }));
  must(await session.call("declaration.seed", { count: declarations, profile: "my" }));
  must(await session.call("declaration.check", {}));
  const list = must(
    await session.call("declaration.list", { limit: 1000, sort: "lrn", descending: false }),
  );
  await desk.close();
  const opened = must(openDatabase({ folder, heard: () => undefined }));
  const [preparer, reviewer] = [
    must(await signIn(opened.db, ports, "ann", pin)),
    must(await signIn(opened.db, ports, "bob", pin)),
  ];
  opened.close();
  return {
    folder,
    lrns: list.declarations.map(({ lrn }) => lrn),
    preparer,
    reviewer,
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}
