/** English: the manual. */
export const manual = {
  "manual.title": "Manual",
  "manual.pages": "Pages of the manual",
  "manual.here": "Manual of this screen",
  "manual.open": "Manual: {{page}}",
  "manual.start": "The first day",
  "manual.queue": "The queue",
  "manual.filter": "The filter",
  "manual.declaration": "The declaration",
  "manual.review": "Review",
  "manual.inbox": "Inbox",
  "manual.exchange": "Exchange",
  "manual.line": "Line",
  "manual.settings": "Settings",
  "manual.backup": "Backups",
  "manual.history": "The timeline",
  "manual.print": "Printing",
} as const;
