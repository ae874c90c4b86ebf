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
  has_second_factor boolean, second_factor_age_ms double precision)
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
          'role', m.role, 'seesAllRequests', m.sees_all_requests,
          'mergedInto', null, 'needsSecondFactor', c.second_factor_since is not null)), '[]')
        from memberships m join companies c using (company_id)
        where m.person_id = p.person_id and m.company_id = found_token.company_id and m.left_at is null),
      exists (select from second_factors f where f.person_id = p.person_id and f.on_since is not null)
        or exists (select from passkeys k where k.person_id = p.person_id),
      null::double precision
    from people p join email_directory e using (person_id) where p.person_id = found_token.person_id;
end
$$;
revoke all on function app.token(bytea, timestamptz) from public;
grant execute on function app.token(bytea, timestamptz) to pd_app;

------------------------------------------------------------------------------------------------ webhooks

-- Where events are sent (Standard Webhooks). Without a company it is the vendor's, and hears of all companies. No kinds
-- are all kinds. Only the worker reads the secrets; the former one signs as well until its day has passed.
create table webhook_endpoints (
  webhook_id uuid primary key,
  company_id uuid references companies,
  url text not null,
  name text not null,
  kinds text[] not null,
  secret bytea not null,
  former_secret bytea,
  former_until timestamptz,
  created_at timestamptz not null,
  created_by uuid not null references people,
  failing_since timestamptz,
  off_since timestamptz,
  off_because text check (off_because in ('paused', 'failing', 'gone')),
  check ((off_since is null) = (off_because is null))
);
create index webhook_endpoints_of_company on webhook_endpoints (company_id);

-- One event for one endpoint, with what is sent, byte for byte, and what came of each attempt. `due_at` is when it is
-- tried next; whoever tries it puts that off by a lease.
create table webhook_deliveries (
  delivery_id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null references webhook_endpoints on delete cascade,
  company_id uuid references companies,
  kind text not null,
  payload text not null,
  created_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  tries integer not null default 0,
  due_at timestamptz not null,
  attempts jsonb not null default '[]'
);
create index webhook_deliveries_listed on webhook_deliveries (webhook_id, created_at desc, delivery_id desc);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, due_at) where state = 'waiting';
create index webhook_deliveries_old on webhook_deliveries (created_at);

do $$
declare
  kept text;
begin
  foreach kept in array array['webhook_endpoints', 'webhook_deliveries'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy worker on %I for all to pd_worker using (true) with check (true)', kept);
    execute format('create policy staff on %I for all to pd_staff
      using (company_id is null) with check (company_id is null)', kept);
    execute format('create policy portal on %I for all to pd_portal
      using (company_id = any (app.companies())) with check (company_id = any (app.companies()))', kept);
  end loop;
end
$$;
grant select (webhook_id, company_id, url, name, kinds, former_until, created_at, created_by, failing_since, off_since,
    off_because), insert, delete,
  update (url, name, kinds, secret, former_until, failing_since, off_since, off_because)
  on webhook_endpoints to pd_portal, pd_staff;
grant select, update (failing_since, off_since, off_because) on webhook_endpoints to pd_worker;
grant select, insert, update (state, tries, due_at) on webhook_deliveries to pd_portal, pd_staff;
grant select, delete, update (state, tries, due_at, attempts) on webhook_deliveries to pd_worker;

-- Whoever renews a secret cannot read the one of before.
create function app.keep_former_secret() returns trigger language plpgsql as $$
begin
  new.former_secret := old.secret;
  return new;
end
$$;
create trigger keep_former_secret before update of secret on webhook_endpoints
  for each row execute function app.keep_former_secret();

alter table outbox add column webhook_id uuid;

-- An instant as it crosses the wire.
create function app.wire(at timestamptz) returns text language sql immutable as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- What of an event's facts is an id, a time, a number or a code: texts are read through the API, by whoever may.
create function app.codes_of(facts jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(facts) where key in (
    'status', 'statusBefore', 'severity', 'to', 'qualified', 'person', 'undoes', 'corrects', 'cycle',
    'contractId', 'contractBefore', 'planId', 'personId', 'role', 'roles', 'before', 'after', 'successorId',
    'openRequests', 'invitationId', 'licenceId', 'product', 'tokenId', 'webhookId', 'because')
$$;

-- A delivery for everybody who wants a kind of event and may know of it, in the transaction of the event.
create function app.deliver_event(
  of_company uuid, is_internal boolean, kind text, happened_at timestamptz, told jsonb
) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into webhook_deliveries (webhook_id, company_id, kind, payload, created_at, due_at)
  select e.webhook_id, e.company_id, deliver_event.kind,
    jsonb_build_object('type', deliver_event.kind, 'timestamp', app.wire(happened_at),
      'data', jsonb_strip_nulls(told || jsonb_build_object(
        'company', (select c.public_id from companies c where c.company_id = of_company))))::text,
    now(), now()
  from webhook_endpoints e
  where e.off_since is null and (e.company_id is null or (e.company_id = of_company and not is_internal))
    and (e.kinds = '{}' or deliver_event.kind = any (e.kinds)
      or split_part(deliver_event.kind, '.', 1) || '.*' = any (e.kinds))
$$;

create function app.deliver_request_events() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from webhook_endpoints) then
    perform app.deliver_event(n.company_id, n.internal, 'request.' || n.kind, n.recorded_at,
      app.codes_of(n.terms) || jsonb_build_object('request', 'PD-' || r.number, 'seq', n.seq,
        'occurredAt', app.wire(n.occurred_at), 'actor', jsonb_build_object('side', n.actor_kind, 'id', n.actor_id)))
    from added n join requests r using (company_id, request_id) order by n.company_id, n.request_id, n.seq;
  end if;
  return null;
end
$$;
create trigger deliver after insert on request_events referencing new table as added
  for each statement execute function app.deliver_request_events();

create function app.deliver_company_events() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from webhook_endpoints) then
    perform app.deliver_event(n.company_id, false, 'company.' || n.kind, n.occurred_at,
      app.codes_of(n.facts) || jsonb_build_object('eventId', n.event_id,
        'actor', jsonb_build_object('side', n.actor_kind, 'id', n.actor_id)))
    from added n;
  end if;
  return null;
end
$$;
create trigger deliver after insert on company_events referencing new table as added
  for each statement execute function app.deliver_company_events();

-- Promises at risk or broken, and the installation's own history: for the vendor alone.
create function app.deliver_announcements() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from webhook_endpoints) then
    perform app.deliver_event(n.company_id, true, n.event ->> 'type', n.announced_at,
      n.event - array['type', 'at', 'company']) from added n;
  end if;
  return null;
end
$$;
create trigger deliver after insert on clock_announcements referencing new table as added
  for each statement execute function app.deliver_announcements();

create function app.deliver_installation_events() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from webhook_endpoints) then
    perform app.deliver_event(null, true, 'installation.' || n.kind, n.occurred_at,
      app.codes_of(n.facts) || jsonb_build_object('eventId', n.event_id,
        'actor', jsonb_build_object('side', n.actor_kind, 'id', n.actor_id)))
    from added n;
  end if;
  return null;
end
$$;
create trigger deliver after insert on installation_events referencing new table as added
  for each statement execute function app.deliver_installation_events();

revoke all on function app.keep_former_secret(), app.deliver_event(uuid, boolean, text, timestamptz, jsonb), app.wire(timestamptz),
  app.codes_of(jsonb), app.deliver_request_events(), app.deliver_company_events(), app.deliver_announcements(),
  app.deliver_installation_events() from public;
