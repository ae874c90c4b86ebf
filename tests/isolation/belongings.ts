import { randomUUIDv7 } from 'node:crypto';
import { asOperator } from '../../server/access/index.ts';
import { putActivationCode } from '../../server/licences/index.ts';
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
  for (const who of ['owner', 'keeper'] as const)
    await made(who, 'PUT', `/api/requests/PD-${requestNumber}/read`, { seq: 1 });
  await made('keeper', 'PUT', '/api/presence', {
    tab,
    number: `PD-${requestNumber}`,
    writing: false,
  });
  return {
    draft,
    tab,
    invitation: await made('owner', 'POST', `/api/companies/${company.publicId}/invitations`, {
      email: words.invited,
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
export async function announce({ admin }: Ground, house: House): Promise<void> {
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
  // However long the walk takes, the keeper is here.
  await admin.query(
    `update presence set seen_at = now() + interval '1 hour' where person_id = $1`,
    [keeper.id],
  );
  await admin.query(
    'insert into company_scope (root_id, member_id, from_at) values ($1, $1, now())',
    [company.id],
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
