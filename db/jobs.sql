-- The one way for the application to put a job in the queue, inside its own transaction.
-- Owned by pd_jobs: the job runner's tables have row security without policies, so only their owner can write.
-- Run after the job runner's own migrations; safe to repeat.
create or replace function app.enqueue(task text, payload json, run_at timestamptz default null, job_key text default null)
returns void language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
begin
  if task not in ('send-mail', 'settle-joining', 'tell-queue') then
    raise exception 'task % may not be enqueued', task;
  end if;
  perform graphile_worker.add_job(task, payload => payload, run_at => run_at, job_key => job_key, max_attempts => 25);
end
$$;
revoke all on function app.enqueue(text, json, timestamptz, text) from public;
grant execute on function app.enqueue(text, json, timestamptz, text) to pd_portal, pd_staff, pd_auth, pd_worker;

-- The same for many at once, each under its key: one after the other takes forty times as long.
create or replace function app.enqueue_all(task text, payloads json[], job_keys text[])
returns void language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
begin
  if task <> 'send-mail' then
    raise exception 'task % may not be enqueued', task;
  end if;
  perform graphile_worker.add_jobs(array(
    select row(task, payload, null, null, 25, job_key, null, null)::graphile_worker.job_spec
    from unnest(payloads, job_keys) as job (payload, job_key)));
end
$$;
revoke all on function app.enqueue_all(text, json[], text[]) from public;
grant execute on function app.enqueue_all(text, json[], text[]) to pd_worker;

-- Earlier releases planned a job for every first warning. The sweep of the clocks announces them now, and jobs that nobody
-- takes would stay in the queue for ever.
select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs
  where task_identifier = 'warn-request' having count(*) > 0;
