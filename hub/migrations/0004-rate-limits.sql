-- One bucket of tokens for each submitter, told by the instant (microseconds since 1970) at which it is full again.
-- Unlogged: nothing is lost with it but a moment's patience, and taking a token waits for no disk.
create unlogged table rate_bucket (
  submitter_id text primary key,
  full_at bigint not null
);
