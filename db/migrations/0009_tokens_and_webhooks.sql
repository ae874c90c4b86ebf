-- API tokens, and webhooks with their deliveries.
-- Danger: none. New tables; each insert of an event looks from now on whether somebody waits for it.

------------------------------------------------------------------------------------------------ tokens

-- What a program signs in with. Of a company, it acts as its maker within that company; without one, it is the own one
-- of a member of staff. Only sha256 is stored; `ending` is its last four characters, for people to know it again by.
create table api_tokens (
  token_id uuid primary key,
  company_id uuid references companies,
  person_id uuid not null references people,
  token_hash bytea not null unique,
  ending text not null,
  name text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '366 days'),
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references people
);
create index api_tokens_of_company on api_tokens (company_id) where revoked_at is null;
create index api_tokens_of_person on api_tokens (person_id) where revoked_at is null;
alter table api_tokens enable row level security;
create policy portal on api_tokens for all to pd_portal
  using (company_id = any (app.companies())) with check (company_id = any (app.companies()));
create policy staff on api_tokens for all to pd_staff
  using (company_id is null and person_id = app.person()) with check (company_id is null and person_id = app.person());
grant select (token_id, company_id, person_id, ending, name, scopes, created_at, expires_at, last_used_at, revoked_at),
  insert, update (revoked_at, revoked_by) on api_tokens to pd_portal, pd_staff;

-- Who a token acts as, like `app.session`; nobody once its maker has left the company, has no role among the staff any
-- more, or is suspended. Who left and came back makes a new one. Its use is noted at most once a minute.
create function app.token(wanted bytea, asked_at timestamptz) returns table (
  token_id uuid, scopes text[], expired boolean,
  person_id uuid, name text, email text, language text, time_zone text, roles text[], memberships jsonb,
  has_second_factor boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_token api_tokens;
begin
  select t.* into found_token from api_tokens t join people p using (person_id)
    where t.token_hash = wanted and t.revoked_at is null and p.suspended_at is null
      and case when t.company_id is null
        then exists (select from staff_roles r where r.person_id = t.person_id)
        else exists (select from memberships m where m.company_id = t.company_id and m.person_id = t.person_id
          and m.left_at is null and m.joined_at <= t.created_at) end;
  if not found then return; end if;
  if found_token.expires_at > asked_at
    and coalesce(found_token.last_used_at < asked_at - interval '1 minute', true) then
    update api_tokens t set last_used_at = asked_at where t.token_id = found_token.token_id;
  end if;
  return query
    select found_token.token_id, found_token.scopes, found_token.expires_at <= asked_at,
      p.person_id, p.name, e.email, p.language, p.time_zone,
      case when found_token.company_id is null
        then array(select r.role from staff_roles r where r.person_id = p.person_id order by r.role)
        else '{}' end,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.company_id, 'publicId', c.public_id, 'name', c.name,
          'role', m.role, 'seesAllRequests', m.sees_all_requests)), '[]')
        from memberships m join companies c using (company_id)
        where m.person_id = p.person_id and m.company_id = found_token.company_id and m.left_at is null),
      exists (select from second_factors f where f.person_id = p.person_id and f.on_since is not null)
    from people p join email_directory e using (person_id) where p.person_id = found_token.person_id;
end
$$;
revoke all on function app.token(bytea, timestamptz) from public;
grant execute on function app.token(bytea, timestamptz) to pd_app;
