-- Least privilege: each process connects as its own role and may do what its part of the design
-- says, no more. The owner runs the migrations. Passwords are set by Migrate from the environment,
-- never here. Roles are global to a Postgres cluster, so they may exist already.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['gravl_api', 'gravl_cdc', 'gravl_stream'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I login', role_name);
    end if;
  end loop;
end
$$;
alter role gravl_cdc replication;

revoke create on schema public from public;
grant usage on schema public to gravl_api, gravl_cdc, gravl_stream;
