import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, Caller, installation, World } from '../support/installation.ts';

const { database, url } = await installation();
const world = await World.open(database);
const ours = await world.company('enterprise');
const theirs = await world.company('enterprise');
const us = await Caller.signedIn(url, ours.owner.email);
const stranger = await Caller.signedIn(url, theirs.owner.email);
const nobody = new Caller(url);

const secret = 'Шифровальщик на двух файловых серверах';
const request = {
  productId: 'endpoint-shield-windows',
  versionId: '12.3.1.480',
  contractId: ours.contractId,
  severity: 1,
  subject: secret,
  description: secret,
};
const sent = await us.call('POST', '/api/requests', request);
const number: string = sent.body.number;
const colleague = await world.member(ours, 'user');
const invited = await us.call('POST', `/api/companies/${ours.publicId}/invitations`, {
  email: 'invited@example.org',
});
const invitationId: string = invited.body.id;
const sessionId: string = (await us.call('GET', '/api/sessions')).body.items[0].id;

interface Attack {
  route: string;
  body?: unknown;
  /** What a member of another company gets; nobody at all gets 401 unless said otherwise. */
  stranger: number;
  nobody?: number;
}

const move = (made: object) => ({
  route: 'POST /api/requests/{number}/moves',
  body: made,
  stranger: 404,
});
const message = (kind: string) => ({
  route: 'POST /api/requests/{number}/messages',
  body: { kind, body: 'I was here', qualified: true },
  stranger: 404,
});

/** Every route that takes one of our ids; a new route fails the last test until it stands here or below. */
const attacks: Attack[] = [
  { route: 'GET /api/requests/{number}', stranger: 404 },
  { route: 'GET /api/requests/{number}/clocks', stranger: 404 },
  { route: 'GET /api/requests/{number}/receipt-file', stranger: 404 },
  ...['reply', 'answer', 'question', 'solution', 'note'].map(message),
  move({ move: 'take' }),
  move({ move: 'log_call', startedAt: '2026-01-01T00:00:00Z' }),
  move({ move: 'change_severity', severity: 4, reason: 'mine' }),
  move({ move: 'cancel', reason: 'mine' }),
  move({ move: 'solve_without_info' }),
  move({ move: 'accept' }),
  move({ move: 'resume' }),
  move({ move: 'close' }),
  move({ move: 'assign', assigneeId: null }),
  move({ move: 'continue' }),
  move({ move: 'return_incident', reason: 'mine' }),
  move({ move: 'undo', seq: 1 }),
  move({ move: 'correct_call', seq: 1, startedAt: null, reason: 'mine' }),
  move({ move: 'correct_answer', seq: 1, qualified: true, reason: 'mine' }),
  move({ move: 'change_contract', contractId: null, reason: 'mine' }),
  move({ move: 'explain_breach', clock: 'first_response', cycle: 1, breachReason: 'other' }),
  move({ move: 'dispute', clock: 'first_response', cycle: 1, reason: 'mine' }),
  move({
    move: 'decide_dispute',
    clock: 'first_response',
    cycle: 1,
    accepted: true,
    reason: 'mine',
  }),
  { route: 'GET /api/requests/{number}/colleagues', stranger: 404 },
  {
    route: 'POST /api/requests/{number}/participants',
    body: { personId: theirs.owner.id },
    stranger: 404,
  },
  { route: `DELETE /api/requests/{number}/participants/${ours.owner.id}`, stranger: 404 },
  { route: 'PUT /api/requests/{number}/read', body: { seq: 1 }, stranger: 404 },
  { route: 'POST /api/requests', body: { ...request, companyId: ours.id }, stranger: 404 },
  { route: 'POST /api/requests', body: request, stranger: 404 },
  { route: `GET /api/support-levels?companyId=${ours.id}`, stranger: 404 },
  { route: 'GET /api/queue', stranger: 404 },
  { route: 'GET /api/queue/counts', stranger: 404 },
  { route: 'GET /api/queue/choices', stranger: 404 },
  {
    route: 'POST /api/queue/bulk',
    body: { numbers: [number], move: { move: 'take' } },
    stranger: 404,
  },
  { route: 'POST /api/queue/undo', body: { done: [{ number, seq: 1 }] }, stranger: 404 },
  { route: 'GET /api/views', stranger: 404 },
  { route: 'POST /api/views', body: { name: 'mine', filter: {} }, stranger: 404 },
  { route: 'PATCH /api/views/{id}', body: { name: 'mine', filter: {} }, stranger: 404 },
  { route: 'DELETE /api/views/{id}', stranger: 404 },
  { route: 'GET /api/mentions', stranger: 404 },
  { route: 'PUT /api/mentions/seen', stranger: 404 },
  { route: 'GET /api/notifications', stranger: 404 },
  { route: 'PUT /api/notifications/seen', stranger: 404 },
  { route: `GET /api/announcements?request=${number}`, stranger: 404 },
  { route: 'GET /api/macros', stranger: 404 },
  { route: 'POST /api/macros', body: { name: 'mine', kind: 'note', body: 'x' }, stranger: 404 },
  {
    route: 'PATCH /api/macros/{id}',
    body: { name: 'mine', kind: 'note', body: 'x' },
    stranger: 404,
  },
  { route: 'DELETE /api/macros/{id}', stranger: 404 },
  { route: 'GET /api/settings', stranger: 404 },
  { route: 'GET /api/settings/versions', stranger: 404 },
  { route: 'GET /api/settings/holiday-countries', stranger: 404 },
  { route: 'GET /api/settings/catalogue.zip', stranger: 404 },
  { route: 'POST /api/settings/preview', body: { basedOn: 1 }, stranger: 404 },
  {
    route: 'POST /api/settings/versions',
    body: { basedOn: 1, holdsFrom: null, note: null, reason: null },
    stranger: 404,
  },
  {
    route: 'POST /api/settings/calendars/{id}/confirmed-years',
    body: { basedOn: 1, year: 2027 },
    stranger: 404,
  },
  { route: 'GET /api/companies', stranger: 404 },
  {
    route: 'GET /api/reports/promises?from=2026-01-01&to=2026-12-31',
    stranger: 404,
  },
  { route: `GET /api/companies/${ours.publicId}`, stranger: 404 },
  { route: `GET /api/companies/${ours.publicId}/people`, stranger: 404 },
  {
    route: `PATCH /api/companies/${ours.publicId}/people/{personId}`,
    body: { role: 'user' },
    stranger: 404,
  },
  { route: `GET /api/companies/${ours.publicId}/people/{personId}/open-requests`, stranger: 404 },
  {
    route: `POST /api/companies/${ours.publicId}/people/{personId}/removal`,
    body: { successorId: null },
    stranger: 404,
  },
  { route: `GET /api/companies/${ours.publicId}/activity`, stranger: 404 },
  {
    route: `POST /api/companies/${ours.publicId}/ownership-offer`,
    body: { personId: colleague.id },
    stranger: 404,
  },
  { route: `DELETE /api/companies/${ours.publicId}/ownership-offer`, stranger: 404 },
  { route: `POST /api/companies/${ours.publicId}/ownership-offer/accept`, stranger: 404 },
  {
    route: `POST /api/companies/${ours.publicId}/invitations/many`,
    body: { pasted: 'mallory@example.org' },
    stranger: 404,
  },
  {
    route: `POST /api/companies/${ours.publicId}/invitations`,
    body: { email: 'mallory@example.org' },
    stranger: 404,
  },
  {
    route: `POST /api/companies/${ours.publicId}/invitations/{invitationId}/resend`,
    stranger: 404,
  },
  { route: `DELETE /api/companies/${ours.publicId}/invitations/{invitationId}`, stranger: 404 },
  { route: `GET /api/contracts?company=${ours.id}`, stranger: 404 },
  { route: `GET /api/contracts/${ours.contractId}/ledger`, stranger: 404 },
  {
    route: `POST /api/contracts/${ours.contractId}/ledger`,
    body: { amount: 1, reason: 'mine' },
    stranger: 404,
  },
  { route: `DELETE /api/sessions/${sessionId}`, stranger: 404 },
  { route: 'GET /api/requests/{number}/contracts', stranger: 404 },
  {
    route: 'POST /api/contracts',
    body: {
      companyId: ours.id,
      number: 'X',
      planId: 'plus',
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
      contacts: [],
    },
    stranger: 404,
  },
];

/** Routes that take no id of a company: what they give is the caller's own, or public. */
const withoutIds = [
  'POST /api/sessions',
  'POST /api/sessions/code',
  'DELETE /api/sessions/current',
  'GET /api/session',
  'DELETE /api/sessions',
  'GET /api/sessions',
  'GET /api/me',
  'PATCH /api/me',
  'PUT /api/me/password',
  'GET /api/me/second-factor',
  'POST /api/me/second-factor',
  'POST /api/me/second-factor/confirm',
  'POST /api/me/second-factor/backup-codes',
  'POST /api/me/second-factor/off',
  'POST /api/password-resets',
  'POST /api/password-resets/confirm',
  'POST /api/language-links',
  'GET /api/status-names',
  'GET /api/setup',
  'POST /api/setup',
  'POST /api/registrations',
  'POST /api/registrations/confirm',
  'POST /api/invitations/look',
  'POST /api/invitations/accept',
  'GET /api/signing-key',
  'GET /api/products',
  'GET /api/plans',
  'GET /api/requests',
  'GET /api/requests/overview',
  'GET /api/live',
  'GET /api/presence',
  'PUT /api/presence',
  'DELETE /api/presence/{tab}',
  'GET /api/drafts/{key}',
  'PUT /api/drafts/{key}',
  'DELETE /api/drafts/{key}',
  'GET /healthz',
  'GET /readyz',
];

const attackAs = (caller: Caller, { route, body }: Attack): Promise<Answer> => {
  const [method = '', path = ''] = route.split(' ');
  const ids = { number, personId: colleague.id, invitationId };
  const filled = path.replace(
    /\{(number|personId|invitationId)\}/,
    (_, name) => ids[name as 'number'],
  );
  return caller.call(method, filled, body);
};

for (const attack of attacks) {
  const words = `${attack.route.split('?')[0]} ${JSON.stringify((attack.body as { move?: string; kind?: string })?.move ?? (attack.body as { kind?: string })?.kind ?? '')}`;
  test(`another company's owner gets nothing of ours from ${words}`, async () => {
    const answer = await attackAs(stranger, attack);
    assert.equal(answer.status, attack.stranger, JSON.stringify(answer.body));
    assert.ok(!JSON.stringify(answer.body).includes(secret));
  });
  test(`nobody gets nothing from ${words}`, async () => {
    assert.equal((await attackAs(nobody, attack)).status, 401);
  });
}

test("another company's list does not hold our requests", async () => {
  const { body } = await stranger.call('GET', '/api/requests?state=all');
  assert.deepEqual(body.items, []);
});

test('after all attacks our request is as it was', async () => {
  const { body } = await us.call('GET', `/api/requests/${number}`);
  assert.equal(body.status, 'processing');
  assert.equal(body.entries.length, 1);
});

test('every route of the API stands in a table of this file', async () => {
  const { body } = await nobody.call('GET', '/api/openapi.json');
  const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const known = new Set([
    ...withoutIds,
    ...attacks.map(({ route }) =>
      route
        .split('?')[0]
        ?.replace(ours.publicId, '{publicId}')
        .replace(ours.contractId, '{id}')
        .replace(sessionId, '{id}')
        .replace(ours.owner.id, '{personId}'),
    ),
  ]);
  assert.ok(routes.length > 15);
  assert.deepEqual(
    routes.filter((route) => !known.has(route)),
    [],
  );
});
