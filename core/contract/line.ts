/** Calls about hubs and the line to them: what is sent, what waits, what came. */
import { z } from "zod";
import { name, profile } from "./asked.ts";
import { hubShown, inboxEntry, lineState, outboxEntry, syncReport } from "./shapes.ts";

export const lineCalls = {
  "hub.add": {
    input: z.object({
      name,
      url: z.url({ protocol: /^https?$/u }),
      profile,
      submitter: z
        .string()
        .trim()
        .regex(/^[\w.:-]{1,64}$/u)
        .optional(),
    }),
    output: hubShown,
  },
  "hub.list": { input: z.object({}), output: z.object({ hubs: z.array(hubShown) }) },
  "sync.run": {
    input: z.object({ hub: name.optional(), untilIdle: z.boolean().default(false) }),
    output: syncReport,
  },
  /** The person's own switch: offline means that the desk does not try. */
  "line.set": { input: z.object({ online: z.boolean() }), output: lineState },
  "outbox.list": { input: z.object({}), output: z.object({ entries: z.array(outboxEntry) }) },
  "inbox.list": {
    input: z.object({ limit: z.int().min(1).max(1000).default(200) }),
    output: z.object({ entries: z.array(inboxEntry) }),
  },
} as const;
