-- The channel that the hub's selection put a declaration into; null when it was asked for its outcome, or rejected.
alter table declaration add column risk_channel text check (risk_channel in ('green', 'yellow', 'red'));
