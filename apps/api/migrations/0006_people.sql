create type member_role as enum ('VIEWER', 'OPERATOR', 'ADMIN');
create type audit_action as enum (
  'SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT', 'INVITATION_CREATED', 'INVITATION_REVOKED', 'INVITATION_ACCEPTED',
  'MEMBER_ROLE_CHANGED', 'MEMBER_REMOVED', 'WORKSPACE_CREATED', 'API_KEY_CREATED', 'API_KEY_ROTATED',
  'API_KEY_REVOKED', 'API_KEY_LIMIT_CHANGED', 'THREAD_ENDED', 'EXPORTED'
);

create table people (
  id uuid primary key default gen_random_uuid(),
  name text not null check (char_length(name) between 1 and 100),
  email text not null unique check (email = lower(email) and char_length(email) between 3 and 254),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);

create table sessions (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);

create index sessions_by_person on sessions (person_id, created_at);

create table sign_in_accounts (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (provider_id, account_id)
);

comment on table sign_in_accounts is
  'How a person signs in: by a password, of which a salted scrypt hash is kept, or by an OpenID Connect provider.';

create index sign_in_accounts_by_person on sign_in_accounts (person_id);

create table verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);

comment on table verifications is 'Sign-ins that are under way at an OpenID Connect provider.';

create index verifications_by_identifier on verifications (identifier);

create table sign_in_limits (
  subject text primary key check (char_length(subject) between 1 and 300),
  attempts integer not null check (attempts >= 1),
  since timestamptz not null
);

comment on table sign_in_limits is
  'How often a sign-in was tried for an account and from an address, so that all servers count together.';

create index sign_in_limits_by_time on sign_in_limits (since);

create table memberships (
  workspace_id integer not null references workspaces,
  person_id uuid not null references people on delete cascade,
  role member_role not null,
  joined_at timestamptz not null default clock_timestamp(),
  primary key (person_id, workspace_id)
);

create index memberships_by_workspace on memberships (workspace_id, person_id);

create table invitations (
  id uuid primary key default gen_random_uuid(),
  workspace_id integer not null references workspaces,
  role member_role not null,
  email text check (email = lower(email) and char_length(email) between 3 and 254),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_by uuid references people on delete set null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  accepted_by uuid references people on delete set null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  check (accepted_at is null or revoked_at is null)
);

comment on column invitations.token_hash is 'SHA-256 of the token in the link; the token itself is kept nowhere.';
comment on column invitations.created_by is
  'Null for the link that makes the first administrator. It is void as soon as there is a person.';

create index invitations_open on invitations (workspace_id, created_at)
  where accepted_at is null and revoked_at is null;
create index invitations_open_by_email on invitations (email)
  where accepted_at is null and revoked_at is null;

create table audit_log (
  workspace_id integer not null references workspaces,
  id uuid not null default uuid_v7(clock_timestamp()),
  action audit_action not null,
  person_id uuid,
  actor text check (char_length(actor) between 1 and 100),
  email text check (char_length(email) <= 254),
  address text check (char_length(address) <= 100),
  subject text check (char_length(subject) <= 500),
  detail json,
  primary key (workspace_id, id)
);

comment on table audit_log is
  'What people did. The id carries the time (uuid_v7_time). An entry outlives whom it names: person_id refers to nothing.';

-- A list by person, by action or by both reads its page off one index: of several actions, a page of each.
create index audit_log_by_action on audit_log (action, workspace_id, id);
create index audit_log_by_person on audit_log (person_id, action, workspace_id, id) where person_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Entries of % are never changed or removed.', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();

create table settings (
  name text primary key,
  value text not null
);

comment on table settings is 'What the servers have to agree on and nobody has set.';
