import { randomUUIDv7 } from 'node:crypto';
import { type Actor, asOperator } from '../../server/access/index.ts';
import { settleJoining, stateJoining } from '../../server/companies/index.ts';
import { putActivationCode } from '../../server/licences/index.ts';
import { createToken } from '../../server/tokens/index.ts';
import { createWebhook } from '../../server/webhooks/index.ts';
import { ask } from './ask.ts';
import { type Ground, type House, sessionOf } from './house.ts';
import { freeCode, type IdKind } from './kinds.ts';

/** What belongs to people, made as their pages make it. */
export async function possess(
  ground: Ground,
  { company, owner, member, keeper, words, requestNumber }: Omit<House, 'requestId' | 'ids'>,
): Promise<Partial<Record<IdKind, string>>> {
  const sessions = {
    owner: await sessionOf(ground, owner.id),
    keeper: await sessionOf(ground, keeper.id),
  };
  const made = async (who: 'owner' | 'keeper', method: string, path: string, body: unknown) => {
    const { status, text } = await ask(ground.url, sessions[who], { method, path, body });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return text === '' ? '' : String((JSON.parse(text) as { id?: string }).id);
  };
  const draft = `reply:PD-${requestNumber}`;
  const tab = `tab-of-${words.view.length}-${requestNumber}`;
  const draftBody = { content: { body: words.draft }, version: 0, device: 'owner-browser' };
  await made('owner', 'PUT', `/api/drafts/${encodeURIComponent(draft)}`, draftBody);
  await made('keeper', 'PUT', '/api/drafts/new-note', draftBody);
  await made('owner', 'POST', `/api/companies/${company.publicId}/ownership-offer`, {
    personId: member.id,
  });
  await made('owner', 'POST', `/api/companies/${company.publicId}/deletion`, {
    name: words.company,
  });
  for (const who of ['owner', 'keeper'] as const)
    await made(who, 'PUT', `/api/requests/PD-${requestNumber}/read`, { seq: 1 });
  await made('keeper', 'PUT', '/api/presence', {
    tab,
    number: `PD-${requestNumber}`,
    writing: false,
  });
  const wanted = { name: words.apiToken, scopes: ['requests:read' as const], days: 30 };
  const ofCompany = await createToken(ground.world.database, owner, company.publicId, wanted);
  const ofKeeper = await createToken(ground.world.database, keeper, null, wanted);
  return {
    ...(await hooksOf(ground, owner, company.publicId, words.webhook)),
    apiToken: ofCompany.token.id,
    staffToken: ofKeeper.token.id,
    draft,
    tab,
    invitation: await made('owner', 'POST', `/api/companies/${company.publicId}/invitations`, {
      email: words.invited,
    }),
    requestView: await made('owner', 'POST', '/api/request-views', {
      name: words.requestView,
      filter: { search: words.requestView },
    }),
    view: await made('keeper', 'POST', '/api/views', {
      name: words.view,
      filter: { state: 'open' },
    }),
    macro: await made('keeper', 'POST', '/api/macros', {
      name: words.macro,
      kind: 'note',
      body: words.macro,
    }),
  };
}

/** Two people ask to be let in: one of the company, and one who does not know its name, of support. */
export async function askIn(
  { world, admin }: Ground,
  { code, words }: { code: string; words: House['words'] },
): Promise<{ joining: string; statement: string }> {
  const stated = async (companyName: string, email: string) => {
    const asker = await world.person(email);
    const from = { ...asker, sourceAddress: '127.0.0.1' };
    await stateJoining(world.database, from, { activationCode: code, companyName });
    const { rows } = await admin.query<{ id: string }>(
      'select statement_id as id from joining_statements where person_id = $1',
      [asker.id],
    );
    const id = rows[0]?.id ?? '';
    await settleJoining(world.database, world.book.current.zone, id);
    return id;
  };
  return {
    joining: await stated(words.company, words.asking),
    statement: await stated('Совсем другая', words.stating),
  };
}

/** A list of contacts that waits for support. */
export async function listContacts(
  { admin }: Ground,
  { company, owner, words }: Pick<House, 'company' | 'owner' | 'words'>,
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with list as (insert into contact_lists
        (company_id, contact_list_id, contract_id, version, purpose, asked_by, asked_at)
        values ($1, gen_random_uuid(), $2, 1, 'change', $3, now()) returning company_id, contact_list_id)
      insert into contact_list_entries (company_id, contact_list_id, position, name, email)
        select company_id, contact_list_id, 0, $4, $5 from list returning contact_list_id as id`,
    [company.id, company.contractId, owner.id, words.member, `listed-${owner.email}`],
  );
  return rows[0]?.id ?? '';
}

/** Where nothing is sent: switched off, with a delivery of its past. */
async function hooksOf({ world, admin }: Ground, owner: Actor, publicId: string, name: string) {
  const url = 'https://hooks.example/in';
  const system = await world.staff('administrator');
  const made = async (maker: Actor, whose: string | null) => {
    const wanted = { name: whose === null ? 'hook' : name, url, kinds: [] };
    const { webhook } = await createWebhook(world.database, maker, whose, wanted, []);
    await admin.query(
      `update webhook_endpoints set off_since = now(), off_because = 'paused' where webhook_id = $1`,
      [webhook.id],
    );
    const { rows } = await admin.query<{ id: string }>(
      `insert into webhook_deliveries (webhook_id, company_id, kind, payload, created_at, due_at, state)
        select webhook_id, company_id, 'request.opened', '{}', now(), now(), 'failed' from webhook_endpoints
        where webhook_id = $1 returning delivery_id as id`,
      [webhook.id],
    );
    return { webhook: webhook.id, delivery: rows[0]?.id ?? '' };
  };
  const ofCompany = await made(owner, publicId);
  const ofVendor = await made(system, null);
  return { ...ofCompany, vendorWebhook: ofVendor.webhook, vendorDelivery: ofVendor.delivery };
}

/** An open invitation to the desk, by the keeper. */
export async function inviteToDesk({ admin }: Ground, keeper: House['keeper']): Promise<string> {
  const id = randomUUIDv7();
  await admin.query(
    `insert into staff_invitations
        (invitation_id, email, roles, language, invited_by, invited_at, sent_at, expires_at)
      values ($1, $2, '{engineer}', 'en', $3, now(), now(), now() + interval '3 days')`,
    [id, `joining-${id}@example.org`, keeper.id],
  );
  return id;
}

/** The keeper looks on as the owner. */
export async function viewByKeeper(
  { admin }: Ground,
  { company, owner, keeper }: Pick<House, 'company' | 'owner' | 'keeper'>,
): Promise<string> {
  const id = randomUUIDv7();
  await admin.query(
    `insert into viewings
        (company_id, viewing_id, person_id, staff_id, session_id, reason, started_at, expires_at)
      select $1, $2, $3, person_id, session_id, 'because', now(), now() + interval '1 hour'
        from sessions where person_id = $4 limit 1`,
    [company.id, id, owner.id, keeper.id],
  );
  return id;
}

/** What only time and mergers bring about. */
export async function announce({ admin, world }: Ground, house: House): Promise<void> {
  const { company, keeper, requestId, requestNumber } = house;
  const at = '2026-11-30T12:00:00.000Z';
  const event = {
    id: randomUUIDv7(),
    type: 'clock.warning',
    at,
    plannedFor: at,
    request: `PD-${requestNumber}`,
    company: company.publicId,
    clock: 'first_response',
    cycle: 1,
    step: 'half',
    share: 0.5,
    dueAt: at,
  };
  await admin.query(
    `with announced as (insert into clock_announcements
        (company_id, request_id, kind, cycle, step, announcement_id, planned_for, announced_at, event)
        values ($1, $2, 'first_response', 1, 'half', $4, now(), now(), $5) returning announcement_id)
      insert into notifications (person_id, announcement_id, notified_at)
        select $3, announcement_id, now() from announced`,
    [company.id, requestId, keeper.id, event.id, event],
  );
  await admin.query(
    `insert into licence_notices (company_id, licence_id, valid_until, days_before, told_at)
      select company_id, licence_id, valid_until, 30, now() from activation_codes where company_id = $1`,
    [company.id],
  );
  // Of somebody who became the owner after asking.
  await admin.query(
    `insert into person_deletions (person_id, deletion_id, asked_at, due_at)
      values ($1, gen_random_uuid(), now(), now() + interval '14 days')`,
    [company.owner.id],
  );
  // Whoever writes is not in a hurry: of the walk nobody is gone before it ends.
  await admin.query(
    `update presence set seen_at = now() + interval '1 hour' where person_id = $1`,
    [keeper.id],
  );
  await admin.query(
    `insert into account_managers (company_id, person_id, assigned_by, assigned_at)
      values ($1, $2, $2, now())`,
    [company.id, keeper.id],
  );
  const member = await world.company();
  await admin.query(
    'insert into company_scope (root_id, member_id, from_at) values ($1, $2, now())',
    [company.id, member.id],
  );
}

/** Codes that nobody has used, as `kinds.ts` names them. */
export async function fillRegistry({ world }: Ground, howMany: number): Promise<void> {
  const day = (days: number) => new Date(world.now + days * 86_400_000).toISOString().slice(0, 10);
  await asOperator(world.database, async (scope) => {
    for (let index = 0; index < howMany; index += 1)
      await putActivationCode(
        scope,
        {
          code: freeCode(index),
          productId: 'endpoint-shield-windows',
          seats: 10,
          validFrom: day(-30),
          validUntil: day(300),
        },
        world.now,
      );
  });
}

/** What the owner asks about the contract. */
export async function askForMore(
  ground: Ground,
  { company, owner }: Pick<House, 'company' | 'owner'>,
): Promise<string> {
  const path = `/api/contracts/${company.contractId}/enquiries`;
  const body = { wish: 'upgrade', words: 'Больше площадок' };
  const session = await sessionOf(ground, owner.id);
  const { status, text } = await ask(ground.url, session, { method: 'POST', path, body });
  if (status >= 300) throw new Error(`POST ${path}: ${status} ${text}`);
  // No end of theirs is near enough to be announced by itself.
  await ground.admin.query(
    `insert into contract_announcements select company_id, contract_id, ends_on, 30, now() from contracts
      where company_id = $1`,
    [company.id],
  );
  const { rows } = await ground.admin.query<{ id: string }>(
    'select enquiry_id as id from contract_enquiries where company_id = $1',
    [company.id],
  );
  return rows[0]?.id ?? '';
}
