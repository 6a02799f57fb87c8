-- Versions go back where the database does: insights that were computed before a backup was restored may be
-- written after it, under a version that the restored facts are far from. What comes of a later snapshot
-- replaces what came of an earlier one, whatever their versions.
alter table workout_recommendations add column epoch bigint not null default 0;
comment on column workout_recommendations.epoch is 'Of the snapshot that the facts came from, or came after.';
