-- Every statement bumped its users, so a transaction of several statements passed through versions that nobody ever
-- committed; and the stream, which can't tell where a transaction ends, showed readers what stood between them. From
-- here on a transaction bumps each of its users once, with its first statement, which keeps versions in commit order
-- and tells the transaction its version; and settles the bump at its end, behind all rows that it covers.
alter table user_versions add column settled boolean not null default true;
comment on column user_versions.settled is
  'False while the transaction that bumps is under way: nobody else ever sees that, and the stream passes it over.';

create or replace function start_user_version() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  insert into user_versions (user_id, write_version, settled)
    select id, 1 + coalesce((select max(write_version) from former_versions), 0), false from new_rows;
  return null;
end
$$;

-- What is not settled was bumped by this very transaction: whoever else bumps it is waited for.
create or replace function bump_versions_of(touched bigint[]) returns void language plpgsql as $$
begin
  if cardinality(touched) = 1 then
    update user_versions set write_version = write_version + 1, settled = false
      where user_id = touched[1] and settled;
  elsif cardinality(touched) > 1 then
    update user_versions v set write_version = v.write_version + 1, settled = false
      from (select user_id from user_versions where user_id = any (touched) and settled
              order by user_id for no key update) locked
      where v.user_id = locked.user_id;
  end if;
end
$$;

create function settle_user_version() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  update user_versions set settled = true where user_id = new.user_id and not settled;
  return null;
end
$$;
create constraint trigger settle_user_version after insert or update on user_versions
  deferrable initially deferred for each row when (not new.settled) execute function settle_user_version();

select keep_triggers_always();
