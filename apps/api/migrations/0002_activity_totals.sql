-- The time that a uuid_v7 carries, in whole milliseconds.
create function uuid_v7_time(id uuid) returns timestamptz
language sql immutable strict parallel safe
return to_timestamp(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint / 1000.0);

create table activity_points (
  workspace_id integer not null references workspaces,
  at timestamptz not null check (at = date_bin('1 minute', at, 'epoch')),
  primary key (workspace_id, at)
);

comment on table activity_points is
  'Whole minutes before which every call is there to be counted, and was. They are a quarter of an hour apart where calls are few, and a minute where they are many.';

create table activity_totals (
  workspace_id integer not null,
  at timestamptz not null,
  service text not null,
  step_name text not null,
  diverged boolean not null,
  recorded bigint not null,
  retried bigint not null,
  deduplicated bigint not null,
  collided bigint not null,
  claimed bigint not null,
  taken_over bigint not null,
  busy bigint not null,
  fenced bigint not null,
  primary key (step_name, service, diverged, workspace_id, at),
  foreign key (workspace_id, at) references activity_points
);

comment on table activity_totals is
  'Calls before a point since the beginning, by what lists are filtered by: an empty service or step name stands for all of them. A row is written at a point only where calls were added. Two rows give the calls between two points, however far apart.';
