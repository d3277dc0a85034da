-- Record of acts (sổ cái minh bạch). One chain per unit, so that communes do not wait for each other; acts on no unit go
-- to the chain of the nil UUID, "the system". Each record holds the hash of the one before it in its chain.

create table ledger.act (
  id uuid primary key,
  -- The unit, or the nil UUID. No foreign key: the ledger stands before every other module and outlives every row.
  chain uuid not null,
  -- 1, 2, 3 ... without a gap in each chain
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  command text not null check (length(command) between 1 and 200),
  actor text not null check (actor in ('anonymous', 'person', 'system')),
  -- A bare id: the name lives in org and can be erased there.
  person_id uuid,
  -- Why the policy let it through.
  ground text not null check (ground in ('everyone', 'self', 'system', 'post')),
  holding_id uuid,
  -- Title of the post as it was on that day.
  post_title text,
  table_name text not null check (table_name ~ '^[a-z_]+\.[a-z_]+$'),
  row_id text not null check (length(row_id) between 1 and 200),
  -- SHA-256 of the row before and after, without its personal columns; null when there was or is none.
  before_digest bytea check (length(before_digest) = 32),
  after_digest bytea check (length(after_digest) = 32),
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  check ((actor = 'person') = (person_id is not null)),
  check ((ground = 'post') = (holding_id is not null and post_title is not null)),
  constraint one_act_a_place unique (chain, seq)
);
create index act_row on ledger.act (table_name, row_id, at desc);
create index act_person on ledger.act (person_id, at desc) where person_id is not null;
select kernel.make_append_only('ledger.act');

-- Waits for its turn on one chain until the transaction ends, then tells where that chain ends. Both in one round trip;
-- the second statement sees what was committed while the first one waited.
create function ledger.take_chain(wanted uuid) returns table (seq bigint, hash bytea) language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(wanted::text, 7315002));
  return query select a.seq, a.hash from ledger.act a where a.chain = wanted order by a.seq desc limit 1;
end $$;

-- Where every chain ends, by jumping from chain to chain in the index instead of reading every act.
create view ledger.head as
  with recursive chains as (
    (select chain from ledger.act order by chain limit 1)
    union all
    select (select a.chain from ledger.act a where a.chain > c.chain order by a.chain limit 1) from chains c where c.chain is not null
  )
  select c.chain, h.seq, h.hash
  from chains c
  cross join lateral (select a.seq, a.hash from ledger.act a where a.chain = c.chain order by a.seq desc limit 1) h
  where c.chain is not null;

-- A seal on the whole ledger (dấu chốt), once a day: without one nobody would notice that the end of a chain was cut off.
create table ledger.checkpoint (
  id uuid primary key,
  number bigint not null unique check (number > 0),
  day date not null unique,
  at timestamptz not null,
  chains integer not null check (chains >= 0),
  acts bigint not null check (acts >= 0),
  -- Root of the Merkle tree over the ends of all chains.
  root bytea not null check (length(root) = 32)
);
select kernel.make_append_only('ledger.checkpoint');

-- Where the chains ended that grew since the checkpoint before; a chain not named here ended where it ended before.
create table ledger.checkpoint_head (
  checkpoint_id uuid not null references ledger.checkpoint (id),
  chain uuid not null,
  seq bigint not null check (seq > 0),
  hash bytea not null check (length(hash) = 32),
  primary key (checkpoint_id, chain)
);
create index checkpoint_head_chain on ledger.checkpoint_head (chain, seq desc);
select kernel.make_append_only('ledger.checkpoint_head');
