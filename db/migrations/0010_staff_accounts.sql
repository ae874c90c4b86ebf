-- The vendor's people come by invitation, change their roles and are suspended; and look at the portal as a customer.
-- Danger: none. Three small tables, and a column without a default.

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

------------------------------------------------------------------------------------------------ viewings

-- Staff look at the portal as one member of one company, from one session of theirs and for a while. It can only be used
-- as long as the session stands and the member belongs to the company.
create table viewings (
  company_id uuid not null references companies,
  viewing_id uuid not null unique,
  person_id uuid not null,
  staff_id uuid not null references people,
  session_id uuid not null,
  reason text not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, viewing_id),
  foreign key (company_id, person_id) references memberships
);
create index viewings_running on viewings (expires_at) where ended_at is null;
alter table viewings enable row level security;
create policy staff on viewings for all to pd_staff using (true) with check (true);
create policy worker on viewings for all to pd_worker using (true) with check (true);
create policy portal on viewings for select to pd_portal using (company_id = any (app.companies()));
grant select, insert on viewings to pd_staff;
grant update (ended_at) on viewings to pd_staff, pd_worker;
grant select on viewings to pd_worker;

-- As whom a session looks, in the same question as who has it: the member, in this one company, and who it is that looks.
-- Nothing where either has ended.
create function app.viewing_session(wanted bytea, asked_at timestamptz, active boolean, wanted_viewing uuid) returns table (
  person_id uuid, name text, email text, language text, time_zone text, roles text[], memberships jsonb,
  has_second_factor boolean, second_factor_age_ms double precision, viewing jsonb)
language sql security definer set search_path = public, pg_temp as $$
  select seen.person_id, seen.name, entry.email, seen.language, seen.time_zone, array[]::text[],
    jsonb_build_array(jsonb_build_object('id', company.company_id, 'publicId', company.public_id,
      'name', company.name, 'role', member.role, 'seesAllRequests', member.sees_all_requests, 'mergedInto', null,
      'needsSecondFactor', false)), false, null::double precision,
    jsonb_build_object('id', looking.viewing_id, 'companyId', company.company_id,
      'expiresAt', floor(extract(epoch from looking.expires_at) * 1000), 'staff', jsonb_build_object(
        'id', holder.person_id, 'name', holder.name, 'roles', holder.roles,
        'hasSecondFactor', holder.has_second_factor))
  from app.session(wanted, asked_at, active) holder
    join viewings looking on looking.staff_id = holder.person_id and looking.viewing_id = wanted_viewing
      and looking.ended_at is null and looking.expires_at > asked_at
    join sessions own on own.token_hash = wanted and own.session_id = looking.session_id
    join memberships member on member.company_id = looking.company_id and member.person_id = looking.person_id
      and member.left_at is null
    join companies company on company.company_id = looking.company_id
    join people seen on seen.person_id = looking.person_id and seen.suspended_at is null
    join email_directory entry on entry.person_id = seen.person_id
$$;
revoke all on function app.viewing_session(bytea, timestamptz, boolean, uuid) from public;
grant execute on function app.viewing_session(bytea, timestamptz, boolean, uuid) to pd_app;
