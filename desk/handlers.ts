/** Every call of the contract and what answers it, joined from the files that each hold a part. */
import { exportHandlers } from "./exchange/export.ts";
import { importHandlers } from "./exchange/import.ts";
import type { Handlers } from "./handler.ts";
import { referenceHandlers } from "./reference/handlers.ts";
import { syncHandlers } from "./sync/handlers.ts";
import { approve } from "./useCases/approve.ts";
import { attachHandlers } from "./useCases/attach.ts";
import { backupHandlers } from "./useCases/backup.ts";
import { bulkHandlers } from "./useCases/bulk.ts";
import { check } from "./useCases/check.ts";
import { correctHandlers } from "./useCases/correct.ts";
import { deskHandlers } from "./useCases/deskCalls.ts";
import { draftHandlers } from "./useCases/drafts.ts";
import { explainHandlers } from "./useCases/explain.ts";
import { keyingHandlers } from "./useCases/keyingHelp.ts";
import { markHandlers } from "./useCases/marks.ts";
import { moveHandlers } from "./useCases/moves.ts";
import { historyHandlers } from "./useCases/history.ts";
import { beginHandlers } from "./useCases/newDeclaration.ts";
import { peopleHandlers } from "./useCases/people.ts";
import { queueHandlers } from "./useCases/queue.ts";
import { requestHandlers } from "./useCases/requests.ts";
import { reshapeHandlers } from "./useCases/reshape.ts";
import { printHandlers } from "./useCases/print.ts";
import { seed } from "./useCases/seed.ts";
import { setFields } from "./useCases/set.ts";
import { templateHandlers } from "./useCases/templates.ts";
import { viewHandlers } from "./useCases/views.ts";

export const handlers = {
  ...deskHandlers,
  ...backupHandlers,
  ...peopleHandlers,
  ...queueHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...syncHandlers,
  ...moveHandlers,
  ...bulkHandlers,
  ...requestHandlers,
  ...correctHandlers,
  ...attachHandlers,
  ...explainHandlers,
  ...reshapeHandlers,
  ...viewHandlers,
  ...historyHandlers,
  ...printHandlers,
  ...referenceHandlers,
  ...draftHandlers,
  ...keyingHandlers,
  ...markHandlers,
  ...templateHandlers,
  ...beginHandlers,
  "declaration.approve": approve,
  "declaration.check": check,
  "declaration.seed": seed,
  "declaration.set": setFields,
} satisfies Partial<Handlers>;
