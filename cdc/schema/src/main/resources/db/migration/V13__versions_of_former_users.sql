-- A user may be made again under the id of a deleted one while the stream still brings changes of the
-- former one. Insights go by versions, and the sink's guard keeps the higher: begun anew at 1, the new user
-- would be shown the former one's insights until their own writes had become more. So every user begins
-- above all versions that any deleted user had. Whose they were is kept nowhere.

-- Rows instead of one that is updated: transactions that delete users don't wait for each other. Only a
-- version above all before is added, so there are too few for an index.
create table former_versions (write_version bigint not null);

create function remember_user_version() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  insert into former_versions (write_version)
    select max(write_version) from old_rows
      having max(write_version) > (select coalesce(max(write_version), 0) from former_versions);
  return null;
end
$$;
-- Also where the version goes because its user goes.
create trigger remember_user_version after delete on user_versions
  referencing old table as old_rows for each statement execute function remember_user_version();

create or replace function start_user_version() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  insert into user_versions (user_id, write_version)
    select id, 1 + coalesce((select max(write_version) from former_versions), 0) from new_rows;
  return null;
end
$$;

select keep_triggers_always();
