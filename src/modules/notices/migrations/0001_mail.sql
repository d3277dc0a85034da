-- Outbox of mail. A command writes the row and the job that sends it in its own transaction. Addresses and content are
-- erased some days after sending; what stays is that a mail of some kind went out.

create table notices.mail (
  id uuid primary key,
  -- What it is for, `<module>.<kind>`, for the operator's counts.
  kind text not null check (kind ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
  unit_id uuid,
  -- One address and nothing that could start another header or add another recipient.
  recipient text check (recipient ~ '^[^\s@<>,;:"()\[\]\\]+@[^\s@<>,;:"()\[\]\\]+$' and length(recipient) <= 254),
  subject text check (subject !~ '[\r\n]' and length(subject) between 1 and 300),
  body text,
  html text,
  -- Address on our own site that ends these mails by one click (RFC 8058).
  unsubscribe text check (unsubscribe ~ '^/[^\s<>,]+$'),
  queued_at timestamptz not null default now(),
  sent_at timestamptz,
  -- Refused for good by the receiving side: the three-digit SMTP code.
  failed_at timestamptz,
  failure smallint check (failure between 500 and 599),
  erased_at timestamptz,
  check (sent_at is null or failed_at is null),
  check ((failed_at is null) = (failure is null)),
  check ((erased_at is not null and recipient is null and subject is null and body is null and html is null and unsubscribe is null)
      or (erased_at is null and recipient is not null and subject is not null and body is not null))
);
create index mail_to_erase on notices.mail (queued_at) where erased_at is null;
create index mail_recipient on notices.mail (recipient) where recipient is not null;
comment on column notices.mail.recipient is 'personal';
comment on column notices.mail.subject is 'personal';
comment on column notices.mail.body is 'personal';
comment on column notices.mail.html is 'personal';
comment on column notices.mail.unsubscribe is 'personal';
