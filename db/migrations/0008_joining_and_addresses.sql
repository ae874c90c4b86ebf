-- Who states the code and the name of a company that exists may be let in; and a person's e-mail address changes.
-- Danger: none. Tables and columns are added.

------------------------------------------------------------------------------------------------ joining

-- What somebody with a proven address states: kept for every code alike, and settled by a job (C2). Where support has
-- to look at it, it waits here, so that the company it names knows nothing of it.
create table joining_statements (
  statement_id uuid primary key,
  person_id uuid not null references people,
  activation_code text not null,
  company_name text not null check (length(company_name) between 1 and 200),
  source_address text,
  stated_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (outcome in ('founded', 'asked', 'repeated', 'unusable', 'name_differs', 'nobody_left')),
  decided_at timestamptz,
  decided_by uuid references people,
  check ((settled_at is null) = (outcome is null))
);
create index joining_statements_of_person on joining_statements (person_id, stated_at);
create index joining_statements_unsettled on joining_statements (stated_at) where settled_at is null;
create index joining_statements_for_support on joining_statements (stated_at)
  where outcome in ('name_differs', 'nobody_left') and decided_at is null;
grant select, insert on joining_statements to pd_auth;
grant update (settled_at, outcome, decided_at, decided_by) on joining_statements to pd_auth;
grant select on joining_statements to pd_staff;

-- What a company is asked: who they are, as they were when they stated it, for they are nobody's colleague yet.
create table joinings (
  company_id uuid not null references companies,
  joining_id uuid not null,
  person_id uuid not null references people,
  person_name text not null,
  email text not null check (email = lower(email)),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('approved', 'refused', 'expired')),
  decided_by uuid references people,
  primary key (company_id, joining_id),
  check ((ended_at is null) = (outcome is null))
);
create unique index joinings_open on joinings (company_id, person_id) where ended_at is null;
create index joinings_of_person on joinings (person_id);
alter table joinings enable row level security;
create policy auth on joinings for all to pd_auth using (true) with check (true);
create policy staff on joinings for all to pd_staff using (true) with check (true);
create policy worker on joinings for all to pd_worker using (true) with check (true);
create policy portal on joinings for all to pd_portal
  using (company_id = any (app.companies())) with check (company_id = any (app.companies()));
grant select on joinings to pd_auth, pd_portal, pd_staff, pd_worker;
grant insert on joinings to pd_auth;
grant update (ended_at, outcome, decided_by) on joinings to pd_auth;

-- One for each administrator who is written to; they go with the decision.
create table joining_links (
  token_hash bytea primary key,
  company_id uuid not null,
  joining_id uuid not null,
  person_id uuid not null references people,
  foreign key (company_id, joining_id) references joinings
);
create index joining_links_of_joining on joining_links (company_id, joining_id);
alter table joining_links enable row level security;
create policy auth on joining_links for all to pd_auth using (true) with check (true);
create policy worker on joining_links for all to pd_worker using (true) with check (true);
grant select, delete on joining_links to pd_auth;
grant insert on joining_links to pd_worker;

------------------------------------------------------------------------------------------------ e-mail address

-- In force once both addresses have confirmed it. The session in which it was asked for is the one that goes on.
create table email_changes (
  change_id uuid primary key,
  person_id uuid not null references people,
  old_email text not null check (old_email = lower(old_email)),
  new_email text not null check (new_email = lower(new_email)),
  session_id uuid,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  old_confirmed_at timestamptz,
  new_confirmed_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('changed', 'cancelled', 'replaced', 'taken')),
  check ((ended_at is null) = (outcome is null))
);
create unique index email_changes_open on email_changes (person_id) where ended_at is null;
create table email_change_links (
  token_hash bytea primary key,
  change_id uuid not null references email_changes,
  side text not null check (side in ('old', 'new')),
  expires_at timestamptz not null
);
create index email_change_links_of_change on email_change_links (change_id);
grant select, insert on email_changes to pd_auth;
grant update (old_confirmed_at, new_confirmed_at, ended_at, outcome) on email_changes to pd_auth;
grant select on email_changes to pd_worker;
grant select, delete on email_change_links to pd_auth;
grant insert on email_change_links to pd_worker;
grant update (email) on email_directory to pd_auth;
-- Open invitations go with the person to the new address.
grant update (email) on invitations to pd_auth;
-- Whoever is signed in under another address sees it at once.
create trigger announce_person after update of email on email_directory
  for each row execute function app.announce_person();

------------------------------------------------------------------------------------------------ mail

alter table outbox
  add column joining_id uuid,
  add column email_change_id uuid references email_changes;
