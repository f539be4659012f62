/** Everything the window says, in English: the table that types the others. */
import { editor } from "./en/editor.ts";
import { figures } from "./en/figures.ts";
import { manual } from "./en/manual.ts";
import { people } from "./en/people.ts";
import { print } from "./en/print.ts";
import { keying } from "./en/keying.ts";
import { queue } from "./en/queue.ts";
import { reshape } from "./en/reshape.ts";
import { review } from "./en/review.ts";
import { rooms } from "./en/rooms.ts";
import { shell } from "./en/shell.ts";
import { start } from "./en/start.ts";
import { status } from "./en/status.ts";
import { steps } from "./en/steps.ts";
import { timeline } from "./en/timeline.ts";
import { views } from "./en/views.ts";

export const en = {
  ...shell,
  ...status,
  ...queue,
  ...people,
  ...manual,
  ...views,
  ...editor,
  ...figures,
  ...reshape,
  ...keying,
  ...review,
  ...rooms,
  ...start,
  ...steps,
  ...timeline,
  ...print,
} as const;
