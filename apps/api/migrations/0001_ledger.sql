-- Every unique key includes the workspace: nothing can point across two of them, and each table can be distributed
-- by it. The column that selects most comes first: a plan that was made while a table was empty, and is kept while it
-- grows, must find no index that it could enter by the workspace alone.

create extension if not exists pg_trgm;

create type thread_status as enum ('ACTIVE', 'COMPLETED', 'CANCELLED');
create type step_status as enum ('IN_PROGRESS', 'SUCCESS', 'FAILED', 'ERROR');
create type key_scope as enum ('THREAD', 'WORKSPACE');
create type key_kind as enum ('AUTO', 'MANUAL');
create type call_kind as enum ('RECORD', 'CLAIM');
create type outcome as enum (
  'RECORDED', 'RETRIED', 'DEDUPLICATED', 'COLLIDED', 'CLAIMED', 'TAKEN_OVER', 'BUSY', 'FENCED'
);

-- RFC 9562, version 7, with the fraction of the millisecond in the 12 bits after the version (method 3 of section 6.2):
-- an id carries the database's time, so that one index serves identity, order and ranges of time.
create function uuid_v7(at timestamptz) returns uuid
language sql volatile parallel safe
return encode(
  substring(int8send((extract(epoch from at) * 1000000)::bigint / 1000) from 3)
    || substring(int8send(28672 + (extract(epoch from at) * 1000000)::bigint % 1000 * 4096 / 1000) from 7)
    || substring(uuid_send(gen_random_uuid()) from 9),
  'hex'
)::uuid;

create table workspaces (
  id integer primary key generated always as identity,
  name text not null unique check (char_length(name) between 1 and 100),
  created_at timestamptz not null default clock_timestamp()
);

create table api_keys (
  id integer primary key generated always as identity,
  workspace_id integer not null references workspaces,
  name text not null check (char_length(name) between 1 and 100),
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  created_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz
);

comment on column api_keys.secret_hash is 'SHA-256 of the whole key; the key itself is kept nowhere.';

create table threads (
  workspace_id integer not null references workspaces,
  id uuid not null,
  key text check (char_length(key) between 1 and 255),
  label text check (char_length(label) between 1 and 500),
  status thread_status not null default 'ACTIVE',
  end_reason text check (char_length(end_reason) <= 500),
  tags text[] not null default '{}',
  service text check (char_length(service) between 1 and 200),
  started_at timestamptz not null,
  ended_at timestamptz,
  later_calls integer not null default 0 check (later_calls >= 0),
  later_executions integer not null default 0 check (later_executions >= 0),
  retried integer not null default 0 check (retried >= 0),
  deduplicated integer not null default 0 check (deduplicated >= 0),
  collided integer not null default 0 check (collided >= 0),
  fenced integer not null default 0 check (fenced >= 0),
  primary key (id, workspace_id),
  constraint threads_key unique (key, workspace_id),
  check ((status = 'ACTIVE') = (ended_at is null))
) with (fillfactor = 90);

comment on column threads.later_calls is
  'Calls that found their step recorded. The first call of a step is counted by the step itself, so that recording something new writes to no row that others write to.';

create index threads_by_time on threads (workspace_id, id);
create index threads_by_status on threads (status, workspace_id, id);
create index threads_by_service on threads (service, workspace_id, id) where service is not null;
create index threads_by_tag on threads using gin (tags) where tags <> '{}';
create index threads_by_label on threads using gin (label gin_trgm_ops) where label is not null;

create table refs (
  workspace_id integer not null,
  thread_id uuid not null,
  key text not null check (char_length(key) between 1 and 100),
  value text not null check (char_length(value) between 1 and 255),
  primary key (thread_id, key, workspace_id),
  foreign key (workspace_id, thread_id) references threads (workspace_id, id)
);

create index refs_by_value on refs (value, workspace_id, key, thread_id);

create table steps (
  workspace_id integer not null,
  id uuid not null,
  thread_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  key_scope key_scope not null,
  scope_id uuid not null generated always as (
    case key_scope when 'THREAD' then thread_id else '00000000-0000-0000-0000-000000000000'::uuid end
  ) stored,
  key_kind key_kind not null,
  key text not null check (char_length(key) between 1 and 255),
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  fingerprint_fields json,
  status step_status not null,
  context json not null,
  result json,
  error json,
  sub_steps json,
  service text check (char_length(service) between 1 and 200),
  started_at timestamptz,
  finished_at timestamptz,
  first_recorded_at timestamptz not null,
  last_seen_at timestamptz not null,
  calls integer not null default 1 check (calls >= 1),
  executions integer not null default 1 check (executions >= 0),
  retried integer not null default 0 check (retried >= 0),
  deduplicated integer not null default 0 check (deduplicated >= 0),
  collided integer not null default 0 check (collided >= 0),
  fenced integer not null default 0 check (fenced >= 0),
  claim_token uuid,
  claim_execution_id text,
  claim_holder text,
  claim_expires_at timestamptz,
  primary key (id, workspace_id),
  foreign key (workspace_id, thread_id) references threads (workspace_id, id),
  constraint steps_identity unique (scope_id, name, key_kind, key, workspace_id),
  check (status <> 'IN_PROGRESS' or (claim_token is not null and claim_expires_at is not null)),
  check (calls >= executions and calls > retried + deduplicated + collided + fenced)
) with (fillfactor = 90);

comment on column steps.context is
  'RFC 8785 canonical text, like result and error: two payloads are equal exactly when their texts are.';
comment on column steps.claim_token is
  'The current claim while the step is in progress; afterwards the claim that completed it, if one did.';

create index steps_by_thread on steps (thread_id, id);
create index steps_by_key on steps (hashtextextended(key, 0), workspace_id, id);
create index steps_by_name on steps (name, workspace_id, thread_id);
create index steps_in_progress on steps (claim_expires_at, workspace_id) where status = 'IN_PROGRESS';

create table attempts (
  workspace_id integer not null,
  id uuid not null,
  thread_id uuid not null,
  step_id uuid not null,
  number integer not null check (number >= 1),
  kind call_kind not null,
  outcome outcome not null,
  status step_status check (status <> 'IN_PROGRESS'),
  step_name text not null,
  execution_id text check (char_length(execution_id) between 1 and 255),
  resent boolean not null default false,
  result_diverged boolean not null default false,
  after_end boolean not null default false,
  shares_payload boolean not null default false,
  context json,
  result json,
  error json,
  changes json,
  service text check (char_length(service) between 1 and 200),
  trace_id text check (trace_id ~ '^[0-9a-f]{32}$'),
  started_at timestamptz,
  finished_at timestamptz,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, thread_id) references threads (workspace_id, id),
  foreign key (workspace_id, step_id) references steps (workspace_id, id),
  constraint attempts_number unique (step_id, number, workspace_id),
  check ((kind = 'CLAIM') = (status is null)),
  check (shares_payload = (context is null)),
  check (not shares_payload or (result is null and error is null))
) with (autovacuum_vacuum_insert_scale_factor = 0.02);

comment on table attempts is
  'Vacuumed after every fiftieth of its growth: lists and counts read indexes alone only where a vacuum has been, and the newest rows are what is asked for.';
comment on column attempts.number is 'The how-manieth call for its step this is: 1, 2, 3, … without a gap.';
comment on column attempts.shares_payload is
  'The call carried the very payload that its step has, and the step can no longer change: it is stored once.';

create index attempts_by_outcome on attempts (outcome, workspace_id, id) include (step_name, service)
  where outcome <> 'RECORDED';
create index attempts_diverged on attempts (workspace_id, id) where result_diverged;
create index attempts_by_claim on attempts (workspace_id, thread_id) where outcome = 'CLAIMED';
create index attempts_by_thread on attempts (thread_id, id);
create index attempts_by_execution on attempts (execution_id, step_id, kind, outcome, workspace_id)
  where execution_id is not null;
create index attempts_by_step_name on attempts (step_name, workspace_id, id);
create index attempts_by_service on attempts (service, workspace_id, id) where service is not null;

create table thread_outcomes (
  workspace_id integer not null,
  outcome outcome not null check (outcome not in ('RECORDED', 'CLAIMED')),
  thread_id uuid not null,
  primary key (thread_id, outcome, workspace_id),
  foreign key (workspace_id, thread_id) references threads (workspace_id, id)
);

comment on table thread_outcomes is
  'Which threads saw which outcome, so that a rare one is found among millions by one index.';

create index threads_by_outcome on thread_outcomes (outcome, workspace_id, thread_id);
