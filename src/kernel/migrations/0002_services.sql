-- Services every module leans on: uploaded files, limits on sending, and what the job worker needs to see.

-- One row per use of a file; the bytes live in the file store under their SHA-256, the same bytes only once.
-- A module points at `id` from its own table; the name is what the person called it.
create table kernel.file (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  mime text not null,
  name text not null check (char_length(name) between 1 and 200),
  -- Pixels after turning upright; null for anything but images.
  width integer check (width > 0),
  height integer check (height > 0),
  -- The small variant of an image, an object of its own.
  thumbnail_sha256 text check (thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);
create index file_sha256 on kernel.file (sha256);
create index file_thumbnail on kernel.file (thumbnail_sha256) where thumbnail_sha256 is not null;

-- How much of a limit is spent. The key is a keyed hash: no address and no account name is stored. Unlogged, because
-- losing the counts in a crash harms nobody, and writing them to the log would cost every sign-in a disk flush.
create unlogged table kernel.rate (
  key text primary key,
  -- The moment at which nothing is spent any more.
  free_at timestamptz not null
);
create index rate_free_at on kernel.rate (free_at);
