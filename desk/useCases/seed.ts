/** Plausible parcels for trying out and training: the same ones each time, put in batch by batch. */
import { succeed } from "../../core/contract.ts";
import type { CallOutput, CallResult } from "../../core/contract.ts";
import { documentOf } from "../../core/declaration/document.ts";
import type { ProfileId } from "../../core/profiles/profileIds.ts";
import { seedParcels } from "../../core/seed/seed.ts";
import type { SeededParcel } from "../../core/seed/seed.ts";
import { summaryOf } from "../../core/summary.ts";
import { writeXml } from "../../core/xml/write.ts";
import type { WritableDb } from "../../db/database.ts";
import { hasLrn, insertDeclaration } from "../../db/declarations.ts";
import type { NewDeclaration } from "../../db/declarations.ts";
import { seededSoFar, storeSeeded } from "../../db/seeded.ts";
import type { HandlerContext } from "../handler.ts";
import type { Job } from "../jobs.ts";
import { problemsFound } from "../rules.ts";

/** One wait for the disk for so many; more would hold up other calls for over 50 ms. */
const batchSize = 200;
/** Milliseconds of building parcels after which other calls are answered. */
const longestSlice = 15;

function madeOf(context: HandlerContext, profile: ProfileId, parcel: SeededParcel): NewDeclaration {
  const { ports } = context;
  const { declaration, extras, form } = parcel;
  const lrn = declaration.functionalReferenceID;
  if (lrn === undefined) throw new Error("a seeded parcel has no LRN");
  return {
    lrn,
    profile,
    summary: summaryOf(declaration, extras),
    xml: writeXml(documentOf(declaration)),
    extras,
    problems: problemsFound(context, declaration, { profile, form, extras }),
    by: context.who(),
    at: ports.clock.now(),
    how: "seeded",
  };
}

interface Batch {
  readonly made: readonly NewDeclaration[];
  /** Parcels taken from the sequence, those that were there already included. */
  readonly taken: number;
}

async function nextBatch(
  context: HandlerContext,
  parcels: Generator<SeededParcel>,
  profile: ProfileId,
  size: number,
): Promise<Batch> {
  const { clock, timers } = context.ports;
  const made: NewDeclaration[] = [];
  let taken = 0;
  let began = clock.monotonic();
  while (made.length < size) {
    const next = parcels.next();
    if (next.done) break;
    taken += 1;
    const declaration = madeOf(context, profile, next.value);
    if (!hasLrn(context.db, declaration.lrn)) made.push(declaration);
    if (clock.monotonic() - began < longestSlice) continue;
    await timers.sleep(0);
    began = clock.monotonic();
  }
  return { made, taken };
}

function store(db: WritableDb, profile: ProfileId, batch: Batch): number {
  return db.transaction(() => {
    let stored = 0;
    for (const declaration of batch.made) {
      // Somebody else may have brought it in while the batch was made.
      if (hasLrn(db, declaration.lrn)) continue;
      insertDeclaration(db, declaration);
      stored += 1;
    }
    storeSeeded(db, profile, seededSoFar(db, profile) + batch.taken);
    return stored;
  });
}

async function putIn(
  context: HandlerContext,
  job: Job,
  count: number,
  profile: ProfileId,
): Promise<number> {
  const { db } = context;
  // The sequence goes on where the last seeding ended; an endless one, since some of it may be there already.
  const parcels = seedParcels(1e9, profile, seededSoFar(db, profile));
  let seeded = 0;
  while (seeded < count && !job.signal.aborted) {
    const batch = await nextBatch(context, parcels, profile, Math.min(batchSize, count - seeded));
    seeded += store(db, profile, batch);
    job.progress(seeded, count, profile);
    context.emit({ name: "declaration.changed", data: { lrns: null } });
  }
  return seeded;
}

/** Cancelled, it keeps what is in and says how many that is. */
export async function seed(
  context: HandlerContext,
  { count, profile }: { count: number; profile: ProfileId },
): Promise<CallResult<CallOutput<"declaration.seed">>> {
  const { clock } = context.ports;
  const began = clock.monotonic();
  const job = context.jobs.start("seed");
  let seeded = 0;
  try {
    seeded = await putIn(context, job, count, profile);
  } finally {
    job.finish(seeded, count, profile);
  }
  return succeed({ seeded, seconds: (clock.monotonic() - began) / 1000 });
}
