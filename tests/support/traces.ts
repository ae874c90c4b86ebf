import type pg from 'pg';
import type { Actor } from '../../server/access/index.ts';

interface Whose {
  person: Actor;
  company: { id: string; owner: Actor };
  staff: Actor;
}

/** Rows of the parts around a person that hold name, address or network address, as their parts write them. */
export async function leaveTraces(admin: pg.Pool, { person, company, staff }: Whose) {
  const values: Record<string, string> = {
    person: person.id,
    name: person.name,
    email: person.email,
    company: company.id,
    owner: company.owner.id,
    staff: staff.id,
    from: '203.0.113.77',
  };
  for (const statement of statements) {
    const used: string[] = [];
    const text = statement.replace(
      /(?<=[ (]):([a-z]+)\b/g,
      (_, name: string) => `$${used.push(name)}`,
    );
    await admin.query(
      text,
      used.map((name) => values[name]),
    );
  }
}

const uuid = 'gen_random_uuid()';
const later = `now() + interval '1 day'`;
const said = (words: string, name: string) => `'${words} ' || cast(:${name} as text)`;

const statements = [
  // Who has a passkey is asked for it; they have just shown it.
  `update sessions set second_factor_at = now() where person_id = :person`,
  `insert into passkeys (person_id, passkey_id, credential_id, public_key, counter, transports, name, added_at)
    values (:person, ${uuid}, uuid_send(${uuid}), '', 0, '{}', ${said('Laptop of', 'name')}, now())`,
  `insert into joinings (company_id, joining_id, person_id, person_name, email, asked_at, expires_at)
    values (:company, ${uuid}, :person, :name, :email, now(), ${later})`,
  `insert into joining_statements (statement_id, person_id, activation_code, company_name, source_address, stated_at)
    values (${uuid}, :person, 'CODE', ${said('The company of', 'name')}, :from, now())`,
  `insert into email_changes (change_id, person_id, old_email, new_email, asked_at, expires_at, ended_at, outcome)
    values (${uuid}, :person, 'former@example.org', :email, now(), ${later}, now(), 'changed')`,
  `insert into api_tokens (token_id, company_id, person_id, token_hash, ending, name, scopes, created_at, expires_at)
    values (${uuid}, :company, :person, uuid_send(${uuid}), 'abcd', ${said('Export by', 'name')}, '{requests:read}', now(), ${later}),
      (${uuid}, :company, :owner, uuid_send(${uuid}), 'abcd', ${said('Export for', 'name')}, '{requests:read}', now(), ${later})`,
  `insert into staff_invitations (invitation_id, email, roles, language, invited_by, invited_at, sent_at, expires_at)
    values (${uuid}, :email, '{engineer}', 'en', :staff, now(), now(), ${later})`,
  `insert into viewings (company_id, viewing_id, person_id, staff_id, session_id, reason, started_at, expires_at)
    values (:company, ${uuid}, :person, :staff, ${uuid}, ${said('Asked for by', 'name')}, now(), ${later})`,
  `insert into company_scope (root_id, member_id, from_at, until_at, reason, undo_reason)
    select :company, company_id, now(), now(), ${said('Registered by', 'name')}, ${said('Told by', 'email')}
      from companies where company_id <> :company limit 1`,
  `insert into webhook_endpoints (webhook_id, company_id, url, name, kinds, secret, created_at, created_by)
    values (${uuid}, :company, 'https://hooks.example/in', ${said('Hook of', 'name')}, '{}', '', now(), :owner),
      (${uuid}, null, 'https://hooks.example/in', ${said('Hook for', 'name')}, '{}', '', now(), :staff)`,
  `insert into webhook_deliveries (webhook_id, company_id, kind, payload, due_at, created_at, attempts)
    select webhook_id, company_id, 'member.joined', ${said('{"text":"', 'name')} || '"}', now(), now(),
      jsonb_build_array(jsonb_build_object('answer', ${said('Thank you', 'name')}))
      from webhook_endpoints where name like '%' || cast(:name as text)`,
  `insert into contact_lists (company_id, contact_list_id, contract_id, version, purpose, asked_by, asked_at, ended_at,
      outcome, reason)
    select company_id, ${uuid}, contract_id, 1, 'change', :owner, now(), now(), 'sent_back', ${said('Not', 'name')}
      from contracts where company_id = :company limit 1`,
  `insert into contact_list_entries (company_id, contact_list_id, position, name, email, phone)
    select company_id, contact_list_id, 1, :name, :email, '+49 30 901820' from contact_lists where company_id = :company`,
  `insert into contract_enquiries (company_id, enquiry_id, contract_id, wish, words, asked_at, asked_by)
    select company_id, ${uuid}, contract_id, 'renewal', ${said('Ask', 'name')}, now(), :owner
      from contracts where company_id = :company limit 1`,
  `update contracts set terminated_at = now(), termination_reason = ${said('As wished by', 'name')}
    where company_id = :company`,
  `insert into files (company_id, file_id, uploaded_by, name, media_type, size, state, storage, storage_key, internal,
      created_at, due_at)
    values (:company, ${uuid}, :person, ${said('Notes of', 'name')}, 'text/plain', 1, 'ready', 'disk', 'key', false, now(), ${later}),
      (:company, ${uuid}, :owner, ${said('Log of', 'name')}, 'text/plain', 1, 'ready', 'disk', 'key', false, now(), ${later})`,
  `insert into request_views (company_id, person_id, view_id, name, filter, position, created_at)
    values (:company, :person, ${uuid}, 'Mine', '{}', 0, now()),
      (:company, :owner, ${uuid}, ${said('Sent by', 'name')}, '{}', 0, now())`,
  `insert into licence_imports (import_id, started_at, file_name, lines, touched_at)
    values (${uuid}, now(), ${said('Licences of', 'name')}, 1, now())`,
];
