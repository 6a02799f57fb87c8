-- Who was erased. A backup of before still holds them, and this table as it was then; so the Connect process keeps the
-- list outside of the database as well (the topic gravl.erasures), and erases again whom a backup brought back.

-- Ids mean something only among copies of one database. The same in all of them, and never changed.
alter table cdc_life add column lineage uuid not null default gen_random_uuid();
revoke update on cdc_life from gravl_cdc;
grant update (token) on cdc_life to gravl_cdc;

-- No more than it takes to erase them again: nothing of what they said.
create table erased_users (
  user_id bigint primary key,
  erased_at timestamptz(3) not null,
  -- Whether the list outside of this database holds it.
  kept boolean not null default false
);
create index erased_users_not_kept on erased_users (user_id) where not kept;
grant select, update (kept) on erased_users to gravl_cdc;

-- Whoever deletes them, and however. An id may be used again: who was created before erased_at was erased, who was
-- created at that moment or later is somebody else, also where one transaction does both.
create function remember_erasure() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into erased_users as e (user_id, erased_at)
    select id, greatest(now(), created_at + interval '1 millisecond') from old_rows
    on conflict (user_id) do update
      set erased_at = greatest(e.erased_at, excluded.erased_at), kept = false;
  return null;
end
$$;
create trigger remember_erasure after delete on users
  referencing old table as old_rows for each statement execute function remember_erasure();

-- Takes a list from outside: adds what is missing here, erases who is here though on it, and gives none of those ids to
-- anybody else. Returns how many were erased.
create function erase_again(ids bigint[], times timestamptz[]) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  gone bigint;
begin
  delete from users u using unnest(ids, times) as listed (id, erased_at)
    where u.id = listed.id and u.created_at < listed.erased_at;
  get diagnostics gone = row_count;
  insert into erased_users as e (user_id, erased_at, kept)
    select id, max(erased_at), true from unnest(ids, times) as listed (id, erased_at) group by id
    on conflict (user_id) do update set erased_at = excluded.erased_at, kept = true
      where e.erased_at < excluded.erased_at;
  perform setval('users_id_seq', highest) from (select max(id) as highest from unnest(ids) id) listed, users_id_seq
    where highest > last_value;
  return gone;
end
$$;
revoke execute on function erase_again from public;
grant execute on function erase_again to gravl_cdc;

select keep_triggers_always();
