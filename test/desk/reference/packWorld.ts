/** A desk with packs: files written as a person would have them, loaded by Ann. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CallOutput } from "../../../core/contract.ts";
import { openWorld, temporaryFolder } from "../deskWorld.ts";
import type { World, WorldOptions } from "../deskWorld.ts";

export interface PackWorld extends World {
  /** Loads a file with this content; the call must succeed, whatever it says of the file. */
  load(
    list: string,
    content: string | Uint8Array,
    more?: Readonly<Record<string, string>>,
  ): Promise<CallOutput<"pack.load">>;
  /** Edition and state of every pack of a list. */
  held(list: string): Promise<string[]>;
}

export function packFile(content: string | Uint8Array, name = "list.csv"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

export async function openPackWorld(options: WorldOptions = {}): Promise<PackWorld> {
  const world = await openWorld(options);
  return {
    ...world,
    load: (list, content, more = {}) =>
      world.ask("pack.load", { list, file: packFile(content), edition: "first", ...more }),
    async held(list) {
      const { packs } = await world.ask("pack.list", {});
      return packs
        .filter((pack) => pack.list === list)
        .map(({ edition, state }) => `${edition} ${state}`);
    },
  };
}

export const threeCodes = "code,name\n8517,Telephones\n851713,Smartphones\n851762,Routers\n";
