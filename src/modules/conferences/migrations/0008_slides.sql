-- Page images of shared screens (trang chiếu): each stands in the log as `screen.shown`; the pictures are forgotten after the conference.
create table conferences.slide (
  id uuid primary key,
  conference_id uuid not null references conferences.conference (id),
  -- whose screen it was; null: the secretariat's
  site_id uuid references conferences.site (id),
  -- counted through the whole conference, also after the oldest are gone
  no integer not null check (no > 0),
  file_id uuid not null references kernel.file (id),
  shown_at timestamptz not null,
  unique (conference_id, no)
);
create index slide_site on conferences.slide (site_id) where site_id is not null;
create index slide_file on conferences.slide (file_id);
