-- A server of the version before takes every key for one that reads and records and knows no expiry: give out keys with
-- less than that once none is left.
create type key_role as enum ('READ', 'RECORD', 'BOTH');

alter table api_keys
  add column role key_role not null default 'BOTH',
  add column prefix text check (char_length(prefix) between 4 and 20),
  add column created_by text,
  add column lifetime interval check (lifetime > interval '0'),
  add column expires_at timestamptz,
  add column last_used_at timestamptz,
  add column calls_per_second integer check (calls_per_second between 1 and 100000),
  add column replaces integer,
  add constraint api_keys_id unique (id, workspace_id),
  add constraint api_keys_replaces foreign key (replaces, workspace_id) references api_keys (id, workspace_id);

comment on column api_keys.prefix is
  'What the key begins with, to recognise it by. Null for a key that was given by a setting.';
comment on column api_keys.lifetime is
  'How long the key was made for, which a rotation shortens in expires_at alone: its successor is made for as long. Null: for ever.';
comment on column api_keys.last_used_at is 'To within a minute.';

-- A key that has a successor is not rotated again: whoever did so at the same moment would have two.
create unique index api_keys_successor on api_keys (replaces, workspace_id) where revoked_at is null;
