/** All migrations in order; the last one's version is the database's user_version. */
import { spine } from "./001Spine.ts";
import { reference } from "./002Reference.ts";
import { requests } from "./003Requests.ts";
import { reconciling } from "./004Reconciling.ts";
import { indexes } from "./005Indexes.ts";
import { submitters } from "./006Submitters.ts";
import { outboxRequests } from "./007OutboxRequests.ts";
import { reshapings } from "./008Reshapings.ts";
import { people } from "./009People.ts";
import { comments } from "./010Comments.ts";
import { keying } from "./011Keying.ts";
import { beginnings } from "./012Beginnings.ts";
import { problems } from "./013Problems.ts";

export interface Migration {
  /** Numbers go up by one. A migration that was ever released is never changed. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { version: 1, name: "spine", sql: spine },
  { version: 2, name: "reference", sql: reference },
  { version: 3, name: "requests", sql: requests },
  { version: 4, name: "reconciling", sql: reconciling },
  { version: 5, name: "indexes", sql: indexes },
  { version: 6, name: "submitters", sql: submitters },
  { version: 7, name: "outbox-requests", sql: outboxRequests },
  { version: 8, name: "reshapings", sql: reshapings },
  { version: 9, name: "people", sql: people },
  { version: 10, name: "comments", sql: comments },
  { version: 11, name: "keying", sql: keying },
  { version: 12, name: "beginnings", sql: beginnings },
  { version: 13, name: "problems", sql: problems },
];
