-- Bodies attached to units, people, and the posts they hold: the only source of rights.

create table org.body (
  id uuid primary key,
  unit_id uuid not null references org.unit (id),
  kind text not null check (kind in (
    'operator', 'party-committee', 'party-board', 'peoples-committee', 'peoples-council', 'front', 'trade-union', 'farmers',
    'youth', 'women', 'veterans', 'agency', 'public-unit', 'enterprise', 'steering-committee', 'village', 'front-board',
    'inspection-board', 'investment-board')),
  name text not null check (length(name) between 1 and 200),
  valid_from date not null,
  valid_to date,
  valid daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
  check (valid_to is null or valid_to > valid_from),
  constraint one_body_a_name exclude using gist (unit_id with =, name with =, valid with &&)
);
create index body_unit on org.body (unit_id, kind);

create table org.person (
  id uuid primary key,
  -- the unit whose administrator keeps this record
  unit_id uuid not null references org.unit (id),
  -- null after erasure: the row stays as a bare id, so that the records of acts still add up
  name text check (length(name) between 1 and 200),
  -- the name without marks, for search
  folded text,
  email text check (length(email) <= 254),
  phone text check (length(phone) <= 30),
  created_at timestamptz not null,
  erased_at timestamptz,
  check ((name is null) = (erased_at is not null)),
  check ((folded is null) = (name is null)),
  check (erased_at is null or (email is null and phone is null))
);
create index person_unit on org.person (unit_id);
create index person_folded on org.person using gin (folded gin_trgm_ops);
comment on column org.person.name is 'personal';
comment on column org.person.folded is 'personal';
comment on column org.person.email is 'personal';
comment on column org.person.phone is 'personal';

-- Several at once are usual; the same post in the same body only once at a time.
create table org.holding (
  id uuid primary key,
  person_id uuid not null references org.person (id),
  body_id uuid not null references org.body (id),
  post text not null check (post in (
    'administrator', 'party-secretary', 'party-deputy', 'party-officer', 'committee-chair', 'committee-deputy',
    'committee-officer', 'council-chair', 'front-chair', 'front-officer', 'organisation-head', 'organisation-officer',
    'agency-head', 'agency-officer', 'steering-member', 'village-head', 'front-board-head', 'inspection-member',
    'investment-member')),
  title text not null check (length(title) between 1 and 200),
  -- number and day of the decision that appointed
  decision text check (length(decision) <= 200),
  valid_from date not null,
  -- the first day it no longer holds; the same as valid_from when it was withdrawn and never held at all
  valid_to date,
  valid daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
  -- a closed list, because a free text would soon hold what nobody may store about a person
  end_reason text check (end_reason in (
    'term-over', 'moved', 'resigned', 'relieved', 'retired', 'died', 'body-closed', 'mistake')),
  end_decision text check (length(end_decision) <= 200),
  check (valid_to is null or valid_to >= valid_from),
  check (valid_to is distinct from valid_from or coalesce(end_reason in ('mistake', 'body-closed'), false)),
  check (end_reason is null or valid_to is not null),
  constraint one_post_at_a_time exclude using gist (person_id with =, body_id with =, post with =, valid with &&)
);
create index holding_person on org.holding (person_id, valid_from);
create index holding_body on org.holding (body_id, valid_from);

-- Households of a village: the voting unit of the law. No person, no opinion, no religion, no ethnicity.
create table org.household (
  id uuid primary key,
  village_id uuid not null references org.unit (id),
  code text not null check (length(code) between 1 and 30),
  -- the part of the address that tells the house within the village
  address text not null check (length(address) between 1 and 200),
  valid_from date not null,
  valid_to date,
  valid daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
  check (valid_to is null or valid_to > valid_from),
  constraint one_household_a_code exclude using gist (village_id with =, code with =, valid with &&)
);
comment on column org.household.address is 'personal';

-- A list that was sent in: first looked at, then carried out as a whole or dropped. The file holds names, so it goes as
-- soon as it has done its work.
create table org.import (
  id uuid primary key,
  unit_id uuid not null references org.unit (id),
  kind text not null check (kind in ('posts', 'villages', 'households', 'changes')),
  -- first day of what the lines create, where a line says none
  day date not null,
  file_id uuid references kernel.file (id),
  sha256 text not null,
  planned_at timestamptz not null,
  done_at timestamptz,
  created integer check (created >= 0),
  changed integer check (changed >= 0),
  check ((done_at is null) = (created is null)),
  check ((done_at is null) = (changed is null)),
  check (done_at is null or file_id is null)
);
create index import_open on org.import (planned_at) where file_id is not null;

create index import_file on org.import (file_id) where file_id is not null;
create index import_unit on org.import (unit_id);
