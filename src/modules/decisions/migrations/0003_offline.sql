-- What heads of villages noted without network and sent later. A phone may send the same entry many times, from several phones.

-- Which entries came in: never what they hold. Which household returned its slip in which order must not be read here either.
create table decisions.entry (
  -- made on the phone
  id uuid primary key,
  unit_id uuid not null references org.unit (id),
  kind text not null check (kind in ('check-in', 'count', 'return')),
  -- written; the server had the same already; the head chose that the server's stays; an entry that such a choice settled
  outcome text not null check (outcome in ('applied', 'same', 'kept', 'settled')),
  -- keyed digest of the content, so that another content under the same id is seen; null for what was only settled
  content_hash bytea,
  -- what the head called the phone, erased on request; and the day on it
  device text check (length(device) between 1 and 60),
  noted_on date not null,
  received_on date not null,
  received_by uuid not null references org.holding (id),
  check ((content_hash is null) = (outcome = 'settled'))
);
comment on column decisions.entry.device is 'personal';
create index entry_unit on decisions.entry (unit_id, received_on);
create index entry_holding on decisions.entry (received_by);
