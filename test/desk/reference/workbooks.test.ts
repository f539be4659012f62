/** Packs as spreadsheets: read like the CSV of the same rows, and bombs told before they unfold. */
import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../desk/exchange/workbook.ts";
import { openPackWorld, threeCodes } from "./packWorld.ts";

type Cell = string | number | Date | null;

async function sheet(rows: Cell[][]): Promise<Uint8Array> {
  return await writeXlsx({ sheets: [{ name: "codes", rows }] });
}

/** A zip of one entry that holds so many zeros, its header saying another size. */
function bomb(size: number, said: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size));
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const head = (signature: number, length: number): Buffer => {
    const buffer = Buffer.alloc(length);
    buffer.writeUInt32LE(signature, 0);
    return buffer;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const central = head(0x02014b50, 46);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(said, 24);
  central.writeUInt16LE(name.length, 28);
  const start = 30 + name.length + packed.length;
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, central, name, end]));
}

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = [];
  const fault = await readWorkbook(bytes, (cells) => void rows.push([...cells]));
  if (fault) throw new Error(fault.message);
  return rows;
}

describe("a workbook", () => {
  it("gives its cells as a person would type them", async () => {
    const rows = await rowsOf(
      await sheet([
        ["code", "rate", "from"],
        ["0101", 0.1 + 0.2, new Date(Date.UTC(2026, 10, 22))],
        ["杭州", 1e12, null],
      ]),
    );
    expect(rows[1]).toEqual(["0101", "0.3", "2026-11-22"]);
    expect(rows[2]?.slice(0, 2)).toEqual(["杭州", "1000000000000"]);
  });

  it("is loaded as a pack like the CSV of the same rows", async () => {
    const world = await openPackWorld();
    const rows = threeCodes
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const loaded = await world.load("hs", await sheet(rows));
    expect(loaded).toMatchObject({ loaded: true, rows: 3, refused: 0 });
    const found = await world.ask("hs.search", { text: "851762" });
    expect(found.results[0]?.description).toBe("Routers");
  });

  it.each([
    ["says what it holds", 64 * 1024 * 1024, 64 * 1024 * 1024],
    ["lies about it", 64 * 1024 * 1024, 100],
  ])("that is a bomb and %s is refused", async (_what, size, said) => {
    const fault = await readWorkbook(bomb(size, said), () => undefined);
    expect(["too-large", "workbook-unreadable"]).toContain(fault?.code);
  });
});
