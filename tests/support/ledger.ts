import type pg from 'pg';

/** Every contract year whose balance is not the sum of its lines, in words; none may be. */
export async function ledgerFaults(admin: pg.Pool): Promise<string[]> {
  const { rows } = await admin.query<{ number: string; starts_on: string; told: string }>(`
    select number, contract_years.starts_on::text, concat(balance, ' is not the sum ', sum) as told
    from contract_years join contracts using (company_id, contract_id)
      cross join lateral (select sum(amount) from quota_lines line
        where (line.company_id, line.contract_id, line.year_starts_on)
          = (contract_years.company_id, contract_years.contract_id, contract_years.starts_on)) lines
    where sum is distinct from coalesce(balance, 0)`);
  return rows.map((year) => `${year.number} from ${year.starts_on}: ${year.told}`);
}
