-- The hub's books. One dialect for PGlite and PostgreSQL 15 and later.
-- Instants are ISO 8601 text in UTC with milliseconds, collated "C", so that text order is time order.

-- One row: the hub's own key, the last sequence number given, the last one dropped by retention.
-- Its row lock is the one lock under which sequence numbers are given: held to the commit, it makes
-- commit order and number order the same, so that no reader passes over a number still to come.
create table hub (
  one integer primary key check (one = 1),
  hub_id text not null,
  private_jwk text not null,
  sequence bigint not null check (sequence >= 0),
  dropped bigint not null check (dropped >= 0)
);

create table submitter_key (
  submitter_id text not null,
  role text not null check (role in ('submitter', 'approver')),
  key_id text not null,
  public_jwk text not null,
  added_at text collate "C" not null,
  primary key (submitter_id, role, key_id, public_jwk)
);

create table message (
  message_id text primary key,
  submitter_id text not null,
  batch_id text not null,
  function_code text not null check (function_code in ('9', '13')),
  type_code text not null,
  lrn text not null,
  version integer not null check (version > 0),
  content_digest text not null,
  declaration_xml text not null,
  approval text,
  receipt_id text not null unique,
  conversation_id text not null,
  received_at text collate "C" not null,
  arrivals integer not null check (arrivals > 0),
  sequence bigint not null unique,
  unique (submitter_id, lrn, version)
);

create table declaration (
  message_id text primary key references message,
  submitter_id text not null,
  lrn text not null,
  version integer not null check (version > 0),
  mrn text unique,
  country text not null,
  status text not null check (status in ('received', 'accepted', 'rejected', 'controlled', 'documents-required',
    'queried', 'detained', 'amended', 'released', 'cleared', 'exited', 'invalidated', 'expired')),
  updated_at text collate "C" not null,
  changed bigint not null unique,
  arrived_at text collate "C",
  inspection text not null check (inspection in ('none', 'required', 'done')),
  released_at text collate "C"
);
create index declaration_by_lrn on declaration (submitter_id, lrn, version);

-- Amendments, cancellations and presentations: function code 13.
create table request (
  message_id text primary key references message,
  submitter_id text not null,
  declaration_message_id text references declaration,
  carried_mrn text,
  status text not null check (status in ('requested', 'granted', 'denied', 'rejected'))
);
create index request_by_declaration on request (declaration_message_id);

create table notification (
  sequence bigint primary key,
  notification_id text not null unique,
  submitter_id text not null,
  message_id text not null references message,
  body text not null
);
create index notification_by_submitter on notification (submitter_id, sequence);

-- What the hub has still to say about a message, when it does not say all at once.
create table step (
  message_id text not null references message,
  position integer not null,
  due_at bigint not null,
  body text not null,
  primary key (message_id, position)
);
create index step_by_due on step (due_at);

create table waybill (
  waybill text not null,
  message_id text not null references declaration,
  primary key (waybill, message_id)
);

create table account (
  submitter_id text not null,
  currency text not null,
  balance numeric(20, 3) not null,
  primary key (submitter_id, currency)
);

create table due (
  message_id text not null references declaration,
  submitter_id text not null,
  currency text not null,
  amount numeric(20, 3) not null check (amount >= 0),
  primary key (message_id, currency)
);
create index due_by_submitter on due (submitter_id, currency);

create table payment (
  payment_id text primary key,
  submitter_id text not null,
  message_id text not null references declaration,
  mrn text not null,
  amount numeric(20, 3) not null check (amount > 0),
  currency text not null,
  receipt_id text not null unique,
  balance_after numeric(20, 3) not null,
  due_after numeric(20, 3) not null,
  received_at text collate "C" not null
);

create table idempotency (
  submitter_id text not null,
  idempotency_key text not null,
  body_digest text not null,
  answer text not null,
  answered_at bigint not null,
  primary key (submitter_id, idempotency_key)
);
create index idempotency_by_age on idempotency (answered_at);

create table audit_head (
  submitter_id text not null,
  desk_id text not null,
  count bigint not null check (count >= 0),
  head text not null,
  signature text,
  receipt_id text not null unique,
  countersignature text not null,
  countersigned_at text collate "C" not null,
  primary key (submitter_id, desk_id, count)
);
