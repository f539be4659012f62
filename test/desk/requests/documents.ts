/** Documents of each type, and how a declaration's one attachment stands. */
import { randomBytes } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { CallOutput } from "../../../core/contract.ts";
import { openWorld, temporaryFolder } from "../deskWorld.ts";
import type { World } from "../deskWorld.ts";
import { parcelFile } from "../parcelFile.ts";
import { shown } from "./requestWorld.ts";

export const text = (words: string): Buffer => Buffer.from(words, "latin1");
export const pdf = (size = 3000): Buffer =>
  Buffer.concat([text("%PDF-1.7\n"), randomBytes(size), text("\n%%EOF\n")]);
export const png = Buffer.concat([
  Buffer.from("89504e470d0a1a0a", "hex"),
  randomBytes(500),
  text("IEND"),
  Buffer.from("ae426082", "hex"),
]);
export const jpeg = Buffer.concat([
  Buffer.from("ffd8ffe0", "hex"),
  randomBytes(500),
  Buffer.from("ffd9", "hex"),
]);

export function fileOf(content: Uint8Array, name = "invoice.pdf"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

export async function withDraft(): Promise<World> {
  const world = await openWorld();
  await world.import(parcelFile(["A1"]));
  return world;
}

export function kept(world: World): string[] {
  try {
    return readdirSync(join(world.folder, "attachments"));
  } catch {
    return [];
  }
}

type Attachment = CallOutput<"declaration.show">["attachments"][number];

export async function only(world: World, lrn = "A1"): Promise<Attachment> {
  const { attachments } = await shown(world, lrn);
  expect(attachments).toHaveLength(1);
  const [attachment] = attachments;
  if (!attachment) throw new Error("nothing is attached");
  return attachment;
}
