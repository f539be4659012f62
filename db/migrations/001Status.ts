/** The status column of migration 1, as it was when that migration was made: a test holds it against core/lifecycle/status.ts. */

// A change of statusOf() needs a new migration that builds the column anew; this text stays.
export const statusColumn = `status TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN work = 'discarded' THEN 'discarded'
      WHEN customs IN ('received', 'accepted')
        THEN CASE WHEN payment IN ('none', 'paid') THEN 'at-customs' ELSE 'payment-due' END
      WHEN customs = 'controlled' THEN 'inspection'
      WHEN customs = 'queried' THEN 'customs-asks'
      WHEN customs = 'amended' THEN 'amended-by-customs'
      WHEN customs = 'invalidated' THEN 'cancelled'
      WHEN customs <> 'none' THEN customs
      WHEN transport IN ('queued', 'waiting') THEN 'waiting-for-line'
      WHEN transport = 'sent' THEN 'at-customs'
      WHEN transport = 'unknown' THEN 'answer-unknown'
      WHEN transport = 'quarantined' THEN 'set-aside'
      WHEN transport <> 'none' THEN transport
      ELSE work
    END) STORED`;
