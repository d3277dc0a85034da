-- Votes in a meeting (biểu quyết): the question, who could vote as it was frozen at the opening, what was counted and what came out.
-- Opening, closing and publishing are lines of the meeting's log; counts and ballots are rows here.

create table conferences.poll (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 500),
  item_id uuid references conferences.agenda_item (id),
  question text not null check (length(question) between 1 and 500),
  -- hands counted in each hall, slips of paper counted in each hall, votes with a name, or secret votes by each delegate's own browser
  method text not null check (method in ('hands', 'slips', 'named', 'secret')),
  -- yes, no, no opinion; or so many of several
  shape text not null check (shape in ('question', 'choice')),
  most_choices smallint not null default 1 check (most_choices between 1 and 30),
  -- what the share is a share of: valid votes, all votes cast, votes of those present, votes of all entitled
  base text not null check (base in ('valid', 'cast', 'present', 'entitled')),
  numerator smallint not null check (numerator between 1 and 100),
  denominator smallint not null check (denominator between 1 and 100),
  -- more than the share, or the share and more
  strict boolean not null,
  -- where that is written, as the convening body names it
  rule_ref text not null check (length(rule_ref) between 1 and 300),
  state text not null check (state in ('draft', 'open', 'closed', 'published', 'cancelled')),
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (length(cancel_reason) between 1 and 500),
  -- who was there of those who must be, at the moment of opening
  quorum jsonb,
  -- the half of the box's key that seals
  box_key text,
  result jsonb,
  merkle_root text check (merkle_root ~ '^[0-9a-f]{64}$'),
  unique (conference_id, no),
  check (numerator <= denominator),
  check (shape = 'choice' or most_choices = 1),
  check ((state = 'cancelled') = (cancelled_at is not null) and (state = 'cancelled') = (cancel_reason is not null)),
  check ((state = 'published') = (published_at is not null) and (state <> 'published' or result is not null)),
  check (state not in ('open', 'closed', 'published') or (opened_at is not null and quorum is not null)),
  check (state not in ('closed', 'published') or closed_at is not null),
  check (box_key is null or (method = 'secret' and state = 'open'))
);
create unique index poll_open on conferences.poll (conference_id) where state = 'open';
create index poll_item on conferences.poll (item_id) where item_id is not null;

create table conferences.poll_option (
  poll_id uuid not null references conferences.poll (id),
  no smallint not null check (no between 1 and 30),
  kind text not null check (kind in ('yes', 'no', 'abstain', 'choice')),
  label text check (length(label) between 1 and 300),
  primary key (poll_id, no),
  check ((kind = 'choice') = (label is not null))
);
-- may be somebody who stands for election
comment on column conferences.poll_option.label is 'personal';
create index poll_option_label on conferences.poll_option (label) where label is not null;

-- Halls as they were when the vote was opened. Votes, not heads: a delegate may have several.
create table conferences.poll_site (
  poll_id uuid not null references conferences.poll (id),
  site_id uuid not null references conferences.site (id),
  entitled integer not null check (entitled >= 0),
  present integer not null check (present between 0 and entitled),
  primary key (poll_id, site_id)
);
create index poll_site_site on conferences.poll_site (site_id);

-- Delegates with a vote as they were when it was opened, each with whoever casts it: oneself, or the holder of a written mandate.
-- In a secret vote nothing here says when somebody voted, and after the count nothing leads on to a ballot.
create table conferences.poll_voter (
  poll_id uuid not null references conferences.poll (id),
  delegate_id uuid not null references conferences.delegate (id),
  site_id uuid not null references conferences.site (id),
  weight smallint not null check (weight between 1 and 1000),
  present boolean not null,
  caster_id uuid not null references conferences.delegate (id),
  -- may vote this moment: turned off row by row when the vote is closed
  votable boolean not null default false,
  voted boolean not null default false,
  -- tells the same send from a second vote, until the count
  attempt bytea,
  primary key (poll_id, delegate_id)
) with (fillfactor = 70);
create index poll_voter_caster on conferences.poll_voter (poll_id, caster_id);
create index poll_voter_delegate on conferences.poll_voter (delegate_id);
create index poll_voter_site on conferences.poll_voter (site_id);
create index poll_voter_by on conferences.poll_voter (caster_id);

-- What was counted in one hall; the last holds, and every later one says why.
create table conferences.site_count (
  id uuid primary key,
  poll_id uuid not null references conferences.poll (id),
  site_id uuid not null references conferences.site (id),
  no smallint not null check (no between 1 and 100),
  -- by number of the option
  counts jsonb not null,
  -- votes, of which each may name several options
  ballots integer not null check (ballots >= 0),
  spoiled integer not null check (spoiled >= 0),
  at timestamptz not null,
  -- the hall was outside the net, and told it after the vote was closed
  afterwards boolean not null default false,
  reason text check (length(reason) between 1 and 500),
  seat_id uuid references conferences.seat (id),
  unique (poll_id, site_id, no),
  check ((no = 1) = (reason is null))
);
create index site_count_site on conferences.site_count (site_id);
create index site_count_seat on conferences.site_count (seat_id) where seat_id is not null;
select kernel.make_append_only('conferences.site_count');

-- Votes that by their nature bear the voter's name; the page said so before.
create table conferences.named_vote (
  poll_id uuid not null references conferences.poll (id),
  delegate_id uuid not null references conferences.delegate (id),
  choices smallint[] not null,
  at timestamptz not null,
  primary key (poll_id, delegate_id)
);
create index named_vote_delegate on conferences.named_vote (delegate_id);
select kernel.make_append_only('conferences.named_vote');

-- Ballots of a secret vote in their envelopes, while it is open.
create table conferences.poll_sealed (
  poll_id uuid not null references conferences.poll (id),
  sealed bytea not null
);
create index poll_sealed_poll on conferences.poll_sealed (poll_id);

-- Ballots of a secret vote after the count, in no order that means anything; and the receipts, apart from them.
create table conferences.poll_ballot (
  poll_id uuid not null references conferences.poll (id),
  choices smallint[] not null
);
create index poll_ballot_poll on conferences.poll_ballot (poll_id);
select kernel.make_append_only('conferences.poll_ballot');
create table conferences.poll_receipt (
  poll_id uuid not null references conferences.poll (id),
  code text not null check (length(code) between 1 and 40),
  primary key (poll_id, code)
);
select kernel.make_append_only('conferences.poll_receipt');

-- Who wants a secret vote closed: two people, of whom one presides.
create table conferences.poll_release (
  id uuid primary key,
  poll_id uuid not null references conferences.poll (id),
  presides boolean not null,
  seat_id uuid references conferences.seat (id),
  person_id uuid references org.person (id),
  at timestamptz not null,
  check (seat_id is not null or person_id is not null)
);
create index poll_release_poll on conferences.poll_release (poll_id);
create index poll_release_seat on conferences.poll_release (seat_id) where seat_id is not null;
create index poll_release_person on conferences.poll_release (person_id) where person_id is not null;
