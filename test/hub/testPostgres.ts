/** The PostgreSQL of one test file, stopped after it. Where there is none, what needs it is skipped under a name that says why. */
import { afterAll } from "vitest";
import { startPostgres } from "./postgresServer.ts";

export interface TestPostgres {
  readonly isMissing: boolean;
  /** For the names of what is skipped: the reason in brackets; empty where there is a server. */
  readonly because: string;
  /** Makes an empty database and gives its address. */
  database(): string;
}

export async function testPostgres(): Promise<TestPostgres> {
  const server = await startPostgres();
  if ("missing" in server) {
    const none = (): never => {
      throw new Error(server.missing);
    };
    return { isMissing: true, because: ` (${server.missing})`, database: none };
  }
  afterAll(() => server.stop());
  return { isMissing: false, because: "", database: () => server.database() };
}
