-- What the jobs say. Written by the stream role only, one user in one transaction under one version.

create table muscle_group_recovery (
  user_id bigint not null references users on delete cascade,
  muscle_group muscle_group not null,
  -- Fatigue and capacity as of as_of; recovery at any later moment follows by calculate_recovery_score.
  fatigue double precision not null check (fatigue >= 0 and fatigue < 'Infinity'),
  capacity double precision not null check (capacity > 0 and capacity < 'Infinity'),
  half_life_hours double precision not null check (half_life_hours > 0 and half_life_hours < 'Infinity'),
  -- Null: untrained.
  as_of timestamptz(3) check (isfinite(as_of)),
  last_trained_at timestamptz(3) check (isfinite(last_trained_at)),
  sets_7d double precision not null check (sets_7d >= 0 and sets_7d < 'Infinity'),
  direct_sets_7d int not null check (direct_sets_7d >= 0),
  volume_kg_7d double precision not null check (volume_kg_7d >= 0 and volume_kg_7d < 'Infinity'),
  sessions_7d int not null check (sessions_7d >= 0),
  target_sets double precision not null check (target_sets > 0 and target_sets < 'Infinity'),
  version bigint not null,
  model_version int not null,
  computed_at timestamptz(3) not null,
  primary key (user_id, muscle_group)
);

create table workout_recommendations (
  user_id bigint primary key references users on delete cascade,
  evaluated_at timestamptz(3) not null check (isfinite(evaluated_at)),
  -- The next evaluation; null: nothing will change by itself.
  valid_until timestamptz(3) check (isfinite(valid_until)),
  picks jsonb not null check (jsonb_typeof(picks) = 'array' and jsonb_array_length(picks) <= 3),
  -- {code, message, earliestAt} where picks is empty.
  rest jsonb check (jsonb_typeof(rest) = 'object'),
  -- The user's write_version that this includes, and the catalog's.
  version bigint not null,
  catalog_version bigint not null,
  model_version int not null,
  computed_at timestamptz(3) not null
);

-- Both tables are rewritten in place all day: room on each page keeps updates there (HOT), and picks stay
-- uncompressed in their row. Measured at the sink: 130 instead of 190 microseconds of Postgres a user.
alter table workout_recommendations set (fillfactor = 70, toast_tuple_target = 8160);
alter table muscle_group_recovery set (fillfactor = 70);

-- The sink sends instants as epoch milliseconds; the smallest bigint stands for null.
create function instant_of(epoch_millis bigint) returns timestamptz
  language sql immutable parallel safe as $$
  select to_timestamp(nullif(epoch_millis, -9223372036854775808)::double precision / 1000)
$$;

-- Recovery of a muscle in percent at an instant, from what is stored: a Hill curve over exponentially
-- decaying fatigue, 100 / (1 + (F(t)/K)^p) as in model.md. p = 1.6 and the 30 days of `untrained` are the
-- model's constants; a test holds this function and the Java one equal. In logarithms, and cut off where
-- the curve is flat to the last bit, since Postgres raises an error where a double under- or overflows:
-- years of rest must give 100. One expression, so that it is inlined into the query.
create function calculate_recovery_score(
    fatigue double precision, capacity double precision, half_life_hours double precision,
    as_of timestamptz, at timestamptz) returns double precision
  language sql immutable parallel safe as $$
  select case
    when as_of is null or fatigue <= 0 or at - as_of > interval '720 hours' then 100
    else 100 / (1 + exp(greatest(-700, least(700, 1.6 * (ln(fatigue) - ln(capacity)
      - ln(2::double precision) * greatest(0, extract(epoch from at - as_of)::double precision)
        / 3600 / half_life_hours)))))
  end
$$;
