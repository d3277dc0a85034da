-- Conferences that link every site (hội nghị trực tuyến): who is linked, what is on the agenda, and what happened in which order.
-- Live picture and sound are an attachment: nothing here depends on them.

create table conferences.conference (
  id uuid primary key,
  -- short public code with check digit, on summons and in addresses
  code text not null unique,
  -- whose officers keep it (the convening unit)
  unit_id uuid not null references org.unit (id),
  body_id uuid references org.body (id),
  -- the convening body as it was called that day
  body_name text not null check (length(body_name) between 1 and 300),
  kind text not null check (kind in ('review', 'dialogue', 'thematic', 'congress')),
  title text not null check (length(title) between 1 and 300),
  theme text not null default '' check (length(theme) <= 2000),
  -- the months or years it looks back on
  period_from date,
  period_to date,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- hall of the main site
  place text not null check (length(place) between 1 and 300),
  -- sites are chosen from the tree of this day
  sites_day date not null,
  state text not null check (state in ('planned', 'called', 'open', 'closed', 'concluded', 'cancelled')),
  called_on date,
  -- may be followed by everybody while it runs
  open_to_public boolean not null default false,
  -- who must be there before anything is decided: share of the sites or of the voting delegates; none where the rules ask for none
  quorum_of text check (quorum_of in ('sites', 'delegates')),
  quorum_numerator smallint check (quorum_numerator between 1 and 100),
  quorum_denominator smallint check (quorum_denominator between 1 and 100),
  -- more than that share (quá nửa); otherwise that share is enough (từ 2/3 trở lên)
  quorum_over boolean not null default false,
  -- where that rule is written, as the convening body names it
  quorum_ref text check (length(quorum_ref) <= 300),
  -- the one before it of the same kind, to compare with
  previous_id uuid references conferences.conference (id),
  demo boolean not null default false,
  created_at timestamptz not null,
  check (starts_at < ends_at),
  check (period_from <= period_to),
  check (state in ('planned', 'cancelled') or called_on is not null),
  check ((quorum_of is null) = (quorum_numerator is null) and (quorum_of is null) = (quorum_denominator is null)),
  check (quorum_numerator <= quorum_denominator)
);
create index conference_unit on conferences.conference (unit_id, starts_at desc, id);
create index conference_start on conferences.conference (starts_at desc, id);
create index conference_previous on conferences.conference (previous_id) where previous_id is not null;

-- Bodies that convene it together with the first.
create table conferences.co_convener (
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 20),
  body_id uuid references org.body (id),
  name text not null check (length(name) between 1 and 300),
  primary key (conference_id, no)
);

-- Who chairs it (chủ trì) and who directs it (chỉ đạo), with their posts as of that day.
create table conferences.chair (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 20),
  role text not null check (role in ('directing', 'chair')),
  person_id uuid references org.person (id),
  name text not null check (length(name) between 1 and 200),
  -- posts, the highest first, as printed on papers
  titles text[] not null default '{}',
  unique (conference_id, no)
);
comment on column conferences.chair.name is 'personal';
create unique index chair_directing on conferences.chair (conference_id) where role = 'directing';
create index chair_person on conferences.chair (person_id) where person_id is not null;

-- One hall, one login, one camera, one attendance sheet (điểm cầu).
create table conferences.site (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  no integer not null check (no between 1 and 20000),
  role text not null check (role in ('main', 'site')),
  unit_id uuid not null references org.unit (id),
  -- the unit as it was called on the day of the tree
  name text not null check (length(name) between 1 and 300),
  level text not null check (level in ('country', 'province', 'district', 'commune', 'village')),
  -- the site above it, where provinces gather their communes
  above_id uuid references conferences.site (id),
  hall text check (length(hall) <= 300),
  chair_name text check (length(chair_name) <= 200),
  chair_title text check (length(chair_title) <= 300),
  operator_name text check (length(operator_name) <= 200),
  operator_phone text check (length(operator_phone) <= 30),
  -- keyed digest of the code the operator comes in by
  code_hash bytea,
  connected_at timestamptz,
  lost_at timestamptz,
  -- when picture and sound are tried out before the meeting (gọi thử), and how that went
  test_call_at timestamptz,
  test_call text check (test_call in ('good', 'poor', 'failed')),
  -- takes part without the net: what happened there is entered afterwards
  outside_net boolean not null default false,
  -- number of the summons its officers were told of
  summoned_no smallint,
  unique (conference_id, no)
);
comment on column conferences.site.chair_name is 'personal';
comment on column conferences.site.operator_name is 'personal';
comment on column conferences.site.operator_phone is 'personal';
create unique index site_main on conferences.site (conference_id) where role = 'main';
create unique index site_code on conferences.site (code_hash) where code_hash is not null;
create unique index site_unit on conferences.site (conference_id, unit_id) where role = 'site';
create index site_of_unit on conferences.site (unit_id, conference_id);
create index site_above on conferences.site (above_id) where above_id is not null;

-- What comes when; items may have items below them.
create table conferences.agenda_item (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  above_id uuid references conferences.agenda_item (id),
  -- place among its siblings, from 1
  place smallint not null check (place between 1 and 200),
  kind text not null check (kind in ('opening', 'report', 'papers', 'discussion', 'vote', 'award', 'conclusion', 'closing', 'break', 'other')),
  title text not null check (length(title) between 1 and 300),
  planned_at timestamptz,
  planned_minutes smallint check (planned_minutes between 1 and 1440),
  -- who brings it in, as printed
  led_by text check (length(led_by) <= 300)
);
comment on column conferences.agenda_item.led_by is 'personal';
create index agenda_item_conference on conferences.agenda_item (conference_id, above_id, place);
create index agenda_item_above on conferences.agenda_item (above_id) where above_id is not null;

-- Who was asked to come: delegates, guests, observers, press. Several posts each, printed in this order.
create table conferences.delegate (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  site_id uuid not null references conferences.site (id),
  no integer not null check (no between 1 and 100000),
  kind text not null check (kind in ('delegate', 'guest', 'observer', 'press')),
  person_id uuid references org.person (id),
  name text check (length(name) <= 200),
  titles text[] not null default '{}',
  -- votes this delegate has; 0 for everybody without a vote
  weight smallint not null default 0 check (weight between 0 and 1000),
  -- keyed digest of the code on the invitation
  code_hash bytea,
  presence text not null default 'expected' check (presence in ('expected', 'present', 'absent')),
  presence_way text check (presence_way in ('list', 'code')),
  presence_at timestamptz,
  absence_reason text check (length(absence_reason) <= 300),
  -- whoever votes for an absent delegate by written mandate
  mandate_to uuid references conferences.delegate (id),
  unique (conference_id, no),
  check ((presence = 'absent') or absence_reason is null),
  check ((presence = 'expected') = (presence_at is null)),
  check (kind = 'delegate' or weight = 0),
  check (mandate_to <> id)
);
comment on column conferences.delegate.name is 'personal';
comment on column conferences.delegate.absence_reason is 'personal';
create index delegate_site on conferences.delegate (site_id, no);
create index delegate_person on conferences.delegate (person_id) where person_id is not null;
create index delegate_mandate on conferences.delegate (mandate_to) where mandate_to is not null;
create unique index delegate_code on conferences.delegate (code_hash) where code_hash is not null;

-- Heads counted in a hall; the last one holds.
create table conferences.head_count (
  id uuid primary key,
  site_id uuid not null references conferences.site (id),
  present integer not null check (present between 0 and 100000),
  at timestamptz not null,
  -- entered after the fact, by the site that was outside the net
  afterwards boolean not null default false
);
create index head_count_site on conferences.head_count (site_id, at desc);
select kernel.make_append_only('conferences.head_count');

-- A browser that came in by a code or a link; its token lies in a cookie, here only the digest.
create table conferences.seat (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  role text not null check (role in ('chair', 'secretary', 'operator', 'delegate', 'screen')),
  site_id uuid references conferences.site (id),
  delegate_id uuid references conferences.delegate (id),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- last time it was heard of
  seen_at timestamptz not null,
  -- given up, or taken over by another browser
  ended_at timestamptz,
  check (role in ('chair', 'secretary') or site_id is not null),
  check ((role = 'delegate') = (delegate_id is not null))
);
create unique index seat_operator on conferences.seat (site_id) where role = 'operator' and ended_at is null;
create index seat_conference on conferences.seat (conference_id, role);
create index seat_delegate on conferences.seat (delegate_id) where delegate_id is not null;
create index seat_expires on conferences.seat (expires_at);

-- Links for chairs and secretaries who have no account here.
create table conferences.door_code (
  conference_id uuid not null references conferences.conference (id),
  role text not null check (role in ('chair', 'secretary')),
  code_hash bytea not null unique,
  made_at timestamptz not null,
  primary key (conference_id, role)
);

-- Everything that happened, in its order: what the state of a meeting is made of and its minutes are drafted from.
create table conferences.meeting_event (
  conference_id uuid not null references conferences.conference (id),
  rev bigint not null check (rev > 0),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  payload jsonb not null,
  at timestamptz not null,
  -- when it happened, where it was entered afterwards
  occurred_at timestamptz,
  seat_id uuid references conferences.seat (id),
  person_id uuid references org.person (id),
  primary key (conference_id, rev)
);
create index meeting_event_seat on conferences.meeting_event (seat_id) where seat_id is not null;
create index meeting_event_person on conferences.meeting_event (person_id) where person_id is not null;
create index meeting_event_kind on conferences.meeting_event (conference_id, kind, rev);
select kernel.make_append_only('conferences.meeting_event');

-- The fold of the events up to `rev`, written by whoever writes an event, under this row's lock.
create table conferences.session (
  conference_id uuid primary key references conferences.conference (id),
  rev bigint not null default 0,
  state jsonb not null
) with (fillfactor = 50);
