-- What a unit must make public (Article 11 and its siblings for agencies and enterprises), where, and for how long.
-- Late, overdue and short are computed from the days below by the rules in force when the duty arose; nobody types them.

-- A unit's register starts on a day: before that nothing is held against it.
create table publicity.register_start (
  id uuid primary key,
  unit_id uuid not null references org.unit (id),
  -- null for the register of the commune government itself
  body_id uuid references org.body (id),
  starts_on date not null,
  -- channels the law asks for only where they exist (Article 13(1) and (3))
  has_web boolean not null default true,
  has_loudspeaker boolean not null default true,
  demo boolean not null default false,
  unique nulls not distinct (unit_id, body_id)
);
create index register_start_body on publicity.register_start (body_id) where body_id is not null;

-- Yearly publicity plan (kế hoạch công khai, Article 14).
create table publicity.plan (
  id uuid primary key,
  unit_id uuid not null references org.unit (id),
  year smallint not null check (year between 2000 and 2199),
  -- number and day of the decision that adopted it; a draft until then
  document_no text,
  adopted_on date,
  file_id uuid references kernel.file (id),
  demo boolean not null default false,
  unique (unit_id, year),
  check (adopted_on is null or document_no is not null)
);

create table publicity.plan_item (
  id uuid primary key,
  plan_id uuid not null references publicity.plan (id) on delete cascade,
  item text not null,
  title text not null,
  -- when the decision or document is expected; the clock starts there
  expected_on date not null,
  channels text[] not null,
  responsible_holding uuid references org.holding (id),
  responsible text not null
);
create index plan_item_plan on publicity.plan_item (plan_id, expected_on);

-- One thing to be made public: a duty until it is published, a publication afterwards.
create table publicity.publication (
  id uuid primary key,
  -- short public code with check digit, on posters and in addresses
  code text not null unique,
  unit_id uuid not null references org.unit (id),
  -- agency, public unit or enterprise; null when the unit's own People's Committee publishes
  body_id uuid references org.body (id),
  regime text not null check (regime in ('commune', 'agency', 'enterprise')),
  item text not null,
  title text not null check (length(title) between 1 and 300),
  summary text not null default '',
  document_no text,
  -- day of the decision or document: the clock starts here
  arose_on date not null,
  -- last day in time, by the rule of the day it arose
  due_on date not null,
  legal_ref text not null,
  -- `verify`: the rule or a holiday behind due_on is not confirmed; `assumed`: the holiday list did not reach that far
  law_status text not null check (law_status in ('confirmed', 'verify')),
  assumed boolean not null default false,
  permanent boolean not null default false,
  state text not null check (state in ('due', 'published', 'withdrawn')),
  -- day it was released for publication here
  released_on date,
  -- first day it was public in any form: released_on, or an earlier start of a channel
  published_on date,
  -- required channels that have not begun, and channels taken down too early; kept by the rules at every change
  channels_missing smallint not null default 0,
  channels_short smallint not null default 0,
  -- day the last required channel began; null while one is missing
  complete_on date,
  plan_item_id uuid references publicity.plan_item (id) on delete set null,
  responsible_holding uuid references org.holding (id),
  file_id uuid references kernel.file (id),
  -- items with persons in them: who looked for personal data before publishing, and when
  privacy_checked_by uuid references org.holding (id),
  privacy_checked_at timestamptz,
  withdrawn_on date,
  withdrawn_reason text,
  -- without marks, for search: title and number on the first line, the summary on a second one (a draft is not searched by strangers)
  folded text not null,
  demo boolean not null default false,
  created_at timestamptz not null,
  check ((released_on is null) = (published_on is null)),
  -- a duty that was opened by mistake is withdrawn without ever having been published
  check (state = 'withdrawn' or (state = 'due') = (published_on is null)),
  check ((state = 'withdrawn') = (withdrawn_on is not null)),
  check ((withdrawn_on is null) = (withdrawn_reason is null)),
  check ((body_id is null) = (regime = 'commune'))
);
create index publication_unit on publicity.publication (unit_id, due_on desc, id);
create index publication_open on publicity.publication (due_on, unit_id) where state = 'due';
create index publication_unit_work on publicity.publication (unit_id, due_on, id) where state = 'due' or (state = 'published' and (channels_missing > 0 or channels_short > 0));
create index publication_plan_item on publicity.publication (plan_item_id) where plan_item_id is not null;
create index publication_responsible on publicity.publication (responsible_holding, due_on) where state <> 'withdrawn';
create index publication_newest on publicity.publication (published_on desc, id) where state = 'published';
create index publication_unit_newest on publicity.publication (unit_id, published_on desc, id) where state = 'published';
create index publication_folded on publicity.publication using gin (folded gin_trgm_ops);
create index publication_body on publicity.publication (body_id, due_on desc) where body_id is not null;

-- One publication has many channels (hình thức công khai, Article 12), each with plan, reality, place, proof and person.
create table publicity.channel (
  id uuid primary key,
  publication_id uuid not null references publicity.publication (id),
  kind text not null check (kind in ('web', 'posting', 'loudspeaker', 'heads', 'written', 'dialogue', 'reception', 'organisations', 'telecom', 'internal-site', 'other')),
  -- the law asks for it here; other channels are a service
  required boolean not null,
  -- of the required channels so marked, one is enough
  one_of boolean not null default false,
  place text not null default '',
  place_kind text check (place_kind in ('headquarters', 'culture-houses')),
  -- what one village head reports; it counts for the commune's own row of the same kind and place
  village_id uuid references org.unit (id),
  planned_from date,
  planned_to date,
  -- consecutive days required; null when permanent or when a single act fulfils it
  required_days smallint,
  permanent boolean not null default false,
  legal_ref text not null default '',
  law_status text not null default 'confirmed' check (law_status in ('confirmed', 'verify')),
  responsible_holding uuid references org.holding (id),
  started_on date,
  short boolean not null default false,
  check (planned_to is null or planned_from is null or planned_to >= planned_from),
  check (village_id is null or not required),
  check (not one_of or required)
);
create index channel_publication on publicity.channel (publication_id, kind);
create unique index channel_village on publicity.channel (publication_id, kind, village_id) where village_id is not null;
create index channel_responsible on publicity.channel (responsible_holding) where responsible_holding is not null;

-- Days a channel was really up. An interruption ends one period; the next starts the count again.
create table publicity.display (
  id uuid primary key,
  channel_id uuid not null references publicity.channel (id),
  from_day date not null,
  -- first day it was no longer up; null while it is
  to_day date,
  valid daterange not null generated always as (daterange(from_day, to_day, '[)')) stored,
  end_reason text,
  evidence_file uuid references kernel.file (id),
  evidence_note text not null default '',
  -- when it was written down, which may be later than the day itself
  recorded_at timestamptz not null,
  -- written down by mistake: kept, shown, not counted
  void_reason text,
  check (to_day is null or to_day > from_day),
  constraint one_display_at_a_time exclude using gist (channel_id with =, valid with &&) where (void_reason is null)
);
create index display_channel on publicity.display (channel_id, from_day);

-- A change to what was published must itself be published (Article 13). A deadline never moves silently either.
create table publicity.amendment (
  id uuid primary key,
  publication_id uuid not null references publicity.publication (id),
  on_day date not null,
  -- a change of the content, or of the day the duty arose
  kind text not null check (kind in ('content', 'duty')),
  reason text not null,
  change text not null,
  file_id uuid references kernel.file (id),
  at timestamptz not null
);
create index amendment_publication on publicity.amendment (publication_id, on_day);
select kernel.make_append_only('publicity.amendment');

-- The quarterly register as it stood when frozen (Article 13(2)); corrections are addenda with a day of their own.
create table publicity.quarter (
  id uuid primary key,
  unit_id uuid not null references org.unit (id),
  year smallint not null,
  quarter smallint not null check (quarter between 1 and 4),
  frozen_at timestamptz not null,
  rows jsonb not null,
  sha256 text not null,
  demo boolean not null default false,
  unique (unit_id, year, quarter)
);
select kernel.make_append_only('publicity.quarter');

create table publicity.quarter_addendum (
  id uuid primary key,
  quarter_id uuid not null references publicity.quarter (id),
  on_day date not null,
  text text not null check (length(text) between 1 and 2000),
  publication_id uuid references publicity.publication (id),
  at timestamptz not null
);
create index quarter_addendum_quarter on publicity.quarter_addendum (quarter_id, at);
select kernel.make_append_only('publicity.quarter_addendum');

-- Files are dropped and acts on units undone only after looking whether anything still points at them.
create index publication_file on publicity.publication (file_id) where file_id is not null;
create index plan_file on publicity.plan (file_id) where file_id is not null;
create index amendment_file on publicity.amendment (file_id) where file_id is not null;
create index display_evidence on publicity.display (evidence_file) where evidence_file is not null;
create index quarter_addendum_publication on publicity.quarter_addendum (publication_id) where publication_id is not null;
