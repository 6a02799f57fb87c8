-- What the jobs say. Written by the stream role only, one user in one transaction under one version.

create table muscle_group_recovery (
  user_id bigint not null references users on delete cascade,
  muscle_group muscle_group not null,
  -- Fatigue and capacity as of as_of; recovery at any later moment follows by calculate_recovery_score.
  fatigue double precision not null check (fatigue >= 0 and fatigue < 'Infinity'),
  capacity double precision not null check (capacity > 0 and capacity < 'Infinity'),
  half_life_hours double precision not null check (half_life_hours > 0),
  -- Null: untrained.
  as_of timestamptz(3),
  last_trained_at timestamptz(3),
  sets_7d double precision not null check (sets_7d >= 0),
  direct_sets_7d int not null check (direct_sets_7d >= 0),
  volume_kg_7d double precision not null check (volume_kg_7d >= 0),
  sessions_7d int not null check (sessions_7d >= 0),
  target_sets double precision not null check (target_sets > 0),
  version bigint not null,
  model_version int not null,
  computed_at timestamptz(3) not null,
  primary key (user_id, muscle_group)
);

create table workout_recommendations (
  user_id bigint primary key references users on delete cascade,
  evaluated_at timestamptz(3) not null,
  -- The next evaluation; null: nothing will change by itself.
  valid_until timestamptz(3),
  picks jsonb not null check (jsonb_typeof(picks) = 'array' and jsonb_array_length(picks) <= 3),
  -- {code, message, earliestAt} where picks is empty.
  rest jsonb check (jsonb_typeof(rest) = 'object'),
  -- The user's write_version that this includes, and the catalog's.
  version bigint not null,
  catalog_version bigint not null,
  model_version int not null,
  computed_at timestamptz(3) not null
);

-- The sink sends instants as epoch milliseconds; the smallest bigint stands for null.
create function instant_of(epoch_millis bigint) returns timestamptz
  language sql immutable parallel safe as $$
  select to_timestamp(nullif(epoch_millis, -9223372036854775808)::double precision / 1000)
$$;

-- Recovery of a muscle in percent at an instant, from what is stored: a Hill curve over exponentially
-- decaying fatigue (model.md). p = 1.6 and the 30 days of `untrained` are the model's constants; a test
-- holds this function and the Java one equal. Below a ratio of 1e-12 the curve is 100 to the last bit,
-- and power() would fail by underflow after years of rest.
create function calculate_recovery_score(
    fatigue double precision, capacity double precision, half_life_hours double precision,
    as_of timestamptz, at timestamptz) returns double precision
  language sql immutable parallel safe as $$
  -- One expression without a sub-select, though it repeats the ratio: only so does Postgres inline it
  -- into the query, and a call per row would cost more than the rest of reading 16 muscles.
  select case
    when as_of is null or fatigue <= 0 or at - as_of > interval '720 hours' then 100
    when fatigue / capacity
        * power(2, - greatest(0, extract(epoch from at - as_of)::double precision) / 3600 / half_life_hours)
      < 1e-12 then 100
    else 100 / (1 + power(fatigue / capacity
        * power(2, - greatest(0, extract(epoch from at - as_of)::double precision) / 3600 / half_life_hours), 1.6))
  end
$$;
