-- Accounts, sessions and proofs of who somebody is. Nothing here can be used by a thief of the database: passwords are
-- argon2id, tokens and codes are hashes, the secret of a code app is sealed with a key that is not in the database.

create table identity.account (
  person_id uuid primary key references org.person (id),
  -- folded to lower case, so that `Hoa.Nguyen` and `hoa.nguyen` are one
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._@-]{1,62}[a-z0-9]$'),
  -- null until the person has set one by the link they were handed
  password_hash text,
  -- a one-time password opens nothing but the page that replaces it
  must_change boolean not null default false,
  password_set_at timestamptz,
  created_at timestamptz not null
);
comment on column identity.account.login is 'personal';
comment on column identity.account.password_hash is 'personal: secret';

-- A browser that is signed in. The token itself is only in its cookie.
create table identity.session (
  id uuid primary key,
  person_id uuid not null references org.person (id),
  token_hash text not null unique,
  created_at timestamptz not null,
  -- moved on at most once an hour, and never by reading a page
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- when the person last proved themselves with password or passkey; sensitive pages want it fresh
  proved_at timestamptz not null,
  -- family of browser and system only, such as `chrome/android`: enough to know one's own phone, too little to follow anybody
  device text not null check (device ~ '^[a-z]+/[a-z]+$'),
  ended_at timestamptz
);
comment on column identity.session.token_hash is 'personal: secret';
create index session_person on identity.session (person_id, created_at desc);
create index session_expires_at on identity.session (expires_at);

-- Between two steps of signing in: the password was right, a code or a new password is still wanted.
create table identity.pending_sign_in (
  token_hash text primary key,
  person_id uuid not null references org.person (id),
  wants text not null check (wants in ('code', 'new-password')),
  expires_at timestamptz not null
);
create index pending_sign_in_person on identity.pending_sign_in (person_id);

-- One-time code app (RFC 6238). Not confirmed: set up, but never used yet, so it is not asked for.
create table identity.code_app (
  person_id uuid primary key references org.person (id),
  sealed_secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- a code counts once: only steps after this one are taken
  last_step bigint not null default 0
);

comment on column identity.code_app.sealed_secret is 'personal: secret';

create table identity.recovery_code (
  person_id uuid not null references org.person (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

create table identity.passkey (
  id uuid primary key,
  person_id uuid not null references org.person (id),
  credential_id text not null unique check (length(credential_id) between 1 and 1400),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on identity.passkey (person_id);
comment on column identity.passkey.name is 'personal';

-- WebAuthn challenges are signed by us instead of stored; what is stored is that one was used, so that it counts once.
create table identity.spent_challenge (
  challenge_hash text primary key,
  expires_at timestamptz not null
);

create table identity.reset (
  token_hash text primary key,
  person_id uuid not null references org.person (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on column identity.reset.token_hash is 'personal: secret';
create index reset_person on identity.reset (person_id);

-- Failed tries. The key is a keyed hash: no address and no login name is stored. Unlogged, because losing the counts in a
-- crash harms nobody.
create unlogged table identity.attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
create index attempt_last_at on identity.attempt (last_at);
