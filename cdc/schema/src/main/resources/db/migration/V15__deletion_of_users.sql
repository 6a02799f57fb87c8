-- The sink locks a user's recommendations, then the recoveries. A user's deletion went the other way, so the two
-- could wait for each other, and Postgres ended either one.
create function delete_recommendations_first() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  delete from workout_recommendations where user_id = old.id;
  return old;
end
$$;
create trigger delete_recommendations_first before delete on users
  for each row execute function delete_recommendations_first();
select keep_triggers_always();

-- Where many users are deleted at once, in whatever order, the sink is the one who finds out and tries again. Only a
-- superuser, or who was granted it, may say so.
do $$
begin
  alter role gravl_stream set deadlock_timeout = '50ms';
exception
  when insufficient_privilege then
    raise notice 'gravl_stream keeps its deadlock_timeout: a deletion of many users may have to be tried again';
end
$$;
