/** The admin door of an open hub: faults on request, and every message held. */
import { z } from "zod";
import * as wire from "./adminWire.ts";
import { makeBackup, restoreBackup } from "./backups.ts";
import { listMessages } from "./lists.ts";
import { answer, answerOr, route } from "./route.ts";
import type { Route } from "./route.ts";
import { cursor } from "./wire.ts";

export const adminRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/admin/faults",
    summary: "Make the next requests go wrong",
    admin: true,
    input: { body: wire.faultRequest },
    answer: wire.fault,
    handle: async ({ faults }, { body }) => answer(faults.add(body)),
  }),
  route({
    method: "GET",
    path: "/admin/faults",
    summary: "Faults still to come",
    admin: true,
    answer: wire.faultsAnswer,
    handle: async ({ faults }) => answer({ faults: faults.list() }),
  }),
  route({
    method: "DELETE",
    path: "/admin/faults",
    summary: "No more faults",
    admin: true,
    answer: null,
    handle: async ({ faults }) => {
      faults.clear();
      return { ok: true, status: 204, json: "" };
    },
  }),
  route({
    method: "POST",
    path: "/admin/backups",
    summary: "Keep a backup of the books, in place of the one before",
    admin: true,
    answer: wire.backupAnswer,
    handle: async ({ ports }) => answer(await makeBackup(ports)),
  }),
  route({
    method: "POST",
    path: "/admin/restore",
    summary: "Put the books back to the backup: what came since is unknown, cursors are ahead",
    admin: true,
    answer: wire.backupAnswer,
    refusals: [409],
    handle: async ({ ports }) => answerOr(await restoreBackup(ports)),
  }),
  route({
    method: "GET",
    path: "/admin/messages",
    summary: "Every message held, with how often it arrived",
    admin: true,
    input: {
      query: z.object({
        after: cursor,
        limit: z.coerce.number().int().min(1).max(10_000).default(1000),
        lrn: z.string().max(35).optional(),
      }),
    },
    answer: wire.heldMessagesAnswer,
    handle: async ({ ports }, { query }) =>
      answerOr(await listMessages(ports, { ...query, lrn: query.lrn ?? null })),
  }),
];
