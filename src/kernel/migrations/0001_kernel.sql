-- Extensions every module may count on, and the few tables the kernel itself owns.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists ltree;
create extension if not exists btree_gist;
create extension if not exists btree_gin;

-- A form that is sent twice (double tap, reload, lost answer) runs once: the key is made with the form.
create table kernel.command_key (
  key uuid not null,
  -- command and person: one page holds several forms, and they share the key
  scope text not null,
  outcome jsonb,
  at timestamptz not null default now(),
  primary key (key, scope)
);
create index command_key_at on kernel.command_key (at);

-- Tables that only grow. The trigger holds for the owner too; the grants hold for the program.
create table kernel.append_only_table (
  name text primary key
);

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'kernel.append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create function kernel.make_append_only(target regclass) returns void language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function kernel.refuse_change()', target);
  execute format('create trigger append_only_truncate before truncate on %s for each statement execute function kernel.refuse_change()', target);
  insert into kernel.append_only_table (name) values (target::text);
end $$;
