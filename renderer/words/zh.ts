/** 窗口的全部文字：中文。 */
import { editor } from "./zh/editor.ts";
import { figures } from "./zh/figures.ts";
import { manual } from "./zh/manual.ts";
import { people } from "./zh/people.ts";
import { print } from "./zh/print.ts";
import { keying } from "./zh/keying.ts";
import { queue } from "./zh/queue.ts";
import { reshape } from "./zh/reshape.ts";
import { review } from "./zh/review.ts";
import { rooms } from "./zh/rooms.ts";
import { shell } from "./zh/shell.ts";
import { start } from "./zh/start.ts";
import { status } from "./zh/status.ts";
import { steps } from "./zh/steps.ts";
import { timeline } from "./zh/timeline.ts";
import { views } from "./zh/views.ts";
import type { en } from "./en.ts";
import type { Translated } from "./part.ts";

export const zh: Translated<typeof en> = {
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
