-- Everyday use: invitations, password resets, participants, what was read, drafts, views, macros, mentions, presence,
-- search in the words of requests, and the announcements that keep open pages live.
-- Danger: rewrites `requests` and `request_event_contents` (stored generated columns) and builds four indexes under
-- their locks. A large installation does this in a quiet hour.

create extension if not exists btree_gin;

-- Who acts in this transaction, for rows that belong to one person.
create function app.person() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.person', true), '')::uuid $$;

------------------------------------------------------------------------------------------------ people

-- Append-only: what happened to a person's account: sign-ins, resets, changes of the profile (A3).
create table person_events (
  person_id uuid not null references people,
  event_id uuid not null,
  occurred_at timestamptz not null,
  kind text not null,
  actor_id uuid references people,
  source_address text,
  facts jsonb not null,
  primary key (person_id, event_id)
);
grant insert on person_events to pd_auth, pd_portal, pd_staff;

-- A stranger's address is kept like a known one: the same statements, and only the mail makes the difference.
create table password_resets (
  reset_id uuid primary key,
  email text not null check (email = lower(email)),
  language text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create table password_reset_links (
  token_hash bytea primary key,
  reset_id uuid not null references password_resets,
  person_id uuid not null references people,
  expires_at timestamptz not null
);
create index password_reset_links_of_person on password_reset_links (person_id);

-- From the foot of an e-mail: one press makes this language the reader's.
create table language_links (
  token_hash bytea primary key,
  person_id uuid not null references people,
  expires_at timestamptz not null
);
create index language_links_by_end on language_links (expires_at);

------------------------------------------------------------------------------------------------ companies

-- C4. Who was asked to join; the links live in a table of their own, because a link is found by its hash alone.
create table invitations (
  company_id uuid not null references companies,
  invitation_id uuid not null,
  email text not null check (email = lower(email)),
  role text not null check (role in ('administrator', 'user')),
  sees_all_requests boolean not null,
  language text not null check (language in ('en', 'ru', 'es')),
  invited_by uuid not null references people,
  invited_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references people,
  revoked_at timestamptz,
  revoked_by uuid references people,
  primary key (company_id, invitation_id)
);
-- One address has at most one open invitation to a company.
create unique index invitations_open on invitations (company_id, email) where accepted_at is null and revoked_at is null;

create table invitation_links (
  token_hash bytea primary key,
  company_id uuid not null,
  invitation_id uuid not null,
  foreign key (company_id, invitation_id) references invitations
);
create index invitation_links_of_invitation on invitation_links (company_id, invitation_id);

------------------------------------------------------------------------------------------------ requests

-- Whose turn it is, in the order of the customer's list: yours, ours, to be confirmed, ended.
alter table requests
  add column turn smallint not null generated always as (case status
    when 'awaiting_customer' then 1 when 'processing' then 2 when 'solution_provided' then 3 else 4 end) stored,
  -- The newest entry that customers see: an internal note makes nothing unread for them.
  add column public_seq integer not null default 1,
  -- When it ended: later notes do not move it, as they move updated_at. Open requests have none.
  add column ended_at timestamptz,
  -- The edition of the catalogue that the opening pinned (P7), and the calendar in it that the clock counts on: with
  -- them a list says how much working time is left.
  add column catalogue_version integer references catalogue_versions,
  add column clock_calendar text;
update requests r set
  ended_at = case when not open then updated_at end,
  public_seq = coalesce((select max(seq) from request_events e
    where e.company_id = r.company_id and e.request_id = r.request_id and not e.internal), 1),
  catalogue_version = (opened.terms ->> 'catalogueVersion')::integer,
  clock_calendar = opened.terms #>> array['clock', 'targets', r.severity::text, 'calendar']
  from request_events opened
  where opened.seq = 1 and (opened.company_id, opened.request_id) = (r.company_id, r.request_id);
create index requests_of_company_by_turn on requests (company_id, turn, created_at desc, request_id desc);
-- Staff's list of all, and their search, in the order of age.
create index requests_by_age on requests (created_at desc, request_id desc);
create index requests_of_company_ended on requests (company_id, ended_at) where ended_at is not null;

-- People of the company who were added to a request: they see it, may answer it and are written to.
create table request_participants (
  company_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  added_at timestamptz not null,
  added_by uuid not null references people,
  primary key (company_id, request_id, person_id),
  foreign key (company_id, request_id) references requests,
  foreign key (company_id, person_id) references memberships
);
create index request_participants_of_person on request_participants (company_id, person_id);

-- How far each person has read.
create table request_reads (
  company_id uuid not null,
  request_id uuid not null,
  person_id uuid not null references people,
  seq integer not null,
  primary key (company_id, request_id, person_id),
  foreign key (company_id, request_id) references requests
);

-- What people had before them until now is not new to them.
insert into request_reads (company_id, request_id, person_id, seq)
  select company_id, request_id, created_by, history_seq from requests
  union select company_id, request_id, assignee_id, history_seq from requests where assignee_id is not null;

-- Who was named in an internal note.
create table mentions (
  company_id uuid not null,
  request_id uuid not null,
  seq integer not null,
  person_id uuid not null references people,
  mentioned_at timestamptz not null,
  seen_at timestamptz,
  primary key (company_id, request_id, seq, person_id),
  foreign key (company_id, request_id, seq) references request_events
);
create index mentions_of_person on mentions (person_id, mentioned_at desc);

-- The words of an entry, stemmed in our three languages: the Russian configuration stems Latin letters as English.
alter table request_event_contents add column document tsvector not null generated always as (
  to_tsvector('russian', left(coalesce(content ->> 'subject', '') || ' ' || coalesce(content ->> 'body', ''), 30000))
  || to_tsvector('spanish', left(coalesce(content ->> 'subject', '') || ' ' || coalesce(content ->> 'body', ''), 30000))
) stored;
create index request_words on request_event_contents using gin (company_id, document);

------------------------------------------------------------------------------------------------ the desk

-- What a person is writing and has not sent. `version` lets two browsers notice each other: it never comes twice, so
-- that a text which was sent and begun anew is not taken for the old one. `device` is the browser that wrote it last.
-- `json`, because it keeps whatever can be typed: `jsonb` refuses NUL and half a surrogate pair.
create sequence draft_versions as bigint;
create table drafts (
  person_id uuid not null references people,
  key text not null check (length(key) between 1 and 100),
  content json not null,
  version bigint not null default nextval('draft_versions'),
  device text not null,
  updated_at timestamptz not null,
  primary key (person_id, key)
);

create table saved_views (
  person_id uuid not null references people,
  view_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  filter jsonb not null,
  created_at timestamptz not null,
  primary key (person_id, view_id)
);

create table macros (
  macro_id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  kind text not null check (kind in ('answer', 'question', 'solution', 'note')),
  body text not null,
  -- Null: everybody's.
  owner_id uuid references people,
  used integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Which member of staff looks at or writes on which request; gone with a crash, and that is right.
create unlogged table presence (
  person_id uuid not null references people,
  tab text not null,
  number bigint,
  writing boolean not null,
  seen_at timestamptz not null,
  primary key (person_id, tab)
);

------------------------------------------------------------------------------------------------ mail

alter table outbox
  add column invitation_id uuid,
  add column reset_id uuid references password_resets,
  -- Whom the mail tells about, where that is not the reader: who joined, who was added.
  add column about_person_id uuid references people,
  -- Mail about a move that can be undone waits until it cannot; mail that could not be sent waits for its next try.
  add column not_before timestamptz,
  -- Dropped: nobody has the address, or there is nothing to tell any more.
  drop constraint outbox_state_check,
  add constraint outbox_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'dropped'));

------------------------------------------------------------------------------------------------ who may do what

do $$
declare
  customer_table text;
begin
  foreach customer_table in array array['invitations', 'request_participants', 'mentions'] loop
    execute format('alter table %I enable row level security', customer_table);
    execute format('create policy staff on %I for all to pd_staff using (true) with check (true)', customer_table);
    execute format('create policy worker on %I for all to pd_worker using (true) with check (true)', customer_table);
    execute format('create policy portal on %I for all to pd_portal
      using (company_id = any (app.companies())) with check (company_id = any (app.companies()))', customer_table);
  end loop;
end
$$;
create policy auth on invitations for all to pd_auth using (true) with check (true);

-- Rows of one person: nobody else's can be read or written, by staff neither.
alter table request_reads enable row level security;
create policy staff on request_reads for all to pd_staff
  using (person_id = app.person()) with check (person_id = app.person());
create policy portal on request_reads for all to pd_portal
  using (person_id = app.person() and company_id = any (app.companies()))
  with check (person_id = app.person() and company_id = any (app.companies()));
create policy worker on request_reads for all to pd_worker using (true) with check (true);
alter table drafts enable row level security;
create policy staff on drafts for all to pd_staff using (person_id = app.person()) with check (person_id = app.person());
create policy portal on drafts for all to pd_portal using (person_id = app.person()) with check (person_id = app.person());
alter table saved_views enable row level security;
create policy staff on saved_views for all to pd_staff
  using (person_id = app.person()) with check (person_id = app.person());

-- Colleagues know each other's addresses.
alter table email_directory enable row level security;
create policy auth on email_directory for all to pd_auth using (true) with check (true);
create policy staff on email_directory for select to pd_staff using (true);
create policy worker on email_directory for select to pd_worker using (true);
create policy portal on email_directory for select to pd_portal using (
  exists (select from memberships m where m.person_id = email_directory.person_id and m.company_id = any (app.companies())));
grant select on email_directory to pd_portal;

grant select, insert on password_resets, password_reset_links to pd_auth;
grant update (used_at) on password_resets to pd_auth;
grant delete on password_reset_links to pd_auth;
grant select on password_resets to pd_worker;
grant insert on password_reset_links to pd_worker;
grant select, delete on language_links to pd_auth;
grant insert on language_links to pd_worker;

grant select, insert on invitations to pd_portal;
grant update (role, sees_all_requests, sent_at, expires_at, revoked_at, revoked_by) on invitations to pd_portal;
grant select on invitations to pd_auth, pd_worker, pd_staff;
grant update (accepted_at, accepted_by) on invitations to pd_auth;
grant insert on invitation_links to pd_worker;
grant select, delete on invitation_links to pd_auth;
grant delete on invitation_links to pd_portal;
alter table invitation_links enable row level security;
create policy auth on invitation_links for all to pd_auth using (true) with check (true);
create policy worker on invitation_links for all to pd_worker using (true) with check (true);
create policy staff on invitation_links for select to pd_staff using (true);
create policy portal on invitation_links for all to pd_portal using (company_id = any (app.companies()));
grant select (company_id, invitation_id) on invitation_links to pd_portal;
grant update (role, sees_all_requests) on memberships to pd_portal;

grant select, insert, delete on request_participants to pd_portal, pd_staff;
grant select on request_participants to pd_worker;
grant select, insert, update on request_reads to pd_portal, pd_staff;
grant update (clock_calendar, public_seq, ended_at) on requests to pd_portal, pd_staff, pd_worker;
grant select, insert on mentions to pd_staff;
grant update (seen_at) on mentions to pd_staff;
grant select, insert, update, delete on drafts to pd_portal, pd_staff;
grant usage on sequence draft_versions to pd_portal, pd_staff;
grant select, insert, update, delete on saved_views to pd_staff;
grant select, insert, update, delete on macros to pd_staff;
grant select, insert, update, delete on presence to pd_staff;

------------------------------------------------------------------------------------------------ functions

-- What a person typed in a search box, in each of our languages, and as beginnings of words.
create function app.words(wanted text) returns tsquery language sql stable parallel safe as $$
  select websearch_to_tsquery('russian', wanted) || websearch_to_tsquery('spanish', wanted) || coalesce(
    (select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
      from regexp_split_to_table(lower(left(wanted, 200)), '[^[:alnum:]]+') word where word <> ''), ''::tsquery)
$$;
grant execute on function app.words(text) to pd_portal, pd_staff;

-- The requests of one's companies in whose visible words a search is found. Text operators use no index under a row
-- filter (they are not leakproof), so this function reads the companies from the setting itself.
create function app.requests_with_words(wanted text) returns table (company_id uuid, request_id uuid)
language sql stable security definer rows 100 set search_path = public, pg_temp set enable_seqscan = off as $$
  select distinct c.company_id, c.request_id from request_event_contents c
    where c.company_id = any (app.companies()) and not c.internal and c.document @@ (select app.words(wanted))
$$;
revoke all on function app.requests_with_words(text) from public;
grant execute on function app.requests_with_words(text) to pd_portal;

-- Staff's: entries in which a search is found, not more than so many. Always by the index: the planner does not see
-- how long the words are that it would read one by one.
create function app.entries_with_words(wanted text, most integer) returns table (company_id uuid, request_id uuid)
language sql stable rows 100 set enable_seqscan = off as $$
  select c.company_id, c.request_id from request_event_contents c
    where c.document @@ (select app.words(wanted)) limit most
$$;
revoke all on function app.entries_with_words(text, integer) from public;
grant execute on function app.entries_with_words(text, integer) to pd_staff;

-- Open pages listen on the channel `live`; announcements carry ids only and leave with the transaction.
create function app.announce_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', json_build_object('endedSession', encode(old.token_hash, 'hex'))::text);
  return null;
end
$$;
create trigger announce_session_ended after delete on sessions
  for each row execute function app.announce_session_ended();

-- A person whose rights changed gets a new stream, with what they may see now.
create function app.announce_person() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', json_build_object('changedPerson', coalesce(new.person_id, old.person_id))::text);
  return null;
end
$$;
create trigger announce_person after insert or update or delete on memberships
  for each row execute function app.announce_person();
create trigger announce_person after insert or update or delete on staff_roles
  for each row execute function app.announce_person();
create trigger announce_person after update of suspended_at on people
  for each row execute function app.announce_person();

-- Who a session belongs to. What an open page asks by itself is no activity: then `active` is false, and the session
-- goes on towards its idle end.
drop function app.session(bytea, timestamptz);
create function app.session(wanted bytea, asked_at timestamptz, active boolean) returns table (
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
  if active and seen < asked_at - interval '1 minute' then
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
revoke all on function app.session(bytea, timestamptz, boolean) from public;
grant execute on function app.session(bytea, timestamptz, boolean) to pd_app;

-- Whether a session has not ended, without touching it.
create function app.session_stands(wanted bytea, asked_at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sessions s join people p using (person_id) where s.token_hash = wanted
    and s.expires_at > asked_at and s.last_seen_at > asked_at - interval '14 days' and p.suspended_at is null)
$$;
revoke all on function app.session_stands(bytea, timestamptz) from public;
grant execute on function app.session_stands(bytea, timestamptz) to pd_app;
