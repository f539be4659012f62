/** A desk that makes one backup after the other, killed again and again, and what its backups are worth then. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { backupFolder, listBackups } from "../../db/backup.ts";
import { restoreData } from "../../desk/restoring.ts";
import { systemPorts } from "../../desk/systemPorts.ts";
import { makeFolder, silent } from "./diskFolder.ts";
import { runDesk } from "./diskTrace.ts";
import { randomOf } from "../random.ts";
import { deskFindings } from "./powerLook.ts";

export interface Kills {
  kills: number;
  /** Kills that came while a copy was unfinished. */
  midway: number;
  backups: number;
  readonly wrong: string[];
}

export interface KillOptions {
  readonly seed: number;
  readonly kills: number;
  /** Wall clock; no kill is begun after it. */
  readonly until?: number;
}

/** Whole, with at least so many declarations; what is wrong otherwise. */
function troubleOf(path: string, least: number): string[] {
  const file = new Sqlite(path, { readonly: true });
  try {
    const verdict = file.pragma("integrity_check", { simple: true });
    const held = Number(file.prepare("SELECT count(*) FROM declarations").pluck().get());
    const few = held < least ? [`it holds ${held} declarations, ${least} were said`] : [];
    return [...(verdict === "ok" ? [] : [String(verdict)]), ...few];
  } finally {
    file.close();
  }
}

async function restores(path: string, place: string): Promise<string[]> {
  rmSync(place, { recursive: true, force: true });
  const ports = systemPorts({ log: silent, version: "crash" });
  const restored = await restoreData(ports, { file: path, folder: place });
  if (!restored.ok) return [`${restored.error.code}: ${restored.error.message}`];
  return deskFindings(place);
}

export async function killBackups(folder: string, options: KillOptions): Promise<Kills> {
  const { seed, kills, until = Number.POSITIVE_INFINITY } = options;
  const random = randomOf(seed);
  const done: Kills = { kills: 0, midway: 0, backups: 0, wrong: [] };
  await makeFolder(folder, 200);
  for (let n = 0; n < kills && Date.now() < until; n += 1) {
    let said = { path: "", declarations: 0 };
    let timer: NodeJS.Timeout | undefined;
    const wait = random() * 60;
    const run = await runDesk({
      folder,
      orders: { backups: true },
      heard: (line, pid) => {
        const [word, path = "", declarations = "0"] = line.split(" ");
        if (word !== "BACKUP") return;
        done.backups += 1;
        said = { path, declarations: Number(declarations) };
        timer ??= setTimeout(() => process.kill(pid, "SIGKILL"), wait);
      },
    });
    clearTimeout(timer);
    if (run.signal !== "SIGKILL") {
      done.wrong.push(`kill ${n}: it ended by itself: ${run.trouble.slice(0, 300)}`);
      return done;
    }
    done.kills += 1;
    const unfinished = readdirSync(backupFolder(folder)).some((name) =>
      name.includes("unfinished"),
    );
    if (unfinished) done.midway += 1;
    const [newest] = listBackups(folder);
    if (newest === undefined || newest.path < said.path) {
      done.wrong.push(`kill ${n}: ${said.path} was made and is gone`);
      continue;
    }
    const trouble = [
      ...troubleOf(newest.path, said.declarations),
      ...(await restores(newest.path, join(folder, "..", "restored"))),
    ];
    done.wrong.push(...trouble.map((what) => `kill ${n}: ${newest.path}: ${what}`));
  }
  return done;
}

export function toldKills({ kills, midway, backups, wrong }: Kills, seed: number): string {
  return `backups: ${backups} made, killed ${kills} times (seed ${seed}), ${midway} of them within a copy: ${wrong.length} wrong`;
}
