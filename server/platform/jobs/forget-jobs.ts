import pg from 'pg';

/** Sample data: takes the jobs back that were planned for a time that has passed; who needs one plans it at the start. */
export async function forgetPastJobs(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(
      'select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where run_at <= now()))',
    );
  } finally {
    await client.end();
  }
}
