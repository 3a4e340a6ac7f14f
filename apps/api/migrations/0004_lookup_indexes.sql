-- Indexes that the write path must not take. Its statements are planned while the tables are nearly empty, when every
-- index costs the same, and keep their plans while the tables grow: one that looks a step up by all four columns of its
-- identity would go through all steps of that name. A partial index serves only statements that say its condition, or
-- compare with a value that implies it, as those do that read lists.
drop index steps_by_name;
create index steps_by_name on steps (name, workspace_id, thread_id) where name <> '';

drop index steps_by_key;
create index steps_by_key on steps (hashtextextended(key, 0), workspace_id, id) where key <> '';

alter table attempts drop constraint attempts_number;
create unique index attempts_number on attempts (step_id, number, workspace_id) where number > 0;
