-- Papers of decisions: how a commune words its forms, and scans of what was signed. Who did it stands in the ledger.

-- Wording of a form (biểu mẫu) in one commune from a day on. A draft has no day yet; without words the form is as it ships.
create table decisions.paper_text (
  id uuid primary key,
  unit_id uuid not null references org.unit (id),
  -- key of the form in papers/forms.ts
  form text not null check (length(form) between 1 and 50),
  -- {"type": "...", "subject": "...", "bases": ["..."], "closing": "...", "symbol": "..."}
  words jsonb,
  valid_from date,
  created_at timestamptz not null,
  check (valid_from is not null or words is not null)
);
create index paper_text_form on decisions.paper_text (unit_id, form, valid_from desc, created_at desc);
create unique index paper_text_draft on decisions.paper_text (unit_id, form) where valid_from is null;

-- Scan of a signed paper: the written decision, or the minutes of a count. Names and signatures stand in it, so everybody sees it
-- only after somebody of the commune has looked at it.
create table decisions.scan (
  id uuid primary key,
  decision_id uuid not null references decisions.decision (id),
  paper text not null check (paper in ('decision', 'count')),
  -- the vote that was counted
  round_id uuid references decisions.round (id),
  file_id uuid not null references kernel.file (id),
  added_on date not null,
  cleared_on date,
  check ((paper = 'count') = (round_id is not null))
);
create index scan_decision on decisions.scan (decision_id);
create index scan_round on decisions.scan (round_id) where round_id is not null;
