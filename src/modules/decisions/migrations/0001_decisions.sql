-- What the households of a village discuss and decide (Articles 15 to 24, Law 10/2022/QH15; Decrees 59 and 61/2023).
-- One rule above all: who took part and what was chosen live apart, with nothing that joins them (docs/decisions/0009).

-- One matter put to all villages of a commune at once: each village decides for itself, the commune adds up (Article 21).
create table decisions.commune_wide (
  id uuid primary key,
  code text not null unique,
  unit_id uuid not null references org.unit (id),
  matter text not null,
  title text not null check (length(title) between 1 and 300),
  content text not null default '' check (length(content) <= 20000),
  -- day of the People's Committee's decision: the rules of that day apply
  rule_day date not null,
  form text not null check (form in ('meeting', 'ballot')),
  -- agreed with the chair of the commune's Front (Article 16)
  front_agreed_on date not null,
  state text not null check (state in ('open', 'passed', 'failed', 'withdrawn')),
  concluded_on date,
  -- date the People's Committee set for it to take effect
  effective_on date,
  demo boolean not null default false,
  created_at timestamptz not null,
  check ((state in ('passed', 'failed')) = (concluded_on is not null)),
  check (effective_on is null or state = 'passed')
);
create index commune_wide_unit on decisions.commune_wide (unit_id, rule_day desc, id);

-- A wish of residents, the head or the chair to have something decided (sáng kiến, đề xuất; Article 16).
create table decisions.proposal (
  id uuid primary key,
  code text not null unique,
  unit_id uuid not null references org.unit (id),
  matter text not null,
  title text not null check (length(title) between 1 and 300),
  content text not null check (length(content) between 1 and 20000),
  proposer text not null check (proposer in ('chair', 'head', 'residents')),
  -- who answers for the list of consents; erased on request, and a year after the proposal has ended
  initiator text check (length(initiator) <= 200),
  -- households of the village on the day it was opened: the tenth is counted on this number, which never moves
  households integer not null check (households > 0),
  opened_on date not null,
  state text not null check (state in ('collecting', 'ready', 'put', 'withdrawn')),
  endorsed_on date,
  ready_on date,
  -- valid consents on the day it ended; what remains when the consents themselves have gone
  consents integer check (consents >= 0),
  ended_on date,
  demo boolean not null default false,
  created_at timestamptz not null,
  check (state not in ('ready', 'put') or ready_on is not null),
  check ((state in ('put', 'withdrawn')) = (ended_on is not null)),
  check ((ended_on is null) = (consents is null))
);
comment on column decisions.proposal.initiator is 'personal';
create index proposal_unit on decisions.proposal (unit_id, opened_on desc, id);
create index proposal_ended on decisions.proposal (ended_on) where ended_on is not null;

-- Consents of households, each with its own day: it counts for three months from then. The rows go when the proposal has ended.
create table decisions.consent (
  proposal_id uuid not null references decisions.proposal (id),
  household_id uuid not null references org.household (id),
  given_on date not null,
  way text not null check (way in ('meeting', 'writing', 'other')),
  primary key (proposal_id, household_id)
);
create index consent_household on decisions.consent (household_id);

-- One matter before one village.
create table decisions.decision (
  id uuid primary key,
  -- short public code with check digit, on notices and in addresses
  code text not null unique,
  unit_id uuid not null references org.unit (id),
  commune_wide_id uuid references decisions.commune_wide (id),
  proposal_id uuid references decisions.proposal (id),
  matter text not null,
  title text not null check (length(title) between 1 and 300),
  content text not null default '' check (length(content) <= 20000),
  -- what an election is about: electing or releasing; null for matters answered with yes or no
  election text check (election in ('elect', 'release')),
  -- the rules of this day apply: the day of the first notice, or of the draft until there is one
  rule_day date not null,
  state text not null check (state in (
    'draft', 'announced', 'voting', 'counting', 'no-result', 'passed', 'failed', 'sent', 'recognised', 'refused',
    'annulled', 'amended', 'abolished', 'withdrawn')),
  decided_on date,
  -- day it took effect: on passing, or on recognition
  effective_on date,
  sent_on date,
  -- last day of the recognising body, from the day of sending
  answer_due date,
  -- the decision that amended or abolished this one by the same procedure (Article 22)
  replaced_by uuid references decisions.decision (id),
  file_id uuid references kernel.file (id),
  demo boolean not null default false,
  created_at timestamptz not null,
  check ((answer_due is null) or sent_on is not null)
);
create index decision_unit on decisions.decision (unit_id, rule_day desc, id);
create index decision_commune_wide on decisions.decision (commune_wide_id) where commune_wide_id is not null;
create index decision_proposal on decisions.decision (proposal_id) where proposal_id is not null;
create index decision_replaced on decisions.decision (replaced_by) where replaced_by is not null;
create index decision_answer on decisions.decision (answer_due) where state = 'sent' and answer_due is not null;

-- A meeting of the community (cuộc họp của cộng đồng dân cư, Article 18); several matters may come before one.
create table decisions.meeting (
  id uuid primary key,
  code text not null unique,
  unit_id uuid not null references org.unit (id),
  kind text not null check (kind in ('community', 'annual')),
  starts_at timestamptz not null,
  place text not null check (length(place) between 1 and 300),
  -- post held by whoever calls and chairs it
  chair_holding uuid references org.holding (id),
  chair text not null check (length(chair) <= 200),
  secretary text check (length(secretary) <= 200),
  -- hands for the secretary, of those present
  secretary_votes integer check (secretary_votes >= 0),
  -- people live far apart, so parts may meet by themselves whatever their number; and the commune's approval of the plan
  scattered boolean not null default false,
  cluster_document text check (length(cluster_document) between 1 and 50),
  notice_on date,
  state text not null check (state in ('planned', 'called', 'open', 'closed', 'cancelled')),
  -- households of the village when the notice was issued
  households integer check (households > 0),
  -- what was said, drafted from what was recorded and edited by the secretary
  minutes text not null default '' check (length(minutes) <= 60000),
  demo boolean not null default false,
  created_at timestamptz not null,
  check (state in ('planned', 'cancelled') or (notice_on is not null and households is not null))
);
comment on column decisions.meeting.chair is 'personal';
comment on column decisions.meeting.secretary is 'personal';
create index meeting_unit on decisions.meeting (unit_id, starts_at desc, id);

-- Parts of the village that meet apart (họp cụm dân cư), from 200 households or where people live scattered.
create table decisions.cluster (
  meeting_id uuid not null references decisions.meeting (id) on delete cascade,
  no smallint not null check (no between 1 and 50),
  name text not null check (length(name) between 1 and 200),
  place text not null check (length(place) <= 300),
  starts_at timestamptz not null,
  chair text not null check (length(chair) <= 200),
  primary key (meeting_id, no)
);
comment on column decisions.cluster.chair is 'personal';

-- Who came for which household. The representative may differ from meeting to meeting, so the name stands here.
create table decisions.attendance (
  meeting_id uuid not null references decisions.meeting (id),
  household_id uuid not null references org.household (id),
  cluster_no smallint,
  representative text check (length(representative) <= 200),
  present boolean not null default false,
  -- a member who disagrees may come and speak, without a vote (Article 24)
  also_speaking boolean not null default false,
  primary key (meeting_id, household_id)
);
comment on column decisions.attendance.representative is 'personal';
create index attendance_household on decisions.attendance (household_id);

-- One going to the vote. A meeting that could not reach the votes needed is one; the household ballots after it another.
create table decisions.round (
  id uuid primary key,
  decision_id uuid not null references decisions.decision (id),
  no smallint not null check (no between 1 and 20),
  meeting_id uuid references decisions.meeting (id),
  -- `online-form` asks whether to decide online at all (step A)
  form text not null check (form in ('meeting', 'ballot', 'online-form', 'online')),
  -- why this form was open: a key of the law's conditions
  form_ground text not null,
  -- by hands in the open, or secret; paper slips and the online vote are always secret
  method text not null check (method in ('hands', 'secret')),
  -- hands for this method, of those present at the meeting
  method_votes integer check (method_votes >= 0),
  notice_on date,
  opens_on date,
  closes_on date,
  state text not null check (state in ('planned', 'called', 'open', 'counting', 'closed', 'cancelled')),
  -- frozen with the roll when the notice is issued
  households integer check (households > 0),
  -- candidates an elector may choose at most; 1 where the question is yes or no
  most_choices smallint not null default 1 check (most_choices between 1 and 20),
  -- seals what comes by phone; the other half never enters the database
  box_key text,
  -- what was counted, frozen at closing
  result jsonb,
  merkle_root text check (merkle_root ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  unique (decision_id, no),
  check (form <> 'meeting' or meeting_id is not null),
  check (method = 'secret' or form = 'meeting'),
  check (state in ('planned', 'cancelled') or (notice_on is not null and households is not null)),
  check ((state = 'closed') = (result is not null))
);
create index round_meeting on decisions.round (meeting_id) where meeting_id is not null;

-- What may be chosen: agree, disagree, another opinion; or the candidates.
create table decisions.option (
  round_id uuid not null references decisions.round (id) on delete cascade,
  no smallint not null check (no between 1 and 50),
  kind text not null check (kind in ('agree', 'disagree', 'other', 'candidate')),
  label text check (length(label) <= 200),
  -- by whom a candidate was put forward (Article 18; Decree 59)
  origin text check (origin in ('front-board', 'self', 'meeting')),
  primary key (round_id, no),
  check ((kind = 'candidate') = (label is not null))
);
comment on column decisions.option.label is 'personal';

-- The households that may vote in a round, and by which channel each did. No time, no order, no choice.
create table decisions.roll (
  round_id uuid not null references decisions.round (id),
  household_id uuid not null references org.household (id),
  cluster_no smallint,
  -- keyed digest of the code on the household's slip or card; null before slips are made and after closing
  code_hash bytea,
  issued boolean not null default false,
  -- true while the vote is open: closing turns it off row by row, which waits for whoever is voting that moment
  votable boolean not null default false,
  voted text check (voted in ('hands', 'paper', 'phone', 'desk')),
  -- makes a repeated send harmless; cleared at closing
  attempt bytea,
  -- post of whoever helped at the culture house
  assisted_by uuid references org.holding (id),
  primary key (round_id, household_id),
  check ((voted = 'desk') = (assisted_by is not null) or voted is null)
) with (fillfactor = 70);
create unique index roll_code on decisions.roll (code_hash) where code_hash is not null;
create index roll_household on decisions.roll (household_id);

-- Ballots by phone until the count: sealed with the round's public key. Rows go at closing, and the key with them.
create table decisions.sealed_ballot (
  round_id uuid not null,
  sealed bytea not null
);
create index sealed_ballot_round on decisions.sealed_ballot (round_id);

-- Every ballot of every channel after the count, written in random order by one transaction.
create table decisions.ballot (
  round_id uuid not null references decisions.round (id),
  -- numbers of the options; empty for a blank paper, null for a spoiled one
  choices smallint[],
  -- only in open votes; a code that shows a choice could be demanded by whoever bullies or buys
  receipt text check (length(receipt) <= 40)
);
create index ballot_round on decisions.ballot (round_id);
select kernel.make_append_only('decisions.ballot');

-- Receipts of a secret round: they prove that a ballot is in the box, never what is on it.
create table decisions.receipt (
  round_id uuid not null references decisions.round (id),
  code text not null check (length(code) <= 40),
  primary key (round_id, code)
);
select kernel.make_append_only('decisions.receipt');

-- Counted hands, per cluster; a recount is a new row, and the last one holds.
create table decisions.hand_count (
  id uuid primary key,
  round_id uuid not null references decisions.round (id),
  cluster_no smallint,
  -- {"1": 203, "2": 30}: option to hands
  counts jsonb not null,
  counted_by uuid not null references org.holding (id),
  -- a key made on the device: a count sent twice is one count
  created_at timestamptz not null
);
create index hand_count_round on decisions.hand_count (round_id, cluster_no, created_at desc);
select kernel.make_append_only('decisions.hand_count');

-- Stacks of paper slips, keyed in twice by two people; the photo shows the stack. No slip is told from another.
create table decisions.batch (
  id uuid primary key,
  round_id uuid not null references decisions.round (id),
  no smallint not null check (no between 1 and 200),
  slips integer not null check (slips between 1 and 500),
  photo_id uuid references kernel.file (id),
  unique (round_id, no)
);
create table decisions.batch_entry (
  id uuid primary key,
  batch_id uuid not null references decisions.batch (id),
  -- who keyed it in: two different people for one batch
  entered_by uuid not null references org.person (id),
  holding_id uuid not null references org.holding (id),
  -- {"counts": {"1": 40, "2": 3}, "blank": 1, "spoiled": 1}
  entry jsonb not null,
  created_on date not null,
  -- an entry corrected after a mismatch: the later one of the same person holds
  no smallint not null,
  unique (batch_id, entered_by, no)
);
create index batch_entry_batch on decisions.batch_entry (batch_id);
create index batch_entry_person on decisions.batch_entry (entered_by);
select kernel.make_append_only('decisions.batch_entry');

-- Counting board, ballot team, election team, drafting team, witnesses: names for the papers, with or without an account.
create table decisions.team_member (
  id uuid primary key,
  round_id uuid not null references decisions.round (id) on delete cascade,
  role text not null check (role in ('leader', 'member', 'counter', 'witness')),
  name text check (length(name) <= 200),
  -- the household a witness comes from
  household_id uuid references org.household (id),
  holding_id uuid references org.holding (id)
);
comment on column decisions.team_member.name is 'personal';
create index team_member_round on decisions.team_member (round_id);
create index team_member_household on decisions.team_member (household_id) where household_id is not null;

-- The paper with the seven elements (Article 20(2)): resolution, minutes, memorandum or agreement of the community.
create table decisions.paper_record (
  decision_id uuid primary key references decisions.decision (id),
  kind text not null check (kind in ('resolution', 'minutes', 'memorandum', 'agreement')),
  number text check (length(number) <= 50),
  discussed text not null default '' check (length(discussed) <= 20000),
  decided text not null default '' check (length(decided) <= 20000),
  head_name text check (length(head_name) <= 200),
  front_head_name text check (length(front_head_name) <= 200),
  first_household_name text check (length(first_household_name) <= 200),
  second_household_name text check (length(second_household_name) <= 200),
  signed_on date,
  -- scan of the signed paper
  file_id uuid references kernel.file (id)
);
comment on column decisions.paper_record.head_name is 'personal';
comment on column decisions.paper_record.front_head_name is 'personal';
comment on column decisions.paper_record.first_household_name is 'personal';
comment on column decisions.paper_record.second_household_name is 'personal';

-- What authorities did with a decision: recognised, refused with reasons, annulled, asked to mend (Articles 21, 22).
create table decisions.ruling (
  id uuid primary key,
  decision_id uuid not null references decisions.decision (id),
  kind text not null check (kind in ('recognised', 'refused', 'annulled', 'mend')),
  reason text not null default '' check (length(reason) <= 5000),
  document_no text not null check (length(document_no) between 1 and 50),
  on_day date not null,
  by_holding uuid not null references org.holding (id),
  file_id uuid references kernel.file (id),
  created_at timestamptz not null,
  check (kind = 'recognised' or length(reason) > 0)
);
create index ruling_decision on decisions.ruling (decision_id, on_day);
select kernel.make_append_only('decisions.ruling');

-- "This was not done by the law" (Article 24(4)): to the People's Committee, the Front or the Inspection Board.
create table decisions.challenge (
  id uuid primary key,
  code text not null unique,
  decision_id uuid not null references decisions.decision (id),
  addressee text not null check (addressee in ('peoples-committee', 'front', 'inspection-board')),
  words text check (length(words) <= 5000),
  contact text check (length(contact) <= 254),
  sent_on date not null,
  answer text check (length(answer) <= 5000),
  answered_on date,
  answered_by uuid references org.holding (id),
  erased_on date,
  check ((answer is null) = (answered_on is null)),
  check ((words is null) = (erased_on is not null)),
  check (erased_on is null or contact is null)
);
comment on column decisions.challenge.words is 'personal';
comment on column decisions.challenge.contact is 'personal';
create index challenge_decision on decisions.challenge (decision_id, sent_on desc);
create index challenge_open on decisions.challenge (sent_on) where answered_on is null;

-- Steps the law asks for around a decision, with the day each is due and the day it was done: plan, posting, team, sending ...
create table decisions.step (
  decision_id uuid not null references decisions.decision (id),
  key text not null,
  -- earliest or latest day in time, by the rule; null where the law names none
  due_on date,
  legal_ref text not null,
  law_status text not null check (law_status in ('confirmed', 'verify')),
  done_on date,
  note text not null default '' check (length(note) <= 2000),
  file_id uuid references kernel.file (id),
  primary key (decision_id, key)
);
create index step_open on decisions.step (due_on) where done_on is null;
