-- A server of the version before cannot show entries of these kinds: its audit log fails where one is on the page.
alter type audit_action add value 'PASSWORD_LINK_CREATED';
alter type audit_action add value 'PASSWORD_CHANGED';

create table password_links (
  person_id uuid primary key references people on delete cascade,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_by uuid references people on delete cascade,
  expires_at timestamptz not null
);

comment on table password_links is
  'By which a person who forgot their password sets a new one: one each, gone as soon as it is used.';
comment on column password_links.token_hash is 'SHA-256 of the token in the link; the token itself is kept nowhere.';
comment on column password_links.created_by is
  'Void once they no longer administer every workspace of the person. Null for a link that was made at the machine.';
