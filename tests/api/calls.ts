import { Authenticator } from '../support/authenticator.ts';
import type { Answer } from '../support/installation.ts';
import type { Device } from '../support/passkey.ts';

/** Who calls: people of the sample data by the beginning of their address, or nobody. */
export type Login =
  | 'olga@veresk'
  | 'timur@veresk'
  | 'anna@veresk'
  | 'imogen@quillfeather'
  | 'dmitry@pactdesk'
  | 'head@pactdesk';

export interface Made {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What earlier answers told, for later calls. */
export interface Known {
  [name: string]: string;
}

export interface Call {
  /** As the OpenAPI document names it. */
  route: string;
  by: Login | 'nobody';
  make: (known: Known) => Made | Promise<Made>;
  /** Keeps what later calls need. */
  keep?: (body: Answer['body'], known: Known) => void;
}

/** What the calls need from outside: mail is read where it arrives. */
export interface Outside {
  /** The token of the link to this page in the newest mail to an address. */
  token(address: string, page: string): Promise<string>;
  /** The token of an invitation that was just sent to this address. */
  invited(publicId: string, address: string): Promise<string>;
  /** The same of an invitation to the desk. */
  invitedToDesk(address: string): Promise<string>;
  /** Switches a second factor on for whoever has this address and password. */
  withFactor(address: string, password: string): Promise<void>;
  /** Offers the company to this member, by its owner. */
  offered(publicId: string, personId: string): Promise<void>;
  /** The number of a contract that was issued to this company. */
  issued(companyId: string): Promise<string>;
  /** Asks that this company be deleted, by its owner. */
  deletionAsked(publicId: string, name: string): Promise<void>;
  /** The ticket of who has a second factor, after the right password. */
  ticket(address: string): Promise<string>;
  /** The public id of the company that somebody belongs to. */
  companyOf(login: Login): Promise<string>;
  /** That makes passkeys. */
  device: Device;
  /** An activation code that nobody has used. */
  freeCode: string;
  /** The code and the name of Olga's company. */
  taken: { activationCode: string; companyName: string };
  /** Somebody states that code with this name; the id of the joining, or of what waits for support. */
  asking(companyName: string): Promise<string>;
}

type Rest = [make?: Call['make'] | Made, keep?: Call['keep']];

const call =
  (by: Call['by']) =>
  (route: string, ...[made = {}, keep]: Rest): Call => ({
    route,
    by,
    make: typeof made === 'function' ? made : () => made,
    ...(keep ? { keep } : {}),
  });

const olga = call('olga@veresk');
const anna = call('anna@veresk');
const dmitry = call('dmitry@pactdesk');
const head = call('head@pactdesk');
const nobody = call('nobody');
const imogen = call('imogen@quillfeather');

const PASSWORD = 'pactdesk-demo';
const request = ({ number = '' }: Known) => ({ path: { number } });
const company = ({ publicId = '' }: Known) => ({ path: { publicId } });
const ofLicence = ({ publicId = '', licenceId = '' }: Known) => ({ path: { publicId, licenceId } });

const NEW_CODE = 'NEWLY-00000-00000-00001';
const REGISTRY = `activation_code,product,seats,seats_used,valid_from,valid_until
${NEW_CODE},mail-gateway,25,3,2026-01-01,2099-12-31
`;

/** Of a company, and of the installation. Nothing listens there: what is sent fails, and is tried again. */
const webhookCalls = (
  by: typeof olga,
  base: string,
  at: (known: Known) => { path: Record<string, string> },
): Call[] => {
  const one = (known: Known) => ({
    path: { ...at(known).path, webhookId: String(known.webhookId) },
  });
  return [
    by(
      `POST ${base}`,
      (known) => ({
        ...at(known),
        body: {
          name: 'Учётная система',
          url: 'https://hooks.veresk.example/pactdesk',
          kinds: ['request.opened', 'company.*'],
        },
      }),
      ({ webhook }, known) => {
        known.webhookId = webhook.id;
      },
    ),
    by(`GET ${base}`, at),
    by(`PATCH ${base}/{webhookId}`, (known) => ({ ...one(known), body: { kinds: ['request.*'] } })),
    by(`POST ${base}/{webhookId}/secret`, one),
    by(`POST ${base}/{webhookId}/test`, one, ({ deliveryId }, known) => {
      known.deliveryId = deliveryId;
    }),
    by(`GET ${base}/{webhookId}/deliveries`, (known) => ({
      ...one(known),
      query: { limit: '2' },
    })),
    by(`POST ${base}/{webhookId}/deliveries/{deliveryId}/replay`, (known) => ({
      path: { ...one(known).path, deliveryId: String(known.deliveryId) },
    })),
    by(`DELETE ${base}/{webhookId}`, one),
  ];
};

/** Every route, in an order in which each finds what it needs. */
const beginUpload = olga(
  'POST /api/uploads',
  ({ number = '' }) => ({
    query: { number },
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': '24',
      'upload-metadata': `filename ${Buffer.from('update.log').toString('base64')}`,
    },
  }),
  ({ id }, known) => {
    known.uploadId = id;
  },
);

export const calls = ({
  token,
  invited,
  issued,
  offered,
  ticket,
  companyOf,
  device,
  freeCode,
  taken,
  asking,
  deletionAsked,
  invitedToDesk,
  withFactor,
}: Outside): Call[] => [
  nobody('GET /healthz'),
  nobody('GET /readyz'),
  nobody('GET /api/setup'),
  nobody('GET /api/session'),
  nobody('POST /api/sessions', { body: { email: 'olga@veresk.example', password: PASSWORD } }),
  olga('GET /api/me', {}, (me, known) => {
    known.publicId = me.companies[0].publicId;
    known.companyId = me.companies[0].id;
    known.companyName = me.companies[0].name;
    known.olgaId = me.person.id;
  }),
  olga('PATCH /api/me', { body: { language: 'ru', timeZone: 'Europe/Moscow' } }),
  olga('GET /api/products'),
  olga('GET /api/plans'),
  olga('GET /api/support-levels', {}, ({ levels }, known) => {
    known.contractId = levels[0].contractId;
  }),

  olga(
    'POST /api/requests',
    ({ contractId = '' }) => ({
      body: {
        productId: 'endpoint-shield-windows',
        versionId: '12.4.0.912',
        contractId,
        severity: 2,
        typeId: 'malfunction',
        subtypeId: 'installation',
        osVersion: 'Windows 10 IoT Enterprise 21H2',
        subject: 'Задача обновления ждёт перезагрузки на кассах',
        description:
          'На 12 кассах задача обновления вторые сутки в состоянии «Ожидает перезагрузки».',
      },
    }),
    ({ number }, known) => {
      known.number = number;
    },
  ),
  olga('GET /api/request-categories'),
  olga('POST /api/request-categories/{id}/requests', ({ companyId = '' }) => ({
    path: { id: 'account' },
    body: {
      companyId,
      answers: {
        topic: 'accounts',
        subject: 'Новый администратор учётной записи',
        description: 'Прежний владелец ушёл, как передать учётную запись?',
      },
    },
  })),
  olga(
    'POST /api/request-views',
    ({ companyId }) => ({
      body: {
        companyId,
        name: 'Critical, mine',
        filter: { state: 'all', by: 'me', severity: '1' },
      },
    }),
    ({ id }, known) => {
      known.viewOfList = id;
    },
  ),
  olga('PATCH /api/request-views/{id}', ({ viewOfList }) => ({
    path: { id: viewOfList ?? '' },
    body: { name: 'Critical ones of mine', isDefault: true },
  })),
  olga('PUT /api/request-views/order', ({ viewOfList }) => ({ body: { ids: [viewOfList] } })),
  olga('GET /api/request-views'),
  olga('DELETE /api/request-views/{id}', ({ viewOfList }) => ({ path: { id: viewOfList ?? '' } })),
  beginUpload,
  olga('DELETE /api/uploads/{id}', ({ uploadId = '' }) => ({ path: { id: uploadId } })),
  beginUpload,
  olga('PATCH /api/uploads/{id}', ({ uploadId = '' }) => ({
    path: { id: uploadId },
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    body: '12:00 waiting restart.',
  })),
  olga('GET /api/uploads/{id}', ({ uploadId = '' }) => ({ path: { id: uploadId } })),
  olga('GET /api/uploads'),
  olga('GET /api/uploads/limits', ({ number = '' }) => ({ query: { number } })),
  olga('GET /api/requests', { query: { state: 'current', limit: '2' } }),
  olga('GET /api/requests/overview'),
  olga('GET /api/requests/colleagues'),
  olga('GET /api/requests/{number}', request),
  olga('GET /api/requests/{number}/clocks', request),
  olga('GET /api/requests/{number}/receipt-file', request),
  olga('GET /api/signing-key'),
  olga('GET /api/requests/{number}/contracts', request),
  olga('PUT /api/requests/{number}/read', (known) => ({ ...request(known), body: { seq: 1 } })),
  olga('GET /api/requests/{number}/colleagues', request, ({ items }, known) => {
    known.colleagueId = items[0].id;
  }),
  olga('POST /api/requests/{number}/participants', (known) => ({
    ...request(known),
    body: { personId: known.colleagueId },
  })),
  olga('DELETE /api/requests/{number}/participants/{personId}', (known) => ({
    path: { ...request(known).path, personId: String(known.colleagueId) },
  })),
  dmitry('POST /api/requests/{number}/moves', (known) => ({
    ...request(known),
    body: { move: 'take' },
  })),
  dmitry(
    'POST /api/requests/{number}/messages',
    (known) => ({
      ...request(known),
      body: {
        kind: 'question',
        qualified: true,
        body: 'Похоже, перезагрузку откладывает политика. Пришлите, пожалуйста, вывод:\n\n```\nesctl status --reboot\n```',
      },
    }),
    ({ entries }, known) => {
      known.questionSeq = String(entries.at(-1).seq);
    },
  ),
  dmitry('PUT /api/requests/{number}/messages/{seq}', (known) => ({
    path: { ...request(known).path, seq: String(known.questionSeq) },
    body: {
      body: 'Похоже, перезагрузку откладывает политика. Пришлите вывод `esctl status --reboot -v`.',
    },
  })),

  dmitry('GET /api/queue', { query: { assignee: 'me', severity: '1,2', limit: '2' } }),
  dmitry('GET /api/queue/counts'),
  dmitry('GET /api/queue/choices'),
  head('GET /api/reports/promises', { query: { from: '2026-01-01', to: '2026-12-31' } }),
  dmitry(
    'POST /api/queue/bulk',
    ({ number = '' }) => ({ body: { numbers: [number], move: { move: 'continue' } } }),
    ({ done }, known) => {
      known.seq = String(done[0].seq);
    },
  ),
  dmitry('POST /api/queue/undo', ({ number, seq }) => ({
    body: { done: [{ number, seq: Number(seq) }] },
  })),
  dmitry(
    'POST /api/views',
    { body: { name: 'Поздние и срочные', filter: { due: 'within_hour', severity: '1,2' } } },
    ({ id }, known) => {
      known.viewId = id;
    },
  ),
  dmitry('GET /api/views'),
  dmitry('PATCH /api/views/{id}', ({ viewId = '' }) => ({
    path: { id: viewId },
    body: { name: 'В ближайший час', filter: { due: 'within_hour' } },
  })),
  dmitry('DELETE /api/views/{id}', ({ viewId = '' }) => ({ path: { id: viewId } })),
  dmitry('GET /api/mentions', { query: { limit: '2' } }),
  dmitry('PUT /api/mentions/seen'),
  dmitry('GET /api/notifications', { query: { limit: '2' } }, ({ items }, known) => {
    known.announced = items[0]?.number ?? known.number;
  }),
  dmitry('PUT /api/notifications/seen'),
  dmitry('GET /api/announcements', ({ announced = '' }) => ({ query: { request: announced } })),
  dmitry(
    'POST /api/macros',
    {
      body: {
        name: 'Просьба о журнале агента',
        kind: 'question',
        body: 'Здравствуйте, {{customer}}! Пришлите, пожалуйста, журнал агента по запросу {{number}}.',
        mine: true,
      },
    },
    ({ id }, known) => {
      known.macroId = id;
    },
  ),
  head('GET /api/settings', {}, ({ version, calendars }, known) => {
    known.settingsVersion = version;
    known.calendarId = calendars.find(({ zone }: { zone?: string }) => zone).id;
  }),
  head('GET /api/settings/versions'),
  head('GET /api/settings/holiday-countries'),
  head('POST /api/settings/preview', ({ settingsVersion }) => ({
    body: { basedOn: Number(settingsVersion), statusNames: { closed: { ru: 'Завершён' } } },
  })),
  head('POST /api/settings/form', ({ settingsVersion }) => ({
    body: {
      basedOn: Number(settingsVersion),
      language: 'ru',
      support: {
        phases: { ended: { en: 'Ask us all the same.', ru: 'Спросить всё равно можно.' } },
        types: [],
        exclusions: [],
      },
    },
  })),
  head('POST /api/settings/versions', ({ settingsVersion }) => ({
    body: {
      basedOn: Number(settingsVersion),
      statusNames: { closed: { ru: 'Завершён' } },
      holdsFrom: null,
      note: 'Как в наших письмах',
      reason: null,
    },
  })),
  head('POST /api/settings/calendars/{id}/confirmed-years', (known) => ({
    path: { id: String(known.calendarId) },
    body: { basedOn: Number(known.settingsVersion) + 1, year: 2027 },
  })),
  dmitry('GET /api/macros'),
  dmitry('PATCH /api/macros/{id}', ({ macroId = '' }) => ({
    path: { id: macroId },
    body: {
      name: 'Журнал агента',
      kind: 'question',
      body: 'Здравствуйте, {{customer}}! Пришлите, пожалуйста, журнал агента с {{product}}.',
      mine: true,
    },
  })),
  dmitry('DELETE /api/macros/{id}', ({ macroId = '' }) => ({ path: { id: macroId } })),

  dmitry('PUT /api/drafts/{key}', ({ number }) => ({
    path: { key: `reply:${number}` },
    body: { content: { body: 'Ольга, добрый день.' }, version: 0, device: 'office-browser' },
  })),
  dmitry('GET /api/drafts/{key}', ({ number }) => ({ path: { key: `reply:${number}` } })),
  dmitry('DELETE /api/drafts/{key}', ({ number }) => ({
    path: { key: `reply:${number}` },
    query: { version: '1' },
  })),
  dmitry('PUT /api/presence', ({ number }) => ({
    body: { tab: 'first-tab', number, writing: true },
  })),
  dmitry('GET /api/presence'),
  dmitry('DELETE /api/presence/{tab}', { path: { tab: 'first-tab' } }),

  head('GET /api/companies', { query: { search: 'Вереск' } }),
  head('GET /api/companies/{publicId}', company),
  imogen('GET /api/me', {}, (me, known) => {
    known.otherPublicId = me.companies[0].publicId;
  }),
  head('GET /api/companies/{publicId}/merger/preview', ({ publicId = '', otherPublicId = '' }) => ({
    path: { publicId: otherPublicId },
    query: { into: publicId },
  })),
  head('POST /api/companies/{publicId}/merger', ({ publicId = '', otherPublicId = '' }) => ({
    path: { publicId: otherPublicId },
    body: { into: publicId, reason: 'Registered twice by mistake.' },
  })),
  head('PUT /api/companies/{publicId}/account-manager', (known) => ({
    ...company(known),
    body: { personId: null },
  })),
  head('GET /api/companies/{publicId}/account-manager', company),
  head('GET /api/companies/{publicId}/merger', company),
  head('POST /api/companies/{publicId}/merger/undo', ({ otherPublicId = '' }) => ({
    path: { publicId: otherPublicId },
    body: { reason: 'Two customers after all.' },
  })),
  head('GET /api/contracts', ({ companyId = '' }) => ({ query: { company: companyId } })),
  head('GET /api/contracts/{id}', ({ contractId = '' }) => ({ path: { id: contractId } })),
  head('GET /api/contracts/{id}/ledger', ({ contractId = '' }) => ({
    path: { id: contractId },
    query: { limit: '3' },
  })),
  head('POST /api/contracts/{id}/ledger', ({ contractId = '' }) => ({
    path: { id: contractId },
    body: { amount: 1, reason: 'По договорённости от 12 октября' },
  })),
  head('POST /api/contracts', ({ companyId = '' }) => ({
    body: {
      companyId,
      number: 'SC-49001',
      planId: 'plus',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      contacts: ['olga@veresk.example'],
    },
  })),
  olga('POST /api/contracts/{id}/enquiries', ({ contractId = '' }) => ({
    path: { id: contractId },
    body: { wish: 'renewal', words: 'На два года, если можно.' },
  })),
  head('GET /api/contract-enquiries', {}, ({ items }, known) => {
    known.enquiryId = items[0].id;
  }),
  head('POST /api/contract-enquiries/{enquiryId}/settlement', ({ enquiryId = '' }) => ({
    path: { enquiryId },
  })),
  head('GET /api/ending-contracts'),
  head('GET /api/contracts/{id}/renewal', ({ contractId = '' }) => ({ path: { id: contractId } })),
  head(
    'POST /api/contracts/{id}/renewal',
    ({ contractId = '' }) => ({
      path: { id: contractId },
      body: {
        number: 'SC-49002',
        planId: 'business',
        keepOverrides: true,
        endsOn: '2099-12-31',
        contacts: ['olga@veresk.example'],
      },
    }),
    ({ id }, known) => {
      known.renewalId = id;
    },
  ),
  head('POST /api/contracts/{id}/plan-change/preview', ({ renewalId = '' }) => ({
    path: { id: renewalId },
    body: { planId: 'enterprise', keepOverrides: false },
  })),
  head('POST /api/contracts/{id}/plan-change', ({ renewalId = '' }) => ({
    path: { id: renewalId },
    body: {
      planId: 'enterprise',
      keepOverrides: false,
      reason: 'Договорились о круглосуточной поддержке.',
      mayBeLater: false,
    },
  })),
  head('GET /api/contract-versions'),
  head('POST /api/contract-versions/preview', ({ renewalId = '' }) => ({
    body: { contractIds: [renewalId] },
  })),
  head('POST /api/contract-versions/moves', ({ renewalId = '' }) => ({
    body: { contractIds: [renewalId], reason: 'Согласовано с клиентом.', mayBeLater: false },
  })),
  head('POST /api/contracts/{id}/termination', ({ renewalId = '' }) => ({
    path: { id: renewalId },
    body: { lastDay: '2098-12-31', reason: 'Два договора стали одним.' },
  })),

  olga(
    'POST /api/activations',
    async ({ companyId = '' }) => ({
      body: {
        number: await issued(companyId),
        list: 'ФИО | E-mail | Телефон\nОльга Щербакова | olga@veresk.example | +7 (000) 000-00-00',
        version: 0,
      },
    }),
    ({ list }, known) => {
      known.contactListId = list.id;
    },
  ),
  olga('POST /api/contracts/{id}/contacts', ({ contractId = '' }) => ({
    path: { id: contractId },
    body: {
      list: 'Ольга Щербакова | olga@veresk.example\nНина Уварова | nina@veresk.example | +7 000 555-01-41',
      version: 0,
    },
  })),
  olga('GET /api/companies/{publicId}/contracts', company),
  head('GET /api/contact-lists'),
  head('POST /api/contact-lists/{id}/decision', ({ contactListId = '' }) => ({
    path: { id: contactListId },
    body: { decision: 'send_back', reason: 'По телефону уточнили: нужен ещё один контакт.' },
  })),

  olga('GET /api/companies/{publicId}/people', company, ({ members }, known) => {
    const anna = members.find(({ email }: { email: string }) => email === 'anna@veresk.example');
    known.annaId = anna.id;
  }),
  olga('PATCH /api/companies/{publicId}/people/{personId}', (known) => ({
    path: { ...company(known).path, personId: String(known.annaId) },
    body: { seesAllRequests: true },
  })),
  olga(
    'POST /api/companies/{publicId}/invitations',
    (known) => ({
      ...company(known),
      body: { email: 'vera@veresk.example', role: 'user', seesAllRequests: false, language: 'ru' },
    }),
    ({ id }, known) => {
      known.invitationId = id;
    },
  ),
  nobody('POST /api/invitations/look', async () => ({
    body: { token: await token('vera@veresk.example', 'invitation') },
  })),
  olga('POST /api/companies/{publicId}/invitations/{invitationId}/resend', (known) => ({
    path: { ...company(known).path, invitationId: String(known.invitationId) },
  })),
  olga('DELETE /api/companies/{publicId}/invitations/{invitationId}', (known) => ({
    path: { ...company(known).path, invitationId: String(known.invitationId) },
  })),
  nobody(
    'POST /api/invitations/accept',
    async ({ publicId = '' }) => ({
      body: {
        token: await invited(publicId, 'lev@veresk.example'),
        name: 'Лев Осокин',
        password: 'вереск цветёт в августе',
        language: 'ru',
        timeZone: 'Europe/Moscow',
      },
    }),
    ({ person }, known) => {
      known.levId = person.id;
    },
  ),
  olga('POST /api/companies/{publicId}/invitations/many', (known) => ({
    ...company(known),
    body: {
      pasted: 'Марк Лебедев <mark@veresk.example>\nzoya@veresk.example\nотдел продаж',
      role: 'user',
    },
  })),
  olga('GET /api/companies/{publicId}/people/{personId}/open-requests', (known) => ({
    path: { ...company(known).path, personId: String(known.levId) },
  })),
  olga('POST /api/companies/{publicId}/people/{personId}/removal', (known) => ({
    path: { ...company(known).path, personId: String(known.levId) },
    body: { successorId: known.annaId },
  })),
  head('POST /api/licence-imports', {
    body: { fileName: 'registry.csv', content: Buffer.from(REGISTRY).toString('base64') },
  }),
  head('GET /api/licence-imports'),
  olga(
    'POST /api/companies/{publicId}/licences',
    (known) => ({ ...company(known), body: { activationCode: NEW_CODE } }),
    ({ id }, known) => {
      known.licenceId = id;
    },
  ),
  olga('GET /api/companies/{publicId}/licences', company),
  olga('POST /api/companies/{publicId}/licences/{licenceId}/code', ofLicence),
  head('POST /api/companies/{publicId}/licences/{licenceId}/move', (known) => ({
    ...ofLicence(known),
    body: { into: known.otherPublicId, reason: 'Bought for the sister company.' },
  })),
  olga('GET /api/companies/{publicId}/activity', (known) => ({
    ...company(known),
    query: { limit: '2' },
  })),
  olga(
    'POST /api/companies/{publicId}/tokens',
    (known) => ({
      ...company(known),
      body: { name: 'Выгрузка в учётную систему', scopes: ['requests:read'], days: 90 },
    }),
    ({ made }, known) => {
      known.tokenId = made.id;
    },
  ),
  olga('GET /api/companies/{publicId}/tokens', company),
  olga('DELETE /api/companies/{publicId}/tokens/{tokenId}', (known) => ({
    path: { ...company(known).path, tokenId: String(known.tokenId) },
  })),
  dmitry(
    'POST /api/me/tokens',
    { body: { name: 'Табло в комнате', scopes: ['queue:read'], days: 365 } },
    ({ made }, known) => {
      known.ownTokenId = made.id;
    },
  ),
  dmitry('GET /api/me/tokens'),
  dmitry('DELETE /api/me/tokens/{tokenId}', ({ ownTokenId = '' }) => ({
    path: { tokenId: ownTokenId },
  })),
  ...webhookCalls(olga, '/api/companies/{publicId}/webhooks', company),
  ...webhookCalls(head, '/api/webhooks', () => ({ path: {} })),
  anna('POST /api/me/data'),
  olga('POST /api/companies/{publicId}/data', company),
  anna('POST /api/me/deletion', (known) => ({
    body: {
      successors: [{ publicId: String(known.publicId), personId: String(known.olgaId) }],
    },
  })),
  anna('GET /api/deletions'),
  anna('DELETE /api/me/deletion'),
  olga('GET /api/companies/{publicId}/overview', company),
  olga('GET /api/companies/{publicId}/deletion', company),
  olga('POST /api/companies/{publicId}/deletion', (known) => ({
    ...company(known),
    body: { name: String(known.companyName) },
  })),
  nobody('POST /api/deletions/keep', async () => ({
    body: { token: await token('olga@veresk.example', 'keep') },
  })),
  olga('DELETE /api/companies/{publicId}/deletion', async (known) => {
    await deletionAsked(String(known.publicId), String(known.companyName));
    return company(known);
  }),
  olga('POST /api/companies/{publicId}/ownership-offer', (known) => ({
    ...company(known),
    body: { personId: known.annaId },
  })),
  olga('DELETE /api/companies/{publicId}/ownership-offer', company),
  anna('POST /api/companies/{publicId}/ownership-offer/accept', async (known) => {
    await offered(String(known.publicId), String(known.annaId));
    return company(known);
  }),

  imogen('POST /api/me/joinings', { body: taken }),
  imogen('GET /api/me/joinings'),
  olga('POST /api/joinings/look', async () => ({
    body: { token: await token('olga@veresk.example', 'joining') },
  })),
  olga('POST /api/joinings/decide', async () => ({
    body: { token: await token('olga@veresk.example', 'joining'), approve: false },
  })),
  olga('POST /api/companies/{publicId}/joinings/{joiningId}/decision', async (known) => ({
    path: { ...company(known).path, joiningId: await asking(taken.companyName) },
    body: { approve: true },
  })),
  head(
    'GET /api/joinings',
    async () => {
      await asking('Логистика «Вереск»');
      return {};
    },
    ({ items }, known) => {
      known.statementId = items[0].id;
    },
  ),
  head('POST /api/joinings/{statementId}/decision', ({ statementId = '' }) => ({
    path: { statementId },
    body: { decision: 'pass_on' },
  })),

  imogen('POST /api/me/email-change', {
    body: { email: 'imogen.hale@quillfeather.example', current: PASSWORD },
  }),
  imogen('GET /api/me/email-change'),
  nobody('POST /api/email-changes/look', async () => ({
    body: { token: await token('imogen.hale@quillfeather.example', 'email-change') },
  })),
  nobody('POST /api/email-changes/confirm', async () => ({
    body: { token: await token('imogen.hale@quillfeather.example', 'email-change') },
  })),
  nobody('POST /api/email-changes/cancel', async () => ({
    body: { token: await token('imogen@quillfeather.example', 'email-change') },
  })),
  imogen('DELETE /api/me/email-change'),
  head(
    'POST /api/companies/{publicId}/viewings',
    (known) => ({
      ...company(known),
      body: { personId: known.annaId, reason: 'Анна не видит кнопку «Принять»' },
    }),
    ({ id }, known) => {
      known.viewingId = id;
    },
  ),
  head('DELETE /api/viewings/{id}', ({ viewingId = '' }) => ({ path: { id: viewingId } })),

  head('GET /api/staff', {}, ({ members }, known) => {
    const isDmitry = ({ email }: { email: string }) => email === 'dmitry@pactdesk.example';
    known.dmitryId = members.find(isDmitry).id;
  }),
  head(
    'POST /api/staff/invitations',
    { body: { email: 'inga@pactdesk.example', roles: ['engineer'], language: 'ru' } },
    ({ id }, known) => {
      known.staffInvitationId = id;
    },
  ),
  nobody('POST /api/staff-invitations/look', async () => ({
    body: { token: await token('inga@pactdesk.example', 'join') },
  })),
  head('POST /api/staff/invitations/{invitationId}/resend', (known) => ({
    path: { invitationId: String(known.staffInvitationId) },
  })),
  head('DELETE /api/staff/invitations/{invitationId}', (known) => ({
    path: { invitationId: String(known.staffInvitationId) },
  })),
  nobody(
    'POST /api/staff-invitations/accept',
    async () => ({
      body: {
        token: await invitedToDesk('marta@pactdesk.example'),
        name: 'Marta Vidal',
        password: 'a lighthouse in the rain',
        language: 'es',
        timeZone: 'Europe/Madrid',
      },
    }),
    ({ person }, known) => {
      known.martaId = person.id;
    },
  ),
  head('PATCH /api/staff/{personId}', (known) => ({
    path: { personId: String(known.martaId) },
    body: { roles: ['engineer', 'duty_manager'] },
  })),
  head('POST /api/staff/{personId}/hand-over', (known) => ({
    path: { personId: String(known.dmitryId) },
    body: { assigneeId: known.martaId },
  })),
  head('DELETE /api/staff/{personId}/second-factor', async (known) => {
    await withFactor('marta@pactdesk.example', 'a lighthouse in the rain');
    return { path: { personId: String(known.martaId) } };
  }),
  head('PUT /api/staff/{personId}/suspension', (known) => ({
    path: { personId: String(known.martaId) },
  })),
  head('DELETE /api/staff/{personId}/suspension', (known) => ({
    path: { personId: String(known.martaId) },
  })),

  nobody('POST /api/registrations', {
    body: {
      activationCode: freeCode,
      email: 'nadia@silverbirch.example',
      companyName: 'Silverbirch Press',
      givenName: 'Nadia',
      familyName: 'Rowe',
      language: 'en',
      timeZone: 'Europe/London',
    },
  }),
  nobody('POST /api/registrations/confirm', async () => ({
    body: {
      token: await token('nadia@silverbirch.example', 'confirm'),
      password: 'birches by the river',
    },
  })),
  nobody('POST /api/password-resets', { body: { email: 'timur@veresk.example', language: 'ru' } }),
  nobody('POST /api/password-resets/confirm', async () => ({
    body: {
      token: await token('timur@veresk.example', 'reset'),
      password: 'ещё один длинный пароль',
    },
  })),
  nobody('GET /api/status-names'),
  nobody('POST /api/language-links', async () => ({
    body: { token: await token('olga@veresk.example', 'language'), language: 'es' },
  })),
  imogen('POST /api/me/second-factor', { body: { current: PASSWORD } }, ({ secret }, known) => {
    known.secret = secret;
  }),
  imogen(
    'POST /api/me/second-factor/confirm',
    ({ secret = '' }) => ({ body: { code: new Authenticator(secret).code() } }),
    ({ codes }, known) => {
      known.backupCode = codes[0];
    },
  ),
  imogen('GET /api/me/second-factor'),
  imogen('POST /api/me/second-factor/show', ({ backupCode }) => ({ body: { code: backupCode } })),
  imogen(
    'POST /api/me/second-factor/backup-codes',
    { body: { current: PASSWORD } },
    ({ codes }, known) => {
      [known.backupCode] = codes;
    },
  ),
  imogen(
    'POST /api/me/passkeys/challenge',
    { body: { current: PASSWORD } },
    ({ challenge, user }, known) => {
      known.challenge = challenge;
      known.handle = user.id;
    },
  ),
  imogen(
    'POST /api/me/passkeys',
    ({ challenge = '', handle = '' }) => ({
      body: { name: 'Laptop', credential: device.make({ challenge, user: { id: handle } }) },
    }),
    ({ id }, known) => {
      known.passkeyId = id;
    },
  ),
  imogen('POST /api/me/second-factor/challenge'),
  nobody('POST /api/sessions/passkey-challenge', { body: {} }, ({ challenge }, known) => {
    known.challenge = challenge;
  }),
  nobody('POST /api/sessions/passkey', ({ challenge = '' }) => ({
    body: { credential: device.sign({ challenge }) },
  })),
  imogen('DELETE /api/me/passkeys/{id}', ({ passkeyId = '' }) => ({ path: { id: passkeyId } })),
  nobody('POST /api/sessions/code', async ({ backupCode }) => ({
    body: { ticket: await ticket('imogen@quillfeather.example'), code: backupCode },
  })),
  imogen('PUT /api/companies/{publicId}/second-factor', async () => ({
    path: { publicId: await companyOf('imogen@quillfeather') },
    body: { required: true },
  })),
  imogen('POST /api/me/second-factor/off', { body: { current: PASSWORD } }),
  olga('GET /api/sessions', {}, ({ items }, known) => {
    known.sessionId = items.find(({ current }: { current: boolean }) => !current).id;
  }),
  olga('DELETE /api/sessions/{id}', ({ sessionId = '' }) => ({ path: { id: sessionId } })),
  olga('PUT /api/me/password', { body: { current: PASSWORD, password: 'вереск у самой дороги' } }),
  olga('DELETE /api/sessions/current'),
  dmitry('DELETE /api/sessions'),
];
