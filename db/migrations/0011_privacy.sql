-- People and companies ask to be deleted, wait, and are anonymised (C6).
-- Danger: none. A column without a default and small tables are added, and functions that only jobs may call.

alter table people add column anonymised_at timestamptz;
grant select (anonymised_at) on people to pd_worker;

-- A person's account that is to be deleted; one at a time.
create table person_deletions (
  person_id uuid not null references people,
  deletion_id uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('cancelled', 'carried_out')),
  primary key (person_id, deletion_id),
  check ((ended_at is null) = (outcome is null))
);
create unique index person_deletions_open on person_deletions (person_id) where ended_at is null;
create index person_deletions_due on person_deletions (due_at) where ended_at is null;
alter table person_deletions enable row level security;
create policy worker on person_deletions for all to pd_worker using (true) with check (true);
create policy auth on person_deletions for all to pd_auth using (true) with check (true);
create policy portal on person_deletions for all to pd_portal
  using (person_id = app.person()) with check (person_id = app.person());
grant select, insert, update (ended_at, outcome) on person_deletions to pd_portal;
grant select, update (ended_at, outcome) on person_deletions to pd_worker, pd_auth;

-- The same of a company, by its owner.
create table company_deletions (
  company_id uuid not null references companies,
  deletion_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('cancelled', 'carried_out')),
  primary key (company_id, deletion_id),
  foreign key (company_id, asked_by) references memberships,
  check ((ended_at is null) = (outcome is null))
);
create unique index company_deletions_open on company_deletions (company_id) where ended_at is null;
create index company_deletions_due on company_deletions (due_at) where ended_at is null;
alter table company_deletions enable row level security;
create policy staff on company_deletions for all to pd_staff using (true) with check (true);
create policy worker on company_deletions for all to pd_worker using (true) with check (true);
create policy auth on company_deletions for all to pd_auth using (true) with check (true);
create policy portal on company_deletions for all to pd_portal
  using (company_id = any (app.companies())) with check (company_id = any (app.companies()));
grant select, insert, update (ended_at, outcome) on company_deletions to pd_portal;
grant select, update (ended_at, outcome) on company_deletions to pd_worker, pd_auth;
grant select on company_deletions to pd_staff;

-- Who has the mail may keep what it says will be deleted.
create table deletion_links (
  token_hash bytea primary key,
  deletion_id uuid not null,
  expires_at timestamptz not null
);
grant insert on deletion_links to pd_worker;
grant select, delete on deletion_links to pd_auth;

-- What happened to a person is theirs to take along.
grant select on person_events to pd_auth;
grant insert on person_events to pd_worker;
grant select on company_events to pd_worker;

create sequence former_contact_seq;
grant usage on sequence former_contact_seq to pd_worker;

-- A text in which each of these words, whole and in any case, is said otherwise.
create function app.redacted(said text, words text[], instead text) returns text
language plpgsql immutable parallel safe as $$
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
$$;

-- The same for every text inside of a value; its keys stay.
create function app.redacted(said jsonb, words text[], instead text) returns jsonb
language sql immutable parallel safe as $$
  select case jsonb_typeof(said)
    when 'string' then to_jsonb(app.redacted(said #>> '{}', words, instead))
    when 'object' then (select coalesce(jsonb_object_agg(key, app.redacted(value, words, instead)), '{}')
      from jsonb_each(said))
    when 'array' then (select coalesce(jsonb_agg(app.redacted(value, words, instead) order by place), '[]')
      from jsonb_array_elements(said) with ordinality as element (value, place))
    else said end
$$;

-- Names and addresses that a person has, or had.
create function app.names_of(wanted uuid) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
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

-- Whether there is still somebody to forget; nobody else forgets them until the transaction ends.
create function app.hold_person(wanted uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  select anonymised_at is null from people where person_id = wanted for no key update
$$;

-- The words of an entry as they stand after an anonymisation; the history holds their new hash.
create function app.rewrite_words(company uuid, request uuid, entry integer, new_salt bytea, new_content jsonb)
returns void
language sql security definer set search_path = public, pg_temp as $$
  update request_event_contents set salt = new_salt, content = new_content
    where (company_id, request_id, seq) = (company, request, entry);
  update requests set subject = coalesce(new_content ->> 'subject', subject)
    where entry = 1 and (company_id, request_id) = (company, request)
$$;

-- Everything of a person outside of the requests' histories: what is theirs is deleted, and where they must be named
-- they are named `label`.
create function app.forget_person(wanted uuid, label text, words text[], at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  theirs uuid[] := array(select company_id from memberships where person_id = wanted);
  table_name text;
begin
  foreach table_name in array array['sessions', 'sign_in_tickets', 'second_factors', 'backup_codes', 'language_links',
      'password_reset_links', 'drafts', 'saved_views', 'notifications', 'mentions', 'presence', 'request_reads',
      'email_directory', 'passkeys', 'passkey_challenges', 'joining_links', 'outbox'] loop
    execute format('delete from %I where person_id = $1', table_name) using wanted;
  end loop;
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
  -- What others wrote of them, where they belonged.
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
    where company_id = any (theirs) and app.names(name || ' ' || url, words);

  update people set name = label, password_hash = null, time_zone = 'UTC', suspended_at = coalesce(suspended_at, at),
    anonymised_at = at where person_id = wanted;
end
$$;

-- Whether a text, or the text of a value, may hold one of these words: a first look that misses none.
create function app.names(said text, words text[]) returns boolean
language sql immutable parallel safe as $$
  select exists (select from unnest(words) word
    where strpos(lower(said), lower(word)) > 0 or strpos(lower(said), lower(substr(to_json(word)::text, 2,
      length(to_json(word)::text) - 2))) > 0)
$$;

-- Everything of a company outside of the requests' histories, once nobody belongs to it any more.
create function app.forget_company(wanted uuid, label text, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
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

revoke all on function app.names_of(uuid), app.hold_person(uuid), app.rewrite_words(uuid, uuid, integer, bytea, jsonb),
  app.forget_person(uuid, text, text[], timestamptz), app.forget_company(uuid, text, timestamptz) from public;
grant execute on function app.names_of(uuid), app.hold_person(uuid), app.rewrite_words(uuid, uuid, integer, bytea, jsonb),
  app.forget_person(uuid, text, text[], timestamptz), app.forget_company(uuid, text, timestamptz) to pd_worker;

-- Who asks to be deleted is written to, whether or not they belong to a company.
drop policy portal on outbox;
create policy portal on outbox for all to pd_portal
  using (company_id = any (app.companies()) or (company_id is null and person_id = app.person()))
  with check (company_id = any (app.companies()) or (company_id is null and person_id = app.person()));
