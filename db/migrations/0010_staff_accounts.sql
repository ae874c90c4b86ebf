-- The vendor's people come by invitation, change their roles and are suspended.
-- Danger: none. Two small tables, and a column without a default.

-- A member of staff who is asked in by mail; nobody has two open ones for one address.
create table staff_invitations (
  invitation_id uuid primary key,
  email text not null check (email = lower(email)),
  roles text[] not null check (cardinality(roles) > 0),
  language text not null,
  invited_by uuid not null references people,
  invited_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references people,
  revoked_at timestamptz,
  revoked_by uuid references people
);
create unique index staff_invitations_open on staff_invitations (email) where accepted_at is null and revoked_at is null;

create table staff_invitation_links (
  token_hash bytea primary key,
  invitation_id uuid not null references staff_invitations
);
create index staff_invitation_links_of_invitation on staff_invitation_links (invitation_id);

alter table outbox add column staff_invitation_id uuid references staff_invitations;

grant select, insert, update on staff_invitations to pd_auth;
grant select on staff_invitations to pd_worker;
grant select, delete on staff_invitation_links to pd_auth;
grant insert on staff_invitation_links to pd_worker;
-- Roles are taken as they are given.
grant delete on staff_roles to pd_auth;
