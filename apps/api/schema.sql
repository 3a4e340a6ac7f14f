-- Written by the test that compares it with the migrations; never edited.

create extension pg_trgm;

create type audit_action as enum ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT', 'INVITATION_CREATED', 'INVITATION_REVOKED', 'INVITATION_ACCEPTED', 'MEMBER_ROLE_CHANGED', 'MEMBER_REMOVED', 'WORKSPACE_CREATED', 'API_KEY_CREATED', 'API_KEY_ROTATED', 'API_KEY_REVOKED', 'API_KEY_LIMIT_CHANGED', 'THREAD_ENDED', 'EXPORTED', 'PASSWORD_LINK_CREATED', 'PASSWORD_CHANGED');

create type call_kind as enum ('RECORD', 'CLAIM');

create type key_kind as enum ('AUTO', 'MANUAL');

create type key_role as enum ('READ', 'RECORD', 'BOTH');

create type key_scope as enum ('THREAD', 'WORKSPACE');

create type member_role as enum ('VIEWER', 'OPERATOR', 'ADMIN');

create type outcome as enum ('RECORDED', 'RETRIED', 'DEDUPLICATED', 'COLLIDED', 'CLAIMED', 'TAKEN_OVER', 'BUSY', 'FENCED');

create type step_status as enum ('IN_PROGRESS', 'SUCCESS', 'FAILED', 'ERROR');

create type thread_status as enum ('ACTIVE', 'COMPLETED', 'CANCELLED');

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'Entries of % are never changed or removed.', tg_table_name using errcode = 'insufficient_privilege';
end
$function$;

CREATE OR REPLACE FUNCTION public.uuid_v7(at timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
RETURN (encode(((SUBSTRING(int8send((((EXTRACT(epoch FROM at) * (1000000)::numeric))::bigint / 1000)) FROM 3) || SUBSTRING(int8send((28672 + (((((EXTRACT(epoch FROM at) * (1000000)::numeric))::bigint % (1000)::bigint) * 4096) / 1000))) FROM 7)) || SUBSTRING(uuid_send(gen_random_uuid()) FROM 9)), 'hex'::text))::uuid;

CREATE OR REPLACE FUNCTION public.uuid_v7_head(at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN encode((SUBSTRING(int8send((((EXTRACT(epoch FROM at) * (1000000)::numeric))::bigint / 1000)) FROM 3) || SUBSTRING(int8send((28672 + (((((EXTRACT(epoch FROM at) * (1000000)::numeric))::bigint % (1000)::bigint) * 4096) / 1000))) FROM 7)), 'hex'::text);

CREATE OR REPLACE FUNCTION public.uuid_v7_time(id uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN to_timestamp((((((('x'::text || translate("left"((id)::text, 13), '-'::text, ''::text)))::bit(48))::bigint)::numeric / 1000.0))::double precision);

create table activity_points (
  workspace_id integer not null,
  at timestamp with time zone not null,
  constraint activity_points_pkey PRIMARY KEY (workspace_id, at),
  constraint activity_points_at_check CHECK ((at = date_bin('00:01:00'::interval, at, '1970-01-01 00:00:00+00'::timestamp with time zone)))
);

create table activity_totals (
  workspace_id integer not null,
  at timestamp with time zone not null,
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
  constraint activity_totals_pkey PRIMARY KEY (step_name, service, diverged, workspace_id, at)
);

create table api_keys (
  id integer not null generated always as identity,
  workspace_id integer not null,
  name text not null,
  secret_hash bytea not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  revoked_at timestamp with time zone,
  role key_role not null default 'BOTH'::key_role,
  prefix text,
  created_by text,
  lifetime interval,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  calls_per_second integer,
  replaces integer,
  constraint api_keys_pkey PRIMARY KEY (id),
  constraint api_keys_id UNIQUE (id, workspace_id),
  constraint api_keys_secret_hash_key UNIQUE (secret_hash),
  constraint api_keys_calls_per_second_check CHECK (((calls_per_second >= 1) AND (calls_per_second <= 100000))),
  constraint api_keys_lifetime_check CHECK ((lifetime > '00:00:00'::interval)),
  constraint api_keys_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  constraint api_keys_prefix_check CHECK (((char_length(prefix) >= 4) AND (char_length(prefix) <= 20))),
  constraint api_keys_secret_hash_check CHECK ((octet_length(secret_hash) = 32))
);

create table attempts (
  workspace_id integer not null,
  id uuid not null,
  thread_id uuid not null,
  step_id uuid not null,
  number integer not null,
  kind call_kind not null,
  outcome outcome not null,
  status step_status,
  step_name text not null,
  execution_id text,
  resent boolean not null default false,
  result_diverged boolean not null default false,
  after_end boolean not null default false,
  shares_payload boolean not null default false,
  context json,
  result json,
  error json,
  changes json,
  service text,
  trace_id text,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  constraint attempts_pkey PRIMARY KEY (workspace_id, id),
  constraint attempts_check CHECK (((kind = 'CLAIM'::call_kind) = (status IS NULL))),
  constraint attempts_check1 CHECK ((shares_payload = (context IS NULL))),
  constraint attempts_check2 CHECK (((NOT shares_payload) OR ((result IS NULL) AND (error IS NULL)))),
  constraint attempts_execution_id_check CHECK (((char_length(execution_id) >= 1) AND (char_length(execution_id) <= 255))),
  constraint attempts_number_check CHECK ((number >= 1)),
  constraint attempts_service_check CHECK (((char_length(service) >= 1) AND (char_length(service) <= 200))),
  constraint attempts_status_check CHECK ((status <> 'IN_PROGRESS'::step_status)),
  constraint attempts_trace_id_check CHECK ((trace_id ~ '^[0-9a-f]{32}$'::text))
) with (autovacuum_vacuum_insert_scale_factor=0.02);

create table audit_log (
  workspace_id integer not null,
  id uuid not null default uuid_v7(clock_timestamp()),
  action audit_action not null,
  person_id uuid,
  actor text,
  email text,
  address text,
  subject text,
  detail json,
  constraint audit_log_pkey PRIMARY KEY (workspace_id, id),
  constraint audit_log_actor_check CHECK (((char_length(actor) >= 1) AND (char_length(actor) <= 100))),
  constraint audit_log_address_check CHECK ((char_length(address) <= 100)),
  constraint audit_log_email_check CHECK ((char_length(email) <= 254)),
  constraint audit_log_subject_check CHECK ((char_length(subject) <= 500))
);

create table invitations (
  id uuid not null default gen_random_uuid(),
  workspace_id integer not null,
  role member_role not null,
  email text,
  token_hash bytea not null,
  created_by uuid,
  created_at timestamp with time zone not null default clock_timestamp(),
  expires_at timestamp with time zone not null,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_check CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL))),
  constraint invitations_email_check CHECK (((email = lower(email)) AND ((char_length(email) >= 3) AND (char_length(email) <= 254)))),
  constraint invitations_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table memberships (
  workspace_id integer not null,
  person_id uuid not null,
  role member_role not null,
  joined_at timestamp with time zone not null default clock_timestamp(),
  constraint memberships_pkey PRIMARY KEY (person_id, workspace_id)
);

create table password_links (
  person_id uuid not null,
  token_hash bytea not null,
  created_by uuid,
  expires_at timestamp with time zone not null,
  constraint password_links_pkey PRIMARY KEY (person_id),
  constraint password_links_token_hash_key UNIQUE (token_hash),
  constraint password_links_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table people (
  id uuid not null default gen_random_uuid(),
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint people_pkey PRIMARY KEY (id),
  constraint people_email_key UNIQUE (email),
  constraint people_email_check CHECK (((email = lower(email)) AND ((char_length(email) >= 3) AND (char_length(email) <= 254)))),
  constraint people_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
);

create table refs (
  workspace_id integer not null,
  thread_id uuid not null,
  key text not null,
  value text not null,
  constraint refs_pkey PRIMARY KEY (thread_id, key, workspace_id),
  constraint refs_key_check CHECK (((char_length(key) >= 1) AND (char_length(key) <= 100))),
  constraint refs_value_check CHECK (((char_length(value) >= 1) AND (char_length(value) <= 255)))
);

create table retention (
  workspace_id integer not null,
  attempts_removed_before timestamp with time zone not null,
  constraint retention_pkey PRIMARY KEY (workspace_id)
);

create table schema_migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default clock_timestamp(),
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table sessions (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_key UNIQUE (token)
);

create table settings (
  name text not null,
  value text not null,
  constraint settings_pkey PRIMARY KEY (name)
);

create table sign_in_accounts (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint sign_in_accounts_pkey PRIMARY KEY (id),
  constraint sign_in_accounts_provider_id_account_id_key UNIQUE (provider_id, account_id)
);

create table sign_in_limits (
  subject text not null,
  attempts integer not null,
  since timestamp with time zone not null,
  constraint sign_in_limits_pkey PRIMARY KEY (subject),
  constraint sign_in_limits_attempts_check CHECK ((attempts >= 1)),
  constraint sign_in_limits_subject_check CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 300)))
);

create table steps (
  workspace_id integer not null,
  id uuid not null,
  thread_id uuid not null,
  name text not null,
  key_scope key_scope not null,
  scope_id uuid not null generated always as (
CASE key_scope
    WHEN 'THREAD'::key_scope THEN thread_id
    ELSE '00000000-0000-0000-0000-000000000000'::uuid
END) stored,
  key_kind key_kind not null,
  key text not null,
  fingerprint bytea not null,
  fingerprint_fields json,
  status step_status not null,
  context json not null,
  result json,
  error json,
  sub_steps json,
  service text,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  first_recorded_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  calls integer not null default 1,
  executions integer not null default 1,
  retried integer not null default 0,
  deduplicated integer not null default 0,
  collided integer not null default 0,
  fenced integer not null default 0,
  claim_token uuid,
  claim_execution_id text,
  claim_holder text,
  claim_expires_at timestamp with time zone,
  constraint steps_pkey PRIMARY KEY (id, workspace_id),
  constraint steps_identity UNIQUE (scope_id, name, key_kind, key, workspace_id),
  constraint steps_calls_check CHECK ((calls >= 1)),
  constraint steps_check CHECK (((status <> 'IN_PROGRESS'::step_status) OR ((claim_token IS NOT NULL) AND (claim_expires_at IS NOT NULL)))),
  constraint steps_check1 CHECK (((calls >= executions) AND (calls > (((retried + deduplicated) + collided) + fenced)))),
  constraint steps_collided_check CHECK ((collided >= 0)),
  constraint steps_deduplicated_check CHECK ((deduplicated >= 0)),
  constraint steps_executions_check CHECK ((executions >= 0)),
  constraint steps_fenced_check CHECK ((fenced >= 0)),
  constraint steps_fingerprint_check CHECK ((octet_length(fingerprint) = 32)),
  constraint steps_key_check CHECK (((char_length(key) >= 1) AND (char_length(key) <= 255))),
  constraint steps_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint steps_retried_check CHECK ((retried >= 0)),
  constraint steps_service_check CHECK (((char_length(service) >= 1) AND (char_length(service) <= 200)))
) with (fillfactor=90);

create table thread_outcomes (
  workspace_id integer not null,
  outcome outcome not null,
  thread_id uuid not null,
  constraint thread_outcomes_pkey PRIMARY KEY (thread_id, outcome, workspace_id),
  constraint thread_outcomes_outcome_check CHECK ((outcome <> ALL (ARRAY['RECORDED'::outcome, 'CLAIMED'::outcome])))
);

create table threads (
  workspace_id integer not null,
  id uuid not null,
  key text,
  label text,
  status thread_status not null default 'ACTIVE'::thread_status,
  end_reason text,
  tags text[] not null default '{}'::text[],
  service text,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  later_calls integer not null default 0,
  later_executions integer not null default 0,
  retried integer not null default 0,
  deduplicated integer not null default 0,
  collided integer not null default 0,
  fenced integer not null default 0,
  constraint threads_pkey PRIMARY KEY (id, workspace_id),
  constraint threads_key UNIQUE (key, workspace_id),
  constraint threads_check CHECK (((status = 'ACTIVE'::thread_status) = (ended_at IS NULL))),
  constraint threads_collided_check CHECK ((collided >= 0)),
  constraint threads_deduplicated_check CHECK ((deduplicated >= 0)),
  constraint threads_end_reason_check CHECK ((char_length(end_reason) <= 500)),
  constraint threads_fenced_check CHECK ((fenced >= 0)),
  constraint threads_key_check CHECK (((char_length(key) >= 1) AND (char_length(key) <= 255))),
  constraint threads_label_check CHECK (((char_length(label) >= 1) AND (char_length(label) <= 500))),
  constraint threads_later_calls_check CHECK ((later_calls >= 0)),
  constraint threads_later_executions_check CHECK ((later_executions >= 0)),
  constraint threads_retried_check CHECK ((retried >= 0)),
  constraint threads_service_check CHECK (((char_length(service) >= 1) AND (char_length(service) <= 200)))
) with (fillfactor=90);

create table verifications (
  id uuid not null default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint verifications_pkey PRIMARY KEY (id)
);

create table workspaces (
  id integer not null generated always as identity,
  name text not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint workspaces_pkey PRIMARY KEY (id),
  constraint workspaces_name_key UNIQUE (name),
  constraint workspaces_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
);

alter table activity_points add constraint activity_points_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table activity_totals add constraint activity_totals_workspace_id_at_fkey FOREIGN KEY (workspace_id, at) REFERENCES activity_points(workspace_id, at);

alter table api_keys add constraint api_keys_replaces FOREIGN KEY (replaces, workspace_id) REFERENCES api_keys(id, workspace_id);

alter table api_keys add constraint api_keys_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table attempts add constraint attempts_workspace_id_step_id_fkey FOREIGN KEY (workspace_id, step_id) REFERENCES steps(workspace_id, id);

alter table attempts add constraint attempts_workspace_id_thread_id_fkey FOREIGN KEY (workspace_id, thread_id) REFERENCES threads(workspace_id, id);

alter table audit_log add constraint audit_log_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table invitations add constraint invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES people(id) ON DELETE SET NULL;

alter table invitations add constraint invitations_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id) ON DELETE SET NULL;

alter table invitations add constraint invitations_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table memberships add constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;

alter table memberships add constraint memberships_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table password_links add constraint password_links_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id) ON DELETE CASCADE;

alter table password_links add constraint password_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;

alter table refs add constraint refs_workspace_id_thread_id_fkey FOREIGN KEY (workspace_id, thread_id) REFERENCES threads(workspace_id, id);

alter table retention add constraint retention_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table sessions add constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;

alter table sign_in_accounts add constraint sign_in_accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;

alter table steps add constraint steps_workspace_id_thread_id_fkey FOREIGN KEY (workspace_id, thread_id) REFERENCES threads(workspace_id, id);

alter table thread_outcomes add constraint thread_outcomes_workspace_id_thread_id_fkey FOREIGN KEY (workspace_id, thread_id) REFERENCES threads(workspace_id, id);

alter table threads add constraint threads_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

CREATE UNIQUE INDEX api_keys_successor ON public.api_keys USING btree (replaces, workspace_id) WHERE (revoked_at IS NULL);

CREATE INDEX attempts_by_claim ON public.attempts USING btree (workspace_id, thread_id) WHERE (outcome = 'CLAIMED'::outcome);

CREATE INDEX attempts_by_execution ON public.attempts USING btree (execution_id, step_id, kind, outcome, workspace_id) WHERE (execution_id IS NOT NULL);

CREATE INDEX attempts_by_outcome ON public.attempts USING btree (outcome, workspace_id, id) INCLUDE (step_name, service) WHERE (outcome <> 'RECORDED'::outcome);

CREATE INDEX attempts_by_service ON public.attempts USING btree (service, workspace_id, id) WHERE (service IS NOT NULL);

CREATE INDEX attempts_by_step_name ON public.attempts USING btree (step_name, workspace_id, id);

CREATE INDEX attempts_by_thread ON public.attempts USING btree (thread_id, id);

CREATE INDEX attempts_diverged ON public.attempts USING btree (workspace_id, id) WHERE result_diverged;

CREATE UNIQUE INDEX attempts_number ON public.attempts USING btree (step_id, number, workspace_id) WHERE (number > 0);

CREATE INDEX audit_log_by_action ON public.audit_log USING btree (action, workspace_id, id);

CREATE INDEX audit_log_by_person ON public.audit_log USING btree (person_id, action, workspace_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX invitations_open ON public.invitations USING btree (workspace_id, created_at) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

CREATE INDEX invitations_open_by_email ON public.invitations USING btree (email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

CREATE INDEX memberships_by_workspace ON public.memberships USING btree (workspace_id, person_id);

CREATE INDEX refs_by_value ON public.refs USING btree (value, workspace_id, key, thread_id);

CREATE INDEX sessions_by_person ON public.sessions USING btree (person_id, created_at);

CREATE INDEX sign_in_accounts_by_person ON public.sign_in_accounts USING btree (person_id);

CREATE INDEX sign_in_limits_by_time ON public.sign_in_limits USING btree (since);

CREATE INDEX steps_by_key ON public.steps USING btree (hashtextextended(key, (0)::bigint), workspace_id, id) WHERE (key <> ''::text);

CREATE INDEX steps_by_name ON public.steps USING btree (name, workspace_id, thread_id) WHERE (name <> ''::text);

CREATE INDEX steps_by_thread ON public.steps USING btree (thread_id, id);

CREATE INDEX steps_in_progress ON public.steps USING btree (claim_expires_at, workspace_id) WHERE (status = 'IN_PROGRESS'::step_status);

CREATE INDEX threads_by_outcome ON public.thread_outcomes USING btree (outcome, workspace_id, thread_id);

CREATE INDEX threads_by_label ON public.threads USING gin (label gin_trgm_ops) WHERE (label IS NOT NULL);

CREATE INDEX threads_by_service ON public.threads USING btree (service, workspace_id, id) INCLUDE (status) WHERE (service IS NOT NULL);

CREATE INDEX threads_by_status ON public.threads USING btree (status, workspace_id, id) INCLUDE (service);

CREATE INDEX threads_by_tag ON public.threads USING gin (tags) WHERE (tags <> '{}'::text[]);

CREATE INDEX threads_by_time ON public.threads USING btree (workspace_id, id);

CREATE INDEX verifications_by_identifier ON public.verifications USING btree (identifier);

CREATE TRIGGER audit_log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

comment on table activity_points is 'Whole minutes before which every call is there to be counted, and was. They are a quarter of an hour apart where calls are few, and a minute where they are many.';

comment on table activity_totals is 'Calls before a point since the beginning, by what lists are filtered by: an empty service or step name stands for all of them. A row is written at a point only where calls were added. Two rows give the calls between two points, however far apart.';

comment on column api_keys.secret_hash is 'SHA-256 of the whole key; the key itself is kept nowhere.';

comment on column api_keys.prefix is 'What the key begins with, to recognise it by. Null for a key that was given by a setting.';

comment on column api_keys.lifetime is 'How long the key was made for, which a rotation shortens in expires_at alone: its successor is made for as long. Null: for ever.';

comment on column api_keys.last_used_at is 'To within a minute.';

comment on table attempts is 'Vacuumed after every fiftieth of its growth: lists and counts read indexes alone only where a vacuum has been, and the newest rows are what is asked for.';

comment on column attempts.number is 'The how-manieth call for its step this is: 1, 2, 3, … without a gap.';

comment on column attempts.shares_payload is 'The call carried the very payload that its step has, and the step can no longer change: it is stored once.';

comment on table audit_log is 'What people did. The id carries the time (uuid_v7_time). An entry outlives whom it names: person_id refers to nothing.';

comment on column invitations.token_hash is 'SHA-256 of the token in the link; the token itself is kept nowhere.';

comment on column invitations.created_by is 'Null for the link that makes the first administrator. It is void as soon as there is a person.';

comment on table password_links is 'By which a person who forgot their password sets a new one: one each, gone as soon as it is used.';

comment on column password_links.token_hash is 'SHA-256 of the token in the link; the token itself is kept nowhere.';

comment on column password_links.created_by is 'Void once they no longer administer every workspace of the person. Null for a link that was made at the machine.';

comment on table retention is 'Where calls have been removed since they were old: those before this time, but for the calls of steps that have not succeeded. Every one of them is in the totals of activity, and in the counts of its step and thread.';

comment on table settings is 'What the servers have to agree on and nobody has set.';

comment on table sign_in_accounts is 'How a person signs in: by a password, of which a salted scrypt hash is kept, or by an OpenID Connect provider.';

comment on table sign_in_limits is 'How often a sign-in was tried for an account and from an address, so that all servers count together.';

comment on column steps.context is 'RFC 8785 canonical text, like result and error: two payloads are equal exactly when their texts are.';

comment on column steps.claim_token is 'The current claim while the step is in progress; afterwards the claim that completed it, if one did.';

comment on table thread_outcomes is 'Which threads saw which outcome, so that a rare one is found among millions by one index.';

comment on column threads.later_calls is 'Calls that found their step recorded. The first call of a step is counted by the step itself, so that recording something new writes to no row that others write to.';

comment on table verifications is 'Sign-ins that are under way at an OpenID Connect provider.';
