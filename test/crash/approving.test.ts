/** Approving, killed at random moments and at its very writes to the disk: what was acknowledged is kept, and every approval is whole. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { pin, program } from "../desk/cli/program.ts";
import { copyOf, placeFor } from "./approved.ts";
import { checkedFolder } from "./checkedFolder.ts";
import { cannotTrace } from "./diskTrace.ts";

/** Approved declarations, filings and outbox rows, which must be the same ones. */
function whole(folder: string): { approved: string[]; intact: boolean } {
  const file = new Sqlite(join(folder, "tidewaiter.sqlite"), { readonly: true });
  try {
    const column = (sql: string): string[] => file.prepare<[], string>(sql).pluck().all();
    const approved = column("SELECT lrn FROM declarations WHERE work = 'approved' ORDER BY lrn");
    const filed = column("SELECT lrn FROM filings ORDER BY lrn");
    const queued = column(
      "SELECT lrn FROM outbox JOIN filings ON filings.id = filing_id WHERE state = 'queued' ORDER BY lrn",
    );
    const audited = column("SELECT lrn FROM audit WHERE what = 'approved' ORDER BY lrn");
    const same = [filed, queued, audited].every(
      (list) => JSON.stringify(list) === JSON.stringify(approved),
    );
    return { approved, intact: same && file.pragma("integrity_check", { simple: true }) === "ok" };
  } finally {
    file.close();
  }
}

it("killed at random, it goes on where it stopped", { timeout: 110_000 }, async () => {
  const folder = join(placeFor("approve"), "data");
  await checkedFolder(folder, 600, "http://127.0.0.1:59999");
  const desk = program(folder);
  let before = 0;
  for (const moment of [550, 700, 850, 1000, 1250]) {
    const { child, ended } = desk.start(["--json", "approve", "--all-checked", "--as", "bob"]);
    const timer = setTimeout(() => child.kill("SIGKILL"), moment);
    const { out } = await ended;
    clearTimeout(timer);
    const { approved, intact } = whole(folder);
    expect(intact).toBe(true);
    expect(approved.length).toBeGreaterThanOrEqual(before);
    if (out !== "") {
      const { results } = JSON.parse(out) as { results: { lrn: string }[] };
      for (const { lrn } of results) expect(approved).toContain(lrn);
    }
    before = approved.length;
  }
  await desk.run("approve", "--all-checked", "--as", "bob");
  expect(whole(folder)).toMatchObject({ intact: true, approved: { length: 600 } });
  expect(await desk.json("verify")).toMatchObject({ code: 0 });
});

const why = cannotTrace();

describe.skipIf(why !== undefined)(
  `at its writes to the disk${why === undefined ? "" : ` (${why})`}`,
  { timeout: 110_000 },
  () => {
    async function inject(
      folder: string,
      rule: string,
    ): Promise<{ code: number | null; out: string }> {
      const main = join(import.meta.dirname, "../../desk/cli/main.ts");
      const words = ["--json", "--data", folder, "approve", "--all-checked", "--as", "bob"];
      const child = spawn(
        "strace",
        [
          "-f",
          "-qq",
          "-o",
          "/dev/null",
          "-e",
          "trace=pwrite64,fsync,fdatasync",
          "-e",
          `inject=${rule}`,
          process.execPath,
          main,
          ...words,
        ],
        {
          env: { PATH: process.env["PATH"] ?? "", TIDEWAITER_PIN: pin },
          stdio: ["ignore", "pipe", "ignore"],
        },
      );
      let out = "";
      child.stdout.on("data", (part: Buffer) => void (out += part.toString()));
      const code = await new Promise<number | null>((resolve) => void child.once("close", resolve));
      return { code, out };
    }

    it.each([
      "fsync,fdatasync:signal=KILL:when=6",
      "fsync,fdatasync:signal=KILL:when=8",
      "pwrite64:signal=KILL:when=150",
      "pwrite64:signal=KILL:when=450",
    ])("killed: %s", async (rule) => {
      const place = placeFor("strace");
      await checkedFolder(join(place, "template"), 60, "http://127.0.0.1:59999");
      const folder = copyOf(join(place, "template"), place);
      const { out } = await inject(folder, rule);
      expect(out).toBe("");
      expect(whole(folder).intact).toBe(true);
      const desk = program(folder);
      await desk.run("approve", "--all-checked", "--as", "bob");
      expect(whole(folder)).toMatchObject({ intact: true, approved: { length: 60 } });
    });

    it.each([
      ["fsync,fdatasync:error=EIO:when=7+"],
      ["pwrite64:error=ENOSPC:when=400+"],
      ["pwrite64:error=EIO:when=400"],
    ])("with a fault: %s", async (rule) => {
      const place = placeFor("strace");
      await checkedFolder(join(place, "template"), 60, "http://127.0.0.1:59999");
      const folder = copyOf(join(place, "template"), place);
      const { code, out } = await inject(folder, rule);
      const answer = JSON.parse(out) as { error?: { code: string }; results?: { lrn: string }[] };
      const { approved, intact } = whole(folder);
      expect(intact).toBe(true);
      if (answer.error === undefined)
        for (const { lrn } of answer.results ?? []) expect(approved).toContain(lrn);
      else
        expect([code, answer.error.code]).toEqual([
          3,
          expect.stringMatching(/^(?:disk-full|storage-fault|folder-unusable)$/u),
        ]);
      const desk = program(folder);
      await desk.run("approve", "--all-checked", "--as", "bob");
      expect(whole(folder)).toMatchObject({ intact: true, approved: { length: 60 } });
    });
  },
);
