/** The commands pack load, pack list, pack rollback and hs, as a person or a script runs them. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pin, preparedFolder } from "../deskWorld.ts";
import { packFile, threeCodes } from "./packWorld.ts";

const main = join(import.meta.dirname, "../../../desk/cli/main.ts");

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly json: Record<string, unknown>;
}

function run(folder: string, ...words: readonly string[]): Promise<Ran> {
  const options = { env: { ...process.env, TIDEWAITER_PIN: pin } };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, "--data", folder, ...words], options, (error, out) => {
      const exit = error === null ? 0 : Number(error.code);
      const json = out.startsWith("{") ? (JSON.parse(out) as Record<string, unknown>) : {};
      resolve({ exit, out, json });
    });
  });
}

describe("the commands", { timeout: 60_000 }, () => {
  it("load, list, find and roll back", async () => {
    const folder = await preparedFolder();
    const file = packFile(threeCodes, "edition 2022.csv");
    const loaded = await run(
      folder,
      "pack",
      "load",
      file,
      "--list",
      "hs",
      "--from",
      "2022-01-01",
      "--as",
      "ann",
      "--json",
    );
    expect(loaded.exit).toBe(0);
    expect(loaded.json).toMatchObject({
      loaded: true,
      list: "hs",
      read: 3,
      rows: 3,
      refused: 0,
      refusals: [],
    });
    const second = packFile(threeCodes.replace("Routers", "Data apparatus"));
    const more = await run(
      folder,
      "--json",
      "--as",
      "ann",
      "pack",
      "load",
      second,
      "--list",
      "hs",
      "--edition",
      "2027",
    );
    expect(more.exit).toBe(0);

    const found = await run(folder, "hs", "data", "apparatus", "--json");
    expect(found.exit).toBe(0);
    expect(found.json).toMatchObject({
      results: [{ code: "851762", description: "Data apparatus", score: expect.any(Number) }],
    });
    const back = await run(folder, "pack", "rollback", "--list", "hs", "--as", "ann", "--json");
    expect(back.json).toMatchObject({ edition: "edition 2022", validFrom: "2022-01-01" });
    const listed = await run(folder, "pack", "list", "--json");
    expect(listed.json).toMatchObject({
      packs: [
        { list: "hs", edition: "edition 2022", state: "current" },
        { list: "hs", edition: "2027", state: "previous" },
      ],
    });
    const people = await run(folder, "hs", "8517.62");
    expect(people.out).toContain("851762");
    expect(people.out).toContain("Routers");
  });

  it("refuse with exit 1 and the line, and wrong usage with exit 2", async () => {
    const folder = await preparedFolder();
    const bad = packFile(`${threeCodes}85176,Odd\n`);
    const refused = await run(folder, "pack", "load", bad, "--list", "hs", "--as", "ann", "--json");
    expect(refused.exit).toBe(1);
    expect(refused.json).toMatchObject({
      loaded: false,
      rows: 0,
      refused: 1,
      refusals: [{ file: bad, line: 5, code: "code-malformed" }],
    });
    const list = await run(folder, "pack", "load", bad, "--list", "ships", "--as", "ann", "--json");
    expect(list.exit).toBe(2);
    expect(list.json).toMatchObject({ error: { code: "wrong-usage" } });
    const unsigned = await run(folder, "pack", "load", bad, "--list", "hs", "--json");
    expect(unsigned.exit).toBe(2);
  });

  it("find trade words without any pack", async () => {
    const folder = await preparedFolder();
    const found = await run(folder, "hs", "baby", "stroller", "--limit", "1", "--json");
    expect(found.json).toMatchObject({ results: [{ code: "871500" }], pack: null });
  });
});
