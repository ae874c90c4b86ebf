-- Companies that were registered by mistake are seen as one while a row of `company_scope` holds.
-- Danger: none. The table was empty so far, unless somebody wrote into it by hand.

alter table company_scope
  add column merged_by uuid references people,
  add column reason text,
  add column undone_by uuid references people,
  add column undo_reason text,
  add check (root_id <> member_id);
-- A company is merged into one other at most; whoever looks from the member's side finds the row.
create unique index company_scope_of_member on company_scope (member_id) where until_at is null;
grant insert, update (until_at, undone_by, undo_reason) on company_scope to pd_staff;
-- A company that is seen as part of another one is not handed over meanwhile.
grant update (ended_at, outcome) on ownership_offers to pd_staff;

-- Which companies are seen together: each with itself, and with all of its merger. Of several merged ones one alone is
-- the root, and only the root is nobody's member.
create view company_groups with (security_invoker = true) as
  select c.company_id, c.company_id as with_id,
    not exists (select from company_scope s where s.member_id = c.company_id and s.until_at is null) as is_root
    from companies c
  union all select s.root_id, s.member_id, true from company_scope s where s.until_at is null
  union all select s.member_id, s.root_id, false from company_scope s where s.until_at is null
  union all select s.member_id, other.member_id, false
    from company_scope s join company_scope other using (root_id)
    where s.until_at is null and other.until_at is null and s.member_id <> other.member_id;

-- C3: who is what in a company today, those counted who are in it through a merger. Their rights are those they have
-- anywhere in the group, but only the root has an owner.
create view members with (security_invoker = true) as
  select g.company_id, m.person_id,
    case when bool_or(m.role = 'owner' and g.is_root and m.company_id = g.company_id) then 'owner'
      when bool_or(m.role <> 'user') then 'administrator' else 'user' end as role,
    bool_or(m.sees_all_requests) as sees_all_requests,
    min(m.joined_at) as joined_at
  from company_groups g join memberships m on m.company_id = g.with_id
  where m.left_at is null
  group by g.company_id, m.person_id;
grant select on company_groups, members to pd_portal, pd_staff, pd_worker, pd_auth;

-- Whoever opens a request in a company they are in through a merger is named there by a row that has ended, like somebody
-- who left (decision 32); nobody gets in by it.
grant insert (company_id, person_id, role, sees_all_requests, joined_at, left_at) on memberships to pd_portal, pd_staff;
create policy portal_names on memberships as restrictive for insert to pd_portal
  with check (left_at is not null and company_id = any (app.companies()));
create policy staff_names on memberships as restrictive for insert to pd_staff with check (left_at is not null);

-- Everybody of the group gets a new stream, with what they may see now.
create function app.announce_merger() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', json_build_object('changedPerson', m.person_id)::text)
    from memberships m where m.left_at is null and (m.company_id = new.member_id
      or m.company_id in (select with_id from company_groups g where g.company_id = new.root_id));
  return null;
end
$$;
create trigger announce_merger after insert or update on company_scope
  for each row execute function app.announce_merger();

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
          'role', m.role, 'seesAllRequests', m.sees_all_requests, 'mergedInto', s.root_id,
          'needsSecondFactor', c.second_factor_since is not null)
          order by s.root_id is not null, m.joined_at, c.company_id), '[]')
        from members m join companies c using (company_id)
          left join company_scope s on s.member_id = m.company_id and s.until_at is null
        where m.person_id = holder),
      exists (select from second_factors f where f.person_id = holder and f.on_since is not null)
        or exists (select from passkeys k where k.person_id = holder),
      extract(epoch from asked_at - shown)::double precision * 1000
    from people p join email_directory e using (person_id) where p.person_id = holder;
end
$$;
revoke all on function app.session(bytea, timestamptz, boolean) from public;
grant execute on function app.session(bytea, timestamptz, boolean) to pd_app;
