-- What the registry says of a code is said of the licence too: seats and validity stand in one place.
-- Danger: columns of `licences` are dropped, so an earlier release cannot run beside this one. `activation_codes` is
-- written anew and locked meanwhile: a second for 100,000 codes.

alter table activation_codes
  add column seats_used integer check (seats_used >= 0),
  add column code_ending text not null generated always as (right(code, 4)) stored,
  add foreign key (company_id, licence_id) references licences;
create unique index activation_codes_of_licence on activation_codes (company_id, licence_id)
  where company_id is not null;
create index activation_codes_by_end on activation_codes (valid_until) where company_id is not null;
alter table licences
  drop column product_id,
  drop column seats,
  drop column valid_from,
  drop column valid_until,
  drop column code_ending;

-- Customers see what their codes are good for, never a code: that is read one at a time, and noted (C3).
alter table activation_codes enable row level security;
create policy staff on activation_codes for all to pd_staff using (true) with check (true);
create policy auth on activation_codes for all to pd_auth using (true) with check (true);
create policy worker on activation_codes for all to pd_worker using (true) with check (true);
create policy portal on activation_codes for all to pd_portal
  using (company_id = any (app.companies())) with check (company_id = any (app.companies()));
grant select (product_id, seats, seats_used, valid_from, valid_until, code_ending, company_id, licence_id)
  on activation_codes to pd_portal, pd_worker;
-- Staff move a licence to another company, where it is attached anew; the row of the first one stays and has no code.
grant insert, update (attached_at, attached_by) on licences to pd_staff;

-- C5: what was told of a licence's end: once for each end and each mark of days before it.
create table licence_notices (
  company_id uuid not null,
  licence_id uuid not null,
  valid_until date not null,
  days_before smallint not null,
  told_at timestamptz not null,
  primary key (company_id, licence_id, valid_until, days_before),
  foreign key (company_id, licence_id) references licences
);
alter table licence_notices enable row level security;
create policy staff on licence_notices for all to pd_staff using (true) with check (true);
create policy worker on licence_notices for all to pd_worker using (true) with check (true);
create policy portal on licence_notices for all to pd_portal
  using (company_id = any (app.companies())) with check (company_id = any (app.companies()));
grant select, insert on licence_notices to pd_worker;
grant select on licence_notices to pd_portal, pd_staff;

-- C1: files of the registry as they were imported, and how far one has come. A line that was left out is told with the
-- column and what was expected, never with what stood there.
create table licence_imports (
  import_id uuid primary key,
  started_at timestamptz not null,
  -- Null for the operator's command.
  started_by uuid references people,
  file_name text not null,
  lines integer not null,
  lines_read integer not null default 0,
  imported integer not null default 0,
  refused integer not null default 0,
  faults jsonb not null default '[]',
  touched_at timestamptz not null,
  finished_at timestamptz
);
create index licence_imports_newest on licence_imports (started_at desc);
grant select, insert, update on licence_imports to pd_staff;
