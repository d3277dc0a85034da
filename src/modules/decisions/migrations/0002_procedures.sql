-- Procedures around a decision: electing and releasing a village head (Articles 6 to 9, Decree 59/2023), village conventions
-- (Decree 61/2023), the annual conference (Article 33, Law 10/2022/QH15). Days of steps stand in decisions.step.

-- Those who run the election of a head (Tổ bầu cử), led by the Front board; nobody on it may be a candidate.
create table decisions.election_team (
  id uuid primary key,
  decision_id uuid not null references decisions.decision (id),
  name text check (length(name) <= 200),
  leader boolean not null default false
);
comment on column decisions.election_team.name is 'personal';
create index election_team_decision on decisions.election_team (decision_id);

-- Why a head is to be released: own request, proposal of the Front board, petition of households.
create table decisions.release (
  decision_id uuid primary key references decisions.decision (id),
  ground text not null check (ground in ('own-request', 'front-board', 'petition')),
  cause text check (cause in ('lost-confidence', 'not-performed', 'violations')),
  -- day of the request, of the proposal, or on which the petition was opened
  asked_on date not null,
  -- households of the village on that day: the half is counted on this number, which never moves
  households integer check (households > 0),
  -- households that had signed when the matter was decided; what remains when the signatures themselves have gone
  signed integer check (signed >= 0),
  check ((ground = 'front-board') = (cause is not null)),
  check ((ground = 'petition') = (households is not null))
);

-- Households that signed a petition. Which ones is told to nobody of the public; the rows go once the matter was decided.
create table decisions.petition_consent (
  decision_id uuid not null references decisions.decision (id),
  household_id uuid not null references org.household (id),
  given_on date not null,
  primary key (decision_id, household_id)
);
create index petition_consent_household on decisions.petition_consent (household_id);

-- An interim head was named until the new one is elected (Trưởng thôn lâm thời).
create table decisions.interim (
  decision_id uuid primary key references decisions.decision (id),
  document_no text not null check (length(document_no) between 1 and 50),
  from_day date not null,
  by_holding uuid not null references org.holding (id)
);

-- What a convention (hương ước, quy ước) has beside other decisions: comments on its draft, the dossier, the adopted text.
create table decisions.convention (
  decision_id uuid primary key references decisions.decision (id),
  -- how many comments came while the draft was posted; who said what stays in the village
  comments integer not null default 0 check (comments >= 0),
  -- the written request for recognition (Form 01)
  request_no text check (length(request_no) between 1 and 50),
  request_on date,
  -- the text as adopted, in Vietnamese
  adopted text not null default '' check (length(adopted) <= 60000),
  -- day and month on which the village looks at it every year, "11-18"
  review_day text check (review_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  check ((request_no is null) = (request_on is null))
);

-- A convention suspended (Form 04), abolished (Form 05), or let go again after it was mended.
create table decisions.convention_act (
  id uuid primary key,
  decision_id uuid not null references decisions.decision (id),
  kind text not null check (kind in ('suspended', 'resumed', 'abolished')),
  -- the whole for a breach of procedure, a part for content
  scope text not null check (scope in ('whole', 'part')),
  -- which part
  parts text not null default '' check (length(parts) <= 2000),
  reason text not null check (length(reason) between 1 and 5000),
  -- day of the written report that the time of the People's Committee runs from
  reported_on date,
  due_on date,
  on_day date not null,
  -- until when the village has time to mend
  mend_by date,
  document_no text not null check (length(document_no) between 1 and 50),
  legal_ref text not null,
  law_status text not null check (law_status in ('confirmed', 'verify')),
  by_holding uuid not null references org.holding (id),
  created_at timestamptz not null,
  check ((scope = 'part') = (length(parts) > 0)),
  check ((kind = 'suspended') = (mend_by is not null)),
  check (kind = 'resumed' or (reported_on is not null and due_on is not null))
);
create index convention_act_decision on decisions.convention_act (decision_id, on_day);
select kernel.make_append_only('decisions.convention_act');

-- The annual conference beside its meeting: the plan sent before, the written result sent after.
create table decisions.annual (
  meeting_id uuid primary key references decisions.meeting (id),
  plan_sent_on date,
  result text not null default '' check (length(result) <= 20000),
  result_sent_on date
);

-- The nine parts of the conference in the order of the decree, written down one after the other.
create table decisions.annual_part (
  meeting_id uuid not null references decisions.meeting (id),
  no smallint not null check (no between 1 and 9),
  words text not null check (length(words) between 1 and 20000),
  primary key (meeting_id, no)
);
