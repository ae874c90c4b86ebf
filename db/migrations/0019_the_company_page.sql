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
grant select, insert, update, delete on account_managers to pd_staff;

-- Whom a company turns to, with the address it writes to; nobody who may sign in no more. The view alone gives customers
-- an address of the vendor's people, so it asks for itself whose companies they are.
create view account_managers_now with (security_barrier = true) as
  select a.company_id, p.person_id, p.name, e.email
  from account_managers a join people p using (person_id) join email_directory e using (person_id)
  where p.suspended_at is null and a.company_id = any (app.companies());
grant select on account_managers_now to pd_portal;
