/** English: first run, sign-in, trouble, refusals. */
export const start = {
  "sign-in.title": "Who is there?",
  "sign-in.who": "People of this desk",
  "sign-in.pin-of": "PIN of {{name}}",
  "sign-in.arrows": "↑ ↓ choose the person",
  "sign-in.go": "Sign in",
  "sign-in.back": "Stay as {{name}}",
  "pin.pin": "PIN",
  "pin.again": "PIN again",
  "pin.length": "4 to 128 characters; a sentence is fine.",
  "pin.too-short": "At least 4 characters.",
  "pin.differs": "The two are not the same.",
  "first.title": "Welcome to your desk",
  "first.about": "Everything stays on this computer until you approve it and the line is up.",
  "first.you": "You",
  "first.you-said": "You become this desk's first admin. The name stands in the audit.",
  "first.make": "Begin",
  "first.hub": "The hub that takes your filings",
  "first.hub-why":
    "Filings are sent there once they are approved. You can add it later under Settings.",
  "first.practice-why":
    "A practice hub runs on this computer. It answers like customs and nothing leaves the machine.",
  "first.hub-done": "added",
  "first.samples": "Parcels to try everything with",
  "first.samples-why":
    "200 parcels Hangzhou to KLIA, some wrong on purpose, so that checking, correcting and approving have something to do.",
  "first.samples-done_one": "{{n}} loaded",
  "first.samples-done_other": "{{n}} loaded",
  "first.second": "A second pair of eyes",
  "first.second-why":
    "Nobody approves own work: without a reviewer, what you import and correct can be checked but not sent.",
  "first.skip": "Not now",
  "first.skipped": "not now",
  "first.start": "Open the queue",
  "trouble.title": "The desk did not open",
  "trouble.unchanged": "Nothing on this computer was changed or deleted.",
  "trouble.retry": "Try again",
  "trouble.newer":
    "The data was written by a newer Tidewaiter. Install that version or a later one; this one must not touch it.",
  "trouble.already-open": "Another Tidewaiter has this data open. Close it there, then try again.",
  "trouble.disk-full": "The disk is full. Free some space, then try again.",
  "trouble.damaged":
    "The database cannot be read whole. Keep the folder as it is, restore a backup into another folder, and open that one.",
  "trouble.other":
    "Close and start Tidewaiter again. If it says the same, keep the data folder as it is and ask whoever looks after this computer.",
} as const;
