-- The house: people, companies, licences, contracts, requests and their histories, mail.
-- Danger: none, it meets an empty database.
--
-- Every table of a customer's data has company_id in its primary key and in every foreign key to another such
-- table, so that a row cannot point across companies. What is unique everywhere lives in small directories that
-- map to a company. Instants are UTC and whole milliseconds.

create schema app;
grant usage on schema public, app to pd_app, pd_portal, pd_staff, pd_auth, pd_worker;

-- The companies this transaction may see, set by the application for customers.
-- A custom setting resets to '' and not to null after `set local`.
create function app.companies() returns uuid[] language sql stable parallel safe as
$$ select nullif(current_setting('app.companies', true), '')::uuid[] $$;

------------------------------------------------------------------------------------------------ people

create table people (
  person_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  language text not null check (language in ('en', 'ru', 'es')),
  time_zone text not null,
  password_hash text,
  created_at timestamptz not null,
  suspended_at timestamptz
);

create table email_directory (
  email text primary key check (email = lower(email)),
  person_id uuid not null unique references people
);

create table staff_roles (
  person_id uuid not null references people,
  role text not null check (role in ('engineer', 'signature_analyst', 'fix_engineer', 'technical_account_manager',
    'duty_manager', 'service_manager', 'head', 'administrator')),
  granted_at timestamptz not null,
  primary key (person_id, role)
);

-- Only sha256 of a token is stored, everywhere.
create table sessions (
  token_hash bytea primary key,
  person_id uuid not null references people,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_of_person on sessions (person_id);

create table attempts (
  key text primary key,
  count integer not null,
  window_ends_at timestamptz not null
);

------------------------------------------------------------------------------------------------ catalogue

-- Immutable: an edit is a new version with the date from which it holds (P7).
create table catalogue_versions (
  catalogue_version integer primary key,
  content jsonb not null,
  content_hash text not null,
  holds_from timestamptz not null,
  created_at timestamptz not null,
  created_by uuid references people
);

------------------------------------------------------------------------------------------------ companies

create sequence company_number_seq start 48001;
create table company_directory (
  public_id text primary key,
  company_id uuid not null unique
);

create table companies (
  company_id uuid primary key,
  public_id text not null,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);

-- Merging widens what the root company sees; it never rewrites company_id.
create table company_scope (
  root_id uuid not null references companies,
  member_id uuid not null references companies,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (root_id, member_id, from_at)
);

create table memberships (
  company_id uuid not null references companies,
  person_id uuid not null references people,
  role text not null check (role in ('owner', 'administrator', 'user')),
  sees_all_requests boolean not null,
  joined_at timestamptz not null,
  primary key (company_id, person_id)
);
create index memberships_of_person on memberships (person_id);

-- Append-only: what happened to a company outside its requests (A3).
create table company_events (
  company_id uuid not null references companies,
  event_id uuid not null,
  occurred_at timestamptz not null,
  kind text not null,
  actor_kind text not null check (actor_kind in ('customer', 'staff', 'system')),
  actor_id uuid references people,
  source_address text,
  facts jsonb not null,
  primary key (company_id, event_id)
);

-- Append-only: what happened to the installation itself: staff accounts, imports, catalogue (A3).
create table installation_events (
  event_id uuid primary key,
  occurred_at timestamptz not null,
  kind text not null,
  actor_kind text not null check (actor_kind in ('staff', 'system')),
  actor_id uuid references people,
  source_address text,
  facts jsonb not null
);

------------------------------------------------------------------------------------------------ licences

-- The vendor's licence registry (C1): it decides which codes are valid, and which company has one.
create table activation_codes (
  code text primary key,
  product_id text not null,
  seats integer not null check (seats > 0),
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  imported_at timestamptz not null,
  company_id uuid,
  licence_id uuid,
  check ((company_id is null) = (licence_id is null))
);

create table licences (
  company_id uuid not null references companies,
  licence_id uuid not null,
  product_id text not null,
  seats integer not null,
  valid_from date not null,
  valid_until date not null,
  code_ending text not null,
  attached_at timestamptz not null,
  attached_by uuid not null references people,
  primary key (company_id, licence_id)
);

create table registrations (
  registration_id uuid primary key,
  email text not null check (email = lower(email)),
  person_name text not null,
  company_name text not null,
  activation_code text not null,
  language text not null,
  time_zone text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz
);

create table registration_links (
  token_hash bytea primary key,
  registration_id uuid not null references registrations,
  expires_at timestamptz not null
);
create index registration_links_of_registration on registration_links (registration_id);

------------------------------------------------------------------------------------------------ contracts

create table contract_directory (
  number text primary key,
  company_id uuid not null,
  contract_id uuid not null
);

create table contracts (
  company_id uuid not null references companies,
  contract_id uuid not null,
  number text not null,
  plan_id text not null,
  catalogue_version integer not null references catalogue_versions,
  state text not null check (state in ('issued', 'activation_requested', 'active', 'expired', 'terminated')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  overrides jsonb not null default '{}',
  created_at timestamptz not null,
  created_by uuid references people,
  primary key (company_id, contract_id)
);

create table contract_contacts (
  company_id uuid not null,
  contract_id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  phone text,
  person_id uuid,
  primary key (company_id, contract_id, email),
  foreign key (company_id, contract_id) references contracts,
  foreign key (company_id, person_id) references memberships
);

-- One row a contract year; its lock makes taking the last incident fair (K3). Null means unlimited.
create table contract_years (
  company_id uuid not null,
  contract_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  granted integer,
  balance integer check (balance >= 0),
  primary key (company_id, contract_id, starts_on),
  foreign key (company_id, contract_id) references contracts,
  check ((granted is null) = (balance is null))
);

------------------------------------------------------------------------------------------------ requests

create sequence request_number_seq start 20001;
create table request_directory (
  number bigint primary key,
  company_id uuid not null,
  request_id uuid not null
);

create table requests (
  company_id uuid not null references companies,
  request_id uuid not null,
  number bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by uuid not null,
  channel text not null check (channel in ('portal', 'email', 'phone')),
  category text not null,
  product_id text not null,
  version_id text not null,
  product_name text not null,
  version_name text not null,
  certified_version boolean not null,
  os_version text,
  contract_id uuid,
  plan_id text not null,
  follow_up_of uuid,
  subject text not null,
  call_code text not null,
  idempotency_key text,
  status text not null check (status in ('processing', 'awaiting_customer', 'solution_provided', 'solved_no_info',
    'cancelled_by_support', 'cancelled_by_user', 'closed')),
  open boolean not null generated always as (status in ('processing', 'awaiting_customer', 'solution_provided')) stored,
  severity smallint not null check (severity between 1 and 4),
  assignee_id uuid references people,
  -- The first-response clock as last computed from the history; the history decides.
  clock_state text not null check (clock_state in ('none', 'running', 'met', 'missed', 'stopped')),
  clock_starts_at timestamptz,
  clock_warning_at timestamptz,
  clock_due_at timestamptz,
  clock_answered_at timestamptz,
  -- The order of the queue (A4): one index, one row comparison a page.
  queue_band smallint not null check (queue_band between 1 and 3),
  queue_rank smallint not null,
  next_due_at timestamptz not null default 'infinity',
  queue_severity smallint not null,
  -- The head of the history's hash chain.
  history_seq integer not null,
  history_head bytea not null,
  primary key (company_id, request_id),
  unique (company_id, number),
  unique (company_id, created_by, idempotency_key),
  foreign key (company_id, created_by) references memberships,
  foreign key (company_id, contract_id) references contracts,
  foreign key (company_id, follow_up_of) references requests
);
create index requests_queue on requests
  (queue_band, queue_rank, next_due_at, queue_severity, created_at, request_id) where open;
create index requests_of_assignee on requests
  (assignee_id, queue_band, queue_rank, next_due_at, queue_severity, created_at, request_id) where open;
create index requests_of_company on requests (company_id, created_at desc, request_id desc);
create index requests_of_company_by_open on requests (company_id, open, created_at desc, request_id desc);
create index requests_ended on requests (created_at desc, request_id desc) where not open;

-- Append-only quota ledger: the balance of a year is the sum of its lines (K3).
create table quota_lines (
  company_id uuid not null,
  contract_id uuid not null,
  year_starts_on date not null,
  line_id uuid not null,
  kind text not null check (kind in ('grant', 'reserve', 'commit', 'return')),
  amount integer not null,
  request_id uuid,
  reason text,
  actor_kind text not null check (actor_kind in ('customer', 'staff', 'system')),
  actor_id uuid references people,
  occurred_at timestamptz not null,
  primary key (company_id, contract_id, year_starts_on, line_id),
  unique (company_id, contract_id, request_id, kind),
  foreign key (company_id, contract_id, year_starts_on) references contract_years,
  foreign key (company_id, request_id) references requests
);

-- Append-only: ids, times, codes and hashes only. `seq` is given under the request's row lock.
create table request_events (
  company_id uuid not null,
  request_id uuid not null,
  seq integer not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  kind text not null,
  actor_kind text not null check (actor_kind in ('customer', 'staff', 'system')),
  actor_id uuid references people,
  internal boolean not null,
  terms jsonb not null,
  content_hash bytea,
  hash bytea not null,
  primary key (company_id, request_id, seq),
  foreign key (company_id, request_id) references requests deferrable initially deferred
);

-- The erasable side of an event: names, texts, addresses. Deleting a row leaves the chain verifiable.
create table request_event_contents (
  company_id uuid not null,
  request_id uuid not null,
  seq integer not null,
  internal boolean not null,
  salt bytea not null,
  content jsonb not null,
  primary key (company_id, request_id, seq),
  foreign key (company_id, request_id, seq) references request_events
);

------------------------------------------------------------------------------------------------ mail

-- The outbox. Ids only: the words are made when it is sent.
create table outbox (
  mail_id uuid primary key,
  message_id text not null,
  template text not null,
  language text not null,
  person_id uuid references people,
  registration_id uuid references registrations,
  company_id uuid,
  request_id uuid,
  event_seq integer,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
  lease_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index outbox_waiting on outbox (created_at) where state in ('queued', 'sending');

create table message_directory (
  message_id text primary key,
  company_id uuid not null,
  request_id uuid not null
);

------------------------------------------------------------------------------------------------ who may do what

-- Customers' tables: rows of their own companies for customers, all rows for the vendor's people and the worker.
do $$
declare
  customer_table text;
begin
  foreach customer_table in array array['companies', 'memberships', 'company_events', 'licences', 'contracts',
    'contract_contacts', 'contract_years', 'requests', 'quota_lines', 'request_events', 'request_event_contents'] loop
    execute format('alter table %I enable row level security', customer_table);
    execute format('create policy staff on %I for all to pd_staff using (true) with check (true)', customer_table);
    execute format('create policy worker on %I for all to pd_worker using (true) with check (true)', customer_table);
    if customer_table not in ('request_events', 'request_event_contents') then
      execute format('create policy portal on %I for all to pd_portal
        using (company_id = any (app.companies())) with check (company_id = any (app.companies()))', customer_table);
    end if;
  end loop;
  -- Internal notes do not exist for customers.
  foreach customer_table in array array['request_events', 'request_event_contents'] loop
    execute format('create policy portal on %I for all to pd_portal
      using (company_id = any (app.companies()) and not internal)
      with check (company_id = any (app.companies()) and not internal)', customer_table);
  end loop;
  -- Registration creates a company; sign-in reads which companies a person belongs to.
  foreach customer_table in array array['companies', 'memberships', 'licences', 'company_events', 'contract_contacts'] loop
    execute format('create policy auth on %I for all to pd_auth using (true) with check (true)', customer_table);
  end loop;
end
$$;

alter table company_scope enable row level security;
create policy staff on company_scope for all to pd_staff using (true) with check (true);
create policy worker on company_scope for all to pd_worker using (true) with check (true);
create policy auth on company_scope for select to pd_auth using (true);
create policy portal on company_scope for select to pd_portal using (root_id = any (app.companies()));

-- Customers see the names of their colleagues and of the vendor's people, and nobody's hash or address.
alter table people enable row level security;
create policy auth on people for all to pd_auth using (true) with check (true);
create policy staff on people for select to pd_staff using (true);
create policy worker on people for select to pd_worker using (true);
create policy portal on people for select to pd_portal using (
  exists (select from memberships m where m.person_id = people.person_id and m.company_id = any (app.companies()))
  or (cardinality(app.companies()) > 0 and exists (select from staff_roles r where r.person_id = people.person_id)));
grant select (person_id, name, language) on people to pd_portal;
grant select (person_id, name, language, time_zone, created_at, suspended_at) on people to pd_staff, pd_worker;
grant select, insert on people to pd_auth;
grant update (name, language, time_zone, password_hash, suspended_at) on people to pd_auth;
grant select, insert on email_directory to pd_auth;
grant select on email_directory to pd_staff, pd_worker;
grant select, insert on staff_roles to pd_auth;
grant select on staff_roles to pd_staff, pd_worker, pd_portal;
grant select, insert, update, delete on sessions, attempts to pd_auth;

grant select on catalogue_versions to pd_portal, pd_staff, pd_auth, pd_worker;
grant insert on catalogue_versions to pd_staff;

grant select on companies, memberships, licences, contracts, contract_contacts, contract_years,
  requests, quota_lines, request_events, request_event_contents to pd_portal, pd_staff, pd_worker;
grant select on company_scope, company_directory to pd_staff, pd_worker, pd_auth;
grant select on company_events to pd_staff;

grant insert on companies, memberships, licences, company_directory to pd_auth;
grant select on companies, memberships, licences to pd_auth;
grant select, update on contract_contacts to pd_auth;
grant select on company_scope to pd_portal;
grant insert on company_events to pd_portal, pd_staff, pd_auth, pd_worker;
grant insert on installation_events to pd_staff, pd_auth, pd_worker;
grant select on installation_events to pd_staff;
grant usage on sequence company_number_seq to pd_auth;

grant select, update on activation_codes to pd_auth;
grant select, insert, update on activation_codes to pd_staff;
grant select, insert on registrations, registration_links to pd_auth;
grant update (confirmed_at) on registrations to pd_auth;
grant delete on registration_links to pd_auth;
grant select on registrations to pd_worker;
grant insert on registration_links to pd_worker;

grant insert on contracts, contract_contacts, contract_years, quota_lines, contract_directory to pd_staff;
grant select on contract_directory to pd_staff;
grant update (state) on contracts to pd_staff;
grant update (balance) on contract_years to pd_staff, pd_portal;
grant insert on contract_years, quota_lines to pd_portal;

grant usage on sequence request_number_seq to pd_portal, pd_staff;
grant insert on request_directory, requests, request_events, request_event_contents to pd_portal, pd_staff, pd_worker;
grant select on request_directory to pd_staff, pd_worker;
grant update (updated_at, status, history_seq, history_head, clock_state, clock_starts_at, clock_warning_at,
  clock_due_at, clock_answered_at, queue_band, queue_rank, next_due_at, queue_severity) on requests
  to pd_portal, pd_staff, pd_worker;
grant update (severity, assignee_id) on requests to pd_staff;

grant insert on outbox to pd_portal, pd_staff, pd_auth;
grant select, insert, update on outbox to pd_worker;
grant insert on message_directory to pd_portal, pd_staff, pd_worker;

------------------------------------------------------------------------------------------------ functions

-- One round trip tells who a session token belongs to; touches the session at most once a minute.
create function app.session(wanted bytea, asked_at timestamptz) returns table (
  person_id uuid, name text, email text, language text, time_zone text, roles text[], memberships jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  holder uuid;
  seen timestamptz;
begin
  select s.person_id, s.last_seen_at into holder, seen from sessions s join people p using (person_id)
    where s.token_hash = wanted and s.expires_at > asked_at and s.last_seen_at > asked_at - interval '14 days'
      and p.suspended_at is null;
  if not found then return; end if;
  if seen < asked_at - interval '1 minute' then
    update sessions s set last_seen_at = asked_at where s.token_hash = wanted;
  end if;
  return query
    select p.person_id, p.name, e.email, p.language, p.time_zone,
      array(select r.role from staff_roles r where r.person_id = holder order by r.role),
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.company_id, 'publicId', c.public_id, 'name', c.name,
          'role', m.role, 'seesAllRequests', m.sees_all_requests) order by m.joined_at, c.company_id), '[]')
        from memberships m join companies c using (company_id) where m.person_id = holder)
    from people p join email_directory e using (person_id) where p.person_id = holder;
end
$$;
revoke all on function app.session(bytea, timestamptz) from public;
grant execute on function app.session(bytea, timestamptz) to pd_app;

-- Counts an attempt and says how many there were in the present window.
create function app.count_attempt(wanted text, asked_at timestamptz, lasts interval) returns integer
language sql security definer set search_path = public, pg_temp as $$
  insert into attempts as a (key, count, window_ends_at) values (wanted, 1, asked_at + lasts)
  on conflict (key) do update set
    count = case when a.window_ends_at <= asked_at then 1 else a.count + 1 end,
    window_ends_at = case when a.window_ends_at <= asked_at then asked_at + lasts else a.window_ends_at end
  returning count
$$;
revoke all on function app.count_attempt(text, timestamptz, interval) from public;
grant execute on function app.count_attempt(text, timestamptz, interval) to pd_auth;
