-- What the company's page tells: how promises to the company were kept, and who of the vendor's people answers for it.
-- Danger: the index is built at once. On a million clocks that takes seconds, in which nobody changes one.

-- The first answers of a company by the moment they are due, so that the figures of ninety days read no others.
create index request_clocks_of_company on request_clocks (company_id, due_at)
  where kind = 'first_response' and due_at is not null;

-- The technical account manager of a company; who was it before stands in the company's history.
create table account_managers (
  company_id uuid primary key references companies,
  person_id uuid not null references people,
  assigned_by uuid not null references people,
  assigned_at timestamptz not null
);
create index account_managers_of_person on account_managers (person_id);
alter table account_managers enable row level security;
create policy staff on account_managers for all to pd_staff using (true) with check (true);
create policy worker on account_managers for all to pd_worker using (true) with check (true);
create policy portal on account_managers for select to pd_portal using (company_id = any (app.companies()));
grant select, insert, update, delete on account_managers to pd_staff;
grant select on account_managers to pd_portal, pd_worker;

-- The company writes to its account manager, so it sees the address, and no other of the vendor's; and nobody who may sign
-- in no more is named to it.
create policy portal_account_manager on email_directory for select to pd_portal using (exists (
  select from account_managers a where a.person_id = email_directory.person_id and a.company_id = any (app.companies())));
grant select (suspended_at) on people to pd_portal;
