-- Customers keep filters of their list under a name, and any filter passes quickly over a large company's requests.
-- Danger: an index is made that reads `requests` once under its lock, a few seconds a million, and takes some 150 MB.

-- A filter is the query string of the list, so a colleague or a product that is gone keeps it readable.
create table request_views (
  company_id uuid not null references companies,
  person_id uuid not null references people,
  view_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  filter jsonb not null,
  position integer not null,
  -- What the list opens with.
  is_default boolean not null default false,
  created_at timestamptz not null,
  primary key (company_id, person_id, view_id)
);
create unique index request_views_default on request_views (company_id, person_id) where is_default;
alter table request_views enable row level security;
create policy portal on request_views for all to pd_portal
  using (person_id = app.person() and company_id = any (app.companies()))
  with check (person_id = app.person() and company_id = any (app.companies()));
create policy worker on request_views for select to pd_worker using (true);
grant select, insert, update, delete on request_views to pd_portal;
grant select on request_views to pd_worker;

-- In the order of the list, with what filters ask of a request: those that a filter passes over are read in the index
-- alone. The list without a filter keeps the index that it has: of two the planner takes the smaller one.
create index requests_of_company_filtered on requests (company_id, turn, created_at desc, request_id desc)
  include (created_by, category_id, product_id, plan_id, severity, status, public_seq);
