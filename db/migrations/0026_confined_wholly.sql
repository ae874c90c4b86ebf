-- R8: who does not see a confined request sees nothing of it: not its history, words, clocks, people or files either.
-- Danger: the index reads `requests` once under its lock, a second a million.

create index requests_confined on requests (request_id) where seen_by_roles is not null;

-- As its owner: what is hidden from whoever asks is hidden from a policy, too. Few requests are confined, so a statement
-- asks once and has the answer for every row; looking at the request of each row would cost reports of a year dearly.
create function app.confined_requests() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select request_id from requests
    where seen_by_roles is not null and app.staff_roles() is not null and not seen_by_roles && app.staff_roles()
$$;
revoke all on function app.confined_requests() from public;
grant execute on function app.confined_requests() to pd_staff;

alter policy staff on request_events using (request_id not in (select app.confined_requests()));
alter policy staff on request_event_contents using (request_id not in (select app.confined_requests()));
alter policy staff on request_clocks using (request_id not in (select app.confined_requests()));
alter policy staff on request_participants using (request_id not in (select app.confined_requests()));
alter policy staff on mentions using (request_id not in (select app.confined_requests()));
alter policy staff on clock_announcements using (request_id not in (select app.confined_requests()));
alter policy staff on files
  using (request_id is null or request_id not in (select app.confined_requests()));

-- As its owner: behind a policy that asks anything, the index of words is not used.
create or replace function app.entries_with_words(wanted text, most integer) returns table (company_id uuid, request_id uuid)
  language sql stable rows 100 security definer set search_path = public, pg_temp set enable_seqscan to off as $$
  select c.company_id, c.request_id from request_event_contents c
    where c.document @@ (select app.words(wanted)) and c.request_id not in (select app.confined_requests()) limit most
$$;
