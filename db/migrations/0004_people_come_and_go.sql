-- Members leave and come back, somebody takes their requests over, and ownership is handed over.
-- Danger: none. Columns without a computed default are added, and one small table.

-- Who has left keeps the row: requests they opened stay theirs by name. Everything that decides what somebody may do
-- looks at rows without an end.
alter table memberships
  add column left_at timestamptz,
  add column removed_by uuid references people;
create unique index memberships_one_owner on memberships (company_id) where role = 'owner' and left_at is null;
grant update (left_at, removed_by) on memberships to pd_portal;
grant update (role, sees_all_requests, joined_at, left_at, removed_by) on memberships to pd_auth;
-- Who comes back is named anew from the day they are in again.
grant update (person_id) on contract_contacts to pd_portal;
-- An owner or administrator reads what happened to the company; the code sees to who asks.
grant select on company_events to pd_portal;

-- Somebody who was added to a request in place of a colleague who left answers for it like whoever opened it.
alter table request_participants add column took_over boolean not null default false;
grant update (took_over) on request_participants to pd_portal;

drop policy portal on email_directory;
create policy portal on email_directory for select to pd_portal using (
  exists (select from memberships m where m.person_id = email_directory.person_id and m.left_at is null
    and m.company_id = any (app.companies())));

-- C3: an owner offers the company to a member, who accepts or not; one open offer at a time.
create table ownership_offers (
  company_id uuid not null references companies,
  offer_id uuid not null,
  offered_by uuid not null,
  offered_to uuid not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'declined', 'withdrawn')),
  primary key (company_id, offer_id),
  foreign key (company_id, offered_by) references memberships,
  foreign key (company_id, offered_to) references memberships
);
create unique index ownership_offers_open on ownership_offers (company_id) where ended_at is null;
alter table ownership_offers enable row level security;
create policy staff on ownership_offers for all to pd_staff using (true) with check (true);
create policy worker on ownership_offers for all to pd_worker using (true) with check (true);
create policy portal on ownership_offers for all to pd_portal
  using (company_id = any (app.companies())) with check (company_id = any (app.companies()));
grant select on ownership_offers to pd_portal, pd_staff, pd_worker;
grant insert on ownership_offers to pd_portal;
grant update (ended_at, outcome) on ownership_offers to pd_portal;
