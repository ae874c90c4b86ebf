-- Lists of contacts that customers send, to activate a contract and to change whom one names (K1).
-- Danger: none. Tables and columns are added.

-- Of each contract they are numbered: whoever sends one says the number of the last that they saw, so that of two who
-- write at once one alone is first.
create table contact_lists (
  company_id uuid not null,
  contact_list_id uuid not null,
  contract_id uuid not null,
  version integer not null check (version > 0),
  purpose text not null check (purpose in ('activation', 'change')),
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('approved', 'sent_back')),
  decided_by uuid references people,
  reason text check (length(reason) between 1 and 200),
  primary key (company_id, contact_list_id),
  unique (company_id, contract_id, version),
  foreign key (company_id, contract_id) references contracts,
  check ((ended_at is null) = (outcome is null)),
  check ((outcome is not distinct from 'sent_back') = (reason is not null))
);
create unique index contact_lists_waiting on contact_lists (company_id, contract_id) where ended_at is null;
create index contact_lists_for_staff on contact_lists (asked_at) where ended_at is null;
grant select, insert on contact_lists to pd_portal;
grant select, update (ended_at, outcome, decided_by, reason) on contact_lists to pd_staff;
grant select on contact_lists to pd_worker;

create table contact_list_entries (
  company_id uuid not null,
  contact_list_id uuid not null,
  position integer not null,
  name text not null,
  email text not null check (email = lower(email)),
  phone text,
  primary key (company_id, contact_list_id, position),
  foreign key (company_id, contact_list_id) references contact_lists
);
create index contact_list_entries_by_email on contact_list_entries (email);
grant select, insert on contact_list_entries to pd_portal;
grant select on contact_list_entries to pd_staff, pd_worker;

do $$
declare
  name text;
begin
  foreach name in array array['contact_lists', 'contact_list_entries'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I for all to pd_staff using (true) with check (true)', name);
    execute format('create policy worker on %I for all to pd_worker using (true) with check (true)', name);
    execute format('create policy portal on %I for all to pd_portal
      using (company_id = any (app.companies())) with check (company_id = any (app.companies()))', name);
  end loop;
end
$$;

-- What waits for an address goes with the person to their new one, in lists that are not in force too.
grant select on contact_lists, contact_list_entries to pd_auth;
grant update (email) on contact_list_entries to pd_auth;
create policy auth on contact_lists for select to pd_auth using (true);
create policy auth on contact_list_entries for all to pd_auth using (true) with check (true);

-- K4: what a customer moves of a contract is this one step.
grant update (state) on contracts to pd_portal;
create policy portal_asks on contracts as restrictive for update to pd_portal
  using (company_id = any (app.companies()) and state = 'issued')
  with check (company_id = any (app.companies()) and state = 'activation_requested');

-- What is approved is carried out by staff: who is named, and who is invited.
grant update (name, phone, person_id), delete on contract_contacts to pd_staff;
grant insert, update (sent_at, expires_at) on invitations to pd_staff;
grant select (company_id, invitation_id), delete on invitation_links to pd_staff;
create policy staff_renews on invitation_links for delete to pd_staff using (true);

alter table outbox add column contact_list_id uuid;
