-- Documents that declarants send about a declaration, in parts. The parts are base64: text in every driver.
create table attachment (
  attachment_id text primary key,
  submitter_id text not null,
  message_id text not null references declaration,
  name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  description text,
  content_digest text not null,
  size integer not null check (size > 0),
  received integer not null check (received between 0 and size),
  receipt_id text unique,
  received_at text collate "C",
  check ((receipt_id is null) = (received_at is null))
);
create index attachment_by_declaration on attachment (message_id);

create table attachment_part (
  attachment_id text not null references attachment,
  position integer not null,
  content text not null,
  primary key (attachment_id, position)
);
