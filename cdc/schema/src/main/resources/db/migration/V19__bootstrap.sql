-- The place where the epoch in force begins, for a batch job that reads the facts as they stood there and
-- writes the stream's state from them, so that the connector need not read all of them row by row.
create table cdc_bootstrap (
  id boolean primary key default true check (id),
  epoch bigint not null check (epoch > 0),
  -- Of the replication slot: the stream goes on from here, and the snapshot is what stood before. It can be
  -- read while whoever made the slot holds it, which is until the state is written.
  lsn pg_lsn not null,
  snapshot text not null check (length(snapshot) between 1 and 100),
  taken_at timestamptz(3) not null default clock_timestamp(),
  -- By topic, of each of its partitions in turn: behind these offsets stand the epoch's changes.
  offsets jsonb not null,
  -- Somebody makes the state, and no other job will take the epoch's changes for something else.
  claimed_at timestamptz(3),
  -- The state as it was written.
  savepoint text check (length(savepoint) between 1 and 4000),
  written_at timestamptz(3),
  check ((savepoint is null) = (written_at is null))
);
grant select, insert, update, delete on cdc_bootstrap to gravl_cdc;
grant select, update (claimed_at, savepoint, written_at) on cdc_bootstrap to gravl_stream;
