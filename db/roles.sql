-- The cluster's roles. Run by the administrator's connection before every migration; safe to repeat.
-- Danger: roles belong to the whole cluster, not to one database; two installations on one cluster share them.
do $$
declare
  wanted text;
begin
  -- Owns every table and function, and is nobody's login.
  -- pd_portal: customers, rows of their companies only. pd_staff: the vendor's people.
  -- pd_auth: sign-in, registration and token look-ups. pd_worker: jobs.
  foreach wanted in array array['pd_owner', 'pd_portal', 'pd_staff', 'pd_auth', 'pd_worker'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
  -- The login role of the application owns nothing and inherits nothing: it must say `set local role`.
  if not exists (select from pg_roles where rolname = 'pd_app') then
    create role pd_app login noinherit;
  end if;
  -- The login role of the job runner owns the runner's schema and nothing else.
  if not exists (select from pg_roles where rolname = 'pd_jobs') then
    create role pd_jobs login;
  end if;
end
$$;
grant pd_portal, pd_staff, pd_auth, pd_worker to pd_app;
grant pd_owner, pd_jobs to current_user;
do $$
begin
  execute format('grant create on database %I to pd_owner, pd_jobs', current_database());
end
$$;
revoke create on schema public from public;
grant create, usage on schema public to pd_owner;
