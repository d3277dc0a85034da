-- Units over time. A unit is an id and a level; everything else about it is dated. Official codes are reused across the
-- reform of 1 July 2025, so a code names a unit only together with a day.

create table org.unit (
  id uuid primary key,
  level text not null check (level in ('country', 'province', 'district', 'commune', 'village')),
  -- fictional units of the demonstration never mix with real ones
  demo boolean not null default false,
  unique (id, level)
);

-- A dated act on units: merge, split, rename, re-type, move, create, abolish. Its versions stand from the day on; until
-- that day it can be undone.
create table org.unit_act (
  id uuid primary key,
  kind text not null check (kind in ('create', 'merge', 'split', 'rename', 'retype', 'move', 'abolish', 'import')),
  day date not null,
  document text not null,
  title text not null,
  -- everything the act closes, opens and links, as it was planned and confirmed; '{}' for an import
  preview jsonb not null,
  -- the lowest unit that holds all it touches; null for an import of the whole country
  unit_id uuid references org.unit (id),
  demo boolean not null default false,
  planned_by uuid,
  planned_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz
);
create index unit_act_day on org.unit_act (day desc, id);
create index unit_act_unit on org.unit_act (unit_id, day desc);

-- Not declared strict: PostgreSQL then copies the expression into each query instead of calling it row by row.
create function org.level_rank(level text) returns smallint language sql immutable parallel safe as
$$ select case level when 'country' then 0 when 'province' then 1 when 'district' then 2 when 'commune' then 3 when 'village' then 4 end::smallint $$;

-- One row for each period in which nothing about the unit changed. valid_to is the first day it no longer holds.
create table org.unit_version (
  id uuid primary key,
  unit_id uuid not null,
  level text not null,
  parent_id uuid,
  parent_level text,
  valid_from date not null,
  valid_to date,
  valid daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
  name text not null check (length(name) between 1 and 200),
  type text not null check (type in ('quoc-gia', 'tinh', 'thanh-pho-tw', 'quan', 'huyen', 'thi-xa', 'thanh-pho', 'phuong', 'xa', 'thi-tran', 'dac-khu', 'thon', 'to-dan-pho')),
  code text,
  -- last part of the unit's address; unique among its siblings on any day
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- the name without marks, for search
  folded text not null,
  made_by uuid not null references org.unit_act (id),
  ended_by uuid references org.unit_act (id),
  foreign key (unit_id, level) references org.unit (id, level),
  foreign key (parent_id, parent_level) references org.unit (id, level),
  check (valid_to is null or valid_to > valid_from),
  check ((parent_id is null) = (level = 'country')),
  -- levels only go down, so the tree has no cycle on any day
  check (parent_level is null or org.level_rank(parent_level) < org.level_rank(level)),
  constraint one_version_a_day exclude using gist (unit_id with =, valid with &&),
  -- by hash, because text keys make this index six times slower to fill; 64 bits do not meet by chance
  constraint one_unit_a_code exclude using gist (hashtextextended(level || ' ' || code, 0) with =, valid with &&) where (code is not null),
  constraint one_sibling_a_slug exclude using gist (parent_id with =, slug with =, valid with &&)
);
create index unit_version_unit on org.unit_version (unit_id, valid_from);
create index unit_version_parent on org.unit_version (parent_id, valid_from);
create index unit_version_slug on org.unit_version (slug, valid_from);
-- apostrophes are left out when people type (Cư M'gar, Cu Mgar); without a list of pending entries, which every search would read
create index unit_version_folded on org.unit_version using gin (replace(folded, '''', '') gin_trgm_ops) with (fastupdate = off);
-- provinces and districts are a twentieth of all units, and every search by place begins with them
create index unit_version_upper on org.unit_version (level, unit_id) where level in ('country', 'province', 'district');
create index unit_version_made_by on org.unit_version (made_by);
create index unit_version_ended_by on org.unit_version (ended_by) where ended_by is not null;

-- Every unit has a parent in force on every day of its own: checked when the transaction commits.
create function org.check_parent_covers() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null
     and exists (select from org.unit_version where id = new.id)
     and not coalesce((select range_agg(p.valid) @> new.valid from org.unit_version p where p.unit_id = new.parent_id), false) then
    raise exception 'org.parent-not-in-force: parent of version % does not cover its period', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger parent_covers after insert or update on org.unit_version
  deferrable initially deferred for each row execute function org.check_parent_covers();

create function org.check_children_covered() returns trigger language plpgsql as $$
begin
  if exists (
    select from org.unit_version c
    where c.parent_id = old.unit_id and c.valid && old.valid
      and not coalesce((select range_agg(p.valid) @> c.valid from org.unit_version p where p.unit_id = old.unit_id), false)
  ) then
    raise exception 'org.parent-not-in-force: a unit below % would be left without a parent', old.unit_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger children_covered after update or delete on org.unit_version
  deferrable initially deferred for each row execute function org.check_children_covered();

-- What became of a unit. The share is an exact fraction of what the basis counts; null where nobody knows it.
create table org.succession (
  id uuid primary key,
  from_unit uuid not null references org.unit (id),
  to_unit uuid not null references org.unit (id),
  day date not null,
  -- 'unknown' where the source names the pair and nothing more
  kind text not null check (kind in ('whole', 'part', 'part-area', 'part-area-all-people', 'part-people', 'unknown')),
  share_num integer,
  share_den integer,
  basis text not null check (basis in ('people', 'households', 'area', 'unknown')),
  made_by uuid not null references org.unit_act (id),
  unique (from_unit, to_unit, day),
  check (from_unit <> to_unit),
  check ((share_num is null) = (share_den is null)),
  check (share_num is null or (share_num between 0 and share_den and share_den > 0)),
  check ((share_num is null) = (basis = 'unknown'))
);
create index succession_to on org.succession (to_unit, day);
create index succession_made_by on org.succession (made_by);

-- Communes that were gone before the first old list, known by name only: found by the search, never part of a tree.
create table org.earlier_name (
  province text not null,
  district text not null,
  name text not null check (length(name) between 1 and 200),
  -- the name, and the names above it, without marks, for search
  folded text not null,
  folded_above text not null,
  -- where its people are now; one row for each
  unit_id uuid not null references org.unit (id),
  primary key (province, district, name, unit_id)
);
create index earlier_name_unit on org.earlier_name (unit_id);
