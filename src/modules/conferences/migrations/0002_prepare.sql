-- What is prepared before a conference: what is read there, who speaks there, whether the halls are ready, what was sent out.

-- What participants read (tài liệu). Until the moment of its embargo nobody but the secretariat knows of it.
create table conferences.document (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  item_id uuid references conferences.agenda_item (id),
  no smallint not null check (no between 1 and 1000),
  title text not null check (length(title) between 1 and 300),
  audience text not null check (audience in ('public', 'attendees', 'secretariat')),
  embargo_until timestamptz,
  file_id uuid not null references kernel.file (id),
  added_at timestamptz not null,
  unique (conference_id, no)
);
create index document_item on conferences.document (item_id) where item_id is not null;
create index document_file on conferences.document (file_id);

-- A paper somebody reads (tham luận): announced by the secretariat, sent in by its site, accepted by the secretariat.
create table conferences.paper (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  site_id uuid not null references conferences.site (id),
  item_id uuid references conferences.agenda_item (id),
  -- the order of reading
  place smallint not null check (place between 1 and 500),
  title text not null check (length(title) between 1 and 300),
  speaker text check (length(speaker) <= 200),
  speaker_title text check (length(speaker_title) <= 300),
  delegate_id uuid references conferences.delegate (id),
  minutes smallint not null check (minutes between 1 and 120),
  due_on date,
  state text not null check (state in ('announced', 'submitted', 'accepted')),
  submitted_at timestamptz,
  accepted_at timestamptz,
  file_id uuid references kernel.file (id),
  check (state <> 'announced' or (submitted_at is null and accepted_at is null)),
  check ((state = 'accepted') = (accepted_at is not null))
);
comment on column conferences.paper.speaker is 'personal';
create index paper_conference on conferences.paper (conference_id, place, id);
create index paper_site on conferences.paper (site_id);
create index paper_item on conferences.paper (item_id) where item_id is not null;
create index paper_delegate on conferences.paper (delegate_id) where delegate_id is not null;
create index paper_file on conferences.paper (file_id) where file_id is not null;

-- What was tried out in a hall before the meeting; one row for each line of the list that is done.
create table conferences.site_check (
  site_id uuid not null references conferences.site (id) on delete cascade,
  item text not null check (item ~ '^[a-z]+(-[a-z]+)*$'),
  done_at timestamptz not null,
  primary key (site_id, item)
);

-- The summons as it was sent (giấy triệu tập): what stands in it never changes; a change of the conference sends another one.
create table conferences.summons (
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 100),
  issued_on date not null,
  -- number and symbol given by the office, "12-GM/BDVTU"
  document_no text check (length(document_no) <= 60),
  signer text check (length(signer) <= 200),
  signer_title text not null check (length(signer_title) between 1 and 300),
  content jsonb not null,
  sent_at timestamptz not null,
  primary key (conference_id, no)
);
comment on column conferences.summons.signer is 'personal';
comment on column conferences.summons.content is 'personal';
