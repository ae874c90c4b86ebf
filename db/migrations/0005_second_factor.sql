-- The second factor of sign-in, the tickets between password and code, and sessions that can be told apart.
-- Danger: writes every row of `sessions` anew, under its lock; there are as many as devices that are signed in.

------------------------------------------------------------------------------------------------ second factor

-- Whoever reads a secret can make its codes: pd_auth alone may. Not on until a code has confirmed it. last_step is the
-- time step of the newest code that was used: none of it or before it works again.
create table second_factors (
  person_id uuid primary key references people,
  secret bytea not null,
  begun_at timestamptz not null,
  on_since timestamptz,
  last_step bigint not null default 0
);

-- Each works once, and goes with its use.
create table backup_codes (
  person_id uuid not null references second_factors on delete cascade,
  code_hash bytea not null,
  primary key (person_id, code_hash)
);

-- The password was right and the code is missing: good for that one question, a few times, for minutes.
create table sign_in_tickets (
  token_hash bytea primary key,
  person_id uuid not null references people,
  expires_at timestamptz not null,
  tries_left integer not null check (tries_left >= 0)
);
create index sign_in_tickets_of_person on sign_in_tickets (person_id);

grant select, insert, update, delete on second_factors, backup_codes, sign_in_tickets to pd_auth;

------------------------------------------------------------------------------------------------ sessions

-- A person ends one session by an id that opens nothing, and knows it by where it began. Those of before tell neither.
alter table sessions
  add column session_id uuid not null unique default gen_random_uuid(),
  add column source_address text,
  add column user_agent text;

-- Who a session belongs to, and whether they have a second factor. What an open page asks by itself is no activity: then
-- `active` is false, and the session goes on towards its idle end.
drop function app.session(bytea, timestamptz, boolean);
create function app.session(wanted bytea, asked_at timestamptz, active boolean) returns table (
  person_id uuid, name text, email text, language text, time_zone text, roles text[], memberships jsonb,
  has_second_factor boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  holder uuid;
  seen timestamptz;
begin
  select s.person_id, s.last_seen_at into holder, seen from sessions s join people p using (person_id)
    where s.token_hash = wanted and s.expires_at > asked_at and s.last_seen_at > asked_at - interval '14 days'
      and p.suspended_at is null;
  if not found then return; end if;
  if active and seen < asked_at - interval '1 minute' then
    update sessions s set last_seen_at = asked_at where s.token_hash = wanted;
  end if;
  return query
    select p.person_id, p.name, e.email, p.language, p.time_zone,
      array(select r.role from staff_roles r where r.person_id = holder order by r.role),
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.company_id, 'publicId', c.public_id, 'name', c.name,
          'role', m.role, 'seesAllRequests', m.sees_all_requests) order by m.joined_at, c.company_id), '[]')
        from memberships m join companies c using (company_id) where m.person_id = holder and m.left_at is null),
      exists (select from second_factors f where f.person_id = holder and f.on_since is not null)
    from people p join email_directory e using (person_id) where p.person_id = holder;
end
$$;
revoke all on function app.session(bytea, timestamptz, boolean) from public;
grant execute on function app.session(bytea, timestamptz, boolean) to pd_app;
