-- Recordings of a meeting (ghi hình, ghi âm) with consent: what for, how long they are kept, and who looked at them. The files lie in
-- the data folder (media/recording/<conference>/<recording>/1.webm, 2.webm ...), not in the database and not in backups.

create table conferences.recording (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 1000),
  started_at timestamptz not null,
  stopped_at timestamptz,
  -- as it was told to everybody in the meeting
  purpose text not null check (length(purpose) between 1 and 500),
  keep_days integer not null check (keep_days between 1 and 36500),
  -- the last day on which it is kept
  delete_on date not null,
  -- for everybody, on the public page of a conference that is open to the public; null: for those who keep it
  released_at timestamptz,
  -- its files are gone
  deleted_at timestamptz,
  unique (conference_id, no),
  check (stopped_at >= started_at),
  check (released_at is null or stopped_at is not null),
  check (deleted_at is null or (stopped_at is not null and released_at is null))
);
create unique index recording_running on conferences.recording (conference_id) where stopped_at is null;
create index recording_due on conferences.recording (delete_on) where deleted_at is null;

-- Each opening of a part that is not for everybody. Forgotten after a year.
create table conferences.recording_view (
  id uuid primary key,
  recording_id uuid not null references conferences.recording (id),
  part smallint not null check (part between 1 and 1000),
  -- who opened it by their account, or as which seat of the meeting; neither once a person was erased
  person_id uuid references org.person (id),
  seat_role text check (seat_role in ('chair', 'secretary')),
  at timestamptz not null,
  check (person_id is null or seat_role is null)
);
create index recording_view_recording on conferences.recording_view (recording_id, at desc);
create index recording_view_person on conferences.recording_view (person_id) where person_id is not null;
create index recording_view_at on conferences.recording_view (at);

-- How often a released recording was opened by anybody, by day: nobody is told from another.
create table conferences.recording_openings (
  recording_id uuid not null references conferences.recording (id),
  day date not null,
  openings integer not null check (openings > 0),
  primary key (recording_id, day)
);
