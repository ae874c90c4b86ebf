-- Passkeys, a second factor that a company asks of its members, and when a session showed its own last.
-- Danger: none. Columns without a computed default are added, and two small tables.

------------------------------------------------------------------------------------------------ passkeys

-- What a device keeps for its person. Only its public half is here; the counter goes up with each use, where the device
-- counts at all.
create table passkeys (
  person_id uuid not null references people,
  passkey_id uuid not null,
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  last_used_at timestamptz,
  primary key (person_id, passkey_id)
);

-- What a device must sign, once, within minutes: for one purpose, and for one person where it is known who it is.
create table passkey_challenges (
  challenge bytea primary key,
  purpose text not null check (purpose in ('add', 'sign_in', 'show')),
  person_id uuid references people,
  expires_at timestamptz not null
);

grant select, insert, update, delete on passkeys, passkey_challenges to pd_auth;

-- Who has passkeys and no app has backup codes as well.
alter table backup_codes
  drop constraint backup_codes_person_id_fkey,
  add constraint backup_codes_person_id_fkey foreign key (person_id) references people;

------------------------------------------------------------------------------------------------ sessions and companies

-- When the person at the session last showed their second factor.
alter table sessions add column second_factor_at timestamptz;

-- C3: since when the company is closed to members without a second factor.
alter table companies add column second_factor_since timestamptz;
grant update (second_factor_since) on companies to pd_portal;

-- Whoever is let in or shut out gets a new stream, with what they may see now.
create trigger announce_person after update of on_since or delete on second_factors
  for each row execute function app.announce_person();
create trigger announce_person after insert or delete on passkeys
  for each row execute function app.announce_person();
create function app.announce_members() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', json_build_object('changedPerson', m.person_id)::text)
    from memberships m where m.company_id = new.company_id and m.left_at is null;
  return null;
end
$$;
create trigger announce_members after update of second_factor_since on companies
  for each row execute function app.announce_members();

-- Who a session belongs to, whether they have a second factor, and how long ago the session showed it. What an open page
-- asks by itself is no activity: then `active` is false, and the session goes on towards its idle end.
drop function app.session(bytea, timestamptz, boolean);
create function app.session(wanted bytea, asked_at timestamptz, active boolean) returns table (
  person_id uuid, name text, email text, language text, time_zone text, roles text[], memberships jsonb,
  has_second_factor boolean, second_factor_age_ms double precision)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  holder uuid;
  seen timestamptz;
  shown timestamptz;
begin
  select s.person_id, s.last_seen_at, s.second_factor_at into holder, seen, shown
    from sessions s join people p using (person_id)
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
          'role', m.role, 'seesAllRequests', m.sees_all_requests,
          'needsSecondFactor', c.second_factor_since is not null) order by m.joined_at, c.company_id), '[]')
        from memberships m join companies c using (company_id) where m.person_id = holder and m.left_at is null),
      exists (select from second_factors f where f.person_id = holder and f.on_since is not null)
        or exists (select from passkeys k where k.person_id = holder),
      extract(epoch from asked_at - shown)::double precision * 1000
    from people p join email_directory e using (person_id) where p.person_id = holder;
end
$$;
revoke all on function app.session(bytea, timestamptz, boolean) from public;
grant execute on function app.session(bytea, timestamptz, boolean) to pd_app;
