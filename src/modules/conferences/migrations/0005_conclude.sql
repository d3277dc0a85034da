-- What remains of a conference: minutes, what the halls proposed and what was answered, what was concluded and how far it is, awards.

-- Minutes as they were kept, version by version (biên bản); drafted from the log, edited by the secretary.
create table conferences.minutes (
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 500),
  text text not null check (length(text) between 1 and 200000),
  -- the last line of the log they were written with
  rev bigint not null check (rev >= 0),
  at timestamptz not null,
  person_id uuid references org.person (id),
  seat_id uuid references conferences.seat (id),
  primary key (conference_id, no)
);
create index minutes_person on conferences.minutes (person_id) where person_id is not null;
create index minutes_seat on conferences.minutes (seat_id) where seat_id is not null;
select kernel.make_append_only('conferences.minutes');

-- Who signed which version; signed by both, nothing changes any more.
create table conferences.minutes_signature (
  conference_id uuid not null references conferences.conference (id),
  no smallint not null,
  role text not null check (role in ('chair', 'secretary')),
  name text not null check (length(name) between 1 and 200),
  title text not null check (length(title) between 1 and 300),
  at timestamptz not null,
  person_id uuid references org.person (id),
  seat_id uuid references conferences.seat (id),
  primary key (conference_id, no, role),
  check (person_id is not null or seat_id is not null)
);
comment on column conferences.minutes_signature.name is 'personal';
create index minutes_signature_person on conferences.minutes_signature (person_id) where person_id is not null;
create index minutes_signature_seat on conferences.minutes_signature (seat_id) where seat_id is not null;
select kernel.make_append_only('conferences.minutes_signature');

-- What a hall proposes (kiến nghị), who must answer, and the answer.
create table conferences.proposal (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 2000),
  site_id uuid not null references conferences.site (id),
  text text not null check (length(text) between 1 and 2000),
  -- who must answer, as written
  asked text not null check (length(asked) between 1 and 300),
  due_on date,
  made_at timestamptz not null,
  answer text check (length(answer) between 1 and 5000),
  answered_by text check (length(answered_by) between 1 and 300),
  answered_at timestamptz,
  unique (conference_id, no),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index proposal_site on conferences.proposal (site_id, no);

-- What the conference directs (kết luận chỉ đạo), clause by clause: who, measured how, until when.
create table conferences.conclusion (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 200),
  text text not null check (length(text) between 1 and 2000),
  -- null: every site
  site_id uuid references conferences.site (id),
  unit_id uuid references org.unit (id),
  measure text not null check (length(measure) between 1 and 500),
  due_on date not null,
  -- where the deadline was given in working days
  working_days smallint check (working_days between 1 and 500),
  drafted_at timestamptz not null,
  announced_at timestamptz,
  done_on date,
  unique (conference_id, no),
  check ((site_id is null) = (unit_id is null)),
  check (done_on is null or announced_at is not null)
);
create index conclusion_site on conferences.conclusion (site_id) where site_id is not null;
-- what officers of a unit still have to do
create index conclusion_unit on conferences.conclusion (unit_id, due_on) where unit_id is not null and done_on is null;

-- How far it is, told by whoever carries it out.
create table conferences.conclusion_note (
  id uuid primary key,
  conclusion_id uuid not null references conferences.conclusion (id),
  kind text not null check (kind in ('progress', 'done', 'reopened')),
  text text not null check (length(text) between 1 and 2000),
  at timestamptz not null,
  -- the post in whose name it was told
  holding_id uuid references org.holding (id)
);
create index conclusion_note_conclusion on conferences.conclusion_note (conclusion_id, at);
create index conclusion_note_holding on conferences.conclusion_note (holding_id) where holding_id is not null;
select kernel.make_append_only('conferences.conclusion_note');

-- Collectives and people who were commended (khen thưởng).
create table conferences.award (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 500),
  kind text not null check (kind in ('collective', 'individual')),
  name text not null check (length(name) between 1 and 200),
  -- unit, or posts of a person
  title text check (length(title) between 1 and 300),
  -- "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
  award text not null check (length(award) between 1 and 300),
  reason text not null check (length(reason) between 1 and 500),
  decision_no text check (length(decision_no) between 1 and 60),
  decided_on date,
  unique (conference_id, no)
);
comment on column conferences.award.name is 'personal';
comment on column conferences.award.title is 'personal';
create index award_name on conferences.award (name) where kind = 'individual';

-- How certificates of a unit are worded, version by version; marks stand for what differs.
create table conferences.award_form (
  id uuid primary key,
  unit_id uuid not null references org.unit (id),
  issuer text not null check (length(issuer) between 1 and 300),
  heading text not null check (length(heading) between 1 and 200),
  body text not null check (length(body) between 1 and 3000),
  signer_title text not null check (length(signer_title) between 1 and 200),
  made_at timestamptz not null
);
create index award_form_unit on conferences.award_form (unit_id, made_at desc);
select kernel.make_append_only('conferences.award_form');
