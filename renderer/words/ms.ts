/** Segala kata tetingkap: Bahasa Melayu. */
import { editor } from "./ms/editor.ts";
import { figures } from "./ms/figures.ts";
import { manual } from "./ms/manual.ts";
import { people } from "./ms/people.ts";
import { print } from "./ms/print.ts";
import { keying } from "./ms/keying.ts";
import { queue } from "./ms/queue.ts";
import { reshape } from "./ms/reshape.ts";
import { review } from "./ms/review.ts";
import { rooms } from "./ms/rooms.ts";
import { shell } from "./ms/shell.ts";
import { start } from "./ms/start.ts";
import { status } from "./ms/status.ts";
import { steps } from "./ms/steps.ts";
import { timeline } from "./ms/timeline.ts";
import { views } from "./ms/views.ts";
import type { en } from "./en.ts";
import type { Translated } from "./part.ts";

export const ms: Translated<typeof en> = {
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
};
