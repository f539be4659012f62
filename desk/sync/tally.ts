/** What one run of the engine did, counted for its report. */

export interface Tally {
  /** Filings given to the line, each once however often it was tried. */
  readonly given: Set<number>;
  receipts: number;
  duplicates: number;
  rejected: number;
  notifications: number;
}

export function newTally(): Tally {
  return { given: new Set(), receipts: 0, duplicates: 0, rejected: 0, notifications: 0 };
}
