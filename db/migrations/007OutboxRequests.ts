/** Migration 7: which request an outbox row is of, beside the row itself. */

// Every move of a filing asks whether it is of a request. The answer stood behind the filing's bytes: to see it,
// each of three triggers read the whole document, and for a long one all its overflow pages.
export const outboxRequests = `
ALTER TABLE outbox ADD COLUMN of_request INTEGER REFERENCES change_requests (id);
UPDATE outbox SET of_request = (SELECT request_id FROM filings WHERE id = filing_id)
  WHERE filing_id IN (SELECT id FROM filings WHERE request_id IS NOT NULL);
CREATE INDEX outbox_of_request ON outbox (of_request) WHERE of_request IS NOT NULL;
`;
