import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

export interface HeldLicence {
  id: string;
  productId: string;
  codeEnding: string;
  seats: number;
  /** Null where the registry does not tell. */
  seatsUsed: number | null;
  /** Local dates, both included. */
  validFrom: string;
  validUntil: string;
  /** Epoch ms. */
  attachedAt: number;
  attachedBy: { id: string; name: string };
  company: { id: string; publicId: string; name: string };
}

/** What the registry says of the codes that a company has, or one that is seen as one with it. */
export async function listHeld({ db }: Scope, companyId: string): Promise<HeldLicence[]> {
  const { rows } = await sql<HeldLicence>`
    select code.licence_id as id, code.product_id as "productId", code.code_ending as "codeEnding", code.seats,
      code.seats_used as "seatsUsed", code.valid_from as "validFrom", code.valid_until as "validUntil",
      floor(extract(epoch from licence.attached_at) * 1000)::bigint as "attachedAt",
      json_build_object('id', person.person_id, 'name', person.name) as "attachedBy",
      json_build_object('id', c.company_id, 'publicId', c.public_id, 'name', c.name) as company
    from company_groups g
      join activation_codes code on code.company_id = g.with_id
      join licences licence on licence.company_id = code.company_id and licence.licence_id = code.licence_id
      join companies c on c.company_id = code.company_id
      join people person on person.person_id = licence.attached_by
    where g.company_id = ${companyId}
    order by code.product_id, code.valid_until desc, licence.attached_at, code.licence_id`.execute(
    db,
  );
  return rows;
}
