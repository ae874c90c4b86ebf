-- Files: uploads that go on where they stopped, and what became of them.
-- Danger: none. New tables.

-- A file from its first byte on. Its bytes lie in the storage under its key, never in the database. `internal` until it
-- is sent where staff upload it, and for good where it hangs on a note. `received` is what had arrived when it was last
-- looked; the storage knows better.
create table files (
  company_id uuid not null references companies,
  file_id uuid not null,
  uploaded_by uuid not null references people,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  -- By whoever sent it, and as it arrived.
  stated_sha256 bytea check (length(stated_sha256) = 32),
  sha256 bytea check (length(sha256) = 32),
  state text not null check (state in ('uploading', 'checking', 'ready', 'damaged', 'lost', 'erased')),
  locked_archive boolean not null default false,
  preview text check (preview in ('image', 'text')),
  virus_check text not null default 'none' check (virus_check in ('none', 'waiting', 'clean', 'infected', 'too_large')),
  virus_name text,
  virus_checked_at timestamptz,
  storage text not null check (storage in ('disk', 's3')),
  storage_key text not null,
  internal boolean not null,
  request_id uuid,
  event_seq integer,
  created_at timestamptz not null,
  received_at timestamptz,
  -- When it is looked at next; whoever looks puts that off by a lease.
  due_at timestamptz not null,
  tries integer not null default 0,
  primary key (company_id, file_id),
  unique (file_id),
  foreign key (company_id, request_id, event_seq) references request_events,
  check ((request_id is null) = (event_seq is null))
);
create index files_of_request on files (company_id, request_id, event_seq) where request_id is not null;
create index files_unsent on files (uploaded_by) where request_id is null;
create index files_due on files (due_at) where state in ('uploading', 'checking') or virus_check = 'waiting'
  or request_id is null;

alter table files enable row level security;
create policy staff on files for all to pd_staff using (true) with check (true);
create policy worker on files for all to pd_worker using (true) with check (true);
create policy portal on files for all to pd_portal
  using (company_id = any (app.companies()) and not internal)
  with check (company_id = any (app.companies()) and not internal);
-- Whoever uploads a file sends it, once, or throws it away before.
do $$
declare
  reader text;
begin
  foreach reader in array array['pd_portal', 'pd_staff'] loop
    execute format('create policy %I on files as restrictive for insert to %I
      with check (uploaded_by = app.person())', reader || '_own', reader);
    execute format('create policy %I on files as restrictive for update to %I
      using (uploaded_by = app.person() and request_id is null) with check (uploaded_by = app.person())',
      reader || '_unsent', reader);
    execute format('create policy %I on files as restrictive for delete to %I
      using (uploaded_by = app.person() and request_id is null)', reader || '_unsent_gone', reader);
  end loop;
end
$$;
grant select, insert, delete, update (company_id, request_id, event_seq, internal) on files to pd_portal, pd_staff;
grant select, delete, update (received, received_at, sha256, state, locked_archive, preview, virus_check, virus_name,
  virus_checked_at, due_at, tries) on files to pd_worker;

-- Which process writes an upload now; one that was killed holds it no longer than its lease. `wanted`: another call
-- waits for it.
create table upload_leases (
  file_id uuid primary key,
  holder uuid not null,
  until_at timestamptz not null,
  wanted boolean not null default false
);
grant select, insert, update (holder, until_at, wanted), delete on upload_leases to pd_worker;

-- What lies in a storage and belongs to no row any more; a sweep takes it away.
create table file_removals (
  storage text not null,
  storage_key text not null,
  marked_at timestamptz not null,
  due_at timestamptz not null,
  primary key (storage, storage_key)
);
grant select, update (due_at), delete on file_removals to pd_worker;

-- Whatever makes a row go, or its bytes: they are taken away after the transaction, never in it.
create function app.mark_file_removal() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into file_removals (storage, storage_key, marked_at, due_at) values (old.storage, old.storage_key, now(), now())
    on conflict do nothing;
  return null;
end
$$;
create trigger mark_file_removal after delete on files for each row execute function app.mark_file_removal();
create trigger mark_bytes_removal after update of state on files for each row
  when (new.state in ('lost', 'erased') and old.state <> new.state) execute function app.mark_file_removal();

-- C6: of a person, or of a company: what was not sent is gone, of what was sent nothing but that there was a file.
create function app.erase_files(of_company uuid, of_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from files f where f.request_id is null
    and (f.company_id = of_company or f.uploaded_by = of_person);
  update files f set state = 'erased', name = '', media_type = 'application/octet-stream', stated_sha256 = null,
      sha256 = null, preview = null, virus_name = null
    where (f.company_id = of_company or f.uploaded_by = of_person) and f.state <> 'erased';
end
$$;
revoke all on function app.mark_file_removal(), app.erase_files(uuid, uuid) from public;
grant execute on function app.erase_files(uuid, uuid) to pd_worker;
