create table retention (
  workspace_id integer primary key references workspaces,
  attempts_removed_before timestamptz not null
);

comment on table retention is
  'Where calls have been removed since they were old: those before this time, but for the calls of steps that have not succeeded. Every one of them is in the totals of activity, and in the counts of its step and thread.';
