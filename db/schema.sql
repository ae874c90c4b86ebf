--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: pd_owner
--

CREATE SCHEMA app;

ALTER SCHEMA app OWNER TO pd_owner;

--
-- Name: btree_gin; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

--
-- Name: EXTENSION btree_gin; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION btree_gin IS 'support for indexing common datatypes in GIN';

--
-- Name: announce_members(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.announce_members() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_notify('live', json_build_object('changedPerson', m.person_id)::text)
    from memberships m where m.company_id = new.company_id and m.left_at is null;
  return null;
end
$$;

ALTER FUNCTION app.announce_members() OWNER TO pd_owner;

--
-- Name: announce_merger(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.announce_merger() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_notify('live', json_build_object('changedPerson', m.person_id)::text)
    from memberships m where m.left_at is null and (m.company_id = new.member_id
      or m.company_id in (select with_id from company_groups g where g.company_id = new.root_id));
  return null;
end
$$;

ALTER FUNCTION app.announce_merger() OWNER TO pd_owner;

--
-- Name: announce_person(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.announce_person() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_notify('live', json_build_object('changedPerson', coalesce(new.person_id, old.person_id))::text);
  return null;
end
$$;

ALTER FUNCTION app.announce_person() OWNER TO pd_owner;

--
-- Name: announce_session_ended(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.announce_session_ended() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_notify('live', json_build_object('endedSession', encode(old.token_hash, 'hex'))::text);
  return null;
end
$$;

ALTER FUNCTION app.announce_session_ended() OWNER TO pd_owner;

--
-- Name: beginnings(text); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.beginnings(typed text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select coalesce((select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
    from regexp_split_to_table(app.folded(typed), '[^[:alnum:]]+') word where word <> ''), ''::tsquery)
$$;

ALTER FUNCTION app.beginnings(typed text) OWNER TO pd_owner;

--
-- Name: codes_of(jsonb); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.codes_of(facts jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(facts) where key in (
    'status', 'statusBefore', 'severity', 'to', 'qualified', 'person', 'undoes', 'corrects', 'cycle',
    'contractId', 'contractBefore', 'planId', 'personId', 'role', 'roles', 'before', 'after', 'successorId',
    'openRequests', 'invitationId', 'licenceId', 'product', 'tokenId', 'webhookId', 'because')
$$;

ALTER FUNCTION app.codes_of(facts jsonb) OWNER TO pd_owner;

--
-- Name: companies(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.companies() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.companies', true), '')::uuid[] $$;

ALTER FUNCTION app.companies() OWNER TO pd_owner;

--
-- Name: companies_named(text, integer); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.companies_named(typed text, most integer) RETURNS TABLE(company_id uuid, name text, begins boolean)
    LANGUAGE sql STABLE ROWS 20
    SET enable_seqscan TO 'off'
    AS $$
  with beginning as materialized (select c.company_id, c.name from companies c
    where app.folded(c.name) ~>=~ app.folded(typed) and app.folded(c.name) ~<~ (app.folded(typed) || chr(1114111))
    order by app.folded(c.name) using ~<~ limit most)
  select b.company_id, b.name, true from beginning b
  union all (select c.company_id, c.name, false from companies c
    where (select count(*) from beginning) < most
      and app.name_words(c.name) @@ (select app.beginnings(typed)) limit most)
$$;

ALTER FUNCTION app.companies_named(typed text, most integer) OWNER TO pd_owner;

--
-- Name: confined_requests(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.confined_requests() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select request_id from requests
    where seen_by_roles is not null and app.staff_roles() is not null and not seen_by_roles && app.staff_roles()
$$;

ALTER FUNCTION app.confined_requests() OWNER TO pd_owner;

--
-- Name: count_attempt(text, timestamp with time zone, interval); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.count_attempt(wanted text, asked_at timestamp with time zone, lasts interval) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  insert into attempts as a (key, count, window_ends_at) values (wanted, 1, asked_at + lasts)
  on conflict (key) do update set
    count = case when a.window_ends_at <= asked_at then 1 else a.count + 1 end,
    window_ends_at = case when a.window_ends_at <= asked_at then asked_at + lasts else a.window_ends_at end
  returning count
$$;

ALTER FUNCTION app.count_attempt(wanted text, asked_at timestamp with time zone, lasts interval) OWNER TO pd_owner;

--
-- Name: deliver_announcements(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.deliver_announcements() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if exists (select from webhook_endpoints) then
    perform app.deliver_event(n.company_id, true, n.event ->> 'type', n.announced_at,
      n.event - array['type', 'at', 'company']) from added n;
  end if;
  return null;
end
$$;

ALTER FUNCTION app.deliver_announcements() OWNER TO pd_owner;

--
-- Name: deliver_company_events(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.deliver_company_events() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if exists (select from webhook_endpoints) then
    perform app.deliver_event(n.company_id, false, 'company.' || n.kind, n.occurred_at,
      app.codes_of(n.facts) || jsonb_build_object('eventId', n.event_id,
        'actor', jsonb_build_object('side', n.actor_kind, 'id', n.actor_id)))
    from added n;
  end if;
  return null;
end
$$;

ALTER FUNCTION app.deliver_company_events() OWNER TO pd_owner;

--
-- Name: deliver_event(uuid, boolean, text, timestamp with time zone, jsonb); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.deliver_event(of_company uuid, is_internal boolean, kind text, happened_at timestamp with time zone, told jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  insert into webhook_deliveries (webhook_id, company_id, kind, payload, created_at, due_at)
  select e.webhook_id, e.company_id, deliver_event.kind,
    jsonb_build_object('type', deliver_event.kind, 'timestamp', app.wire(happened_at),
      'data', jsonb_strip_nulls(told || jsonb_build_object(
        'company', (select c.public_id from companies c where c.company_id = of_company))))::text,
    now(), now()
  from webhook_endpoints e
  where e.off_since is null and (e.company_id is null or (e.company_id = of_company and not is_internal))
    and (e.kinds = '{}' or deliver_event.kind = any (e.kinds)
      or split_part(deliver_event.kind, '.', 1) || '.*' = any (e.kinds))
$$;

ALTER FUNCTION app.deliver_event(of_company uuid, is_internal boolean, kind text, happened_at timestamp with time zone, told jsonb) OWNER TO pd_owner;

--
-- Name: deliver_installation_events(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.deliver_installation_events() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if exists (select from webhook_endpoints) then
    perform app.deliver_event(null, true, 'installation.' || n.kind, n.occurred_at,
      app.codes_of(n.facts) || jsonb_build_object('eventId', n.event_id,
        'actor', jsonb_build_object('side', n.actor_kind, 'id', n.actor_id)))
    from added n;
  end if;
  return null;
end
$$;

ALTER FUNCTION app.deliver_installation_events() OWNER TO pd_owner;

--
-- Name: deliver_request_events(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.deliver_request_events() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if exists (select from webhook_endpoints) then
    perform app.deliver_event(n.company_id, n.internal, 'request.' || n.kind, n.recorded_at,
      app.codes_of(n.terms) || jsonb_build_object('request', 'PD-' || r.number, 'seq', n.seq,
        'occurredAt', app.wire(n.occurred_at), 'actor', jsonb_build_object('side', n.actor_kind, 'id', n.actor_id)))
    from added n join requests r using (company_id, request_id) order by n.company_id, n.request_id, n.seq;
  end if;
  return null;
end
$$;

ALTER FUNCTION app.deliver_request_events() OWNER TO pd_owner;

--
-- Name: document_of(jsonb); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.document_of(content jsonb) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select to_tsvector('pg_catalog.russian', words) || to_tsvector('pg_catalog.spanish', words)
    from (select left(concat_ws(' ', content ->> 'subject', app.said_in(content)), 30000)) said (words)
$$;

ALTER FUNCTION app.document_of(content jsonb) OWNER TO pd_owner;

--
-- Name: enqueue(text, json, timestamp with time zone, text); Type: FUNCTION; Schema: app; Owner: pd_jobs
--

CREATE FUNCTION app.enqueue(task text, payload json, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone, job_key text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'graphile_worker', 'pg_temp'
    AS $$
begin
  if task not in ('send-mail', 'settle-joining', 'tell-queue') then
    raise exception 'task % may not be enqueued', task;
  end if;
  perform graphile_worker.add_job(task, payload => payload, run_at => run_at, job_key => job_key, max_attempts => 25);
end
$$;

ALTER FUNCTION app.enqueue(task text, payload json, run_at timestamp with time zone, job_key text) OWNER TO pd_jobs;

--
-- Name: enqueue_all(text, json[], text[]); Type: FUNCTION; Schema: app; Owner: pd_jobs
--

CREATE FUNCTION app.enqueue_all(task text, payloads json[], job_keys text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'graphile_worker', 'pg_temp'
    AS $$
begin
  if task <> 'send-mail' then
    raise exception 'task % may not be enqueued', task;
  end if;
  perform graphile_worker.add_jobs(array(
    select row(task, payload, null, null, 25, job_key, null, null)::graphile_worker.job_spec
    from unnest(payloads, job_keys) as job (payload, job_key)));
end
$$;

ALTER FUNCTION app.enqueue_all(task text, payloads json[], job_keys text[]) OWNER TO pd_jobs;

--
-- Name: entries_with_words(text, integer); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.entries_with_words(wanted text, most integer) RETURNS TABLE(company_id uuid, request_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
  select c.company_id, c.request_id from request_event_contents c
    where c.document @@ (select app.words(wanted)) and c.request_id not in (select app.confined_requests()) limit most
$$;

ALTER FUNCTION app.entries_with_words(wanted text, most integer) OWNER TO pd_owner;

--
-- Name: entries_with_words_of(uuid[], uuid[], tsquery); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.entries_with_words_of(companies uuid[], requests uuid[], wanted tsquery) RETURNS TABLE(company_id uuid, request_id uuid, seq integer, said text)
    LANGUAGE sql STABLE ROWS 100
    SET enable_bitmapscan TO 'off'
    AS $$
  select c.company_id, c.request_id, c.seq, app.said_in(c.content)
    from unnest(companies, requests) as of_page (company_id, request_id)
      join request_event_contents c using (company_id, request_id)
    where not c.internal and c.document @@ wanted
$$;

ALTER FUNCTION app.entries_with_words_of(companies uuid[], requests uuid[], wanted tsquery) OWNER TO pd_owner;

--
-- Name: erase_files(uuid, uuid); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.erase_files(of_company uuid, of_person uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  delete from files f where f.request_id is null
    and (f.company_id = of_company or f.uploaded_by = of_person);
  update files f set state = 'erased', name = '', media_type = 'application/octet-stream', stated_sha256 = null,
      sha256 = null, preview = null, virus_name = null
    where (f.company_id = of_company or f.uploaded_by = of_person) and f.state <> 'erased';
end
$$;

ALTER FUNCTION app.erase_files(of_company uuid, of_person uuid) OWNER TO pd_owner;

--
-- Name: folded(text); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.folded(name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select translate(lower(name), 'ёáàâäãåéèêëíìîïóòôöõúùûüñç', 'еaaaaaaeeeeiiiiooooouuuunc')
$$;

ALTER FUNCTION app.folded(name text) OWNER TO pd_owner;

--
-- Name: forget_company(uuid, text, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.forget_company(wanted uuid, label text, at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  word text := (select name from companies where company_id = wanted);
begin
  update memberships set left_at = at where company_id = wanted and left_at is null;
  update ownership_offers set ended_at = at, outcome = 'withdrawn' where company_id = wanted and ended_at is null;
  delete from invitation_links where company_id = wanted;
  update invitations set email = gen_random_uuid() || '@anonymised.invalid',
    revoked_at = case when accepted_at is null then coalesce(revoked_at, at) end where company_id = wanted;
  update contract_contacts set email = gen_random_uuid() || '@anonymised.invalid', name = label, phone = null, person_id = null
    where company_id = wanted and email not like '%@anonymised.invalid';
  update contact_list_entries set email = gen_random_uuid() || '@anonymised.invalid', name = label, phone = null
    where company_id = wanted;
  update contact_lists set ended_at = at, outcome = 'sent_back', reason = label
    where company_id = wanted and ended_at is null;
  update contact_lists set reason = label where company_id = wanted and reason is not null;
  delete from request_views where company_id = wanted;
  delete from files where company_id = wanted and request_id is null;
  delete from account_managers where company_id = wanted;
  update contract_enquiries set words = null, told_at = coalesce(told_at, at) where company_id = wanted;
  update contracts set state = 'terminated' where company_id = wanted and state <> 'expired';
  -- The licence's code may found a company anew.
  update activation_codes set company_id = null, licence_id = null where company_id = wanted;
  delete from deletion_links l using company_deletions d where d.deletion_id = l.deletion_id and d.company_id = wanted;
  delete from joining_links where company_id = wanted;
  update joinings set email = gen_random_uuid() || '@anonymised.invalid', person_name = label,
      ended_at = coalesce(ended_at, at), outcome = coalesce(outcome, 'expired') where company_id = wanted;
  update joining_statements set company_name = label where lower(company_name) = lower(word);
  delete from webhook_endpoints where company_id = wanted;
  update api_tokens set name = label, revoked_at = coalesce(revoked_at, at) where company_id = wanted;
  update viewings set ended_at = coalesce(ended_at, at) where company_id = wanted;
  update company_scope set until_at = at where until_at is null and wanted in (root_id, member_id);
  delete from outbox where company_id = wanted and state <> 'sending';
  update company_events set source_address = null, facts = app.redacted(facts, array[word], label)
    where company_id = wanted;
  update registrations set company_name = label where company_name = word;
  update companies set name = label where company_id = wanted;
end
$$;

ALTER FUNCTION app.forget_company(wanted uuid, label text, at timestamp with time zone) OWNER TO pd_owner;

--
-- Name: forget_person(uuid, text, text[], timestamp with time zone); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.forget_person(wanted uuid, label text, words text[], at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare
  theirs uuid[] := array(select company_id from memberships where person_id = wanted);
  table_name text;
begin
  foreach table_name in array array['sessions', 'sign_in_tickets', 'second_factors', 'backup_codes', 'language_links',
      'password_reset_links', 'drafts', 'saved_views', 'request_views', 'notifications', 'mentions', 'presence',
      'request_reads', 'email_directory', 'passkeys', 'passkey_challenges', 'joining_links', 'outbox'] loop
    execute format('delete from %I where person_id = $1', table_name) using wanted;
  end loop;
  delete from files where uploaded_by = wanted and request_id is null;
  delete from deletion_links l using person_deletions d where d.deletion_id = l.deletion_id and d.person_id = wanted;
  delete from outbox where registration_id in (select registration_id from registrations where email = any (words))
    or reset_id in (select reset_id from password_resets where email = any (words))
    or joining_id in (select joining_id from joinings where person_id = wanted)
    or email_change_id in (select change_id from email_changes where person_id = wanted or new_email = any (words));
  delete from email_change_links l using email_changes c
    where c.change_id = l.change_id and (c.person_id = wanted or c.new_email = any (words));
  delete from email_changes where person_id = wanted or new_email = any (words);
  delete from registration_links
    where registration_id in (select registration_id from registrations where email = any (words));
  delete from registrations where email = any (words);
  delete from password_resets where email = any (words);
  delete from attempts where exists (select from unnest(words) word where strpos(key, word) > 0);

  delete from invitation_links l using invitations i where i.invitation_id = l.invitation_id
    and i.company_id = l.company_id and i.email = any (words);
  update invitations set email = gen_random_uuid() || '@anonymised.invalid',
      revoked_at = case when accepted_at is null then coalesce(revoked_at, at) end
    where email = any (words) or accepted_by = wanted;
  update contract_contacts set email = gen_random_uuid() || '@anonymised.invalid', name = label, phone = null, person_id = null
    where person_id = wanted or email = any (words);
  update joinings set email = gen_random_uuid() || '@anonymised.invalid', person_name = label,
      ended_at = coalesce(ended_at, at), outcome = coalesce(outcome, 'expired') where person_id = wanted;
  update joining_statements set source_address = null, company_name = label, settled_at = coalesce(settled_at, at),
      outcome = coalesce(outcome, 'unusable'), decided_at = coalesce(decided_at, at) where person_id = wanted;
  update staff_invitations set email = gen_random_uuid() || '@anonymised.invalid',
      revoked_at = case when accepted_at is null then coalesce(revoked_at, at) end where email = any (words);
  update api_tokens set name = label, revoked_at = coalesce(revoked_at, at) where person_id = wanted;
  update viewings set ended_at = coalesce(ended_at, at) where person_id = wanted;
  update memberships set left_at = at where person_id = wanted and left_at is null;
  update ownership_offers set ended_at = at, outcome = 'withdrawn'
    where ended_at is null and wanted in (offered_by, offered_to);

  update person_events set source_address = null, facts = '{}' where person_id = wanted;
  update person_events set source_address = null where actor_id = wanted;
  update company_events set source_address = null where actor_id = wanted;
  perform app.forget_words(theirs, words, label);

  update people set name = label, password_hash = null, time_zone = 'UTC', suspended_at = coalesce(suspended_at, at),
    anonymised_at = at where person_id = wanted;
end
$_$;

ALTER FUNCTION app.forget_person(wanted uuid, label text, words text[], at timestamp with time zone) OWNER TO pd_owner;

--
-- Name: forget_words(uuid[], text[], text); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.forget_words(theirs uuid[], words text[], label text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  update company_events set facts = app.redacted(facts, words, label)
    where company_id = any (theirs) and app.names(facts::text, words);
  update quota_lines set reason = app.redacted(reason, words, label)
    where company_id = any (theirs) and app.names(reason, words);
  update requests set os_version = app.redacted(os_version, words, label)
    where company_id = any (theirs) and app.names(os_version, words);
  update installation_events set facts = app.redacted(facts, words, label) where app.names(facts::text, words);
  update macros set name = app.redacted(name, words, label), body = app.redacted(body, words, label)
    where app.names(name || ' ' || body, words);
  update drafts set content = app.redacted(content::jsonb, words, label)::json where app.names(content::text, words);
  update saved_views set name = app.redacted(name, words, label), filter = app.redacted(filter, words, label)
    where app.names(name || ' ' || filter::text, words);
  update outbox set last_error = app.redacted(last_error, words, label) where app.names(last_error, words);
  update viewings set reason = app.redacted(reason, words, label)
    where company_id = any (theirs) and app.names(reason, words);
  update company_scope set reason = app.redacted(reason, words, label),
      undo_reason = app.redacted(undo_reason, words, label)
    where app.names(concat_ws(' ', reason, undo_reason), words);
  update webhook_endpoints set name = app.redacted(name, words, label), url = app.redacted(url, words, label)
    where (company_id is null or company_id = any (theirs)) and app.names(name || ' ' || url, words);
  update api_tokens set name = app.redacted(name, words, label)
    where (company_id is null or company_id = any (theirs)) and app.names(name, words);
  -- Sent or not: a receiver has it, or is not to get it any more.
  delete from webhook_deliveries
    where (company_id is null or company_id = any (theirs)) and app.names(payload || attempts::text, words);
  update contact_list_entries set email = gen_random_uuid() || '@anonymised.invalid', name = label, phone = null
    where email = any (words) or (company_id = any (theirs) and app.names(name, words));
  update contact_lists set reason = app.redacted(reason, words, label)
    where company_id = any (theirs) and app.names(reason, words);
  update contract_enquiries set words = app.redacted(contract_enquiries.words, forget_words.words, label)
    where company_id = any (theirs) and app.names(contract_enquiries.words, forget_words.words);
  update contracts set termination_reason = app.redacted(termination_reason, words, label)
    where company_id = any (theirs) and app.names(termination_reason, words);
  update files set name = app.redacted(name, words, label)
    where company_id = any (theirs) and app.names(name, words);
  update request_views set name = app.redacted(name, words, label), filter = app.redacted(filter, words, label)
    where company_id = any (theirs) and app.names(name || ' ' || filter::text, words);
  update licence_imports set file_name = app.redacted(file_name, words, label) where app.names(file_name, words);
end
$$;

ALTER FUNCTION app.forget_words(theirs uuid[], words text[], label text) OWNER TO pd_owner;

--
-- Name: hold_person(uuid); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.hold_person(wanted uuid) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select anonymised_at is null from people where person_id = wanted for no key update
$$;

ALTER FUNCTION app.hold_person(wanted uuid) OWNER TO pd_owner;

--
-- Name: keep_former_secret(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.keep_former_secret() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.former_secret := old.secret;
  return new;
end
$$;

ALTER FUNCTION app.keep_former_secret() OWNER TO pd_owner;

--
-- Name: mark_file_removal(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.mark_file_removal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  insert into file_removals (storage, storage_key, marked_at, due_at) values (old.storage, old.storage_key, now(), now())
    on conflict do nothing;
  return null;
end
$$;

ALTER FUNCTION app.mark_file_removal() OWNER TO pd_owner;

--
-- Name: name_words(text); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.name_words(name text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select array_to_tsvector(array_remove(regexp_split_to_array(app.folded(name), '[^[:alnum:]]+'), ''))
$$;

ALTER FUNCTION app.name_words(name text) OWNER TO pd_owner;

--
-- Name: names(text, text[]); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.names(said text, words text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select exists (select from unnest(words) word
    where strpos(lower(said), lower(word)) > 0 or strpos(lower(said), lower(substr(to_json(word)::text, 2,
      length(to_json(word)::text) - 2))) > 0)
$$;

ALTER FUNCTION app.names(said text, words text[]) OWNER TO pd_owner;

--
-- Name: names_of(uuid); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.names_of(wanted uuid) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with addresses as (
    select email from email_directory where person_id = wanted
    -- An address that was asked for and never theirs may be anybody's.
    union select fact.value from person_events e, jsonb_each_text(e.facts) fact
      where e.person_id = wanted and fact.key ~* 'e-?mail' and e.kind not like 'email\_change\_%'
    union select email from invitations where accepted_by = wanted
    union select email from contract_contacts where person_id = wanted)
  select coalesce(array_agg(distinct said), '{}') from (
    select email as said from addresses
    union select name from people where person_id = wanted and anonymised_at is null
    union select fact.value from person_events e, jsonb_each_text(e.facts) fact
      where e.person_id = wanted and fact.key ~ '^name'
    union select name from contract_contacts where person_id = wanted or email in (select email from addresses)
    union select person_name from registrations where email in (select email from addresses)
  ) known where length(said) > 1
$$;

ALTER FUNCTION app.names_of(wanted uuid) OWNER TO pd_owner;

--
-- Name: people_named(text, integer); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.people_named(typed text, most integer) RETURNS TABLE(person_id uuid, name text, begins boolean)
    LANGUAGE sql STABLE ROWS 20
    SET enable_seqscan TO 'off'
    AS $$
  with beginning as materialized (select p.person_id, p.name from people p
    where app.folded(p.name) ~>=~ app.folded(typed) and app.folded(p.name) ~<~ (app.folded(typed) || chr(1114111))
    order by app.folded(p.name) using ~<~ limit most)
  select b.person_id, b.name, true from beginning b
  union all (select p.person_id, p.name, false from people p
    where (select count(*) from beginning) < most and length(typed) > 2
      and app.name_words(p.name) @@ (select app.beginnings(typed)) limit most)
$$;

ALTER FUNCTION app.people_named(typed text, most integer) OWNER TO pd_owner;

--
-- Name: person(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.person() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.person', true), '')::uuid $$;

ALTER FUNCTION app.person() OWNER TO pd_owner;

--
-- Name: redacted(jsonb, text[], text); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.redacted(said jsonb, words text[], instead text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select case jsonb_typeof(said)
    when 'string' then to_jsonb(app.redacted(said #>> '{}', words, instead))
    when 'object' then (select coalesce(jsonb_object_agg(key, app.redacted(value, words, instead)), '{}')
      from jsonb_each(said))
    when 'array' then (select coalesce(jsonb_agg(app.redacted(value, words, instead) order by place), '[]')
      from jsonb_array_elements(said) with ordinality as element (value, place))
    else said end
$$;

ALTER FUNCTION app.redacted(said jsonb, words text[], instead text) OWNER TO pd_owner;

--
-- Name: redacted(text, text[], text); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.redacted(said text, words text[], instead text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $_$
declare
  word text;
begin
  foreach word in array words loop
    said := regexp_replace(said,
      '(?<![[:alnum:]])' || regexp_replace(word, '[][\\.+*?^$(){}|]', '\\\&', 'g') || '(?![[:alnum:]])',
      replace(instead, '\', '\\'), 'gi');
  end loop;
  return said;
end
$_$;

ALTER FUNCTION app.redacted(said text, words text[], instead text) OWNER TO pd_owner;

--
-- Name: requests_with_words(text); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.requests_with_words(wanted text) RETURNS TABLE(company_id uuid, request_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
  select distinct c.company_id, c.request_id from request_event_contents c
    where c.company_id = any (app.companies()) and not c.internal and c.document @@ (select app.words(wanted))
$$;

ALTER FUNCTION app.requests_with_words(wanted text) OWNER TO pd_owner;

--
-- Name: rewrite_words(uuid, uuid, integer, bytea, jsonb); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.rewrite_words(company uuid, request uuid, entry integer, new_salt bytea, new_content jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  update request_event_contents set salt = new_salt, content = new_content
    where (company_id, request_id, seq) = (company, request, entry);
  update requests set subject = coalesce(new_content ->> 'subject', subject)
    where entry = 1 and (company_id, request_id) = (company, request)
$$;

ALTER FUNCTION app.rewrite_words(company uuid, request uuid, entry integer, new_salt bytea, new_content jsonb) OWNER TO pd_owner;

--
-- Name: said_in(jsonb); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.said_in(content jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select left(concat_ws(E'\n', content ->> 'body', (select string_agg(value #>> '{}', E'\n')
    from jsonb_path_query(content, '$.answers[*].value ? (@.type() == "string")') value)), 30000)
$_$;

ALTER FUNCTION app.said_in(content jsonb) OWNER TO pd_owner;

--
-- Name: session(bytea, timestamp with time zone, boolean); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.session(wanted bytea, asked_at timestamp with time zone, active boolean) RETURNS TABLE(person_id uuid, name text, email text, language text, time_zone text, roles text[], memberships jsonb, has_second_factor boolean, second_factor_age_ms double precision)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  holder uuid;
  seen timestamptz;
  shown timestamptz;
begin
  select s.person_id, s.last_seen_at, s.second_factor_at into holder, seen, shown
    from sessions s join people p using (person_id)
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
          'role', m.role, 'seesAllRequests', m.sees_all_requests, 'mergedInto', s.root_id,
          'needsSecondFactor', c.second_factor_since is not null)
          order by s.root_id is not null, m.joined_at, c.company_id), '[]')
        from members m join companies c using (company_id)
          left join company_scope s on s.member_id = m.company_id and s.until_at is null
        where m.person_id = holder),
      exists (select from second_factors f where f.person_id = holder and f.on_since is not null)
        or exists (select from passkeys k where k.person_id = holder),
      extract(epoch from asked_at - shown)::double precision * 1000
    from people p join email_directory e using (person_id) where p.person_id = holder;
end
$$;

ALTER FUNCTION app.session(wanted bytea, asked_at timestamp with time zone, active boolean) OWNER TO pd_owner;

--
-- Name: session_stands(bytea, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.session_stands(wanted bytea, asked_at timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select exists (select from sessions s join people p using (person_id) where s.token_hash = wanted
    and s.expires_at > asked_at and s.last_seen_at > asked_at - interval '14 days' and p.suspended_at is null)
$$;

ALTER FUNCTION app.session_stands(wanted bytea, asked_at timestamp with time zone) OWNER TO pd_owner;

--
-- Name: staff_roles(); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.staff_roles() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.staff_roles', true), '')::text[] $$;

ALTER FUNCTION app.staff_roles() OWNER TO pd_owner;

--
-- Name: token(bytea, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.token(wanted bytea, asked_at timestamp with time zone) RETURNS TABLE(token_id uuid, scopes text[], expired boolean, person_id uuid, name text, email text, language text, time_zone text, roles text[], memberships jsonb, has_second_factor boolean, second_factor_age_ms double precision)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  found_token api_tokens;
begin
  select t.* into found_token from api_tokens t join people p using (person_id)
    where t.token_hash = wanted and t.revoked_at is null and p.suspended_at is null
      and case when t.company_id is null
        then exists (select from staff_roles r where r.person_id = t.person_id)
        else exists (select from memberships m where m.company_id = t.company_id and m.person_id = t.person_id
          and m.left_at is null and m.joined_at <= t.created_at) end;
  if not found then return; end if;
  if found_token.expires_at > asked_at
    and coalesce(found_token.last_used_at < asked_at - interval '1 minute', true) then
    update api_tokens t set last_used_at = asked_at where t.token_id = found_token.token_id;
  end if;
  return query
    select found_token.token_id, found_token.scopes, found_token.expires_at <= asked_at,
      p.person_id, p.name, e.email, p.language, p.time_zone,
      case when found_token.company_id is null
        then array(select r.role from staff_roles r where r.person_id = p.person_id order by r.role)
        else '{}' end,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.company_id, 'publicId', c.public_id, 'name', c.name,
          'role', m.role, 'seesAllRequests', m.sees_all_requests,
          'mergedInto', null, 'needsSecondFactor', c.second_factor_since is not null)), '[]')
        from memberships m join companies c using (company_id)
        where m.person_id = p.person_id and m.company_id = found_token.company_id and m.left_at is null),
      exists (select from second_factors f where f.person_id = p.person_id and f.on_since is not null)
        or exists (select from passkeys k where k.person_id = p.person_id),
      null::double precision
    from people p join email_directory e using (person_id) where p.person_id = found_token.person_id;
end
$$;

ALTER FUNCTION app.token(wanted bytea, asked_at timestamp with time zone) OWNER TO pd_owner;

--
-- Name: viewing_session(bytea, timestamp with time zone, boolean, uuid); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.viewing_session(wanted bytea, asked_at timestamp with time zone, active boolean, wanted_viewing uuid) RETURNS TABLE(person_id uuid, name text, email text, language text, time_zone text, roles text[], memberships jsonb, has_second_factor boolean, second_factor_age_ms double precision, viewing jsonb)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select seen.person_id, seen.name, entry.email, seen.language, seen.time_zone, array[]::text[],
    jsonb_build_array(jsonb_build_object('id', company.company_id, 'publicId', company.public_id,
      'name', company.name, 'role', member.role, 'seesAllRequests', member.sees_all_requests, 'mergedInto', null,
      'needsSecondFactor', false)), false, null::double precision,
    jsonb_build_object('id', looking.viewing_id, 'companyId', company.company_id,
      'expiresAt', floor(extract(epoch from looking.expires_at) * 1000), 'staff', jsonb_build_object(
        'id', holder.person_id, 'name', holder.name, 'roles', holder.roles,
        'hasSecondFactor', holder.has_second_factor))
  from app.session(wanted, asked_at, active) holder
    join viewings looking on looking.staff_id = holder.person_id and looking.viewing_id = wanted_viewing
      and looking.ended_at is null and looking.expires_at > asked_at
    join sessions own on own.token_hash = wanted and own.session_id = looking.session_id
    join memberships member on member.company_id = looking.company_id and member.person_id = looking.person_id
      and member.left_at is null
    join companies company on company.company_id = looking.company_id
    join people seen on seen.person_id = looking.person_id and seen.suspended_at is null
    join email_directory entry on entry.person_id = seen.person_id
$$;

ALTER FUNCTION app.viewing_session(wanted bytea, asked_at timestamp with time zone, active boolean, wanted_viewing uuid) OWNER TO pd_owner;

--
-- Name: wire(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.wire(at timestamp with time zone) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

ALTER FUNCTION app.wire(at timestamp with time zone) OWNER TO pd_owner;

--
-- Name: withheld_entries(uuid); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.withheld_entries(wanted uuid) RETURNS TABLE(seq integer, hash bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select e.seq, e.hash from request_events e
    where e.company_id = any (app.companies()) and e.request_id = wanted and e.internal
$$;

ALTER FUNCTION app.withheld_entries(wanted uuid) OWNER TO pd_owner;

--
-- Name: words(text); Type: FUNCTION; Schema: app; Owner: pd_owner
--

CREATE FUNCTION app.words(wanted text) RETURNS tsquery
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select websearch_to_tsquery('russian', wanted) || websearch_to_tsquery('spanish', wanted) || coalesce(
    (select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
      from regexp_split_to_table(lower(left(wanted, 200)), '[^[:alnum:]]+') word where word <> ''), ''::tsquery)
$$;

ALTER FUNCTION app.words(wanted text) OWNER TO pd_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account_managers; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.account_managers (
    company_id uuid NOT NULL,
    person_id uuid NOT NULL,
    assigned_by uuid NOT NULL,
    assigned_at timestamp with time zone NOT NULL
);

ALTER TABLE public.account_managers OWNER TO pd_owner;

--
-- Name: activation_codes; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.activation_codes (
    code text NOT NULL,
    product_id text NOT NULL,
    seats integer NOT NULL,
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    company_id uuid,
    licence_id uuid,
    seats_used integer,
    code_ending text GENERATED ALWAYS AS ("right"(code, 4)) STORED NOT NULL,
    CONSTRAINT activation_codes_check CHECK ((valid_until >= valid_from)),
    CONSTRAINT activation_codes_check1 CHECK (((company_id IS NULL) = (licence_id IS NULL))),
    CONSTRAINT activation_codes_seats_check CHECK ((seats > 0)),
    CONSTRAINT activation_codes_seats_used_check CHECK ((seats_used >= 0))
);

ALTER TABLE public.activation_codes OWNER TO pd_owner;

--
-- Name: api_tokens; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.api_tokens (
    token_id uuid NOT NULL,
    company_id uuid,
    person_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    ending text NOT NULL,
    name text NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    CONSTRAINT api_tokens_check CHECK ((expires_at <= (created_at + '366 days'::interval))),
    CONSTRAINT api_tokens_scopes_check CHECK ((cardinality(scopes) > 0))
);

ALTER TABLE public.api_tokens OWNER TO pd_owner;

--
-- Name: attempts; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.attempts (
    key text NOT NULL,
    count integer NOT NULL,
    window_ends_at timestamp with time zone NOT NULL
);

ALTER TABLE public.attempts OWNER TO pd_owner;

--
-- Name: backup_codes; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.backup_codes (
    person_id uuid NOT NULL,
    code_hash bytea NOT NULL
);

ALTER TABLE public.backup_codes OWNER TO pd_owner;

--
-- Name: catalogue_applications; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.catalogue_applications (
    catalogue_version integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    moved integer DEFAULT 0 NOT NULL
);

ALTER TABLE public.catalogue_applications OWNER TO pd_owner;

--
-- Name: catalogue_versions; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.catalogue_versions (
    catalogue_version integer NOT NULL,
    content jsonb NOT NULL,
    content_hash text NOT NULL,
    holds_from timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid,
    note text,
    reason text
);

ALTER TABLE public.catalogue_versions OWNER TO pd_owner;

--
-- Name: clock_announcements; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.clock_announcements (
    company_id uuid NOT NULL,
    request_id uuid NOT NULL,
    kind text NOT NULL,
    cycle integer NOT NULL,
    step text NOT NULL,
    announcement_id uuid NOT NULL,
    planned_for timestamp with time zone NOT NULL,
    announced_at timestamp with time zone NOT NULL,
    event jsonb NOT NULL
);

ALTER TABLE public.clock_announcements OWNER TO pd_owner;

--
-- Name: companies; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.companies (
    company_id uuid NOT NULL,
    public_id text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    second_factor_since timestamp with time zone,
    CONSTRAINT companies_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE public.companies OWNER TO pd_owner;

--
-- Name: company_deletions; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.company_deletions (
    company_id uuid NOT NULL,
    deletion_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    outcome text,
    CONSTRAINT company_deletions_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT company_deletions_outcome_check CHECK ((outcome = ANY (ARRAY['cancelled'::text, 'carried_out'::text])))
);

ALTER TABLE public.company_deletions OWNER TO pd_owner;

--
-- Name: company_directory; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.company_directory (
    public_id text NOT NULL,
    company_id uuid NOT NULL
);

ALTER TABLE public.company_directory OWNER TO pd_owner;

--
-- Name: company_events; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.company_events (
    company_id uuid NOT NULL,
    event_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    source_address text,
    facts jsonb NOT NULL,
    CONSTRAINT company_events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['customer'::text, 'staff'::text, 'system'::text])))
);

ALTER TABLE public.company_events OWNER TO pd_owner;

--
-- Name: company_scope; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.company_scope (
    root_id uuid NOT NULL,
    member_id uuid NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone,
    merged_by uuid,
    reason text,
    undone_by uuid,
    undo_reason text,
    CONSTRAINT company_scope_check CHECK ((root_id <> member_id))
);

ALTER TABLE public.company_scope OWNER TO pd_owner;

--
-- Name: company_groups; Type: VIEW; Schema: public; Owner: pd_owner
--

CREATE VIEW public.company_groups WITH (security_invoker='true') AS
 SELECT c.company_id,
    c.company_id AS with_id,
    (NOT (EXISTS ( SELECT
           FROM public.company_scope s
          WHERE ((s.member_id = c.company_id) AND (s.until_at IS NULL))))) AS is_root
   FROM public.companies c
UNION ALL
 SELECT s.root_id AS company_id,
    s.member_id AS with_id,
    true AS is_root
   FROM public.company_scope s
  WHERE (s.until_at IS NULL)
UNION ALL
 SELECT s.member_id AS company_id,
    s.root_id AS with_id,
    false AS is_root
   FROM public.company_scope s
  WHERE (s.until_at IS NULL)
UNION ALL
 SELECT s.member_id AS company_id,
    other.member_id AS with_id,
    false AS is_root
   FROM (public.company_scope s
     JOIN public.company_scope other USING (root_id))
  WHERE ((s.until_at IS NULL) AND (other.until_at IS NULL) AND (s.member_id <> other.member_id));

ALTER TABLE public.company_groups OWNER TO pd_owner;

--
-- Name: company_number_seq; Type: SEQUENCE; Schema: public; Owner: pd_owner
--

CREATE SEQUENCE public.company_number_seq
    START WITH 48001
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER TABLE public.company_number_seq OWNER TO pd_owner;

--
-- Name: contact_list_entries; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.contact_list_entries (
    company_id uuid NOT NULL,
    contact_list_id uuid NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    phone text,
    CONSTRAINT contact_list_entries_email_check CHECK ((email = lower(email)))
);

ALTER TABLE public.contact_list_entries OWNER TO pd_owner;

--
-- Name: contact_lists; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.contact_lists (
    company_id uuid NOT NULL,
    contact_list_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    version integer NOT NULL,
    purpose text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    outcome text,
    decided_by uuid,
    reason text,
    CONSTRAINT contact_lists_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT contact_lists_check1 CHECK (((NOT (outcome IS DISTINCT FROM 'sent_back'::text)) = (reason IS NOT NULL))),
    CONSTRAINT contact_lists_outcome_check CHECK ((outcome = ANY (ARRAY['approved'::text, 'sent_back'::text]))),
    CONSTRAINT contact_lists_purpose_check CHECK ((purpose = ANY (ARRAY['activation'::text, 'change'::text]))),
    CONSTRAINT contact_lists_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200))),
    CONSTRAINT contact_lists_version_check CHECK ((version > 0))
);

ALTER TABLE public.contact_lists OWNER TO pd_owner;

--
-- Name: contract_announcements; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.contract_announcements (
    company_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    ends_on date NOT NULL,
    days_ahead integer NOT NULL,
    announced_at timestamp with time zone NOT NULL,
    CONSTRAINT contract_announcements_days_ahead_check CHECK ((days_ahead = ANY (ARRAY[30, 7])))
);

ALTER TABLE public.contract_announcements OWNER TO pd_owner;

--
-- Name: contract_contacts; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.contract_contacts (
    company_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    phone text,
    person_id uuid,
    CONSTRAINT contract_contacts_email_check CHECK ((email = lower(email)))
);

ALTER TABLE public.contract_contacts OWNER TO pd_owner;

--
-- Name: contract_directory; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.contract_directory (
    number text NOT NULL,
    company_id uuid NOT NULL,
    contract_id uuid NOT NULL
);

ALTER TABLE public.contract_directory OWNER TO pd_owner;

--
-- Name: contract_enquiries; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.contract_enquiries (
    company_id uuid NOT NULL,
    enquiry_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    wish text NOT NULL,
    words text,
    asked_at timestamp with time zone NOT NULL,
    asked_by uuid NOT NULL,
    told_at timestamp with time zone,
    settled_at timestamp with time zone,
    settled_by uuid,
    CONSTRAINT contract_enquiries_check CHECK (((settled_at IS NULL) OR (settled_by IS NOT NULL))),
    CONSTRAINT contract_enquiries_wish_check CHECK ((wish = ANY (ARRAY['renewal'::text, 'upgrade'::text])))
);

ALTER TABLE public.contract_enquiries OWNER TO pd_owner;

--
-- Name: contract_years; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.contract_years (
    company_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    granted integer,
    balance integer,
    CONSTRAINT contract_years_balance_check CHECK ((balance >= 0)),
    CONSTRAINT contract_years_check CHECK (((granted IS NULL) = (balance IS NULL)))
);

ALTER TABLE public.contract_years OWNER TO pd_owner;

--
-- Name: contracts; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.contracts (
    company_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    number text NOT NULL,
    plan_id text NOT NULL,
    catalogue_version integer NOT NULL,
    state text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    overrides jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid,
    renews uuid,
    terminated_at timestamp with time zone,
    terminated_by uuid,
    termination_reason text,
    CONSTRAINT contracts_check CHECK ((ends_on >= starts_on)),
    CONSTRAINT contracts_check1 CHECK (((terminated_at IS NULL) = (termination_reason IS NULL))),
    CONSTRAINT contracts_state_check CHECK ((state = ANY (ARRAY['issued'::text, 'activation_requested'::text, 'active'::text, 'expired'::text, 'terminated'::text])))
);

ALTER TABLE public.contracts OWNER TO pd_owner;

--
-- Name: deletion_links; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.deletion_links (
    token_hash bytea NOT NULL,
    deletion_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE public.deletion_links OWNER TO pd_owner;

--
-- Name: draft_versions; Type: SEQUENCE; Schema: public; Owner: pd_owner
--

CREATE SEQUENCE public.draft_versions
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER TABLE public.draft_versions OWNER TO pd_owner;

--
-- Name: drafts; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.drafts (
    person_id uuid NOT NULL,
    key text NOT NULL,
    content json NOT NULL,
    version bigint DEFAULT nextval('public.draft_versions'::regclass) NOT NULL,
    device text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT drafts_key_check CHECK (((length(key) >= 1) AND (length(key) <= 100)))
);

ALTER TABLE public.drafts OWNER TO pd_owner;

--
-- Name: email_change_links; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.email_change_links (
    token_hash bytea NOT NULL,
    change_id uuid NOT NULL,
    side text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT email_change_links_side_check CHECK ((side = ANY (ARRAY['old'::text, 'new'::text])))
);

ALTER TABLE public.email_change_links OWNER TO pd_owner;

--
-- Name: email_changes; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.email_changes (
    change_id uuid NOT NULL,
    person_id uuid NOT NULL,
    old_email text NOT NULL,
    new_email text NOT NULL,
    session_id uuid,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    old_confirmed_at timestamp with time zone,
    new_confirmed_at timestamp with time zone,
    ended_at timestamp with time zone,
    outcome text,
    CONSTRAINT email_changes_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT email_changes_new_email_check CHECK ((new_email = lower(new_email))),
    CONSTRAINT email_changes_old_email_check CHECK ((old_email = lower(old_email))),
    CONSTRAINT email_changes_outcome_check CHECK ((outcome = ANY (ARRAY['changed'::text, 'cancelled'::text, 'replaced'::text, 'taken'::text])))
);

ALTER TABLE public.email_changes OWNER TO pd_owner;

--
-- Name: email_directory; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.email_directory (
    email text NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT email_directory_email_check CHECK ((email = lower(email)))
);

ALTER TABLE public.email_directory OWNER TO pd_owner;

--
-- Name: file_removals; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.file_removals (
    storage text NOT NULL,
    storage_key text NOT NULL,
    marked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL
);

ALTER TABLE public.file_removals OWNER TO pd_owner;

--
-- Name: files; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.files (
    company_id uuid NOT NULL,
    file_id uuid NOT NULL,
    uploaded_by uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    received bigint DEFAULT 0 NOT NULL,
    stated_sha256 bytea,
    sha256 bytea,
    state text NOT NULL,
    locked_archive boolean DEFAULT false NOT NULL,
    preview text,
    virus_check text DEFAULT 'none'::text NOT NULL,
    virus_name text,
    virus_checked_at timestamp with time zone,
    storage text NOT NULL,
    storage_key text NOT NULL,
    internal boolean NOT NULL,
    request_id uuid,
    event_seq integer,
    created_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    due_at timestamp with time zone NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    CONSTRAINT files_check CHECK (((received >= 0) AND (received <= size))),
    CONSTRAINT files_check1 CHECK (((request_id IS NULL) = (event_seq IS NULL))),
    CONSTRAINT files_preview_check CHECK ((preview = ANY (ARRAY['image'::text, 'text'::text]))),
    CONSTRAINT files_sha256_check CHECK ((length(sha256) = 32)),
    CONSTRAINT files_size_check CHECK ((size > 0)),
    CONSTRAINT files_state_check CHECK ((state = ANY (ARRAY['uploading'::text, 'checking'::text, 'ready'::text, 'damaged'::text, 'lost'::text, 'erased'::text]))),
    CONSTRAINT files_stated_sha256_check CHECK ((length(stated_sha256) = 32)),
    CONSTRAINT files_storage_check CHECK ((storage = ANY (ARRAY['disk'::text, 's3'::text]))),
    CONSTRAINT files_virus_check_check CHECK ((virus_check = ANY (ARRAY['none'::text, 'waiting'::text, 'clean'::text, 'infected'::text, 'too_large'::text])))
);

ALTER TABLE public.files OWNER TO pd_owner;

--
-- Name: former_contact_seq; Type: SEQUENCE; Schema: public; Owner: pd_owner
--

CREATE SEQUENCE public.former_contact_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER TABLE public.former_contact_seq OWNER TO pd_owner;

--
-- Name: history_seal_heads; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.history_seal_heads (
    seal integer NOT NULL,
    request_id uuid NOT NULL,
    seq integer NOT NULL,
    head bytea NOT NULL
);

ALTER TABLE public.history_seal_heads OWNER TO pd_owner;

--
-- Name: history_seals; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.history_seals (
    seal integer NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    previous_hash bytea NOT NULL,
    heads_hash bytea NOT NULL,
    heads integer NOT NULL,
    catalogue_version integer NOT NULL,
    catalogue_hash bytea NOT NULL,
    key_id text NOT NULL,
    signature bytea NOT NULL
);

ALTER TABLE public.history_seals OWNER TO pd_owner;

--
-- Name: installation_events; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.installation_events (
    event_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    source_address text,
    facts jsonb NOT NULL,
    CONSTRAINT installation_events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'system'::text])))
);

ALTER TABLE public.installation_events OWNER TO pd_owner;

--
-- Name: invitation_links; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.invitation_links (
    token_hash bytea NOT NULL,
    company_id uuid NOT NULL,
    invitation_id uuid NOT NULL
);

ALTER TABLE public.invitation_links OWNER TO pd_owner;

--
-- Name: invitations; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.invitations (
    company_id uuid NOT NULL,
    invitation_id uuid NOT NULL,
    email text NOT NULL,
    role text NOT NULL,
    sees_all_requests boolean NOT NULL,
    language text NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by uuid,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    CONSTRAINT invitations_email_check CHECK ((email = lower(email))),
    CONSTRAINT invitations_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text)),
    CONSTRAINT invitations_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'user'::text])))
);

ALTER TABLE public.invitations OWNER TO pd_owner;

--
-- Name: joining_links; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.joining_links (
    token_hash bytea NOT NULL,
    company_id uuid NOT NULL,
    joining_id uuid NOT NULL,
    person_id uuid NOT NULL
);

ALTER TABLE public.joining_links OWNER TO pd_owner;

--
-- Name: joining_statements; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.joining_statements (
    statement_id uuid NOT NULL,
    person_id uuid NOT NULL,
    activation_code text NOT NULL,
    company_name text NOT NULL,
    source_address text,
    stated_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    outcome text,
    decided_at timestamp with time zone,
    decided_by uuid,
    CONSTRAINT joining_statements_check CHECK (((settled_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT joining_statements_company_name_check CHECK (((length(company_name) >= 1) AND (length(company_name) <= 200))),
    CONSTRAINT joining_statements_outcome_check CHECK ((outcome = ANY (ARRAY['founded'::text, 'asked'::text, 'repeated'::text, 'unusable'::text, 'name_differs'::text, 'nobody_left'::text])))
);

ALTER TABLE public.joining_statements OWNER TO pd_owner;

--
-- Name: joinings; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.joinings (
    company_id uuid NOT NULL,
    joining_id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    email text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    outcome text,
    decided_by uuid,
    CONSTRAINT joinings_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT joinings_email_check CHECK ((email = lower(email))),
    CONSTRAINT joinings_outcome_check CHECK ((outcome = ANY (ARRAY['approved'::text, 'refused'::text, 'expired'::text])))
);

ALTER TABLE public.joinings OWNER TO pd_owner;

--
-- Name: kysely_migration; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);

ALTER TABLE public.kysely_migration OWNER TO pd_owner;

--
-- Name: kysely_migration_lock; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);

ALTER TABLE public.kysely_migration_lock OWNER TO pd_owner;

--
-- Name: language_links; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.language_links (
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE public.language_links OWNER TO pd_owner;

--
-- Name: licence_imports; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.licence_imports (
    import_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_by uuid,
    file_name text NOT NULL,
    lines integer NOT NULL,
    lines_read integer DEFAULT 0 NOT NULL,
    imported integer DEFAULT 0 NOT NULL,
    refused integer DEFAULT 0 NOT NULL,
    faults jsonb DEFAULT '[]'::jsonb NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone
);

ALTER TABLE public.licence_imports OWNER TO pd_owner;

--
-- Name: licence_notices; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.licence_notices (
    company_id uuid NOT NULL,
    licence_id uuid NOT NULL,
    valid_until date NOT NULL,
    days_before smallint NOT NULL,
    told_at timestamp with time zone NOT NULL
);

ALTER TABLE public.licence_notices OWNER TO pd_owner;

--
-- Name: licences; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.licences (
    company_id uuid NOT NULL,
    licence_id uuid NOT NULL,
    attached_at timestamp with time zone NOT NULL,
    attached_by uuid NOT NULL
);

ALTER TABLE public.licences OWNER TO pd_owner;

--
-- Name: macros; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.macros (
    macro_id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    owner_id uuid,
    used integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT macros_kind_check CHECK ((kind = ANY (ARRAY['answer'::text, 'question'::text, 'solution'::text, 'note'::text]))),
    CONSTRAINT macros_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);

ALTER TABLE public.macros OWNER TO pd_owner;

--
-- Name: memberships; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.memberships (
    company_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    sees_all_requests boolean NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    removed_by uuid,
    CONSTRAINT memberships_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'administrator'::text, 'user'::text])))
);

ALTER TABLE public.memberships OWNER TO pd_owner;

--
-- Name: members; Type: VIEW; Schema: public; Owner: pd_owner
--

CREATE VIEW public.members WITH (security_invoker='true') AS
 SELECT g.company_id,
    m.person_id,
        CASE
            WHEN bool_or(((m.role = 'owner'::text) AND g.is_root AND (m.company_id = g.company_id))) THEN 'owner'::text
            WHEN bool_or((m.role <> 'user'::text)) THEN 'administrator'::text
            ELSE 'user'::text
        END AS role,
    bool_or(m.sees_all_requests) AS sees_all_requests,
    min(m.joined_at) AS joined_at
   FROM (public.company_groups g
     JOIN public.memberships m ON ((m.company_id = g.with_id)))
  WHERE (m.left_at IS NULL)
  GROUP BY g.company_id, m.person_id;

ALTER TABLE public.members OWNER TO pd_owner;

--
-- Name: mentions; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.mentions (
    company_id uuid NOT NULL,
    request_id uuid NOT NULL,
    seq integer NOT NULL,
    person_id uuid NOT NULL,
    mentioned_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone
);

ALTER TABLE public.mentions OWNER TO pd_owner;

--
-- Name: message_directory; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.message_directory (
    message_id text NOT NULL,
    company_id uuid NOT NULL,
    request_id uuid NOT NULL
);

ALTER TABLE public.message_directory OWNER TO pd_owner;

--
-- Name: notifications; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.notifications (
    person_id uuid NOT NULL,
    announcement_id uuid NOT NULL,
    notified_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone
);

ALTER TABLE public.notifications OWNER TO pd_owner;

--
-- Name: outbox; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.outbox (
    mail_id uuid NOT NULL,
    message_id text NOT NULL,
    template text NOT NULL,
    language text NOT NULL,
    person_id uuid,
    registration_id uuid,
    company_id uuid,
    request_id uuid,
    event_seq integer,
    state text NOT NULL,
    lease_until timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    last_error text,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    invitation_id uuid,
    reset_id uuid,
    about_person_id uuid,
    not_before timestamp with time zone,
    announcement_id uuid,
    joining_id uuid,
    email_change_id uuid,
    webhook_id uuid,
    staff_invitation_id uuid,
    contact_list_id uuid,
    contract_id uuid,
    enquiry_id uuid,
    written_seq integer,
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
);

ALTER TABLE public.outbox OWNER TO pd_owner;

--
-- Name: ownership_offers; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.ownership_offers (
    company_id uuid NOT NULL,
    offer_id uuid NOT NULL,
    offered_by uuid NOT NULL,
    offered_to uuid NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    outcome text,
    CONSTRAINT ownership_offers_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text])))
);

ALTER TABLE public.ownership_offers OWNER TO pd_owner;

--
-- Name: passkey_challenges; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.passkey_challenges (
    challenge bytea NOT NULL,
    purpose text NOT NULL,
    person_id uuid,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT passkey_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['add'::text, 'sign_in'::text, 'show'::text])))
);

ALTER TABLE public.passkey_challenges OWNER TO pd_owner;

--
-- Name: passkeys; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.passkeys (
    person_id uuid NOT NULL,
    passkey_id uuid NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL,
    name text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.passkeys OWNER TO pd_owner;

--
-- Name: password_reset_links; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.password_reset_links (
    token_hash bytea NOT NULL,
    reset_id uuid NOT NULL,
    person_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE public.password_reset_links OWNER TO pd_owner;

--
-- Name: password_resets; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.password_resets (
    reset_id uuid NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT password_resets_email_check CHECK ((email = lower(email)))
);

ALTER TABLE public.password_resets OWNER TO pd_owner;

--
-- Name: people; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.people (
    person_id uuid NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    time_zone text NOT NULL,
    password_hash text,
    created_at timestamp with time zone NOT NULL,
    suspended_at timestamp with time zone,
    anonymised_at timestamp with time zone,
    CONSTRAINT people_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text)),
    CONSTRAINT people_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE public.people OWNER TO pd_owner;

--
-- Name: person_deletions; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.person_deletions (
    person_id uuid NOT NULL,
    deletion_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    outcome text,
    CONSTRAINT person_deletions_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT person_deletions_outcome_check CHECK ((outcome = ANY (ARRAY['cancelled'::text, 'carried_out'::text])))
);

ALTER TABLE public.person_deletions OWNER TO pd_owner;

--
-- Name: person_events; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.person_events (
    person_id uuid NOT NULL,
    event_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    actor_id uuid,
    source_address text,
    facts jsonb NOT NULL
);

ALTER TABLE public.person_events OWNER TO pd_owner;

--
-- Name: presence; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE UNLOGGED TABLE public.presence (
    person_id uuid NOT NULL,
    tab text NOT NULL,
    number bigint,
    writing boolean NOT NULL,
    seen_at timestamp with time zone NOT NULL
);

ALTER TABLE public.presence OWNER TO pd_owner;

--
-- Name: quota_lines; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.quota_lines (
    company_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    year_starts_on date NOT NULL,
    line_id uuid NOT NULL,
    kind text NOT NULL,
    amount integer NOT NULL,
    request_id uuid,
    reason text,
    actor_kind text NOT NULL,
    actor_id uuid,
    occurred_at timestamp with time zone NOT NULL,
    event_seq integer DEFAULT 1 NOT NULL,
    CONSTRAINT quota_lines_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['customer'::text, 'staff'::text, 'system'::text]))),
    CONSTRAINT quota_lines_kind_check CHECK ((kind = ANY (ARRAY['grant'::text, 'reserve'::text, 'commit'::text, 'return'::text, 'correction'::text])))
);

ALTER TABLE public.quota_lines OWNER TO pd_owner;

--
-- Name: registration_links; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.registration_links (
    token_hash bytea NOT NULL,
    registration_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE public.registration_links OWNER TO pd_owner;

--
-- Name: registrations; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.registrations (
    registration_id uuid NOT NULL,
    email text NOT NULL,
    person_name text NOT NULL,
    company_name text NOT NULL,
    activation_code text NOT NULL,
    language text NOT NULL,
    time_zone text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    CONSTRAINT registrations_email_check CHECK ((email = lower(email)))
);

ALTER TABLE public.registrations OWNER TO pd_owner;

--
-- Name: request_clocks; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.request_clocks (
    company_id uuid NOT NULL,
    request_id uuid NOT NULL,
    kind text NOT NULL,
    cycle integer NOT NULL,
    state text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    warning_at timestamp with time zone,
    due_at timestamp with time zone,
    answered_at timestamp with time zone,
    calendar text NOT NULL,
    target_minutes integer NOT NULL,
    breach_reason text,
    dispute text,
    alarms jsonb,
    next_alarm_at timestamp with time zone,
    CONSTRAINT request_clocks_cycle_check CHECK ((cycle > 0)),
    CONSTRAINT request_clocks_dispute_check CHECK ((dispute = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text]))),
    CONSTRAINT request_clocks_kind_check CHECK ((kind = ANY (ARRAY['first_response'::text, 'next_answer'::text, 'regular_update'::text, 'solution'::text]))),
    CONSTRAINT request_clocks_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'met'::text, 'missed'::text, 'stopped'::text])))
);

ALTER TABLE public.request_clocks OWNER TO pd_owner;

--
-- Name: request_directory; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.request_directory (
    number bigint NOT NULL,
    company_id uuid NOT NULL,
    request_id uuid NOT NULL
);

ALTER TABLE public.request_directory OWNER TO pd_owner;

--
-- Name: request_event_contents; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.request_event_contents (
    company_id uuid NOT NULL,
    request_id uuid NOT NULL,
    seq integer NOT NULL,
    internal boolean NOT NULL,
    salt bytea NOT NULL,
    content jsonb NOT NULL,
    document tsvector GENERATED ALWAYS AS (app.document_of(content)) STORED NOT NULL
);

ALTER TABLE public.request_event_contents OWNER TO pd_owner;

--
-- Name: request_events; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.request_events (
    company_id uuid NOT NULL,
    request_id uuid NOT NULL,
    seq integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    internal boolean NOT NULL,
    terms jsonb NOT NULL,
    content_hash bytea,
    hash bytea NOT NULL,
    CONSTRAINT request_events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['customer'::text, 'staff'::text, 'system'::text])))
);

ALTER TABLE public.request_events OWNER TO pd_owner;

--
-- Name: request_number_seq; Type: SEQUENCE; Schema: public; Owner: pd_owner
--

CREATE SEQUENCE public.request_number_seq
    START WITH 20001
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER TABLE public.request_number_seq OWNER TO pd_owner;

--
-- Name: request_participants; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.request_participants (
    company_id uuid NOT NULL,
    request_id uuid NOT NULL,
    person_id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by uuid NOT NULL,
    took_over boolean DEFAULT false NOT NULL
);

ALTER TABLE public.request_participants OWNER TO pd_owner;

--
-- Name: request_reads; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.request_reads (
    company_id uuid NOT NULL,
    request_id uuid NOT NULL,
    person_id uuid NOT NULL,
    seq integer NOT NULL
);

ALTER TABLE public.request_reads OWNER TO pd_owner;

--
-- Name: request_views; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.request_views (
    company_id uuid NOT NULL,
    person_id uuid NOT NULL,
    view_id uuid NOT NULL,
    name text NOT NULL,
    filter jsonb NOT NULL,
    "position" integer NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT request_views_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);

ALTER TABLE public.request_views OWNER TO pd_owner;

--
-- Name: requests; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.requests (
    company_id uuid NOT NULL,
    request_id uuid NOT NULL,
    number bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    channel text NOT NULL,
    product_id text,
    version_id text,
    product_name text,
    version_name text,
    certified_version boolean NOT NULL,
    os_version text,
    contract_id uuid,
    plan_id text NOT NULL,
    follow_up_of uuid,
    subject text NOT NULL,
    call_code text NOT NULL,
    idempotency_key text,
    status text NOT NULL,
    open boolean GENERATED ALWAYS AS ((status = ANY (ARRAY['processing'::text, 'awaiting_customer'::text, 'solution_provided'::text]))) STORED NOT NULL,
    severity smallint NOT NULL,
    assignee_id uuid,
    clock_state text NOT NULL,
    clock_starts_at timestamp with time zone,
    clock_warning_at timestamp with time zone,
    clock_due_at timestamp with time zone,
    clock_answered_at timestamp with time zone,
    queue_band smallint NOT NULL,
    queue_rank smallint NOT NULL,
    next_due_at timestamp with time zone DEFAULT 'infinity'::timestamp with time zone NOT NULL,
    queue_severity smallint NOT NULL,
    history_seq integer NOT NULL,
    history_head bytea NOT NULL,
    turn smallint GENERATED ALWAYS AS (
CASE status
    WHEN 'awaiting_customer'::text THEN 1
    WHEN 'processing'::text THEN 2
    WHEN 'solution_provided'::text THEN 3
    ELSE 4
END) STORED NOT NULL,
    public_seq integer DEFAULT 1 NOT NULL,
    ended_at timestamp with time zone,
    catalogue_version integer,
    clock_calendar text,
    clock_kind text DEFAULT 'first_response'::text NOT NULL,
    clock_cycle integer DEFAULT 1 NOT NULL,
    lapses_at timestamp with time zone,
    remind_at timestamp with time zone,
    category_id text NOT NULL,
    queue_id text NOT NULL,
    seen_by_roles text[],
    type_id text,
    subtype_id text,
    CONSTRAINT requests_channel_check CHECK ((channel = ANY (ARRAY['portal'::text, 'email'::text, 'phone'::text]))),
    CONSTRAINT requests_check CHECK ((((product_id IS NULL) = (product_name IS NULL)) AND ((product_id IS NULL) = (version_id IS NULL)) AND ((product_id IS NULL) = (version_name IS NULL)))),
    CONSTRAINT requests_clock_state_check CHECK ((clock_state = ANY (ARRAY['none'::text, 'running'::text, 'paused'::text, 'met'::text, 'missed'::text, 'stopped'::text]))),
    CONSTRAINT requests_queue_band_check CHECK (((queue_band >= 1) AND (queue_band <= 3))),
    CONSTRAINT requests_seen_by_roles_check CHECK ((seen_by_roles <> '{}'::text[])),
    CONSTRAINT requests_severity_check CHECK (((severity >= 1) AND (severity <= 4))),
    CONSTRAINT requests_status_check CHECK ((status = ANY (ARRAY['processing'::text, 'awaiting_customer'::text, 'solution_provided'::text, 'solved_no_info'::text, 'cancelled_by_support'::text, 'cancelled_by_user'::text, 'closed'::text]))),
    CONSTRAINT requests_subtype_of_a_type CHECK (((subtype_id IS NULL) OR (type_id IS NOT NULL)))
);

ALTER TABLE public.requests OWNER TO pd_owner;

--
-- Name: saved_views; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.saved_views (
    person_id uuid NOT NULL,
    view_id uuid NOT NULL,
    name text NOT NULL,
    filter jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT saved_views_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);

ALTER TABLE public.saved_views OWNER TO pd_owner;

--
-- Name: second_factors; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.second_factors (
    person_id uuid NOT NULL,
    secret bytea NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    on_since timestamp with time zone,
    last_step bigint DEFAULT 0 NOT NULL
);

ALTER TABLE public.second_factors OWNER TO pd_owner;

--
-- Name: sessions; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.sessions (
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    session_id uuid DEFAULT gen_random_uuid() NOT NULL,
    source_address text,
    user_agent text,
    second_factor_at timestamp with time zone
);

ALTER TABLE public.sessions OWNER TO pd_owner;

--
-- Name: sign_in_tickets; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.sign_in_tickets (
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    tries_left integer NOT NULL,
    CONSTRAINT sign_in_tickets_tries_left_check CHECK ((tries_left >= 0))
);

ALTER TABLE public.sign_in_tickets OWNER TO pd_owner;

--
-- Name: signing_keys; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.signing_keys (
    key_id text NOT NULL,
    public_key bytea NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE public.signing_keys OWNER TO pd_owner;

--
-- Name: staff_invitation_links; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.staff_invitation_links (
    token_hash bytea NOT NULL,
    invitation_id uuid NOT NULL
);

ALTER TABLE public.staff_invitation_links OWNER TO pd_owner;

--
-- Name: staff_invitations; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.staff_invitations (
    invitation_id uuid NOT NULL,
    email text NOT NULL,
    roles text[] NOT NULL,
    language text NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by uuid,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    CONSTRAINT staff_invitations_email_check CHECK ((email = lower(email))),
    CONSTRAINT staff_invitations_roles_check CHECK ((cardinality(roles) > 0))
);

ALTER TABLE public.staff_invitations OWNER TO pd_owner;

--
-- Name: staff_roles; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.staff_roles (
    person_id uuid NOT NULL,
    role text NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT staff_roles_role_check CHECK ((role = ANY (ARRAY['engineer'::text, 'signature_analyst'::text, 'fix_engineer'::text, 'technical_account_manager'::text, 'duty_manager'::text, 'service_manager'::text, 'head'::text, 'administrator'::text])))
);

ALTER TABLE public.staff_roles OWNER TO pd_owner;

--
-- Name: unrenewed_contracts; Type: VIEW; Schema: public; Owner: pd_owner
--

CREATE VIEW public.unrenewed_contracts WITH (security_invoker='true') AS
 SELECT ending.company_id,
    ending.contract_id,
    ending.number,
    ending.plan_id,
    ending.catalogue_version,
    ending.starts_on,
    ending.ends_on
   FROM public.contracts ending
  WHERE ((ending.state = 'active'::text) AND (ending.terminated_at IS NULL) AND (NOT (EXISTS ( SELECT
           FROM public.contracts following
          WHERE ((following.company_id = ending.company_id) AND (following.state = ANY (ARRAY['issued'::text, 'activation_requested'::text, 'active'::text])) AND ((following.renews = ending.contract_id) OR (following.starts_on > ending.ends_on)))))));

ALTER TABLE public.unrenewed_contracts OWNER TO pd_owner;

--
-- Name: upload_leases; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.upload_leases (
    file_id uuid NOT NULL,
    holder uuid NOT NULL,
    until_at timestamp with time zone NOT NULL,
    wanted boolean DEFAULT false NOT NULL
);

ALTER TABLE public.upload_leases OWNER TO pd_owner;

--
-- Name: viewings; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.viewings (
    company_id uuid NOT NULL,
    viewing_id uuid NOT NULL,
    person_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    session_id uuid NOT NULL,
    reason text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

ALTER TABLE public.viewings OWNER TO pd_owner;

--
-- Name: webhook_deliveries; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.webhook_deliveries (
    delivery_id uuid DEFAULT gen_random_uuid() NOT NULL,
    webhook_id uuid NOT NULL,
    company_id uuid,
    kind text NOT NULL,
    payload text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    due_at timestamp with time zone NOT NULL,
    attempts jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])))
);

ALTER TABLE public.webhook_deliveries OWNER TO pd_owner;

--
-- Name: webhook_endpoints; Type: TABLE; Schema: public; Owner: pd_owner
--

CREATE TABLE public.webhook_endpoints (
    webhook_id uuid NOT NULL,
    company_id uuid,
    url text NOT NULL,
    name text NOT NULL,
    kinds text[] NOT NULL,
    secret bytea NOT NULL,
    former_secret bytea,
    former_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    failing_since timestamp with time zone,
    off_since timestamp with time zone,
    off_because text,
    CONSTRAINT webhook_endpoints_check CHECK (((off_since IS NULL) = (off_because IS NULL))),
    CONSTRAINT webhook_endpoints_off_because_check CHECK ((off_because = ANY (ARRAY['paused'::text, 'failing'::text, 'gone'::text])))
);

ALTER TABLE public.webhook_endpoints OWNER TO pd_owner;

--
-- Name: account_managers account_managers_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.account_managers
    ADD CONSTRAINT account_managers_pkey PRIMARY KEY (company_id);

--
-- Name: activation_codes activation_codes_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.activation_codes
    ADD CONSTRAINT activation_codes_pkey PRIMARY KEY (code);

--
-- Name: api_tokens api_tokens_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_pkey PRIMARY KEY (token_id);

--
-- Name: api_tokens api_tokens_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_token_hash_key UNIQUE (token_hash);

--
-- Name: attempts attempts_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (key);

--
-- Name: backup_codes backup_codes_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.backup_codes
    ADD CONSTRAINT backup_codes_pkey PRIMARY KEY (person_id, code_hash);

--
-- Name: catalogue_applications catalogue_applications_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.catalogue_applications
    ADD CONSTRAINT catalogue_applications_pkey PRIMARY KEY (catalogue_version);

--
-- Name: catalogue_versions catalogue_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.catalogue_versions
    ADD CONSTRAINT catalogue_versions_pkey PRIMARY KEY (catalogue_version);

--
-- Name: clock_announcements clock_announcements_announcement_id_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.clock_announcements
    ADD CONSTRAINT clock_announcements_announcement_id_key UNIQUE (announcement_id);

--
-- Name: clock_announcements clock_announcements_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.clock_announcements
    ADD CONSTRAINT clock_announcements_pkey PRIMARY KEY (company_id, request_id, kind, cycle, step);

--
-- Name: companies companies_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.companies
    ADD CONSTRAINT companies_pkey PRIMARY KEY (company_id);

--
-- Name: company_deletions company_deletions_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_deletions
    ADD CONSTRAINT company_deletions_pkey PRIMARY KEY (company_id, deletion_id);

--
-- Name: company_directory company_directory_company_id_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_directory
    ADD CONSTRAINT company_directory_company_id_key UNIQUE (company_id);

--
-- Name: company_directory company_directory_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_directory
    ADD CONSTRAINT company_directory_pkey PRIMARY KEY (public_id);

--
-- Name: company_events company_events_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_events
    ADD CONSTRAINT company_events_pkey PRIMARY KEY (company_id, event_id);

--
-- Name: company_scope company_scope_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_scope
    ADD CONSTRAINT company_scope_pkey PRIMARY KEY (root_id, member_id, from_at);

--
-- Name: contact_list_entries contact_list_entries_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contact_list_entries
    ADD CONSTRAINT contact_list_entries_pkey PRIMARY KEY (company_id, contact_list_id, "position");

--
-- Name: contact_lists contact_lists_company_id_contract_id_version_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contact_lists
    ADD CONSTRAINT contact_lists_company_id_contract_id_version_key UNIQUE (company_id, contract_id, version);

--
-- Name: contact_lists contact_lists_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contact_lists
    ADD CONSTRAINT contact_lists_pkey PRIMARY KEY (company_id, contact_list_id);

--
-- Name: contract_announcements contract_announcements_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_announcements
    ADD CONSTRAINT contract_announcements_pkey PRIMARY KEY (company_id, contract_id, ends_on, days_ahead);

--
-- Name: contract_contacts contract_contacts_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_contacts
    ADD CONSTRAINT contract_contacts_pkey PRIMARY KEY (company_id, contract_id, email);

--
-- Name: contract_directory contract_directory_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_directory
    ADD CONSTRAINT contract_directory_pkey PRIMARY KEY (number);

--
-- Name: contract_enquiries contract_enquiries_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_enquiries
    ADD CONSTRAINT contract_enquiries_pkey PRIMARY KEY (company_id, enquiry_id);

--
-- Name: contract_years contract_years_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_years
    ADD CONSTRAINT contract_years_pkey PRIMARY KEY (company_id, contract_id, starts_on);

--
-- Name: contracts contracts_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_pkey PRIMARY KEY (company_id, contract_id);

--
-- Name: deletion_links deletion_links_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.deletion_links
    ADD CONSTRAINT deletion_links_pkey PRIMARY KEY (token_hash);

--
-- Name: drafts drafts_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (person_id, key);

--
-- Name: email_change_links email_change_links_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.email_change_links
    ADD CONSTRAINT email_change_links_pkey PRIMARY KEY (token_hash);

--
-- Name: email_changes email_changes_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.email_changes
    ADD CONSTRAINT email_changes_pkey PRIMARY KEY (change_id);

--
-- Name: email_directory email_directory_person_id_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.email_directory
    ADD CONSTRAINT email_directory_person_id_key UNIQUE (person_id);

--
-- Name: email_directory email_directory_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.email_directory
    ADD CONSTRAINT email_directory_pkey PRIMARY KEY (email);

--
-- Name: file_removals file_removals_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.file_removals
    ADD CONSTRAINT file_removals_pkey PRIMARY KEY (storage, storage_key);

--
-- Name: files files_file_id_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_file_id_key UNIQUE (file_id);

--
-- Name: files files_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (company_id, file_id);

--
-- Name: history_seal_heads history_seal_heads_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.history_seal_heads
    ADD CONSTRAINT history_seal_heads_pkey PRIMARY KEY (seal, request_id);

--
-- Name: history_seals history_seals_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.history_seals
    ADD CONSTRAINT history_seals_pkey PRIMARY KEY (seal);

--
-- Name: installation_events installation_events_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.installation_events
    ADD CONSTRAINT installation_events_pkey PRIMARY KEY (event_id);

--
-- Name: invitation_links invitation_links_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.invitation_links
    ADD CONSTRAINT invitation_links_pkey PRIMARY KEY (token_hash);

--
-- Name: invitations invitations_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (company_id, invitation_id);

--
-- Name: joining_links joining_links_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joining_links
    ADD CONSTRAINT joining_links_pkey PRIMARY KEY (token_hash);

--
-- Name: joining_statements joining_statements_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joining_statements
    ADD CONSTRAINT joining_statements_pkey PRIMARY KEY (statement_id);

--
-- Name: joinings joinings_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joinings
    ADD CONSTRAINT joinings_pkey PRIMARY KEY (company_id, joining_id);

--
-- Name: kysely_migration_lock kysely_migration_lock_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);

--
-- Name: kysely_migration kysely_migration_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);

--
-- Name: language_links language_links_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.language_links
    ADD CONSTRAINT language_links_pkey PRIMARY KEY (token_hash);

--
-- Name: licence_imports licence_imports_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.licence_imports
    ADD CONSTRAINT licence_imports_pkey PRIMARY KEY (import_id);

--
-- Name: licence_notices licence_notices_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.licence_notices
    ADD CONSTRAINT licence_notices_pkey PRIMARY KEY (company_id, licence_id, valid_until, days_before);

--
-- Name: licences licences_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.licences
    ADD CONSTRAINT licences_pkey PRIMARY KEY (company_id, licence_id);

--
-- Name: macros macros_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.macros
    ADD CONSTRAINT macros_pkey PRIMARY KEY (macro_id);

--
-- Name: memberships memberships_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (company_id, person_id);

--
-- Name: mentions mentions_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT mentions_pkey PRIMARY KEY (company_id, request_id, seq, person_id);

--
-- Name: message_directory message_directory_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.message_directory
    ADD CONSTRAINT message_directory_pkey PRIMARY KEY (message_id);

--
-- Name: notifications notifications_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (person_id, announcement_id);

--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (mail_id);

--
-- Name: ownership_offers ownership_offers_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.ownership_offers
    ADD CONSTRAINT ownership_offers_pkey PRIMARY KEY (company_id, offer_id);

--
-- Name: passkey_challenges passkey_challenges_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.passkey_challenges
    ADD CONSTRAINT passkey_challenges_pkey PRIMARY KEY (challenge);

--
-- Name: passkeys passkeys_credential_id_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_credential_id_key UNIQUE (credential_id);

--
-- Name: passkeys passkeys_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_pkey PRIMARY KEY (person_id, passkey_id);

--
-- Name: password_reset_links password_reset_links_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.password_reset_links
    ADD CONSTRAINT password_reset_links_pkey PRIMARY KEY (token_hash);

--
-- Name: password_resets password_resets_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.password_resets
    ADD CONSTRAINT password_resets_pkey PRIMARY KEY (reset_id);

--
-- Name: people people_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (person_id);

--
-- Name: person_deletions person_deletions_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.person_deletions
    ADD CONSTRAINT person_deletions_pkey PRIMARY KEY (person_id, deletion_id);

--
-- Name: person_events person_events_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.person_events
    ADD CONSTRAINT person_events_pkey PRIMARY KEY (person_id, event_id);

--
-- Name: presence presence_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT presence_pkey PRIMARY KEY (person_id, tab);

--
-- Name: quota_lines quota_lines_once; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.quota_lines
    ADD CONSTRAINT quota_lines_once UNIQUE (company_id, contract_id, request_id, kind, event_seq);

--
-- Name: quota_lines quota_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.quota_lines
    ADD CONSTRAINT quota_lines_pkey PRIMARY KEY (company_id, contract_id, year_starts_on, line_id);

--
-- Name: registration_links registration_links_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.registration_links
    ADD CONSTRAINT registration_links_pkey PRIMARY KEY (token_hash);

--
-- Name: registrations registrations_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_pkey PRIMARY KEY (registration_id);

--
-- Name: request_clocks request_clocks_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_clocks
    ADD CONSTRAINT request_clocks_pkey PRIMARY KEY (company_id, request_id, kind, cycle);

--
-- Name: request_directory request_directory_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_directory
    ADD CONSTRAINT request_directory_pkey PRIMARY KEY (number);

--
-- Name: request_event_contents request_event_contents_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_event_contents
    ADD CONSTRAINT request_event_contents_pkey PRIMARY KEY (company_id, request_id, seq);

--
-- Name: request_events request_events_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_events
    ADD CONSTRAINT request_events_pkey PRIMARY KEY (company_id, request_id, seq);

--
-- Name: request_participants request_participants_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_participants
    ADD CONSTRAINT request_participants_pkey PRIMARY KEY (company_id, request_id, person_id);

--
-- Name: request_reads request_reads_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_reads
    ADD CONSTRAINT request_reads_pkey PRIMARY KEY (company_id, request_id, person_id);

--
-- Name: request_views request_views_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_views
    ADD CONSTRAINT request_views_pkey PRIMARY KEY (company_id, person_id, view_id);

--
-- Name: requests requests_company_id_created_by_idempotency_key_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_company_id_created_by_idempotency_key_key UNIQUE (company_id, created_by, idempotency_key);

--
-- Name: requests requests_company_id_number_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_company_id_number_key UNIQUE (company_id, number);

--
-- Name: requests requests_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_pkey PRIMARY KEY (company_id, request_id);

--
-- Name: saved_views saved_views_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_pkey PRIMARY KEY (person_id, view_id);

--
-- Name: second_factors second_factors_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_pkey PRIMARY KEY (person_id);

--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (token_hash);

--
-- Name: sessions sessions_session_id_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_session_id_key UNIQUE (session_id);

--
-- Name: sign_in_tickets sign_in_tickets_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.sign_in_tickets
    ADD CONSTRAINT sign_in_tickets_pkey PRIMARY KEY (token_hash);

--
-- Name: signing_keys signing_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.signing_keys
    ADD CONSTRAINT signing_keys_pkey PRIMARY KEY (key_id);

--
-- Name: staff_invitation_links staff_invitation_links_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.staff_invitation_links
    ADD CONSTRAINT staff_invitation_links_pkey PRIMARY KEY (token_hash);

--
-- Name: staff_invitations staff_invitations_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.staff_invitations
    ADD CONSTRAINT staff_invitations_pkey PRIMARY KEY (invitation_id);

--
-- Name: staff_roles staff_roles_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.staff_roles
    ADD CONSTRAINT staff_roles_pkey PRIMARY KEY (person_id, role);

--
-- Name: upload_leases upload_leases_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.upload_leases
    ADD CONSTRAINT upload_leases_pkey PRIMARY KEY (file_id);

--
-- Name: viewings viewings_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.viewings
    ADD CONSTRAINT viewings_pkey PRIMARY KEY (company_id, viewing_id);

--
-- Name: viewings viewings_viewing_id_key; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.viewings
    ADD CONSTRAINT viewings_viewing_id_key UNIQUE (viewing_id);

--
-- Name: webhook_deliveries webhook_deliveries_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (delivery_id);

--
-- Name: webhook_endpoints webhook_endpoints_pkey; Type: CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.webhook_endpoints
    ADD CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (webhook_id);

--
-- Name: account_managers_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX account_managers_of_person ON public.account_managers USING btree (person_id);

--
-- Name: activation_codes_by_end; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX activation_codes_by_end ON public.activation_codes USING btree (valid_until) WHERE (company_id IS NOT NULL);

--
-- Name: activation_codes_by_ending; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX activation_codes_by_ending ON public.activation_codes USING btree ("right"(code, 4)) WHERE (company_id IS NOT NULL);

--
-- Name: activation_codes_of_licence; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX activation_codes_of_licence ON public.activation_codes USING btree (company_id, licence_id) WHERE (company_id IS NOT NULL);

--
-- Name: api_tokens_of_company; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX api_tokens_of_company ON public.api_tokens USING btree (company_id) WHERE (revoked_at IS NULL);

--
-- Name: api_tokens_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX api_tokens_of_person ON public.api_tokens USING btree (person_id) WHERE (revoked_at IS NULL);

--
-- Name: companies_by_name; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX companies_by_name ON public.companies USING btree (app.folded(name) text_pattern_ops);

--
-- Name: companies_by_public_id; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX companies_by_public_id ON public.companies USING btree (public_id);

--
-- Name: companies_by_words; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX companies_by_words ON public.companies USING gin (app.name_words(name));

--
-- Name: company_deletions_due; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX company_deletions_due ON public.company_deletions USING btree (due_at) WHERE (ended_at IS NULL);

--
-- Name: company_deletions_open; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX company_deletions_open ON public.company_deletions USING btree (company_id) WHERE (ended_at IS NULL);

--
-- Name: company_scope_of_member; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX company_scope_of_member ON public.company_scope USING btree (member_id) WHERE (until_at IS NULL);

--
-- Name: contact_list_entries_by_email; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX contact_list_entries_by_email ON public.contact_list_entries USING btree (email);

--
-- Name: contact_lists_for_staff; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX contact_lists_for_staff ON public.contact_lists USING btree (asked_at) WHERE (ended_at IS NULL);

--
-- Name: contact_lists_waiting; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX contact_lists_waiting ON public.contact_lists USING btree (company_id, contract_id) WHERE (ended_at IS NULL);

--
-- Name: contract_directory_by_beginning; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX contract_directory_by_beginning ON public.contract_directory USING btree (lower(number) text_pattern_ops);

--
-- Name: contract_enquiries_open; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX contract_enquiries_open ON public.contract_enquiries USING btree (company_id, contract_id, wish) WHERE (settled_at IS NULL);

--
-- Name: contract_enquiries_untold; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX contract_enquiries_untold ON public.contract_enquiries USING btree (asked_at) WHERE (told_at IS NULL);

--
-- Name: contract_enquiries_waiting; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX contract_enquiries_waiting ON public.contract_enquiries USING btree (asked_at) WHERE (settled_at IS NULL);

--
-- Name: contracts_by_id; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX contracts_by_id ON public.contracts USING btree (contract_id);

--
-- Name: contracts_ending; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX contracts_ending ON public.contracts USING btree (ends_on) WHERE (state = 'active'::text);

--
-- Name: contracts_renewed_once; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX contracts_renewed_once ON public.contracts USING btree (company_id, renews) WHERE (state <> 'terminated'::text);

--
-- Name: email_change_links_of_change; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX email_change_links_of_change ON public.email_change_links USING btree (change_id);

--
-- Name: email_changes_open; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX email_changes_open ON public.email_changes USING btree (person_id) WHERE (ended_at IS NULL);

--
-- Name: email_directory_by_beginning; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX email_directory_by_beginning ON public.email_directory USING btree (email text_pattern_ops);

--
-- Name: email_directory_by_domain; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX email_directory_by_domain ON public.email_directory USING btree (split_part(email, '@'::text, 2) text_pattern_ops);

--
-- Name: files_due; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX files_due ON public.files USING btree (due_at) WHERE ((state = ANY (ARRAY['uploading'::text, 'checking'::text])) OR (virus_check = 'waiting'::text) OR (request_id IS NULL));

--
-- Name: files_of_request; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX files_of_request ON public.files USING btree (company_id, request_id, event_seq) WHERE (request_id IS NOT NULL);

--
-- Name: files_unsent; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX files_unsent ON public.files USING btree (uploaded_by) WHERE (request_id IS NULL);

--
-- Name: history_seal_heads_of_request; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX history_seal_heads_of_request ON public.history_seal_heads USING btree (request_id, seal DESC);

--
-- Name: invitation_links_of_invitation; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX invitation_links_of_invitation ON public.invitation_links USING btree (company_id, invitation_id);

--
-- Name: invitations_open; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (company_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

--
-- Name: joining_links_of_joining; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX joining_links_of_joining ON public.joining_links USING btree (company_id, joining_id);

--
-- Name: joining_statements_for_support; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX joining_statements_for_support ON public.joining_statements USING btree (stated_at) WHERE ((outcome = ANY (ARRAY['name_differs'::text, 'nobody_left'::text])) AND (decided_at IS NULL));

--
-- Name: joining_statements_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX joining_statements_of_person ON public.joining_statements USING btree (person_id, stated_at);

--
-- Name: joining_statements_unsettled; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX joining_statements_unsettled ON public.joining_statements USING btree (stated_at) WHERE (settled_at IS NULL);

--
-- Name: joinings_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX joinings_of_person ON public.joinings USING btree (person_id);

--
-- Name: joinings_open; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX joinings_open ON public.joinings USING btree (company_id, person_id) WHERE (ended_at IS NULL);

--
-- Name: language_links_by_end; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX language_links_by_end ON public.language_links USING btree (expires_at);

--
-- Name: licence_imports_newest; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX licence_imports_newest ON public.licence_imports USING btree (started_at DESC);

--
-- Name: memberships_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX memberships_of_person ON public.memberships USING btree (person_id);

--
-- Name: memberships_one_owner; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX memberships_one_owner ON public.memberships USING btree (company_id) WHERE ((role = 'owner'::text) AND (left_at IS NULL));

--
-- Name: mentions_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX mentions_of_person ON public.mentions USING btree (person_id, mentioned_at DESC);

--
-- Name: notifications_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX notifications_of_person ON public.notifications USING btree (person_id, notified_at DESC);

--
-- Name: outbox_announced_once; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX outbox_announced_once ON public.outbox USING btree (announcement_id, person_id) WHERE (announcement_id IS NOT NULL);

--
-- Name: outbox_waiting; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX outbox_waiting ON public.outbox USING btree (created_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));

--
-- Name: ownership_offers_open; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX ownership_offers_open ON public.ownership_offers USING btree (company_id) WHERE (ended_at IS NULL);

--
-- Name: password_reset_links_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX password_reset_links_of_person ON public.password_reset_links USING btree (person_id);

--
-- Name: people_by_name; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX people_by_name ON public.people USING btree (app.folded(name) text_pattern_ops);

--
-- Name: people_by_words; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX people_by_words ON public.people USING gin (app.name_words(name));

--
-- Name: person_deletions_due; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX person_deletions_due ON public.person_deletions USING btree (due_at) WHERE (ended_at IS NULL);

--
-- Name: person_deletions_open; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX person_deletions_open ON public.person_deletions USING btree (person_id) WHERE (ended_at IS NULL);

--
-- Name: registration_links_of_registration; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX registration_links_of_registration ON public.registration_links USING btree (registration_id);

--
-- Name: request_clocks_alarms; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX request_clocks_alarms ON public.request_clocks USING btree (next_alarm_at) WHERE (next_alarm_at IS NOT NULL);

--
-- Name: request_clocks_broken; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX request_clocks_broken ON public.request_clocks USING btree (due_at) WHERE (state = ANY (ARRAY['missed'::text, 'running'::text]));

--
-- Name: request_clocks_kept; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX request_clocks_kept ON public.request_clocks USING btree (answered_at) WHERE (state = 'met'::text);

--
-- Name: request_clocks_of_company; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX request_clocks_of_company ON public.request_clocks USING btree (company_id, due_at) WHERE ((kind = 'first_response'::text) AND (due_at IS NOT NULL));

--
-- Name: request_participants_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX request_participants_of_person ON public.request_participants USING btree (company_id, person_id);

--
-- Name: request_views_default; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX request_views_default ON public.request_views USING btree (company_id, person_id) WHERE is_default;

--
-- Name: request_words; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX request_words ON public.request_event_contents USING gin (company_id, document);

--
-- Name: requests_by_age; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_by_age ON public.requests USING btree (created_at DESC, request_id DESC);

--
-- Name: requests_confined; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_confined ON public.requests USING btree (request_id) WHERE (seen_by_roles IS NOT NULL);

--
-- Name: requests_due; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_due ON public.requests USING btree (clock_due_at) WHERE (clock_state = 'running'::text);

--
-- Name: requests_ended; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_ended ON public.requests USING btree (created_at DESC, request_id DESC) WHERE (NOT open);

--
-- Name: requests_follow_up; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX requests_follow_up ON public.requests USING btree (company_id, follow_up_of) WHERE (follow_up_of IS NOT NULL);

--
-- Name: requests_lapsing; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_lapsing ON public.requests USING btree (lapses_at) WHERE (lapses_at IS NOT NULL);

--
-- Name: requests_of_assignee; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_of_assignee ON public.requests USING btree (assignee_id, queue_band, queue_rank, next_due_at, queue_severity, created_at, request_id) WHERE open;

--
-- Name: requests_of_company_by_open; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_of_company_by_open ON public.requests USING btree (company_id, open, created_at DESC, request_id DESC);

--
-- Name: requests_of_company_by_turn; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_of_company_by_turn ON public.requests USING btree (company_id, turn, created_at DESC, request_id DESC);

--
-- Name: requests_of_company_ended; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_of_company_ended ON public.requests USING btree (company_id, ended_at) WHERE (ended_at IS NOT NULL);

--
-- Name: requests_of_company_filtered; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_of_company_filtered ON public.requests USING btree (company_id, turn, created_at DESC, request_id DESC) INCLUDE (created_by, category_id, product_id, plan_id, severity, status, public_seq);

--
-- Name: requests_of_queue; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_of_queue ON public.requests USING btree (queue_id, queue_band, queue_rank, next_due_at, queue_severity, created_at, request_id) WHERE open;

--
-- Name: requests_queue; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_queue ON public.requests USING btree (queue_band, queue_rank, next_due_at, queue_severity, created_at, request_id) WHERE open;

--
-- Name: requests_reminding; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX requests_reminding ON public.requests USING btree (remind_at) WHERE (remind_at IS NOT NULL);

--
-- Name: sessions_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX sessions_of_person ON public.sessions USING btree (person_id);

--
-- Name: sign_in_tickets_of_person; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX sign_in_tickets_of_person ON public.sign_in_tickets USING btree (person_id);

--
-- Name: staff_invitation_links_of_invitation; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX staff_invitation_links_of_invitation ON public.staff_invitation_links USING btree (invitation_id);

--
-- Name: staff_invitations_open; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE UNIQUE INDEX staff_invitations_open ON public.staff_invitations USING btree (email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

--
-- Name: viewings_running; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX viewings_running ON public.viewings USING btree (expires_at) WHERE (ended_at IS NULL);

--
-- Name: webhook_deliveries_due; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX webhook_deliveries_due ON public.webhook_deliveries USING btree (webhook_id, due_at) WHERE (state = 'waiting'::text);

--
-- Name: webhook_deliveries_listed; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX webhook_deliveries_listed ON public.webhook_deliveries USING btree (webhook_id, created_at DESC, delivery_id DESC);

--
-- Name: webhook_deliveries_old; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX webhook_deliveries_old ON public.webhook_deliveries USING btree (created_at);

--
-- Name: webhook_endpoints_of_company; Type: INDEX; Schema: public; Owner: pd_owner
--

CREATE INDEX webhook_endpoints_of_company ON public.webhook_endpoints USING btree (company_id);

--
-- Name: companies announce_members; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER announce_members AFTER UPDATE OF second_factor_since ON public.companies FOR EACH ROW EXECUTE FUNCTION app.announce_members();

--
-- Name: company_scope announce_merger; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER announce_merger AFTER INSERT OR UPDATE ON public.company_scope FOR EACH ROW EXECUTE FUNCTION app.announce_merger();

--
-- Name: email_directory announce_person; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER announce_person AFTER UPDATE OF email ON public.email_directory FOR EACH ROW EXECUTE FUNCTION app.announce_person();

--
-- Name: memberships announce_person; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER announce_person AFTER INSERT OR DELETE OR UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION app.announce_person();

--
-- Name: passkeys announce_person; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER announce_person AFTER INSERT OR DELETE ON public.passkeys FOR EACH ROW EXECUTE FUNCTION app.announce_person();

--
-- Name: people announce_person; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER announce_person AFTER UPDATE OF suspended_at ON public.people FOR EACH ROW EXECUTE FUNCTION app.announce_person();

--
-- Name: second_factors announce_person; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER announce_person AFTER DELETE OR UPDATE OF on_since ON public.second_factors FOR EACH ROW EXECUTE FUNCTION app.announce_person();

--
-- Name: staff_roles announce_person; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER announce_person AFTER INSERT OR DELETE OR UPDATE ON public.staff_roles FOR EACH ROW EXECUTE FUNCTION app.announce_person();

--
-- Name: sessions announce_session_ended; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER announce_session_ended AFTER DELETE ON public.sessions FOR EACH ROW EXECUTE FUNCTION app.announce_session_ended();

--
-- Name: clock_announcements deliver; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER deliver AFTER INSERT ON public.clock_announcements REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.deliver_announcements();

--
-- Name: company_events deliver; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER deliver AFTER INSERT ON public.company_events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.deliver_company_events();

--
-- Name: installation_events deliver; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER deliver AFTER INSERT ON public.installation_events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.deliver_installation_events();

--
-- Name: request_events deliver; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER deliver AFTER INSERT ON public.request_events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.deliver_request_events();

--
-- Name: webhook_endpoints keep_former_secret; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER keep_former_secret BEFORE UPDATE OF secret ON public.webhook_endpoints FOR EACH ROW EXECUTE FUNCTION app.keep_former_secret();

--
-- Name: files mark_bytes_removal; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER mark_bytes_removal AFTER UPDATE OF state ON public.files FOR EACH ROW WHEN (((new.state = ANY (ARRAY['lost'::text, 'erased'::text])) AND (old.state <> new.state))) EXECUTE FUNCTION app.mark_file_removal();

--
-- Name: files mark_file_removal; Type: TRIGGER; Schema: public; Owner: pd_owner
--

CREATE TRIGGER mark_file_removal AFTER DELETE ON public.files FOR EACH ROW EXECUTE FUNCTION app.mark_file_removal();

--
-- Name: account_managers account_managers_assigned_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.account_managers
    ADD CONSTRAINT account_managers_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES public.people(person_id);

--
-- Name: account_managers account_managers_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.account_managers
    ADD CONSTRAINT account_managers_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: account_managers account_managers_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.account_managers
    ADD CONSTRAINT account_managers_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: activation_codes activation_codes_company_id_licence_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.activation_codes
    ADD CONSTRAINT activation_codes_company_id_licence_id_fkey FOREIGN KEY (company_id, licence_id) REFERENCES public.licences(company_id, licence_id);

--
-- Name: api_tokens api_tokens_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: api_tokens api_tokens_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: api_tokens api_tokens_revoked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT api_tokens_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES public.people(person_id);

--
-- Name: backup_codes backup_codes_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.backup_codes
    ADD CONSTRAINT backup_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: catalogue_applications catalogue_applications_catalogue_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.catalogue_applications
    ADD CONSTRAINT catalogue_applications_catalogue_version_fkey FOREIGN KEY (catalogue_version) REFERENCES public.catalogue_versions(catalogue_version);

--
-- Name: catalogue_versions catalogue_versions_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.catalogue_versions
    ADD CONSTRAINT catalogue_versions_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(person_id);

--
-- Name: clock_announcements clock_announcements_company_id_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.clock_announcements
    ADD CONSTRAINT clock_announcements_company_id_request_id_fkey FOREIGN KEY (company_id, request_id) REFERENCES public.requests(company_id, request_id);

--
-- Name: company_deletions company_deletions_company_id_asked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_deletions
    ADD CONSTRAINT company_deletions_company_id_asked_by_fkey FOREIGN KEY (company_id, asked_by) REFERENCES public.memberships(company_id, person_id);

--
-- Name: company_deletions company_deletions_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_deletions
    ADD CONSTRAINT company_deletions_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: company_events company_events_actor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_events
    ADD CONSTRAINT company_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(person_id);

--
-- Name: company_events company_events_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_events
    ADD CONSTRAINT company_events_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: company_scope company_scope_member_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_scope
    ADD CONSTRAINT company_scope_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.companies(company_id);

--
-- Name: company_scope company_scope_merged_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_scope
    ADD CONSTRAINT company_scope_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES public.people(person_id);

--
-- Name: company_scope company_scope_root_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_scope
    ADD CONSTRAINT company_scope_root_id_fkey FOREIGN KEY (root_id) REFERENCES public.companies(company_id);

--
-- Name: company_scope company_scope_undone_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.company_scope
    ADD CONSTRAINT company_scope_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES public.people(person_id);

--
-- Name: contact_list_entries contact_list_entries_company_id_contact_list_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contact_list_entries
    ADD CONSTRAINT contact_list_entries_company_id_contact_list_id_fkey FOREIGN KEY (company_id, contact_list_id) REFERENCES public.contact_lists(company_id, contact_list_id);

--
-- Name: contact_lists contact_lists_asked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contact_lists
    ADD CONSTRAINT contact_lists_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people(person_id);

--
-- Name: contact_lists contact_lists_company_id_contract_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contact_lists
    ADD CONSTRAINT contact_lists_company_id_contract_id_fkey FOREIGN KEY (company_id, contract_id) REFERENCES public.contracts(company_id, contract_id);

--
-- Name: contact_lists contact_lists_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contact_lists
    ADD CONSTRAINT contact_lists_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people(person_id);

--
-- Name: contract_announcements contract_announcements_company_id_contract_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_announcements
    ADD CONSTRAINT contract_announcements_company_id_contract_id_fkey FOREIGN KEY (company_id, contract_id) REFERENCES public.contracts(company_id, contract_id);

--
-- Name: contract_contacts contract_contacts_company_id_contract_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_contacts
    ADD CONSTRAINT contract_contacts_company_id_contract_id_fkey FOREIGN KEY (company_id, contract_id) REFERENCES public.contracts(company_id, contract_id);

--
-- Name: contract_contacts contract_contacts_company_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_contacts
    ADD CONSTRAINT contract_contacts_company_id_person_id_fkey FOREIGN KEY (company_id, person_id) REFERENCES public.memberships(company_id, person_id);

--
-- Name: contract_enquiries contract_enquiries_asked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_enquiries
    ADD CONSTRAINT contract_enquiries_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people(person_id);

--
-- Name: contract_enquiries contract_enquiries_company_id_contract_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_enquiries
    ADD CONSTRAINT contract_enquiries_company_id_contract_id_fkey FOREIGN KEY (company_id, contract_id) REFERENCES public.contracts(company_id, contract_id);

--
-- Name: contract_enquiries contract_enquiries_settled_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_enquiries
    ADD CONSTRAINT contract_enquiries_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES public.people(person_id);

--
-- Name: contract_years contract_years_company_id_contract_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contract_years
    ADD CONSTRAINT contract_years_company_id_contract_id_fkey FOREIGN KEY (company_id, contract_id) REFERENCES public.contracts(company_id, contract_id);

--
-- Name: contracts contracts_catalogue_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_catalogue_version_fkey FOREIGN KEY (catalogue_version) REFERENCES public.catalogue_versions(catalogue_version);

--
-- Name: contracts contracts_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: contracts contracts_company_id_renews_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_company_id_renews_fkey FOREIGN KEY (company_id, renews) REFERENCES public.contracts(company_id, contract_id);

--
-- Name: contracts contracts_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(person_id);

--
-- Name: contracts contracts_terminated_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.contracts
    ADD CONSTRAINT contracts_terminated_by_fkey FOREIGN KEY (terminated_by) REFERENCES public.people(person_id);

--
-- Name: drafts drafts_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: email_change_links email_change_links_change_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.email_change_links
    ADD CONSTRAINT email_change_links_change_id_fkey FOREIGN KEY (change_id) REFERENCES public.email_changes(change_id);

--
-- Name: email_changes email_changes_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.email_changes
    ADD CONSTRAINT email_changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: email_directory email_directory_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.email_directory
    ADD CONSTRAINT email_directory_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: files files_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: files files_company_id_request_id_event_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_company_id_request_id_event_seq_fkey FOREIGN KEY (company_id, request_id, event_seq) REFERENCES public.request_events(company_id, request_id, seq);

--
-- Name: files files_uploaded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES public.people(person_id);

--
-- Name: history_seal_heads history_seal_heads_seal_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.history_seal_heads
    ADD CONSTRAINT history_seal_heads_seal_fkey FOREIGN KEY (seal) REFERENCES public.history_seals(seal) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: history_seals history_seals_key_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.history_seals
    ADD CONSTRAINT history_seals_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.signing_keys(key_id);

--
-- Name: installation_events installation_events_actor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.installation_events
    ADD CONSTRAINT installation_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(person_id);

--
-- Name: invitation_links invitation_links_company_id_invitation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.invitation_links
    ADD CONSTRAINT invitation_links_company_id_invitation_id_fkey FOREIGN KEY (company_id, invitation_id) REFERENCES public.invitations(company_id, invitation_id);

--
-- Name: invitations invitations_accepted_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES public.people(person_id);

--
-- Name: invitations invitations_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: invitations invitations_invited_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.people(person_id);

--
-- Name: invitations invitations_revoked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES public.people(person_id);

--
-- Name: joining_links joining_links_company_id_joining_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joining_links
    ADD CONSTRAINT joining_links_company_id_joining_id_fkey FOREIGN KEY (company_id, joining_id) REFERENCES public.joinings(company_id, joining_id);

--
-- Name: joining_links joining_links_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joining_links
    ADD CONSTRAINT joining_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: joining_statements joining_statements_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joining_statements
    ADD CONSTRAINT joining_statements_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people(person_id);

--
-- Name: joining_statements joining_statements_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joining_statements
    ADD CONSTRAINT joining_statements_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: joinings joinings_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joinings
    ADD CONSTRAINT joinings_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: joinings joinings_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joinings
    ADD CONSTRAINT joinings_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people(person_id);

--
-- Name: joinings joinings_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.joinings
    ADD CONSTRAINT joinings_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: language_links language_links_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.language_links
    ADD CONSTRAINT language_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: licence_imports licence_imports_started_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.licence_imports
    ADD CONSTRAINT licence_imports_started_by_fkey FOREIGN KEY (started_by) REFERENCES public.people(person_id);

--
-- Name: licence_notices licence_notices_company_id_licence_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.licence_notices
    ADD CONSTRAINT licence_notices_company_id_licence_id_fkey FOREIGN KEY (company_id, licence_id) REFERENCES public.licences(company_id, licence_id);

--
-- Name: licences licences_attached_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.licences
    ADD CONSTRAINT licences_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES public.people(person_id);

--
-- Name: licences licences_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.licences
    ADD CONSTRAINT licences_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: macros macros_owner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.macros
    ADD CONSTRAINT macros_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.people(person_id);

--
-- Name: memberships memberships_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: memberships memberships_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: memberships memberships_removed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES public.people(person_id);

--
-- Name: mentions mentions_company_id_request_id_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT mentions_company_id_request_id_seq_fkey FOREIGN KEY (company_id, request_id, seq) REFERENCES public.request_events(company_id, request_id, seq);

--
-- Name: mentions mentions_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT mentions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: notifications notifications_announcement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES public.clock_announcements(announcement_id);

--
-- Name: notifications notifications_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: outbox outbox_about_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_about_person_id_fkey FOREIGN KEY (about_person_id) REFERENCES public.people(person_id);

--
-- Name: outbox outbox_announcement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES public.clock_announcements(announcement_id);

--
-- Name: outbox outbox_company_id_enquiry_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_company_id_enquiry_id_fkey FOREIGN KEY (company_id, enquiry_id) REFERENCES public.contract_enquiries(company_id, enquiry_id);

--
-- Name: outbox outbox_email_change_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_email_change_id_fkey FOREIGN KEY (email_change_id) REFERENCES public.email_changes(change_id);

--
-- Name: outbox outbox_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: outbox outbox_registration_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES public.registrations(registration_id);

--
-- Name: outbox outbox_reset_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_reset_id_fkey FOREIGN KEY (reset_id) REFERENCES public.password_resets(reset_id);

--
-- Name: outbox outbox_staff_invitation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_staff_invitation_id_fkey FOREIGN KEY (staff_invitation_id) REFERENCES public.staff_invitations(invitation_id);

--
-- Name: ownership_offers ownership_offers_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.ownership_offers
    ADD CONSTRAINT ownership_offers_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: ownership_offers ownership_offers_company_id_offered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.ownership_offers
    ADD CONSTRAINT ownership_offers_company_id_offered_by_fkey FOREIGN KEY (company_id, offered_by) REFERENCES public.memberships(company_id, person_id);

--
-- Name: ownership_offers ownership_offers_company_id_offered_to_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.ownership_offers
    ADD CONSTRAINT ownership_offers_company_id_offered_to_fkey FOREIGN KEY (company_id, offered_to) REFERENCES public.memberships(company_id, person_id);

--
-- Name: passkey_challenges passkey_challenges_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.passkey_challenges
    ADD CONSTRAINT passkey_challenges_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: passkeys passkeys_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: password_reset_links password_reset_links_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.password_reset_links
    ADD CONSTRAINT password_reset_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: password_reset_links password_reset_links_reset_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.password_reset_links
    ADD CONSTRAINT password_reset_links_reset_id_fkey FOREIGN KEY (reset_id) REFERENCES public.password_resets(reset_id);

--
-- Name: person_deletions person_deletions_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.person_deletions
    ADD CONSTRAINT person_deletions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: person_events person_events_actor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.person_events
    ADD CONSTRAINT person_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(person_id);

--
-- Name: person_events person_events_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.person_events
    ADD CONSTRAINT person_events_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: presence presence_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT presence_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: quota_lines quota_lines_actor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.quota_lines
    ADD CONSTRAINT quota_lines_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(person_id);

--
-- Name: quota_lines quota_lines_company_id_contract_id_year_starts_on_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.quota_lines
    ADD CONSTRAINT quota_lines_company_id_contract_id_year_starts_on_fkey FOREIGN KEY (company_id, contract_id, year_starts_on) REFERENCES public.contract_years(company_id, contract_id, starts_on);

--
-- Name: quota_lines quota_lines_company_id_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.quota_lines
    ADD CONSTRAINT quota_lines_company_id_request_id_fkey FOREIGN KEY (company_id, request_id) REFERENCES public.requests(company_id, request_id);

--
-- Name: registration_links registration_links_registration_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.registration_links
    ADD CONSTRAINT registration_links_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES public.registrations(registration_id);

--
-- Name: request_clocks request_clocks_company_id_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_clocks
    ADD CONSTRAINT request_clocks_company_id_request_id_fkey FOREIGN KEY (company_id, request_id) REFERENCES public.requests(company_id, request_id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: request_event_contents request_event_contents_company_id_request_id_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_event_contents
    ADD CONSTRAINT request_event_contents_company_id_request_id_seq_fkey FOREIGN KEY (company_id, request_id, seq) REFERENCES public.request_events(company_id, request_id, seq);

--
-- Name: request_events request_events_actor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_events
    ADD CONSTRAINT request_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(person_id);

--
-- Name: request_events request_events_company_id_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_events
    ADD CONSTRAINT request_events_company_id_request_id_fkey FOREIGN KEY (company_id, request_id) REFERENCES public.requests(company_id, request_id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: request_participants request_participants_added_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_participants
    ADD CONSTRAINT request_participants_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people(person_id);

--
-- Name: request_participants request_participants_company_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_participants
    ADD CONSTRAINT request_participants_company_id_person_id_fkey FOREIGN KEY (company_id, person_id) REFERENCES public.memberships(company_id, person_id);

--
-- Name: request_participants request_participants_company_id_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_participants
    ADD CONSTRAINT request_participants_company_id_request_id_fkey FOREIGN KEY (company_id, request_id) REFERENCES public.requests(company_id, request_id);

--
-- Name: request_reads request_reads_company_id_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_reads
    ADD CONSTRAINT request_reads_company_id_request_id_fkey FOREIGN KEY (company_id, request_id) REFERENCES public.requests(company_id, request_id);

--
-- Name: request_reads request_reads_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_reads
    ADD CONSTRAINT request_reads_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: request_views request_views_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_views
    ADD CONSTRAINT request_views_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: request_views request_views_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.request_views
    ADD CONSTRAINT request_views_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: requests requests_assignee_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES public.people(person_id);

--
-- Name: requests requests_catalogue_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_catalogue_version_fkey FOREIGN KEY (catalogue_version) REFERENCES public.catalogue_versions(catalogue_version);

--
-- Name: requests requests_company_id_contract_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_company_id_contract_id_fkey FOREIGN KEY (company_id, contract_id) REFERENCES public.contracts(company_id, contract_id);

--
-- Name: requests requests_company_id_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_company_id_created_by_fkey FOREIGN KEY (company_id, created_by) REFERENCES public.memberships(company_id, person_id);

--
-- Name: requests requests_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: requests requests_company_id_follow_up_of_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_company_id_follow_up_of_fkey FOREIGN KEY (company_id, follow_up_of) REFERENCES public.requests(company_id, request_id);

--
-- Name: saved_views saved_views_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: second_factors second_factors_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: sessions sessions_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: sign_in_tickets sign_in_tickets_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.sign_in_tickets
    ADD CONSTRAINT sign_in_tickets_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: staff_invitation_links staff_invitation_links_invitation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.staff_invitation_links
    ADD CONSTRAINT staff_invitation_links_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES public.staff_invitations(invitation_id);

--
-- Name: staff_invitations staff_invitations_accepted_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.staff_invitations
    ADD CONSTRAINT staff_invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES public.people(person_id);

--
-- Name: staff_invitations staff_invitations_invited_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.staff_invitations
    ADD CONSTRAINT staff_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.people(person_id);

--
-- Name: staff_invitations staff_invitations_revoked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.staff_invitations
    ADD CONSTRAINT staff_invitations_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES public.people(person_id);

--
-- Name: staff_roles staff_roles_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.staff_roles
    ADD CONSTRAINT staff_roles_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(person_id);

--
-- Name: viewings viewings_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.viewings
    ADD CONSTRAINT viewings_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: viewings viewings_company_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.viewings
    ADD CONSTRAINT viewings_company_id_person_id_fkey FOREIGN KEY (company_id, person_id) REFERENCES public.memberships(company_id, person_id);

--
-- Name: viewings viewings_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.viewings
    ADD CONSTRAINT viewings_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.people(person_id);

--
-- Name: webhook_deliveries webhook_deliveries_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: webhook_deliveries webhook_deliveries_webhook_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES public.webhook_endpoints(webhook_id) ON DELETE CASCADE;

--
-- Name: webhook_endpoints webhook_endpoints_company_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.webhook_endpoints
    ADD CONSTRAINT webhook_endpoints_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(company_id);

--
-- Name: webhook_endpoints webhook_endpoints_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: pd_owner
--

ALTER TABLE ONLY public.webhook_endpoints
    ADD CONSTRAINT webhook_endpoints_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(person_id);

--
-- Name: account_managers; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.account_managers ENABLE ROW LEVEL SECURITY;

--
-- Name: activation_codes; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.activation_codes ENABLE ROW LEVEL SECURITY;

--
-- Name: api_tokens; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.api_tokens ENABLE ROW LEVEL SECURITY;

--
-- Name: activation_codes auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.activation_codes TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: companies auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.companies TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: company_deletions auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.company_deletions TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: company_events auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.company_events TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: company_scope auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.company_scope FOR SELECT TO pd_auth USING (true);

--
-- Name: contact_list_entries auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.contact_list_entries TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: contact_lists auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.contact_lists FOR SELECT TO pd_auth USING (true);

--
-- Name: contract_contacts auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.contract_contacts TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: email_directory auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.email_directory TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: invitation_links auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.invitation_links TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: invitations auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.invitations TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: joining_links auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.joining_links TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: joinings auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.joinings TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: licences auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.licences TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: memberships auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.memberships TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: outbox auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.outbox FOR INSERT TO pd_auth WITH CHECK (true);

--
-- Name: people auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.people TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: person_deletions auth; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY auth ON public.person_deletions TO pd_auth USING (true) WITH CHECK (true);

--
-- Name: clock_announcements; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.clock_announcements ENABLE ROW LEVEL SECURITY;

--
-- Name: companies; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.companies ENABLE ROW LEVEL SECURITY;

--
-- Name: company_deletions; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.company_deletions ENABLE ROW LEVEL SECURITY;

--
-- Name: company_events; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.company_events ENABLE ROW LEVEL SECURITY;

--
-- Name: company_scope; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.company_scope ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_list_entries; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.contact_list_entries ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_lists; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.contact_lists ENABLE ROW LEVEL SECURITY;

--
-- Name: contract_announcements; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.contract_announcements ENABLE ROW LEVEL SECURITY;

--
-- Name: contract_contacts; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.contract_contacts ENABLE ROW LEVEL SECURITY;

--
-- Name: contract_enquiries; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.contract_enquiries ENABLE ROW LEVEL SECURITY;

--
-- Name: contract_years; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.contract_years ENABLE ROW LEVEL SECURITY;

--
-- Name: contracts; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.contracts ENABLE ROW LEVEL SECURITY;

--
-- Name: drafts; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.drafts ENABLE ROW LEVEL SECURITY;

--
-- Name: email_directory; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.email_directory ENABLE ROW LEVEL SECURITY;

--
-- Name: files; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.files ENABLE ROW LEVEL SECURITY;

--
-- Name: invitation_links; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.invitation_links ENABLE ROW LEVEL SECURITY;

--
-- Name: invitations; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.invitations ENABLE ROW LEVEL SECURITY;

--
-- Name: joining_links; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.joining_links ENABLE ROW LEVEL SECURITY;

--
-- Name: joinings; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.joinings ENABLE ROW LEVEL SECURITY;

--
-- Name: licence_notices; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.licence_notices ENABLE ROW LEVEL SECURITY;

--
-- Name: licences; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.licences ENABLE ROW LEVEL SECURITY;

--
-- Name: memberships; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.memberships ENABLE ROW LEVEL SECURITY;

--
-- Name: mentions; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.mentions ENABLE ROW LEVEL SECURITY;

--
-- Name: message_directory; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.message_directory ENABLE ROW LEVEL SECURITY;

--
-- Name: notifications; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.notifications ENABLE ROW LEVEL SECURITY;

--
-- Name: outbox; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.outbox ENABLE ROW LEVEL SECURITY;

--
-- Name: ownership_offers; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.ownership_offers ENABLE ROW LEVEL SECURITY;

--
-- Name: files pd_portal_own; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY pd_portal_own ON public.files AS RESTRICTIVE FOR INSERT TO pd_portal WITH CHECK ((uploaded_by = app.person()));

--
-- Name: files pd_portal_unsent; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY pd_portal_unsent ON public.files AS RESTRICTIVE FOR UPDATE TO pd_portal USING (((uploaded_by = app.person()) AND (request_id IS NULL))) WITH CHECK ((uploaded_by = app.person()));

--
-- Name: files pd_portal_unsent_gone; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY pd_portal_unsent_gone ON public.files AS RESTRICTIVE FOR DELETE TO pd_portal USING (((uploaded_by = app.person()) AND (request_id IS NULL)));

--
-- Name: files pd_staff_own; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY pd_staff_own ON public.files AS RESTRICTIVE FOR INSERT TO pd_staff WITH CHECK ((uploaded_by = app.person()));

--
-- Name: files pd_staff_unsent; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY pd_staff_unsent ON public.files AS RESTRICTIVE FOR UPDATE TO pd_staff USING (((uploaded_by = app.person()) AND (request_id IS NULL))) WITH CHECK ((uploaded_by = app.person()));

--
-- Name: files pd_staff_unsent_gone; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY pd_staff_unsent_gone ON public.files AS RESTRICTIVE FOR DELETE TO pd_staff USING (((uploaded_by = app.person()) AND (request_id IS NULL)));

--
-- Name: people; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.people ENABLE ROW LEVEL SECURITY;

--
-- Name: person_deletions; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.person_deletions ENABLE ROW LEVEL SECURITY;

--
-- Name: account_managers portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.account_managers FOR SELECT TO pd_portal USING ((company_id = ANY (app.companies())));

--
-- Name: activation_codes portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.activation_codes TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: api_tokens portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.api_tokens TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: clock_announcements portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.clock_announcements TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: companies portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.companies TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: company_deletions portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.company_deletions TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: company_events portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.company_events TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: company_scope portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.company_scope FOR SELECT TO pd_portal USING ((root_id = ANY (app.companies())));

--
-- Name: contact_list_entries portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.contact_list_entries TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: contact_lists portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.contact_lists TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: contract_announcements portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.contract_announcements FOR SELECT TO pd_portal USING ((company_id = ANY (app.companies())));

--
-- Name: contract_contacts portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.contract_contacts TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: contract_enquiries portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.contract_enquiries TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: contract_years portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.contract_years TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: contracts portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.contracts TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: drafts portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.drafts TO pd_portal USING ((person_id = app.person())) WITH CHECK ((person_id = app.person()));

--
-- Name: email_directory portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.email_directory FOR SELECT TO pd_portal USING ((EXISTS ( SELECT
   FROM public.memberships m
  WHERE ((m.person_id = email_directory.person_id) AND (m.left_at IS NULL) AND (m.company_id = ANY (app.companies()))))));

--
-- Name: files portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.files TO pd_portal USING (((company_id = ANY (app.companies())) AND (NOT internal))) WITH CHECK (((company_id = ANY (app.companies())) AND (NOT internal)));

--
-- Name: invitation_links portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.invitation_links TO pd_portal USING ((company_id = ANY (app.companies())));

--
-- Name: invitations portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.invitations TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: joinings portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.joinings TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: licence_notices portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.licence_notices TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: licences portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.licences TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: memberships portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.memberships TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: mentions portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.mentions TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: message_directory portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.message_directory TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: outbox portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.outbox TO pd_portal USING (((company_id = ANY (app.companies())) OR ((company_id IS NULL) AND (person_id = app.person())))) WITH CHECK (((company_id = ANY (app.companies())) OR ((company_id IS NULL) AND (person_id = app.person()))));

--
-- Name: ownership_offers portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.ownership_offers TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: people portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.people FOR SELECT TO pd_portal USING (((EXISTS ( SELECT
   FROM public.memberships m
  WHERE ((m.person_id = people.person_id) AND (m.company_id = ANY (app.companies()))))) OR ((cardinality(app.companies()) > 0) AND (EXISTS ( SELECT
   FROM public.staff_roles r
  WHERE (r.person_id = people.person_id))))));

--
-- Name: person_deletions portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.person_deletions TO pd_portal USING ((person_id = app.person())) WITH CHECK ((person_id = app.person()));

--
-- Name: quota_lines portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.quota_lines TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: request_clocks portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.request_clocks TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: request_directory portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.request_directory TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: request_event_contents portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.request_event_contents TO pd_portal USING (((company_id = ANY (app.companies())) AND (NOT internal))) WITH CHECK (((company_id = ANY (app.companies())) AND (NOT internal)));

--
-- Name: request_events portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.request_events TO pd_portal USING (((company_id = ANY (app.companies())) AND (NOT internal))) WITH CHECK (((company_id = ANY (app.companies())) AND (NOT internal)));

--
-- Name: request_participants portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.request_participants TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: request_reads portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.request_reads TO pd_portal USING (((person_id = app.person()) AND (company_id = ANY (app.companies())))) WITH CHECK (((person_id = app.person()) AND (company_id = ANY (app.companies()))));

--
-- Name: request_views portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.request_views TO pd_portal USING (((person_id = app.person()) AND (company_id = ANY (app.companies())))) WITH CHECK (((person_id = app.person()) AND (company_id = ANY (app.companies()))));

--
-- Name: requests portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.requests TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: viewings portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.viewings FOR SELECT TO pd_portal USING ((company_id = ANY (app.companies())));

--
-- Name: webhook_deliveries portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.webhook_deliveries TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: webhook_endpoints portal; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal ON public.webhook_endpoints TO pd_portal USING ((company_id = ANY (app.companies()))) WITH CHECK ((company_id = ANY (app.companies())));

--
-- Name: email_directory portal_account_manager; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal_account_manager ON public.email_directory FOR SELECT TO pd_portal USING ((EXISTS ( SELECT
   FROM public.account_managers a
  WHERE ((a.person_id = email_directory.person_id) AND (a.company_id = ANY (app.companies()))))));

--
-- Name: contracts portal_asks; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal_asks ON public.contracts AS RESTRICTIVE FOR UPDATE TO pd_portal USING (((company_id = ANY (app.companies())) AND (state = 'issued'::text))) WITH CHECK (((company_id = ANY (app.companies())) AND (state = 'activation_requested'::text)));

--
-- Name: memberships portal_names; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY portal_names ON public.memberships AS RESTRICTIVE FOR INSERT TO pd_portal WITH CHECK (((left_at IS NOT NULL) AND (company_id = ANY (app.companies()))));

--
-- Name: quota_lines; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.quota_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: request_clocks; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.request_clocks ENABLE ROW LEVEL SECURITY;

--
-- Name: request_directory; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.request_directory ENABLE ROW LEVEL SECURITY;

--
-- Name: request_event_contents; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.request_event_contents ENABLE ROW LEVEL SECURITY;

--
-- Name: request_events; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.request_events ENABLE ROW LEVEL SECURITY;

--
-- Name: request_participants; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.request_participants ENABLE ROW LEVEL SECURITY;

--
-- Name: request_reads; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.request_reads ENABLE ROW LEVEL SECURITY;

--
-- Name: request_views; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.request_views ENABLE ROW LEVEL SECURITY;

--
-- Name: requests; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.requests ENABLE ROW LEVEL SECURITY;

--
-- Name: saved_views; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.saved_views ENABLE ROW LEVEL SECURITY;

--
-- Name: account_managers staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.account_managers TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: activation_codes staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.activation_codes TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: api_tokens staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.api_tokens TO pd_staff USING (((company_id IS NULL) AND (person_id = app.person()))) WITH CHECK (((company_id IS NULL) AND (person_id = app.person())));

--
-- Name: clock_announcements staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.clock_announcements TO pd_staff USING ((NOT (request_id IN ( SELECT app.confined_requests() AS confined_requests)))) WITH CHECK (true);

--
-- Name: companies staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.companies TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: company_deletions staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.company_deletions TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: company_events staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.company_events TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: company_scope staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.company_scope TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: contact_list_entries staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.contact_list_entries TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: contact_lists staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.contact_lists TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: contract_announcements staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.contract_announcements FOR SELECT TO pd_staff USING (true);

--
-- Name: contract_contacts staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.contract_contacts TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: contract_enquiries staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.contract_enquiries TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: contract_years staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.contract_years TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: contracts staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.contracts TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: drafts staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.drafts TO pd_staff USING ((person_id = app.person())) WITH CHECK ((person_id = app.person()));

--
-- Name: email_directory staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.email_directory FOR SELECT TO pd_staff USING (true);

--
-- Name: files staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.files TO pd_staff USING (((request_id IS NULL) OR (NOT (request_id IN ( SELECT app.confined_requests() AS confined_requests))))) WITH CHECK (true);

--
-- Name: invitation_links staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.invitation_links FOR SELECT TO pd_staff USING (true);

--
-- Name: invitations staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.invitations TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: joinings staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.joinings TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: licence_notices staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.licence_notices TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: licences staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.licences TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: memberships staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.memberships TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: mentions staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.mentions TO pd_staff USING ((NOT (request_id IN ( SELECT app.confined_requests() AS confined_requests)))) WITH CHECK (true);

--
-- Name: message_directory staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.message_directory TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: notifications staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.notifications TO pd_staff USING ((person_id = app.person())) WITH CHECK ((person_id = app.person()));

--
-- Name: outbox staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.outbox TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: ownership_offers staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.ownership_offers TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: people staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.people FOR SELECT TO pd_staff USING (true);

--
-- Name: quota_lines staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.quota_lines TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: request_clocks staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.request_clocks TO pd_staff USING ((NOT (request_id IN ( SELECT app.confined_requests() AS confined_requests)))) WITH CHECK (true);

--
-- Name: request_directory staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.request_directory TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: request_event_contents staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.request_event_contents TO pd_staff USING ((NOT (request_id IN ( SELECT app.confined_requests() AS confined_requests)))) WITH CHECK (true);

--
-- Name: request_events staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.request_events TO pd_staff USING ((NOT (request_id IN ( SELECT app.confined_requests() AS confined_requests)))) WITH CHECK (true);

--
-- Name: request_participants staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.request_participants TO pd_staff USING ((NOT (request_id IN ( SELECT app.confined_requests() AS confined_requests)))) WITH CHECK (true);

--
-- Name: request_reads staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.request_reads TO pd_staff USING ((person_id = app.person())) WITH CHECK ((person_id = app.person()));

--
-- Name: requests staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.requests TO pd_staff USING (((seen_by_roles IS NULL) OR (app.staff_roles() IS NULL) OR (seen_by_roles && app.staff_roles()))) WITH CHECK (true);

--
-- Name: saved_views staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.saved_views TO pd_staff USING ((person_id = app.person())) WITH CHECK ((person_id = app.person()));

--
-- Name: viewings staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.viewings TO pd_staff USING (true) WITH CHECK (true);

--
-- Name: webhook_deliveries staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.webhook_deliveries TO pd_staff USING ((company_id IS NULL)) WITH CHECK ((company_id IS NULL));

--
-- Name: webhook_endpoints staff; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff ON public.webhook_endpoints TO pd_staff USING ((company_id IS NULL)) WITH CHECK ((company_id IS NULL));

--
-- Name: memberships staff_names; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff_names ON public.memberships AS RESTRICTIVE FOR INSERT TO pd_staff WITH CHECK ((left_at IS NOT NULL));

--
-- Name: invitation_links staff_renews; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY staff_renews ON public.invitation_links FOR DELETE TO pd_staff USING (true);

--
-- Name: viewings; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.viewings ENABLE ROW LEVEL SECURITY;

--
-- Name: webhook_deliveries; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.webhook_deliveries ENABLE ROW LEVEL SECURITY;

--
-- Name: webhook_endpoints; Type: ROW SECURITY; Schema: public; Owner: pd_owner
--

ALTER TABLE public.webhook_endpoints ENABLE ROW LEVEL SECURITY;

--
-- Name: account_managers worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.account_managers TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: activation_codes worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.activation_codes TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: clock_announcements worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.clock_announcements TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: companies worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.companies TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: company_deletions worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.company_deletions TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: company_events worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.company_events TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: company_scope worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.company_scope TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: contact_list_entries worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.contact_list_entries TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: contact_lists worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.contact_lists TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: contract_announcements worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.contract_announcements TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: contract_contacts worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.contract_contacts TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: contract_enquiries worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.contract_enquiries TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: contract_years worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.contract_years TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: contracts worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.contracts TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: email_directory worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.email_directory FOR SELECT TO pd_worker USING (true);

--
-- Name: files worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.files TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: invitation_links worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.invitation_links TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: invitations worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.invitations TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: joining_links worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.joining_links TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: joinings worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.joinings TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: licence_notices worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.licence_notices TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: licences worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.licences TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: memberships worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.memberships TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: mentions worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.mentions TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: message_directory worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.message_directory TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: notifications worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.notifications TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: outbox worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.outbox TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: ownership_offers worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.ownership_offers TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: people worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.people FOR SELECT TO pd_worker USING (true);

--
-- Name: person_deletions worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.person_deletions TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: quota_lines worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.quota_lines TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: request_clocks worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.request_clocks TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: request_directory worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.request_directory TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: request_event_contents worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.request_event_contents TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: request_events worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.request_events TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: request_participants worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.request_participants TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: request_reads worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.request_reads TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: request_views worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.request_views FOR SELECT TO pd_worker USING (true);

--
-- Name: requests worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.requests TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: viewings worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.viewings TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: webhook_deliveries worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.webhook_deliveries TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: webhook_endpoints worker; Type: POLICY; Schema: public; Owner: pd_owner
--

CREATE POLICY worker ON public.webhook_endpoints TO pd_worker USING (true) WITH CHECK (true);

--
-- Name: SCHEMA app; Type: ACL; Schema: -; Owner: pd_owner
--

GRANT USAGE ON SCHEMA app TO pd_app;
GRANT USAGE ON SCHEMA app TO pd_portal;
GRANT USAGE ON SCHEMA app TO pd_staff;
GRANT USAGE ON SCHEMA app TO pd_auth;
GRANT USAGE ON SCHEMA app TO pd_worker;
GRANT ALL ON SCHEMA app TO pd_jobs;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT ALL ON SCHEMA public TO pd_owner;

--
-- Name: FUNCTION codes_of(facts jsonb); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.codes_of(facts jsonb) FROM PUBLIC;

--
-- Name: FUNCTION companies_named(typed text, most integer); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.companies_named(typed text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.companies_named(typed text, most integer) TO pd_staff;

--
-- Name: FUNCTION confined_requests(); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.confined_requests() FROM PUBLIC;
GRANT ALL ON FUNCTION app.confined_requests() TO pd_staff;

--
-- Name: FUNCTION count_attempt(wanted text, asked_at timestamp with time zone, lasts interval); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.count_attempt(wanted text, asked_at timestamp with time zone, lasts interval) FROM PUBLIC;
GRANT ALL ON FUNCTION app.count_attempt(wanted text, asked_at timestamp with time zone, lasts interval) TO pd_auth;

--
-- Name: FUNCTION deliver_announcements(); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.deliver_announcements() FROM PUBLIC;

--
-- Name: FUNCTION deliver_company_events(); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.deliver_company_events() FROM PUBLIC;

--
-- Name: FUNCTION deliver_event(of_company uuid, is_internal boolean, kind text, happened_at timestamp with time zone, told jsonb); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.deliver_event(of_company uuid, is_internal boolean, kind text, happened_at timestamp with time zone, told jsonb) FROM PUBLIC;

--
-- Name: FUNCTION deliver_installation_events(); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.deliver_installation_events() FROM PUBLIC;

--
-- Name: FUNCTION deliver_request_events(); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.deliver_request_events() FROM PUBLIC;

--
-- Name: FUNCTION enqueue(task text, payload json, run_at timestamp with time zone, job_key text); Type: ACL; Schema: app; Owner: pd_jobs
--

REVOKE ALL ON FUNCTION app.enqueue(task text, payload json, run_at timestamp with time zone, job_key text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.enqueue(task text, payload json, run_at timestamp with time zone, job_key text) TO pd_portal;
GRANT ALL ON FUNCTION app.enqueue(task text, payload json, run_at timestamp with time zone, job_key text) TO pd_staff;
GRANT ALL ON FUNCTION app.enqueue(task text, payload json, run_at timestamp with time zone, job_key text) TO pd_auth;
GRANT ALL ON FUNCTION app.enqueue(task text, payload json, run_at timestamp with time zone, job_key text) TO pd_worker;

--
-- Name: FUNCTION enqueue_all(task text, payloads json[], job_keys text[]); Type: ACL; Schema: app; Owner: pd_jobs
--

REVOKE ALL ON FUNCTION app.enqueue_all(task text, payloads json[], job_keys text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app.enqueue_all(task text, payloads json[], job_keys text[]) TO pd_worker;

--
-- Name: FUNCTION entries_with_words(wanted text, most integer); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.entries_with_words(wanted text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.entries_with_words(wanted text, most integer) TO pd_staff;

--
-- Name: FUNCTION entries_with_words_of(companies uuid[], requests uuid[], wanted tsquery); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.entries_with_words_of(companies uuid[], requests uuid[], wanted tsquery) FROM PUBLIC;
GRANT ALL ON FUNCTION app.entries_with_words_of(companies uuid[], requests uuid[], wanted tsquery) TO pd_portal;
GRANT ALL ON FUNCTION app.entries_with_words_of(companies uuid[], requests uuid[], wanted tsquery) TO pd_staff;

--
-- Name: FUNCTION erase_files(of_company uuid, of_person uuid); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.erase_files(of_company uuid, of_person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.erase_files(of_company uuid, of_person uuid) TO pd_worker;

--
-- Name: FUNCTION forget_company(wanted uuid, label text, at timestamp with time zone); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.forget_company(wanted uuid, label text, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.forget_company(wanted uuid, label text, at timestamp with time zone) TO pd_worker;

--
-- Name: FUNCTION forget_person(wanted uuid, label text, words text[], at timestamp with time zone); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.forget_person(wanted uuid, label text, words text[], at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.forget_person(wanted uuid, label text, words text[], at timestamp with time zone) TO pd_worker;

--
-- Name: FUNCTION forget_words(theirs uuid[], words text[], label text); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.forget_words(theirs uuid[], words text[], label text) FROM PUBLIC;

--
-- Name: FUNCTION hold_person(wanted uuid); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.hold_person(wanted uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.hold_person(wanted uuid) TO pd_worker;

--
-- Name: FUNCTION keep_former_secret(); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.keep_former_secret() FROM PUBLIC;

--
-- Name: FUNCTION mark_file_removal(); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.mark_file_removal() FROM PUBLIC;

--
-- Name: FUNCTION names_of(wanted uuid); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.names_of(wanted uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.names_of(wanted uuid) TO pd_worker;

--
-- Name: FUNCTION people_named(typed text, most integer); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.people_named(typed text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.people_named(typed text, most integer) TO pd_staff;

--
-- Name: FUNCTION requests_with_words(wanted text); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.requests_with_words(wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.requests_with_words(wanted text) TO pd_portal;

--
-- Name: FUNCTION rewrite_words(company uuid, request uuid, entry integer, new_salt bytea, new_content jsonb); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.rewrite_words(company uuid, request uuid, entry integer, new_salt bytea, new_content jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION app.rewrite_words(company uuid, request uuid, entry integer, new_salt bytea, new_content jsonb) TO pd_worker;

--
-- Name: FUNCTION session(wanted bytea, asked_at timestamp with time zone, active boolean); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.session(wanted bytea, asked_at timestamp with time zone, active boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.session(wanted bytea, asked_at timestamp with time zone, active boolean) TO pd_app;

--
-- Name: FUNCTION session_stands(wanted bytea, asked_at timestamp with time zone); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.session_stands(wanted bytea, asked_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.session_stands(wanted bytea, asked_at timestamp with time zone) TO pd_app;

--
-- Name: FUNCTION token(wanted bytea, asked_at timestamp with time zone); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.token(wanted bytea, asked_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.token(wanted bytea, asked_at timestamp with time zone) TO pd_app;

--
-- Name: FUNCTION viewing_session(wanted bytea, asked_at timestamp with time zone, active boolean, wanted_viewing uuid); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.viewing_session(wanted bytea, asked_at timestamp with time zone, active boolean, wanted_viewing uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.viewing_session(wanted bytea, asked_at timestamp with time zone, active boolean, wanted_viewing uuid) TO pd_app;

--
-- Name: FUNCTION wire(at timestamp with time zone); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.wire(at timestamp with time zone) FROM PUBLIC;

--
-- Name: FUNCTION withheld_entries(wanted uuid); Type: ACL; Schema: app; Owner: pd_owner
--

REVOKE ALL ON FUNCTION app.withheld_entries(wanted uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.withheld_entries(wanted uuid) TO pd_portal;

--
-- Name: FUNCTION words(wanted text); Type: ACL; Schema: app; Owner: pd_owner
--

GRANT ALL ON FUNCTION app.words(wanted text) TO pd_portal;
GRANT ALL ON FUNCTION app.words(wanted text) TO pd_staff;

--
-- Name: TABLE account_managers; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_managers TO pd_staff;
GRANT SELECT ON TABLE public.account_managers TO pd_portal;
GRANT SELECT ON TABLE public.account_managers TO pd_worker;

--
-- Name: TABLE activation_codes; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,UPDATE ON TABLE public.activation_codes TO pd_auth;
GRANT SELECT,INSERT,UPDATE ON TABLE public.activation_codes TO pd_staff;

--
-- Name: COLUMN activation_codes.product_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(product_id) ON TABLE public.activation_codes TO pd_portal;
GRANT SELECT(product_id) ON TABLE public.activation_codes TO pd_worker;

--
-- Name: COLUMN activation_codes.seats; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(seats) ON TABLE public.activation_codes TO pd_portal;
GRANT SELECT(seats) ON TABLE public.activation_codes TO pd_worker;

--
-- Name: COLUMN activation_codes.valid_from; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(valid_from) ON TABLE public.activation_codes TO pd_portal;
GRANT SELECT(valid_from) ON TABLE public.activation_codes TO pd_worker;

--
-- Name: COLUMN activation_codes.valid_until; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(valid_until) ON TABLE public.activation_codes TO pd_portal;
GRANT SELECT(valid_until) ON TABLE public.activation_codes TO pd_worker;

--
-- Name: COLUMN activation_codes.company_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(company_id) ON TABLE public.activation_codes TO pd_portal;
GRANT SELECT(company_id) ON TABLE public.activation_codes TO pd_worker;

--
-- Name: COLUMN activation_codes.licence_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(licence_id) ON TABLE public.activation_codes TO pd_portal;
GRANT SELECT(licence_id) ON TABLE public.activation_codes TO pd_worker;

--
-- Name: COLUMN activation_codes.seats_used; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(seats_used) ON TABLE public.activation_codes TO pd_portal;
GRANT SELECT(seats_used) ON TABLE public.activation_codes TO pd_worker;

--
-- Name: COLUMN activation_codes.code_ending; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(code_ending) ON TABLE public.activation_codes TO pd_portal;
GRANT SELECT(code_ending) ON TABLE public.activation_codes TO pd_worker;

--
-- Name: TABLE api_tokens; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT ON TABLE public.api_tokens TO pd_portal;
GRANT INSERT ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.token_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(token_id) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(token_id) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.company_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(company_id) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(company_id) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.person_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(person_id) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(person_id) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.ending; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(ending) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(ending) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.name; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(name) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(name) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.scopes; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(scopes) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(scopes) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.created_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(created_at) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(created_at) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.expires_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(expires_at) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(expires_at) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.last_used_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(last_used_at) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(last_used_at) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.revoked_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(revoked_at),UPDATE(revoked_at) ON TABLE public.api_tokens TO pd_portal;
GRANT SELECT(revoked_at),UPDATE(revoked_at) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: COLUMN api_tokens.revoked_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(revoked_by) ON TABLE public.api_tokens TO pd_portal;
GRANT UPDATE(revoked_by) ON TABLE public.api_tokens TO pd_staff;

--
-- Name: TABLE attempts; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.attempts TO pd_auth;

--
-- Name: TABLE backup_codes; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.backup_codes TO pd_auth;

--
-- Name: TABLE catalogue_applications; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.catalogue_applications TO pd_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.catalogue_applications TO pd_staff;
GRANT SELECT ON TABLE public.catalogue_applications TO pd_worker;

--
-- Name: TABLE catalogue_versions; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.catalogue_versions TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.catalogue_versions TO pd_staff;
GRANT SELECT ON TABLE public.catalogue_versions TO pd_auth;
GRANT SELECT ON TABLE public.catalogue_versions TO pd_worker;

--
-- Name: TABLE clock_announcements; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.clock_announcements TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.clock_announcements TO pd_worker;

--
-- Name: TABLE companies; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.companies TO pd_portal;
GRANT SELECT ON TABLE public.companies TO pd_staff;
GRANT SELECT ON TABLE public.companies TO pd_worker;
GRANT SELECT,INSERT ON TABLE public.companies TO pd_auth;

--
-- Name: COLUMN companies.second_factor_since; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(second_factor_since) ON TABLE public.companies TO pd_portal;

--
-- Name: TABLE company_deletions; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.company_deletions TO pd_portal;
GRANT SELECT ON TABLE public.company_deletions TO pd_worker;
GRANT SELECT ON TABLE public.company_deletions TO pd_auth;
GRANT SELECT ON TABLE public.company_deletions TO pd_staff;

--
-- Name: COLUMN company_deletions.ended_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(ended_at) ON TABLE public.company_deletions TO pd_portal;
GRANT UPDATE(ended_at) ON TABLE public.company_deletions TO pd_worker;
GRANT UPDATE(ended_at) ON TABLE public.company_deletions TO pd_auth;

--
-- Name: COLUMN company_deletions.outcome; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(outcome) ON TABLE public.company_deletions TO pd_portal;
GRANT UPDATE(outcome) ON TABLE public.company_deletions TO pd_worker;
GRANT UPDATE(outcome) ON TABLE public.company_deletions TO pd_auth;

--
-- Name: TABLE company_directory; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.company_directory TO pd_staff;
GRANT SELECT ON TABLE public.company_directory TO pd_worker;
GRANT SELECT,INSERT ON TABLE public.company_directory TO pd_auth;

--
-- Name: TABLE company_events; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.company_events TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.company_events TO pd_portal;
GRANT INSERT ON TABLE public.company_events TO pd_auth;
GRANT SELECT,INSERT ON TABLE public.company_events TO pd_worker;

--
-- Name: TABLE company_scope; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.company_scope TO pd_staff;
GRANT SELECT ON TABLE public.company_scope TO pd_worker;
GRANT SELECT ON TABLE public.company_scope TO pd_auth;
GRANT SELECT ON TABLE public.company_scope TO pd_portal;

--
-- Name: COLUMN company_scope.until_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(until_at) ON TABLE public.company_scope TO pd_staff;

--
-- Name: COLUMN company_scope.undone_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(undone_by) ON TABLE public.company_scope TO pd_staff;

--
-- Name: COLUMN company_scope.undo_reason; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(undo_reason) ON TABLE public.company_scope TO pd_staff;

--
-- Name: TABLE company_groups; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.company_groups TO pd_portal;
GRANT SELECT ON TABLE public.company_groups TO pd_staff;
GRANT SELECT ON TABLE public.company_groups TO pd_worker;
GRANT SELECT ON TABLE public.company_groups TO pd_auth;

--
-- Name: SEQUENCE company_number_seq; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT USAGE ON SEQUENCE public.company_number_seq TO pd_auth;

--
-- Name: TABLE contact_list_entries; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.contact_list_entries TO pd_portal;
GRANT SELECT ON TABLE public.contact_list_entries TO pd_staff;
GRANT SELECT ON TABLE public.contact_list_entries TO pd_worker;
GRANT SELECT ON TABLE public.contact_list_entries TO pd_auth;

--
-- Name: COLUMN contact_list_entries.email; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(email) ON TABLE public.contact_list_entries TO pd_auth;

--
-- Name: TABLE contact_lists; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.contact_lists TO pd_portal;
GRANT SELECT ON TABLE public.contact_lists TO pd_staff;
GRANT SELECT ON TABLE public.contact_lists TO pd_worker;
GRANT SELECT ON TABLE public.contact_lists TO pd_auth;

--
-- Name: COLUMN contact_lists.ended_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(ended_at) ON TABLE public.contact_lists TO pd_staff;

--
-- Name: COLUMN contact_lists.outcome; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(outcome) ON TABLE public.contact_lists TO pd_staff;

--
-- Name: COLUMN contact_lists.decided_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(decided_by) ON TABLE public.contact_lists TO pd_staff;

--
-- Name: COLUMN contact_lists.reason; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(reason) ON TABLE public.contact_lists TO pd_staff;

--
-- Name: TABLE contract_announcements; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.contract_announcements TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.contract_announcements TO pd_worker;

--
-- Name: TABLE contract_contacts; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.contract_contacts TO pd_portal;
GRANT SELECT,INSERT,DELETE ON TABLE public.contract_contacts TO pd_staff;
GRANT SELECT ON TABLE public.contract_contacts TO pd_worker;
GRANT SELECT,UPDATE ON TABLE public.contract_contacts TO pd_auth;

--
-- Name: COLUMN contract_contacts.name; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(name) ON TABLE public.contract_contacts TO pd_staff;

--
-- Name: COLUMN contract_contacts.phone; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(phone) ON TABLE public.contract_contacts TO pd_staff;

--
-- Name: COLUMN contract_contacts.person_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(person_id) ON TABLE public.contract_contacts TO pd_portal;
GRANT UPDATE(person_id) ON TABLE public.contract_contacts TO pd_staff;

--
-- Name: TABLE contract_directory; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.contract_directory TO pd_staff;

--
-- Name: TABLE contract_enquiries; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.contract_enquiries TO pd_portal;
GRANT SELECT ON TABLE public.contract_enquiries TO pd_staff;
GRANT SELECT ON TABLE public.contract_enquiries TO pd_worker;

--
-- Name: COLUMN contract_enquiries.told_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(told_at) ON TABLE public.contract_enquiries TO pd_worker;

--
-- Name: COLUMN contract_enquiries.settled_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(settled_at) ON TABLE public.contract_enquiries TO pd_staff;

--
-- Name: COLUMN contract_enquiries.settled_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(settled_by) ON TABLE public.contract_enquiries TO pd_staff;

--
-- Name: TABLE contract_years; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.contract_years TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.contract_years TO pd_staff;
GRANT SELECT ON TABLE public.contract_years TO pd_worker;

--
-- Name: COLUMN contract_years.granted; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(granted) ON TABLE public.contract_years TO pd_staff;

--
-- Name: COLUMN contract_years.balance; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(balance) ON TABLE public.contract_years TO pd_staff;
GRANT UPDATE(balance) ON TABLE public.contract_years TO pd_portal;

--
-- Name: TABLE contracts; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.contracts TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.contracts TO pd_staff;
GRANT SELECT ON TABLE public.contracts TO pd_worker;

--
-- Name: COLUMN contracts.plan_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(plan_id) ON TABLE public.contracts TO pd_staff;

--
-- Name: COLUMN contracts.catalogue_version; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(catalogue_version) ON TABLE public.contracts TO pd_staff;

--
-- Name: COLUMN contracts.state; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(state) ON TABLE public.contracts TO pd_staff;
GRANT UPDATE(state) ON TABLE public.contracts TO pd_portal;
GRANT UPDATE(state) ON TABLE public.contracts TO pd_worker;

--
-- Name: COLUMN contracts.ends_on; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(ends_on) ON TABLE public.contracts TO pd_staff;

--
-- Name: COLUMN contracts.overrides; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(overrides) ON TABLE public.contracts TO pd_staff;

--
-- Name: COLUMN contracts.terminated_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(terminated_at) ON TABLE public.contracts TO pd_staff;

--
-- Name: COLUMN contracts.terminated_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(terminated_by) ON TABLE public.contracts TO pd_staff;

--
-- Name: COLUMN contracts.termination_reason; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(termination_reason) ON TABLE public.contracts TO pd_staff;

--
-- Name: TABLE deletion_links; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT ON TABLE public.deletion_links TO pd_worker;
GRANT SELECT,DELETE ON TABLE public.deletion_links TO pd_auth;

--
-- Name: SEQUENCE draft_versions; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT USAGE ON SEQUENCE public.draft_versions TO pd_portal;
GRANT USAGE ON SEQUENCE public.draft_versions TO pd_staff;

--
-- Name: TABLE drafts; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.drafts TO pd_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.drafts TO pd_staff;

--
-- Name: TABLE email_change_links; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,DELETE ON TABLE public.email_change_links TO pd_auth;
GRANT INSERT ON TABLE public.email_change_links TO pd_worker;

--
-- Name: TABLE email_changes; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.email_changes TO pd_auth;
GRANT SELECT ON TABLE public.email_changes TO pd_worker;

--
-- Name: COLUMN email_changes.old_confirmed_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(old_confirmed_at) ON TABLE public.email_changes TO pd_auth;

--
-- Name: COLUMN email_changes.new_confirmed_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(new_confirmed_at) ON TABLE public.email_changes TO pd_auth;

--
-- Name: COLUMN email_changes.ended_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(ended_at) ON TABLE public.email_changes TO pd_auth;

--
-- Name: COLUMN email_changes.outcome; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(outcome) ON TABLE public.email_changes TO pd_auth;

--
-- Name: TABLE email_directory; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.email_directory TO pd_auth;
GRANT SELECT ON TABLE public.email_directory TO pd_staff;
GRANT SELECT ON TABLE public.email_directory TO pd_worker;
GRANT SELECT ON TABLE public.email_directory TO pd_portal;

--
-- Name: COLUMN email_directory.email; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(email) ON TABLE public.email_directory TO pd_auth;

--
-- Name: TABLE file_removals; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,DELETE ON TABLE public.file_removals TO pd_worker;

--
-- Name: COLUMN file_removals.due_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(due_at) ON TABLE public.file_removals TO pd_worker;

--
-- Name: TABLE files; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.files TO pd_portal;
GRANT SELECT,INSERT,DELETE ON TABLE public.files TO pd_staff;
GRANT SELECT,DELETE ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.company_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(company_id) ON TABLE public.files TO pd_portal;
GRANT UPDATE(company_id) ON TABLE public.files TO pd_staff;

--
-- Name: COLUMN files.received; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(received) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.sha256; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(sha256) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.state; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(state) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.locked_archive; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(locked_archive) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.preview; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(preview) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.virus_check; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(virus_check) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.virus_name; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(virus_name) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.virus_checked_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(virus_checked_at) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.internal; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(internal) ON TABLE public.files TO pd_portal;
GRANT UPDATE(internal) ON TABLE public.files TO pd_staff;

--
-- Name: COLUMN files.request_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(request_id) ON TABLE public.files TO pd_portal;
GRANT UPDATE(request_id) ON TABLE public.files TO pd_staff;

--
-- Name: COLUMN files.event_seq; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(event_seq) ON TABLE public.files TO pd_portal;
GRANT UPDATE(event_seq) ON TABLE public.files TO pd_staff;

--
-- Name: COLUMN files.received_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(received_at) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.due_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(due_at) ON TABLE public.files TO pd_worker;

--
-- Name: COLUMN files.tries; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(tries) ON TABLE public.files TO pd_worker;

--
-- Name: SEQUENCE former_contact_seq; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT USAGE ON SEQUENCE public.former_contact_seq TO pd_worker;

--
-- Name: TABLE history_seal_heads; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.history_seal_heads TO pd_worker;

--
-- Name: TABLE history_seals; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.history_seals TO pd_worker;
GRANT SELECT ON TABLE public.history_seals TO pd_staff;

--
-- Name: TABLE installation_events; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.installation_events TO pd_staff;
GRANT INSERT ON TABLE public.installation_events TO pd_auth;
GRANT INSERT ON TABLE public.installation_events TO pd_worker;

--
-- Name: TABLE invitation_links; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT ON TABLE public.invitation_links TO pd_worker;
GRANT SELECT,DELETE ON TABLE public.invitation_links TO pd_auth;
GRANT DELETE ON TABLE public.invitation_links TO pd_portal;
GRANT DELETE ON TABLE public.invitation_links TO pd_staff;

--
-- Name: COLUMN invitation_links.company_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(company_id) ON TABLE public.invitation_links TO pd_portal;
GRANT SELECT(company_id) ON TABLE public.invitation_links TO pd_staff;

--
-- Name: COLUMN invitation_links.invitation_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(invitation_id) ON TABLE public.invitation_links TO pd_portal;
GRANT SELECT(invitation_id) ON TABLE public.invitation_links TO pd_staff;

--
-- Name: TABLE invitations; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.invitations TO pd_portal;
GRANT SELECT ON TABLE public.invitations TO pd_auth;
GRANT SELECT ON TABLE public.invitations TO pd_worker;
GRANT SELECT,INSERT ON TABLE public.invitations TO pd_staff;

--
-- Name: COLUMN invitations.email; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(email) ON TABLE public.invitations TO pd_auth;

--
-- Name: COLUMN invitations.role; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(role) ON TABLE public.invitations TO pd_portal;

--
-- Name: COLUMN invitations.sees_all_requests; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(sees_all_requests) ON TABLE public.invitations TO pd_portal;

--
-- Name: COLUMN invitations.sent_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(sent_at) ON TABLE public.invitations TO pd_portal;
GRANT UPDATE(sent_at) ON TABLE public.invitations TO pd_staff;

--
-- Name: COLUMN invitations.expires_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(expires_at) ON TABLE public.invitations TO pd_portal;
GRANT UPDATE(expires_at) ON TABLE public.invitations TO pd_staff;

--
-- Name: COLUMN invitations.accepted_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(accepted_at) ON TABLE public.invitations TO pd_auth;

--
-- Name: COLUMN invitations.accepted_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(accepted_by) ON TABLE public.invitations TO pd_auth;

--
-- Name: COLUMN invitations.revoked_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(revoked_at) ON TABLE public.invitations TO pd_portal;

--
-- Name: COLUMN invitations.revoked_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(revoked_by) ON TABLE public.invitations TO pd_portal;

--
-- Name: TABLE joining_links; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,DELETE ON TABLE public.joining_links TO pd_auth;
GRANT INSERT ON TABLE public.joining_links TO pd_worker;

--
-- Name: TABLE joining_statements; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.joining_statements TO pd_auth;
GRANT SELECT ON TABLE public.joining_statements TO pd_staff;

--
-- Name: COLUMN joining_statements.settled_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(settled_at) ON TABLE public.joining_statements TO pd_auth;

--
-- Name: COLUMN joining_statements.outcome; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(outcome) ON TABLE public.joining_statements TO pd_auth;

--
-- Name: COLUMN joining_statements.decided_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(decided_at) ON TABLE public.joining_statements TO pd_auth;

--
-- Name: COLUMN joining_statements.decided_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(decided_by) ON TABLE public.joining_statements TO pd_auth;

--
-- Name: TABLE joinings; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.joinings TO pd_auth;
GRANT SELECT ON TABLE public.joinings TO pd_portal;
GRANT SELECT ON TABLE public.joinings TO pd_staff;
GRANT SELECT ON TABLE public.joinings TO pd_worker;

--
-- Name: COLUMN joinings.ended_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(ended_at) ON TABLE public.joinings TO pd_auth;

--
-- Name: COLUMN joinings.outcome; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(outcome) ON TABLE public.joinings TO pd_auth;

--
-- Name: COLUMN joinings.decided_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(decided_by) ON TABLE public.joinings TO pd_auth;

--
-- Name: TABLE language_links; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,DELETE ON TABLE public.language_links TO pd_auth;
GRANT INSERT ON TABLE public.language_links TO pd_worker;

--
-- Name: TABLE licence_imports; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.licence_imports TO pd_staff;

--
-- Name: TABLE licence_notices; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.licence_notices TO pd_worker;
GRANT SELECT ON TABLE public.licence_notices TO pd_portal;
GRANT SELECT ON TABLE public.licence_notices TO pd_staff;

--
-- Name: TABLE licences; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.licences TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.licences TO pd_staff;
GRANT SELECT ON TABLE public.licences TO pd_worker;
GRANT SELECT,INSERT ON TABLE public.licences TO pd_auth;

--
-- Name: COLUMN licences.attached_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(attached_at) ON TABLE public.licences TO pd_staff;

--
-- Name: COLUMN licences.attached_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(attached_by) ON TABLE public.licences TO pd_staff;

--
-- Name: TABLE macros; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.macros TO pd_staff;

--
-- Name: TABLE memberships; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.memberships TO pd_portal;
GRANT SELECT ON TABLE public.memberships TO pd_staff;
GRANT SELECT ON TABLE public.memberships TO pd_worker;
GRANT SELECT,INSERT ON TABLE public.memberships TO pd_auth;

--
-- Name: COLUMN memberships.company_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT(company_id) ON TABLE public.memberships TO pd_portal;
GRANT INSERT(company_id) ON TABLE public.memberships TO pd_staff;

--
-- Name: COLUMN memberships.person_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT(person_id) ON TABLE public.memberships TO pd_portal;
GRANT INSERT(person_id) ON TABLE public.memberships TO pd_staff;

--
-- Name: COLUMN memberships.role; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT(role),UPDATE(role) ON TABLE public.memberships TO pd_portal;
GRANT UPDATE(role) ON TABLE public.memberships TO pd_auth;
GRANT INSERT(role) ON TABLE public.memberships TO pd_staff;

--
-- Name: COLUMN memberships.sees_all_requests; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT(sees_all_requests),UPDATE(sees_all_requests) ON TABLE public.memberships TO pd_portal;
GRANT UPDATE(sees_all_requests) ON TABLE public.memberships TO pd_auth;
GRANT INSERT(sees_all_requests) ON TABLE public.memberships TO pd_staff;

--
-- Name: COLUMN memberships.joined_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(joined_at) ON TABLE public.memberships TO pd_auth;
GRANT INSERT(joined_at) ON TABLE public.memberships TO pd_portal;
GRANT INSERT(joined_at) ON TABLE public.memberships TO pd_staff;

--
-- Name: COLUMN memberships.left_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT(left_at),UPDATE(left_at) ON TABLE public.memberships TO pd_portal;
GRANT UPDATE(left_at) ON TABLE public.memberships TO pd_auth;
GRANT INSERT(left_at) ON TABLE public.memberships TO pd_staff;

--
-- Name: COLUMN memberships.removed_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(removed_by) ON TABLE public.memberships TO pd_portal;
GRANT UPDATE(removed_by) ON TABLE public.memberships TO pd_auth;

--
-- Name: TABLE members; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.members TO pd_portal;
GRANT SELECT ON TABLE public.members TO pd_staff;
GRANT SELECT ON TABLE public.members TO pd_worker;
GRANT SELECT ON TABLE public.members TO pd_auth;

--
-- Name: TABLE mentions; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.mentions TO pd_staff;

--
-- Name: COLUMN mentions.seen_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(seen_at) ON TABLE public.mentions TO pd_staff;

--
-- Name: TABLE message_directory; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT ON TABLE public.message_directory TO pd_portal;
GRANT INSERT ON TABLE public.message_directory TO pd_staff;
GRANT INSERT ON TABLE public.message_directory TO pd_worker;

--
-- Name: TABLE notifications; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.notifications TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.notifications TO pd_worker;

--
-- Name: COLUMN notifications.seen_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(seen_at) ON TABLE public.notifications TO pd_staff;

--
-- Name: TABLE outbox; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT ON TABLE public.outbox TO pd_portal;
GRANT INSERT ON TABLE public.outbox TO pd_staff;
GRANT INSERT ON TABLE public.outbox TO pd_auth;
GRANT SELECT,INSERT,UPDATE ON TABLE public.outbox TO pd_worker;

--
-- Name: TABLE ownership_offers; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.ownership_offers TO pd_portal;
GRANT SELECT ON TABLE public.ownership_offers TO pd_staff;
GRANT SELECT ON TABLE public.ownership_offers TO pd_worker;

--
-- Name: COLUMN ownership_offers.ended_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(ended_at) ON TABLE public.ownership_offers TO pd_portal;
GRANT UPDATE(ended_at) ON TABLE public.ownership_offers TO pd_staff;

--
-- Name: COLUMN ownership_offers.outcome; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(outcome) ON TABLE public.ownership_offers TO pd_portal;
GRANT UPDATE(outcome) ON TABLE public.ownership_offers TO pd_staff;

--
-- Name: TABLE passkey_challenges; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.passkey_challenges TO pd_auth;

--
-- Name: TABLE passkeys; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.passkeys TO pd_auth;

--
-- Name: TABLE password_reset_links; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.password_reset_links TO pd_auth;
GRANT INSERT ON TABLE public.password_reset_links TO pd_worker;

--
-- Name: TABLE password_resets; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.password_resets TO pd_auth;
GRANT SELECT ON TABLE public.password_resets TO pd_worker;

--
-- Name: COLUMN password_resets.used_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(used_at) ON TABLE public.password_resets TO pd_auth;

--
-- Name: TABLE people; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.people TO pd_auth;

--
-- Name: COLUMN people.person_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(person_id) ON TABLE public.people TO pd_portal;
GRANT SELECT(person_id) ON TABLE public.people TO pd_staff;
GRANT SELECT(person_id) ON TABLE public.people TO pd_worker;

--
-- Name: COLUMN people.name; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(name) ON TABLE public.people TO pd_portal;
GRANT SELECT(name) ON TABLE public.people TO pd_staff;
GRANT SELECT(name) ON TABLE public.people TO pd_worker;
GRANT UPDATE(name) ON TABLE public.people TO pd_auth;

--
-- Name: COLUMN people.language; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(language) ON TABLE public.people TO pd_portal;
GRANT SELECT(language) ON TABLE public.people TO pd_staff;
GRANT SELECT(language) ON TABLE public.people TO pd_worker;
GRANT UPDATE(language) ON TABLE public.people TO pd_auth;

--
-- Name: COLUMN people.time_zone; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(time_zone) ON TABLE public.people TO pd_staff;
GRANT SELECT(time_zone) ON TABLE public.people TO pd_worker;
GRANT UPDATE(time_zone) ON TABLE public.people TO pd_auth;

--
-- Name: COLUMN people.password_hash; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(password_hash) ON TABLE public.people TO pd_auth;

--
-- Name: COLUMN people.created_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(created_at) ON TABLE public.people TO pd_staff;
GRANT SELECT(created_at) ON TABLE public.people TO pd_worker;

--
-- Name: COLUMN people.suspended_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(suspended_at) ON TABLE public.people TO pd_staff;
GRANT SELECT(suspended_at) ON TABLE public.people TO pd_worker;
GRANT UPDATE(suspended_at) ON TABLE public.people TO pd_auth;
GRANT SELECT(suspended_at) ON TABLE public.people TO pd_portal;

--
-- Name: COLUMN people.anonymised_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(anonymised_at) ON TABLE public.people TO pd_worker;

--
-- Name: TABLE person_deletions; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.person_deletions TO pd_portal;
GRANT SELECT ON TABLE public.person_deletions TO pd_worker;
GRANT SELECT ON TABLE public.person_deletions TO pd_auth;

--
-- Name: COLUMN person_deletions.ended_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(ended_at) ON TABLE public.person_deletions TO pd_portal;
GRANT UPDATE(ended_at) ON TABLE public.person_deletions TO pd_worker;
GRANT UPDATE(ended_at) ON TABLE public.person_deletions TO pd_auth;

--
-- Name: COLUMN person_deletions.outcome; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(outcome) ON TABLE public.person_deletions TO pd_portal;
GRANT UPDATE(outcome) ON TABLE public.person_deletions TO pd_worker;
GRANT UPDATE(outcome) ON TABLE public.person_deletions TO pd_auth;

--
-- Name: TABLE person_events; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.person_events TO pd_auth;
GRANT INSERT ON TABLE public.person_events TO pd_portal;
GRANT INSERT ON TABLE public.person_events TO pd_staff;
GRANT INSERT ON TABLE public.person_events TO pd_worker;

--
-- Name: TABLE presence; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.presence TO pd_staff;

--
-- Name: TABLE quota_lines; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.quota_lines TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.quota_lines TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.quota_lines TO pd_worker;

--
-- Name: TABLE registration_links; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.registration_links TO pd_auth;
GRANT INSERT ON TABLE public.registration_links TO pd_worker;

--
-- Name: TABLE registrations; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.registrations TO pd_auth;
GRANT SELECT ON TABLE public.registrations TO pd_worker;

--
-- Name: COLUMN registrations.confirmed_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(confirmed_at) ON TABLE public.registrations TO pd_auth;

--
-- Name: TABLE request_clocks; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request_clocks TO pd_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request_clocks TO pd_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request_clocks TO pd_worker;

--
-- Name: TABLE request_directory; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT ON TABLE public.request_directory TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.request_directory TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.request_directory TO pd_worker;

--
-- Name: TABLE request_event_contents; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.request_event_contents TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.request_event_contents TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.request_event_contents TO pd_worker;

--
-- Name: TABLE request_events; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.request_events TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.request_events TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.request_events TO pd_worker;

--
-- Name: SEQUENCE request_number_seq; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT USAGE ON SEQUENCE public.request_number_seq TO pd_portal;
GRANT USAGE ON SEQUENCE public.request_number_seq TO pd_staff;

--
-- Name: TABLE request_participants; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.request_participants TO pd_portal;
GRANT SELECT,INSERT,DELETE ON TABLE public.request_participants TO pd_staff;
GRANT SELECT ON TABLE public.request_participants TO pd_worker;

--
-- Name: COLUMN request_participants.took_over; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(took_over) ON TABLE public.request_participants TO pd_portal;

--
-- Name: TABLE request_reads; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.request_reads TO pd_portal;
GRANT SELECT,INSERT,UPDATE ON TABLE public.request_reads TO pd_staff;

--
-- Name: TABLE request_views; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request_views TO pd_portal;
GRANT SELECT ON TABLE public.request_views TO pd_worker;

--
-- Name: TABLE requests; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.requests TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.requests TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.updated_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(updated_at) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(updated_at) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(updated_at) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.contract_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(contract_id) ON TABLE public.requests TO pd_staff;

--
-- Name: COLUMN requests.plan_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(plan_id) ON TABLE public.requests TO pd_staff;

--
-- Name: COLUMN requests.status; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(status) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(status) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(status) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.severity; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(severity) ON TABLE public.requests TO pd_staff;

--
-- Name: COLUMN requests.assignee_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(assignee_id) ON TABLE public.requests TO pd_staff;

--
-- Name: COLUMN requests.clock_state; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(clock_state) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(clock_state) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(clock_state) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.clock_starts_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(clock_starts_at) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(clock_starts_at) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(clock_starts_at) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.clock_warning_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(clock_warning_at) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(clock_warning_at) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(clock_warning_at) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.clock_due_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(clock_due_at) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(clock_due_at) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(clock_due_at) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.clock_answered_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(clock_answered_at) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(clock_answered_at) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(clock_answered_at) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.queue_band; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(queue_band) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(queue_band) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(queue_band) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.queue_rank; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(queue_rank) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(queue_rank) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(queue_rank) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.next_due_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(next_due_at) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(next_due_at) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(next_due_at) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.queue_severity; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(queue_severity) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(queue_severity) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(queue_severity) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.history_seq; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(history_seq) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(history_seq) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(history_seq) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.history_head; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(history_head) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(history_head) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(history_head) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.public_seq; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(public_seq) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(public_seq) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(public_seq) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.ended_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(ended_at) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(ended_at) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(ended_at) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.catalogue_version; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(catalogue_version) ON TABLE public.requests TO pd_staff;

--
-- Name: COLUMN requests.clock_calendar; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(clock_calendar) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(clock_calendar) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(clock_calendar) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.clock_kind; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(clock_kind) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(clock_kind) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(clock_kind) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.clock_cycle; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(clock_cycle) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(clock_cycle) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(clock_cycle) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.lapses_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(lapses_at) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(lapses_at) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(lapses_at) ON TABLE public.requests TO pd_worker;

--
-- Name: COLUMN requests.remind_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(remind_at) ON TABLE public.requests TO pd_portal;
GRANT UPDATE(remind_at) ON TABLE public.requests TO pd_staff;
GRANT UPDATE(remind_at) ON TABLE public.requests TO pd_worker;

--
-- Name: TABLE saved_views; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.saved_views TO pd_staff;

--
-- Name: TABLE second_factors; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.second_factors TO pd_auth;

--
-- Name: TABLE sessions; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessions TO pd_auth;

--
-- Name: TABLE sign_in_tickets; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_tickets TO pd_auth;

--
-- Name: TABLE signing_keys; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.signing_keys TO pd_portal;
GRANT SELECT ON TABLE public.signing_keys TO pd_staff;
GRANT SELECT,INSERT ON TABLE public.signing_keys TO pd_worker;

--
-- Name: TABLE staff_invitation_links; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,DELETE ON TABLE public.staff_invitation_links TO pd_auth;
GRANT INSERT ON TABLE public.staff_invitation_links TO pd_worker;

--
-- Name: TABLE staff_invitations; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.staff_invitations TO pd_auth;
GRANT SELECT ON TABLE public.staff_invitations TO pd_worker;

--
-- Name: TABLE staff_roles; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.staff_roles TO pd_auth;
GRANT SELECT ON TABLE public.staff_roles TO pd_staff;
GRANT SELECT ON TABLE public.staff_roles TO pd_worker;
GRANT SELECT ON TABLE public.staff_roles TO pd_portal;

--
-- Name: TABLE unrenewed_contracts; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT ON TABLE public.unrenewed_contracts TO pd_staff;
GRANT SELECT ON TABLE public.unrenewed_contracts TO pd_worker;

--
-- Name: TABLE upload_leases; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.upload_leases TO pd_worker;

--
-- Name: COLUMN upload_leases.holder; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(holder) ON TABLE public.upload_leases TO pd_worker;

--
-- Name: COLUMN upload_leases.until_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(until_at) ON TABLE public.upload_leases TO pd_worker;

--
-- Name: COLUMN upload_leases.wanted; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(wanted) ON TABLE public.upload_leases TO pd_worker;

--
-- Name: TABLE viewings; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.viewings TO pd_staff;
GRANT SELECT ON TABLE public.viewings TO pd_worker;

--
-- Name: COLUMN viewings.ended_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(ended_at) ON TABLE public.viewings TO pd_staff;
GRANT UPDATE(ended_at) ON TABLE public.viewings TO pd_worker;

--
-- Name: TABLE webhook_deliveries; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT,INSERT ON TABLE public.webhook_deliveries TO pd_portal;
GRANT SELECT,INSERT ON TABLE public.webhook_deliveries TO pd_staff;
GRANT SELECT,DELETE ON TABLE public.webhook_deliveries TO pd_worker;

--
-- Name: COLUMN webhook_deliveries.state; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(state) ON TABLE public.webhook_deliveries TO pd_portal;
GRANT UPDATE(state) ON TABLE public.webhook_deliveries TO pd_staff;
GRANT UPDATE(state) ON TABLE public.webhook_deliveries TO pd_worker;

--
-- Name: COLUMN webhook_deliveries.tries; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(tries) ON TABLE public.webhook_deliveries TO pd_portal;
GRANT UPDATE(tries) ON TABLE public.webhook_deliveries TO pd_staff;
GRANT UPDATE(tries) ON TABLE public.webhook_deliveries TO pd_worker;

--
-- Name: COLUMN webhook_deliveries.due_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(due_at) ON TABLE public.webhook_deliveries TO pd_portal;
GRANT UPDATE(due_at) ON TABLE public.webhook_deliveries TO pd_staff;
GRANT UPDATE(due_at) ON TABLE public.webhook_deliveries TO pd_worker;

--
-- Name: COLUMN webhook_deliveries.attempts; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(attempts) ON TABLE public.webhook_deliveries TO pd_worker;

--
-- Name: TABLE webhook_endpoints; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT INSERT,DELETE ON TABLE public.webhook_endpoints TO pd_portal;
GRANT INSERT,DELETE ON TABLE public.webhook_endpoints TO pd_staff;
GRANT SELECT ON TABLE public.webhook_endpoints TO pd_worker;

--
-- Name: COLUMN webhook_endpoints.webhook_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(webhook_id) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(webhook_id) ON TABLE public.webhook_endpoints TO pd_staff;

--
-- Name: COLUMN webhook_endpoints.company_id; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(company_id) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(company_id) ON TABLE public.webhook_endpoints TO pd_staff;

--
-- Name: COLUMN webhook_endpoints.url; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(url),UPDATE(url) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(url),UPDATE(url) ON TABLE public.webhook_endpoints TO pd_staff;

--
-- Name: COLUMN webhook_endpoints.name; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(name),UPDATE(name) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(name),UPDATE(name) ON TABLE public.webhook_endpoints TO pd_staff;

--
-- Name: COLUMN webhook_endpoints.kinds; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(kinds),UPDATE(kinds) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(kinds),UPDATE(kinds) ON TABLE public.webhook_endpoints TO pd_staff;

--
-- Name: COLUMN webhook_endpoints.secret; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT UPDATE(secret) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT UPDATE(secret) ON TABLE public.webhook_endpoints TO pd_staff;

--
-- Name: COLUMN webhook_endpoints.former_until; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(former_until),UPDATE(former_until) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(former_until),UPDATE(former_until) ON TABLE public.webhook_endpoints TO pd_staff;

--
-- Name: COLUMN webhook_endpoints.created_at; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(created_at) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(created_at) ON TABLE public.webhook_endpoints TO pd_staff;

--
-- Name: COLUMN webhook_endpoints.created_by; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(created_by) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(created_by) ON TABLE public.webhook_endpoints TO pd_staff;

--
-- Name: COLUMN webhook_endpoints.failing_since; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(failing_since),UPDATE(failing_since) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(failing_since),UPDATE(failing_since) ON TABLE public.webhook_endpoints TO pd_staff;
GRANT UPDATE(failing_since) ON TABLE public.webhook_endpoints TO pd_worker;

--
-- Name: COLUMN webhook_endpoints.off_since; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(off_since),UPDATE(off_since) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(off_since),UPDATE(off_since) ON TABLE public.webhook_endpoints TO pd_staff;
GRANT UPDATE(off_since) ON TABLE public.webhook_endpoints TO pd_worker;

--
-- Name: COLUMN webhook_endpoints.off_because; Type: ACL; Schema: public; Owner: pd_owner
--

GRANT SELECT(off_because),UPDATE(off_because) ON TABLE public.webhook_endpoints TO pd_portal;
GRANT SELECT(off_because),UPDATE(off_because) ON TABLE public.webhook_endpoints TO pd_staff;
GRANT UPDATE(off_because) ON TABLE public.webhook_endpoints TO pd_worker;

--
-- PostgreSQL database dump complete
--
