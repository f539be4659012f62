/**
 * The practice hub at scale: `node test/prove/scale.ts [--filings N] [--desks D] [--kills K] [--seed S]`. So many filings from so
 * many desks to two hubs on a PostgreSQL of its own, hubs killed midway; prints one summary, exits with 1 when anything is wrong, with 77 where there is no PostgreSQL.
 */
import { parseArgs } from "node:util";
import { startPostgres } from "../hub/postgresServer.ts";
import { exitCodeOf } from "./exitCode.ts";
import { runScale, toldScale } from "./scale/run.ts";

const { values } = parseArgs({
  options: {
    filings: { type: "string", default: "100000" },
    desks: { type: "string", default: "50" },
    kills: { type: "string", default: "4" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});

const server = await startPostgres();
if ("missing" in server) {
  console.log(`SKIPPED: the hub at scale cannot be proved: ${server.missing}`);
  process.exitCode = exitCodeOf(0, false);
} else {
  try {
    const order = {
      filings: Number(values.filings),
      desks: Number(values.desks),
      kills: Number(values.kills),
      seed: Number(values.seed),
      database: server.database(),
      tell: (line: string): void => console.log(line),
    };
    const result = await runScale(order);
    console.log(toldScale(order, result));
    for (const trouble of result.wrong.slice(0, 20)) console.log(`  WRONG ${trouble}`);
    console.log(`${result.wrong.length === 0 ? "nothing" : `${result.wrong.length} things`} wrong`);
    process.exitCode = exitCodeOf(result.wrong.length, true);
  } finally {
    server.stop();
  }
}
