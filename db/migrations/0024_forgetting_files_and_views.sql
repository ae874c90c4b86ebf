-- C6: files and the views of customers are forgotten too.
-- Danger: none.

-- As it was, and with it what files and the customers' views are called.
create or replace function app.forget_words(theirs uuid[], words text[], label text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
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

-- As it was, and with it the views of their lists and the files that they did not send.
create or replace function app.forget_person(wanted uuid, label text, words text[], at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
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
$$;

-- As it was, likewise.
create or replace function app.forget_company(wanted uuid, label text, at timestamptz) returns void
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
