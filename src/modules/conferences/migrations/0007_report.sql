-- What is told of a conference afterwards: one report, drafted from facts, edited and answered for by a person; and its photos.
create table conferences.press_report (
  conference_id uuid primary key references conferences.conference (id),
  title text not null check (length(title) between 1 and 300),
  body text not null check (length(body) between 1 and 30000),
  -- post of whoever kept it last
  kept_by uuid not null references org.holding (id),
  kept_at timestamptz not null,
  published_at timestamptz
);
create index press_report_published on conferences.press_report (published_at desc) where published_at is not null;

create table conferences.press_photo (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  no smallint not null check (no between 1 and 100),
  file_id uuid not null references kernel.file (id),
  -- what is to be seen: read in its place by those who cannot see it, and printed below
  caption text not null check (length(caption) between 1 and 300),
  unique (conference_id, no)
);
