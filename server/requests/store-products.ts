import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** How many open requests are about which versions of these products. */
export async function countOpenOfProducts(
  { db }: Scope,
  products: readonly string[],
): Promise<{ productId: string; versionId: string; count: number }[]> {
  if (products.length === 0) return [];
  const { rows } = await sql<{ productId: string; versionId: string; count: number }>`
    select product_id as "productId", version_id as "versionId", count(*) as count from requests
    where open and product_id = any(${products}) group by product_id, version_id`.execute(db);
  return rows;
}
