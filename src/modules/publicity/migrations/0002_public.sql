-- What the pages for everybody need beside the register itself.

-- Overview of all communes: everything it counts lies in the index, so the table itself is not read.
create index publication_gaps on publicity.publication
  (unit_id, item, due_on, published_on, withdrawn_on, state, channels_missing, channels_short) where body_id is null;

-- News of a register: changes and withdrawals beside new publications.
create index amendment_newest on publicity.amendment (at desc) where kind = 'content';
create index publication_withdrawn on publicity.publication (unit_id, withdrawn_on desc) where state = 'withdrawn';

-- "Request this" (yêu cầu cung cấp thông tin): what is due but not public, expired or unreachable.
create table publicity.request (
  id uuid primary key,
  -- on the receipt, and enough to see how far it is
  code text not null unique,
  unit_id uuid not null references org.unit (id),
  -- whose register the publication is in; null for the commune government
  body_id uuid references org.body (id),
  publication_id uuid references publicity.publication (id),
  -- null after erasure
  asked_for text,
  -- where the answer goes; null when none was given, and after erasure
  email text check (email is null or length(email) <= 254),
  lang text not null check (lang in ('vi', 'en')),
  asked_at timestamptz not null,
  -- last day in time, by the rule in force on the day it was asked
  due_on date not null,
  legal_ref text not null,
  law_status text not null check (law_status in ('confirmed', 'verify')),
  state text not null check (state in ('open', 'answered', 'refused')),
  -- the answer, or the reason of a refusal with the law it rests on
  answer text,
  refusal_ref text,
  answer_file uuid references kernel.file (id),
  answered_by uuid references org.holding (id),
  answered_at timestamptz,
  -- day its personal content was erased
  erased_on date,
  demo boolean not null default false,
  check ((state = 'open') = (answered_at is null)),
  check ((state = 'refused') = (refusal_ref is not null)),
  check (state = 'open' or answer is not null or erased_on is not null),
  check (erased_on is null or (asked_for is null and email is null and answer is null and answer_file is null))
);
create index request_unit on publicity.request (unit_id, due_on, id);
create index request_body on publicity.request (body_id, due_on) where body_id is not null;
create index request_publication on publicity.request (publication_id) where publication_id is not null;
create index request_email on publicity.request (email) where email is not null;
create index request_answered on publicity.request (answered_at) where answered_at is not null and erased_on is null;
comment on column publicity.request.asked_for is 'personal';
comment on column publicity.request.email is 'personal';
comment on column publicity.request.answer is 'personal';

-- A deadline never moves silently: each longer time has its reason, its law and who set it.
create table publicity.request_extension (
  id uuid primary key,
  request_id uuid not null references publicity.request (id),
  due_from date not null,
  due_to date not null check (due_to > due_from),
  -- the matter is not simple; or more time for a matter that is not
  step text not null check (step in ('complex', 'extend')),
  reason text not null check (length(reason) between 1 and 500),
  legal_ref text not null,
  law_status text not null check (law_status in ('confirmed', 'verify')),
  set_by uuid references org.holding (id),
  at timestamptz not null,
  unique (request_id, step)
);
select kernel.make_append_only('publicity.request_extension');
create index request_file on publicity.request (answer_file) where answer_file is not null;
