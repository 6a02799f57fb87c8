-- A user may erase themselves, by the api: it may delete users this way only, one by one. What follows (insights, the
-- stream's state, letters, the list outside of the database) is the same as wherever a user is deleted.
create function erase_user(whom bigint) returns boolean language plpgsql security definer set search_path = public as $$
begin
  delete from users where id = whom;
  return found;
end
$$;
revoke execute on function erase_user from public;
grant execute on function erase_user to gravl_api;
