-- Row security for what customers add and never read: mail, the numbers of requests, Message-IDs.
-- Danger: none. The tables are locked for a moment.

-- Only the query said whose such a row is; now a customer's transaction adds rows of its own companies alone.
do $$
declare
  directory text;
begin
  foreach directory in array array['outbox', 'request_directory', 'message_directory'] loop
    execute format('alter table %I enable row level security', directory);
    execute format('create policy staff on %I for all to pd_staff using (true) with check (true)', directory);
    execute format('create policy worker on %I for all to pd_worker using (true) with check (true)', directory);
    execute format('create policy portal on %I for all to pd_portal
      using (company_id = any (app.companies())) with check (company_id = any (app.companies()))', directory);
  end loop;
end
$$;
-- Sign-in, registration and resets write to whoever they know.
create policy auth on outbox for insert to pd_auth with check (true);
