-- People who follow a matter by mail. An address is kept only once, and only as long as it follows something.

create table notices.follower (
  id uuid primary key,
  email text not null unique,
  lang text not null check (lang in ('vi', 'en')),
  created_at timestamptz not null
);
comment on column notices.follower.email is 'personal';

-- One round of mail a day: every matter announced since the round before.
create table notices.digest (
  id uuid primary key,
  day date not null unique,
  begun_at timestamptz not null,
  -- Null while mails are still being written, so that an interrupted round goes on where it stopped.
  done_at timestamptz
);

create table notices.follow (
  id uuid primary key,
  follower_id uuid not null references notices.follower (id) on delete cascade,
  -- `<kind>:<key>`; the kind belongs to the module that announces.
  topic text not null check (topic ~ '^[a-z-]+:[A-Za-z0-9:_-]{1,150}$'),
  asked_at timestamptz not null,
  -- Nothing is sent before the owner of the address has confirmed by the link in the mail.
  confirmed_at timestamptz,
  -- The last round in which this follow was served.
  digest_id uuid references notices.digest (id),
  unique (follower_id, topic)
);
create index follow_topic on notices.follow (topic, follower_id) where confirmed_at is not null;
create index follow_unconfirmed on notices.follow (asked_at) where confirmed_at is null;

-- News on a topic, told by the module that made it.
create table notices.item (
  id uuid primary key,
  topic text not null check (topic ~ '^[a-z-]+:[A-Za-z0-9:_-]{1,150}$'),
  title text not null check (length(title) between 1 and 300),
  -- Address on this site.
  path text not null check (path ~ '^/[^\s<>]*$'),
  demo boolean not null default false,
  at timestamptz not null default now(),
  digest_id uuid references notices.digest (id)
);
create index item_digest on notices.item (digest_id, topic);
create index item_new on notices.item (id) where digest_id is null;
