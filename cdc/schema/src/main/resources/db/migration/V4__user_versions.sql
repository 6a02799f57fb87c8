-- Read your writes: every statement that touches facts of a user bumps that user's write_version.
-- The row lock held until commit makes version order commit order, and the bump stands in the WAL
-- behind the rows that it covers. Users are locked in id order, so two writers can't deadlock.
create table user_versions (
  user_id bigint primary key references users on delete cascade,
  write_version bigint not null check (write_version > 0)
);

create function start_user_version() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  insert into user_versions (user_id, write_version) select id, 1 from new_rows;
  return null;
end
$$;
create trigger start_user_version after insert on users
  referencing new table as new_rows for each statement execute function start_user_version();

create function bump_versions_of(touched bigint[]) returns void language plpgsql as $$
begin
  if cardinality(touched) = 1 then
    update user_versions set write_version = write_version + 1 where user_id = touched[1];
  elsif cardinality(touched) > 1 then
    update user_versions v set write_version = v.write_version + 1
      from (select user_id from user_versions where user_id = any (touched) order by user_id for no key update)
        locked
      where v.user_id = locked.user_id;
  end if;
end
$$;
revoke execute on function bump_versions_of from public;

-- Set-based on purpose: once per statement, whether it wrote one row or a million.
create function bump_user_versions() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  -- Deletes of a user's rows because the user goes find no version left, and need none.
  if tg_op = 'INSERT' then
    perform bump_versions_of((select array_agg(distinct user_id) from new_rows));
  elsif tg_op = 'DELETE' then
    perform bump_versions_of((select array_agg(distinct user_id) from old_rows));
  else
    perform bump_versions_of((
      select array_agg(user_id) from (select user_id from old_rows union select user_id from new_rows) changed));
  end if;
  return null;
end
$$;

-- A foreign key can't say "of the catalog, or the user's own": a user must not log, plan or exclude
-- another user's exercise.
create function refuse_foreign_exercises() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  if exists (select from new_rows n join exercises e on e.id = n.exercise_id
             where e.user_id is not null and e.user_id <> n.user_id) then
    raise foreign_key_violation using
      message = format('%s: exercise_id names an exercise of another user', tg_table_name),
      constraint = tg_table_name || '_exercise_owner';
  end if;
  return null;
end
$$;

do $$
declare
  fact text;
begin
  foreach fact in array array['workout_logs', 'check_ins', 'user_preferences', 'excluded_exercises',
      'custom_workouts', 'custom_workout_exercises', 'user_exercises'] loop
    execute format('create trigger bump_user_versions_insert after insert on %I
      referencing new table as new_rows for each statement execute function bump_user_versions()', fact);
    execute format('create trigger bump_user_versions_update after update on %I
      referencing old table as old_rows new table as new_rows
      for each statement execute function bump_user_versions()', fact);
    execute format('create trigger bump_user_versions_delete after delete on %I
      referencing old table as old_rows for each statement execute function bump_user_versions()', fact);
  end loop;
  foreach fact in array array['workout_logs', 'custom_workout_exercises', 'excluded_exercises'] loop
    execute format('create trigger refuse_foreign_exercises_insert after insert on %I
      referencing new table as new_rows for each statement execute function refuse_foreign_exercises()', fact);
    execute format('create trigger refuse_foreign_exercises_update after update on %I
      referencing new table as new_rows for each statement execute function refuse_foreign_exercises()', fact);
  end loop;
end
$$;

-- A user's time zone is a fact too (sessions count local dates).
create function bump_versions_of_moved_users() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  perform bump_versions_of((
    select array_agg(id) from new_rows n join old_rows o using (id) where n.time_zone <> o.time_zone));
  return null;
end
$$;
create trigger bump_versions_of_moved_users after update on users
  referencing old table as old_rows new table as new_rows
  for each statement execute function bump_versions_of_moved_users();
