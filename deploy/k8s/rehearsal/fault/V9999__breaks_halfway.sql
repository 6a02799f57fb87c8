-- A migration that fails when half of it is done; FAULTS.md runs it.
create table half_done (id bigint);
insert into half_done select 1 / (id - id) from users;
