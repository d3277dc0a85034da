-- Terms of heads, the commune's own decision on a release, who drafts a convention and what is reported about it, and the code on
-- each household's invitation.

-- Whoever put a candidate forward confirmed that the condition of age holds. No date of birth is kept about anybody.
alter table decisions.option add column age_confirmed boolean not null default false;
alter table decisions.option add check (kind = 'candidate' or not age_confirmed);

-- The period of a head, elected or interim: a post in org that an officer gave to a person they confirmed. By the decision that
-- elected the head, or released the one before.
create table decisions.head_term (
  decision_id uuid primary key references decisions.decision (id),
  kind text not null check (kind in ('elected', 'interim')),
  holding_id uuid not null references org.holding (id),
  from_day date not null,
  -- last day by the rule of the day it began; what it is shortened or extended by is always measured against this one
  law_until date not null,
  until_day date not null,
  -- number of the People's Committee's decision that shortened or extended it
  change_document text check (length(change_document) between 1 and 50),
  legal_ref text not null,
  law_status text not null check (law_status in ('confirmed', 'verify')),
  check (from_day <= until_day and from_day <= law_until),
  check (kind = 'elected' or until_day <= law_until),
  check (until_day = law_until or kind = 'interim' or change_document is not null)
);
create unique index head_term_holding on decisions.head_term (holding_id);

-- The meeting could not agree on a release, so the People's Committee decided, with the Front.
create table decisions.release_ruling (
  decision_id uuid primary key references decisions.decision (id),
  outcome text not null check (outcome in ('released', 'kept')),
  reason text not null check (length(reason) between 1 and 5000),
  document_no text not null check (length(document_no) between 1 and 50),
  -- day on which the commune's Front agreed
  front_agreed_on date not null,
  on_day date not null,
  file_id uuid not null references kernel.file (id),
  by_holding uuid not null references org.holding (id),
  check (front_agreed_on <= on_day)
);
select kernel.make_append_only('decisions.release_ruling');

-- Who drafts a convention. What the law asks for in villages of ethnic minorities is confirmed for the team as a whole: nothing is
-- kept about anybody's ethnicity or language.
create table decisions.drafting (
  decision_id uuid primary key references decisions.decision (id),
  minority text not null check (minority in ('not-needed', 'met')),
  named_on date not null
);
create table decisions.drafting_member (
  id uuid primary key,
  decision_id uuid not null references decisions.decision (id),
  part text not null check (part in ('organisation', 'respected', 'law')),
  name text check (length(name) <= 200)
);
comment on column decisions.drafting_member.name is 'personal';
create index drafting_member_decision on decisions.drafting_member (decision_id);

-- A written report that a convention is against the law or was made against the procedure: the time to act runs from its day.
create table decisions.convention_report (
  id uuid primary key,
  decision_id uuid not null references decisions.decision (id),
  asks text not null check (asks in ('suspended', 'abolished')),
  about text not null check (length(about) between 1 and 5000),
  reported_on date not null,
  due_on date not null,
  legal_ref text not null,
  law_status text not null check (law_status in ('confirmed', 'verify')),
  -- by an act of the People's Committee, or because there was no ground for one
  settled text check (settled in ('acted', 'no-ground')),
  settled_on date,
  answer text check (length(answer) between 1 and 5000),
  check ((settled is null) = (settled_on is null)),
  check ((settled = 'no-ground') = (answer is not null) or settled is null and answer is null)
);
create index convention_report_decision on decisions.convention_report (decision_id);
create index convention_report_open on decisions.convention_report (due_on) where settled is null;

-- The village looked at its convention, as it does every year.
create table decisions.convention_review (
  decision_id uuid not null references decisions.decision (id),
  year smallint not null check (year between 2000 and 2199),
  on_day date not null,
  outcome text not null check (outcome in ('kept', 'to-amend')),
  note text not null default '' check (length(note) <= 2000),
  primary key (decision_id, year)
);

-- The province reported on conventions for a year.
create table decisions.convention_summary (
  unit_id uuid not null references org.unit (id),
  year smallint not null check (year between 2000 and 2199),
  document_no text not null check (length(document_no) between 1 and 50),
  sent_on date not null,
  primary key (unit_id, year)
);

-- The code on a household's invitation to a meeting. Only a keyed digest is kept: whoever reads the database can print none.
create table decisions.invitation (
  meeting_id uuid not null references decisions.meeting (id),
  household_id uuid not null references org.household (id),
  code_hash bytea not null,
  primary key (meeting_id, household_id)
);
create unique index invitation_code on decisions.invitation (code_hash);
create index invitation_household on decisions.invitation (household_id);

-- More of what a head notes without network: the opening of the meeting, its secretary, its ways of voting, stacks of slips.
alter table decisions.entry drop constraint entry_kind_check;
alter table decisions.entry add constraint entry_kind_check
  check (kind in ('check-in', 'count', 'return', 'open', 'secretary', 'method', 'stack'));
