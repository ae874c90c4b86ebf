-- Clocks that both sides can trust: several of them on a request, what was announced and to whom, waiting times,
-- reasons and disputes of breaches, the ledger's corrections, catalogue versions in force, and seals of the history.
-- Danger: fills a table from `requests` and the first entry of each, and the ledger from the entries of premium requests.
-- Under the lock of `requests` a check and three small indexes each read it once more.

------------------------------------------------------------------------------------------------ clocks

-- Lists of a company go in the order of whose turn it is. Beside that index this one, of age alone, costs the same in the
-- planner's eyes, which then reads thousands of rows of another turn.
drop index requests_of_company;

-- Every clock of a request as last computed from the history; the history decides. A next-answer and a regular-update
-- clock come again and again: each of their turns is a cycle of its own.
create table request_clocks (
  company_id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('first_response', 'next_answer', 'regular_update', 'solution')),
  cycle integer not null check (cycle > 0),
  state text not null check (state in ('running', 'paused', 'met', 'missed', 'stopped')),
  starts_at timestamptz not null,
  warning_at timestamptz,
  -- Null while it is paused: nobody knows when it goes on.
  due_at timestamptz,
  answered_at timestamptz,
  calendar text not null,
  target_minutes integer not null,
  -- Of a breach: the reason that was given, and whether it is left out of the count.
  breach_reason text,
  dispute text check (dispute in ('open', 'accepted', 'refused')),
  -- What is still to be announced, in order: [[step, epoch ms], …]; null where nobody has planned it yet: such a clock
  -- is planned from its history when next_alarm_at comes.
  alarms jsonb,
  next_alarm_at timestamptz,
  primary key (company_id, request_id, kind, cycle),
  foreign key (company_id, request_id) references requests deferrable initially deferred
);
create index request_clocks_alarms on request_clocks (next_alarm_at) where next_alarm_at is not null;
-- What a report counts: kept promises by their answer, broken ones by the time that passed.
create index request_clocks_kept on request_clocks (answered_at) where state = 'met';
create index request_clocks_broken on request_clocks (due_at) where state in ('missed', 'running');
alter table request_clocks enable row level security;
create policy staff on request_clocks for all to pd_staff using (true) with check (true);
create policy worker on request_clocks for all to pd_worker using (true) with check (true);
create policy portal on request_clocks for all to pd_portal
  using (company_id = any (app.companies())) with check (company_id = any (app.companies()));
grant select, insert, update, delete on request_clocks to pd_portal, pd_staff, pd_worker;

insert into request_clocks (company_id, request_id, kind, cycle, state, starts_at, warning_at, due_at, answered_at,
    calendar, target_minutes, next_alarm_at)
  select r.company_id, r.request_id, 'first_response', 1, r.clock_state, r.clock_starts_at, r.clock_warning_at,
    r.clock_due_at, r.clock_answered_at, coalesce(r.clock_calendar, 'always'),
    coalesce((opened.terms #>> array['clock', 'targets', r.severity::text, 'minutes'])::integer, 0),
    case r.clock_state when 'running' then now() end
  from requests r join request_events opened
    on opened.seq = 1 and (opened.company_id, opened.request_id) = (r.company_id, r.request_id)
  where r.clock_state <> 'none' and r.clock_starts_at is not null;

-- The clock columns of a request are those of its leading clock: the earliest that runs, else the first response.
alter table requests
  add column clock_kind text not null default 'first_response',
  add column clock_cycle integer not null default 1,
  drop constraint requests_clock_state_check,
  add constraint requests_clock_state_check
    check (clock_state in ('none', 'running', 'paused', 'met', 'missed', 'stopped')),
  -- R4: when a request that waits for the customer ends by itself, and when its reader is reminded of that.
  add column lapses_at timestamptz,
  add column remind_at timestamptz;
create index requests_lapsing on requests (lapses_at) where lapses_at is not null;
create index requests_reminding on requests (remind_at) where remind_at is not null;
-- The few that are late, or soon will be, among all that are open.
create index requests_due on requests (clock_due_at) where clock_state = 'running';
grant update (clock_kind, clock_cycle, lapses_at, remind_at) on requests to pd_portal, pd_staff, pd_worker;
-- P8: staff move a request to another contract, or to the calendars of a later catalogue.
grant update (contract_id, plan_id, catalogue_version) on requests to pd_staff;

------------------------------------------------------------------------------------------------ announcements

-- Append-only: what was announced of a clock, each step once; `event` is what a webhook will be sent.
create table clock_announcements (
  company_id uuid not null,
  request_id uuid not null,
  kind text not null,
  cycle integer not null,
  step text not null,
  announcement_id uuid not null unique,
  planned_for timestamptz not null,
  announced_at timestamptz not null,
  event jsonb not null,
  primary key (company_id, request_id, kind, cycle, step),
  foreign key (company_id, request_id) references requests
);
alter table clock_announcements enable row level security;
create policy staff on clock_announcements for all to pd_staff using (true) with check (true);
create policy worker on clock_announcements for all to pd_worker using (true) with check (true);
create policy portal on clock_announcements for all to pd_portal
  using (company_id = any (app.companies())) with check (company_id = any (app.companies()));
grant select on clock_announcements to pd_staff;
grant select, insert on clock_announcements to pd_worker;

-- What a member of staff is told on the page.
create table notifications (
  person_id uuid not null references people,
  announcement_id uuid not null references clock_announcements (announcement_id),
  notified_at timestamptz not null,
  seen_at timestamptz,
  primary key (person_id, announcement_id)
);
create index notifications_of_person on notifications (person_id, notified_at desc);
alter table notifications enable row level security;
create policy staff on notifications for all to pd_staff using (person_id = app.person()) with check (person_id = app.person());
create policy worker on notifications for all to pd_worker using (true) with check (true);
grant select on notifications to pd_staff;
grant update (seen_at) on notifications to pd_staff;
grant select, insert on notifications to pd_worker;

-- One mail for each person and announcement.
alter table outbox add column announcement_id uuid references clock_announcements (announcement_id);
create unique index outbox_announced_once on outbox (announcement_id, person_id) where announcement_id is not null;

------------------------------------------------------------------------------------------------ quota

-- A request may take an incident of one contract again after it was returned: each line names the event it came with.
alter table quota_lines
  add column event_seq integer not null default 1,
  drop constraint quota_lines_company_id_contract_id_request_id_kind_key,
  add constraint quota_lines_once unique (company_id, contract_id, request_id, kind, event_seq),
  drop constraint quota_lines_kind_check,
  add constraint quota_lines_kind_check check (kind in ('grant', 'reserve', 'commit', 'return', 'correction'));
-- Incidents of requests whose work is done already: the first qualified answer, or the end, that stands.
insert into quota_lines (company_id, contract_id, year_starts_on, line_id, kind, amount, request_id, event_seq,
    actor_kind, actor_id, occurred_at)
  select reserved.company_id, reserved.contract_id, reserved.year_starts_on, gen_random_uuid(), 'commit', 0,
    reserved.request_id, done.seq, done.actor_kind, done.actor_id, done.occurred_at
  from quota_lines reserved cross join lateral (
    select * from request_events event
    where (event.company_id, event.request_id) = (reserved.company_id, reserved.request_id)
      and (event.terms @> '{"qualified": true}'
        or event.kind in ('accepted', 'closed_by_user', 'cancelled_by_support', 'solved_without_info'))
      and not exists (select from request_events undone
        where (undone.company_id, undone.request_id) = (event.company_id, event.request_id)
          and undone.kind = 'undone' and undone.terms -> 'undoes' = to_jsonb(event.seq))
    order by seq limit 1) done
  where reserved.kind = 'reserve';
-- A request that ends by itself fixes its incident in the ledger.
grant insert on quota_lines to pd_worker;
-- A ledger is found by its contract's id.
create index contracts_by_id on contracts (contract_id);

------------------------------------------------------------------------------------------------ catalogue

-- Why it was made, and the reason that lets promises get later (P8).
alter table catalogue_versions add column note text, add column reason text;
-- How a version in force was brought to the open requests it moves, and how many those were. One that was begun and not
-- finished is taken up again.
create table catalogue_applications (
  catalogue_version integer primary key references catalogue_versions,
  begun_at timestamptz not null,
  finished_at timestamptz,
  moved integer not null default 0
);
grant select on catalogue_applications to pd_portal, pd_staff, pd_worker;
grant insert, update on catalogue_applications to pd_staff;

-- A language is a folder of locales/, so the database does not know them by name.
alter table people drop constraint people_language_check,
  add constraint people_language_check check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
alter table invitations drop constraint invitations_language_check,
  add constraint invitations_language_check check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

------------------------------------------------------------------------------------------------ seals

-- The public halves of the installation's signing keys; the private ones are files that no role can read.
create table signing_keys (
  key_id text primary key,
  public_key bytea not null,
  created_at timestamptz not null
);
grant select on signing_keys to pd_portal, pd_staff, pd_worker;
grant insert on signing_keys to pd_worker;

-- Append-only, one a day: the signed heads of all histories that grew since the one before. Each names the one before,
-- and signs what the catalogue's versions held until then: calendars decide the clocks.
create table history_seals (
  seal integer primary key,
  sealed_at timestamptz not null,
  previous_hash bytea not null,
  heads_hash bytea not null,
  heads integer not null,
  catalogue_version integer not null,
  catalogue_hash bytea not null,
  key_id text not null references signing_keys,
  signature bytea not null
);
create table history_seal_heads (
  -- Deferred: the heads are written first, then hashed and signed.
  seal integer not null references history_seals deferrable initially deferred,
  request_id uuid not null,
  seq integer not null,
  head bytea not null,
  primary key (seal, request_id)
);
create index history_seal_heads_of_request on history_seal_heads (request_id, seal desc);
grant select, insert on history_seals, history_seal_heads to pd_worker;
grant select on history_seals to pd_staff;

-- Of the entries that customers do not see, what a signed receipt needs to close the chain: place and hash. Row
-- security hides the rows themselves, so this function reads the companies from the setting itself.
create function app.withheld_entries(wanted uuid) returns table (seq integer, hash bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.seq, e.hash from request_events e
    where e.company_id = any (app.companies()) and e.request_id = wanted and e.internal
$$;
revoke all on function app.withheld_entries(uuid) from public;
grant execute on function app.withheld_entries(uuid) to pd_portal;
