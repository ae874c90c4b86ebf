-- Contracts expire by themselves and are announced before, are renewed or ended early, and go on on another plan or
-- version; customers ask for more.
-- Danger: none. Columns without a default, two small tables; the index on contracts locks it for a moment.

alter table contracts
  -- The contract that this one follows.
  add column renews uuid,
  add column terminated_at timestamptz,
  add column terminated_by uuid references people,
  add column termination_reason text,
  add foreign key (company_id, renews) references contracts (company_id, contract_id),
  add check ((terminated_at is null) = (termination_reason is null));
create unique index contracts_renewed_once on contracts (company_id, renews) where state <> 'terminated';
create index contracts_ending on contracts (ends_on) where state = 'active';
grant update (state) on contracts to pd_worker;
grant update (plan_id, catalogue_version, overrides, ends_on, terminated_at, terminated_by, termination_reason)
  on contracts to pd_staff;
-- A change of plan grants another number for the year.
grant update (granted) on contract_years to pd_staff;

-- K4: what ends and is not followed by another contract: neither its renewal nor one that begins later.
create view unrenewed_contracts with (security_invoker = true) as
  select ending.company_id, ending.contract_id, ending.number, ending.plan_id, ending.catalogue_version,
    ending.starts_on, ending.ends_on
  from contracts ending
  where ending.state = 'active' and ending.terminated_at is null
    and not exists (select from contracts following where following.company_id = ending.company_id
      and following.state in ('issued', 'activation_requested', 'active')
      and (following.renews = ending.contract_id or following.starts_on > ending.ends_on));
grant select on unrenewed_contracts to pd_staff, pd_worker;

-- K4: which end of which contract was announced how many days ahead. Append-only.
create table contract_announcements (
  company_id uuid not null,
  contract_id uuid not null,
  ends_on date not null,
  days_ahead integer not null check (days_ahead in (30, 7)),
  announced_at timestamptz not null,
  primary key (company_id, contract_id, ends_on, days_ahead),
  foreign key (company_id, contract_id) references contracts
);
alter table contract_announcements enable row level security;
create policy portal on contract_announcements for select to pd_portal using (company_id = any (app.companies()));
create policy staff on contract_announcements for select to pd_staff using (true);
create policy worker on contract_announcements for all to pd_worker using (true) with check (true);
grant select on contract_announcements to pd_staff;
grant select, insert on contract_announcements to pd_worker;

-- A customer asks for a renewal or an upgrade; staff settle it. One of a kind is open for a contract at most.
create table contract_enquiries (
  company_id uuid not null,
  enquiry_id uuid not null,
  contract_id uuid not null,
  wish text not null check (wish in ('renewal', 'upgrade')),
  words text,
  asked_at timestamptz not null,
  asked_by uuid not null references people,
  -- Since when those who manage contracts have their mail.
  told_at timestamptz,
  settled_at timestamptz,
  settled_by uuid references people,
  primary key (company_id, enquiry_id),
  foreign key (company_id, contract_id) references contracts,
  check (settled_at is null or settled_by is not null)
);
create unique index contract_enquiries_open on contract_enquiries (company_id, contract_id, wish) where settled_at is null;
create index contract_enquiries_waiting on contract_enquiries (asked_at) where settled_at is null;
create index contract_enquiries_untold on contract_enquiries (asked_at) where told_at is null;
alter table contract_enquiries enable row level security;
create policy portal on contract_enquiries for all to pd_portal
  using (company_id = any (app.companies())) with check (company_id = any (app.companies()));
create policy staff on contract_enquiries for all to pd_staff using (true) with check (true);
create policy worker on contract_enquiries for all to pd_worker using (true) with check (true);
grant select, insert on contract_enquiries to pd_portal;
grant select on contract_enquiries to pd_staff, pd_worker;
grant update (settled_at, settled_by) on contract_enquiries to pd_staff;
grant update (told_at) on contract_enquiries to pd_worker;

alter table outbox
  add column contract_id uuid,
  add column enquiry_id uuid,
  add foreign key (company_id, enquiry_id) references contract_enquiries;
