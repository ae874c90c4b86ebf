import { isStaff, type Person } from './person.ts';

/** What a token may be made for. */
export const tokenScopes = [
  'requests:read',
  'requests:write',
  'company:read',
  'company:write',
  'contracts:read',
  'contracts:write',
  'queue:read',
  'queue:write',
  'reports:read',
  'settings:read',
  'settings:write',
] as const;
export type TokenScope = (typeof tokenScopes)[number];

const ofCompanies: readonly TokenScope[] = [
  'requests:read',
  'requests:write',
  'company:read',
  'company:write',
  'contracts:read',
];
/** What a token of this person can be made for: more would never be of use to it. */
export const scopesFor = (person: Person): readonly TokenScope[] =>
  isStaff(person) ? tokenScopes.filter((scope) => scope !== 'company:write') : ofCompanies;

/** The routes that each scope opens; what they show and do is decided by whose the token is. */
const routesOf: Record<TokenScope, readonly string[]> = {
  'requests:read': [
    'GET /api/request-categories',
    'GET /api/requests',
    'GET /api/requests/overview',
    'GET /api/requests/colleagues',
    'GET /api/requests/export',
    'GET /api/request-views',
    'GET /api/requests/{number}',
    'GET /api/requests/{number}/clocks',
    'GET /api/requests/{number}/contracts',
    'GET /api/requests/{number}/receipt-file',
    'GET /api/requests/{number}/colleagues',
    'GET /api/support-levels',
    'GET /api/uploads',
    'GET /api/uploads/limits',
    'GET /api/uploads/{id}',
    'GET /api/files/{id}',
    'GET /api/files/{id}/preview',
  ],
  'requests:write': [
    'POST /api/requests',
    'POST /api/request-categories/{id}/requests',
    'POST /api/uploads',
    'PATCH /api/uploads/{id}',
    'DELETE /api/uploads/{id}',
    'PUT /api/requests/{number}/read',
    'POST /api/requests/{number}/messages',
    'POST /api/requests/{number}/moves',
    'POST /api/requests/{number}/participants',
    'DELETE /api/requests/{number}/participants/{personId}',
  ],
  'company:read': [
    'GET /api/companies',
    'GET /api/companies/export',
    'GET /api/companies/{publicId}',
    'GET /api/companies/{publicId}/people',
    'GET /api/companies/{publicId}/people/export',
    'GET /api/companies/{publicId}/people/{personId}/open-requests',
    'GET /api/companies/{publicId}/activity',
    'GET /api/companies/{publicId}/activity/export',
    'GET /api/companies/{publicId}/overview',
    'GET /api/companies/{publicId}/account-manager',
    'GET /api/companies/{publicId}/licences',
    'GET /api/companies/{publicId}/licences/export',
  ],
  'company:write': [
    'PATCH /api/companies/{publicId}/people/{personId}',
    'POST /api/companies/{publicId}/people/{personId}/removal',
    'POST /api/companies/{publicId}/licences',
    'POST /api/companies/{publicId}/invitations',
    'POST /api/companies/{publicId}/invitations/many',
    'POST /api/companies/{publicId}/invitations/{invitationId}/resend',
    'DELETE /api/companies/{publicId}/invitations/{invitationId}',
    'POST /api/activations',
    'POST /api/contracts/{id}/contacts',
  ],
  'contracts:read': [
    'GET /api/contracts',
    'GET /api/contracts/{id}',
    'GET /api/contracts/{id}/certificate',
    'GET /api/contracts/{id}/ledger',
    'GET /api/contracts/{id}/ledger/export',
    'GET /api/companies/{publicId}/contracts',
    'GET /api/contact-lists',
    'GET /api/licence-imports',
  ],
  'contracts:write': [
    'POST /api/contracts',
    'POST /api/contracts/{id}/ledger',
    'POST /api/contact-lists/{id}/decision',
    'POST /api/licence-imports',
    'POST /api/companies/{publicId}/licences/{licenceId}/move',
  ],
  'queue:read': [
    'GET /api/queue',
    'GET /api/queue/export',
    'GET /api/queue/counts',
    'GET /api/queue/choices',
    'GET /api/views',
    'GET /api/macros',
    'GET /api/mentions',
    'GET /api/notifications',
    'GET /api/announcements',
  ],
  'queue:write': [
    'POST /api/queue/bulk',
    'POST /api/queue/undo',
    'POST /api/views',
    'PATCH /api/views/{id}',
    'DELETE /api/views/{id}',
    'POST /api/macros',
    'PATCH /api/macros/{id}',
    'DELETE /api/macros/{id}',
    'PUT /api/mentions/seen',
    'PUT /api/notifications/seen',
  ],
  'reports:read': ['GET /api/reports/promises'],
  'settings:read': [
    'GET /api/settings',
    'GET /api/settings/versions',
    'GET /api/settings/holiday-countries',
    'GET /api/settings/catalogue.zip',
  ],
  'settings:write': [
    'POST /api/settings/preview',
    'POST /api/settings/versions',
    'POST /api/settings/calendars/{id}/confirmed-years',
  ],
};

/** What every token reads: who it acts as, and what everybody is told. */
const withAnyToken: readonly string[] = [
  'GET /api/me',
  'GET /api/products',
  'GET /api/plans',
  'GET /api/status-names',
  'GET /api/signing-key',
];

const needed = new Map<string, TokenScope | 'any'>();

/** Filled at its first use: what only the server asks is then left out of the pages. */
function neededByRoute(): ReadonlyMap<string, TokenScope | 'any'> {
  if (needed.size > 0) return needed;
  for (const scope of tokenScopes) for (const route of routesOf[scope]) needed.set(route, scope);
  for (const route of withAnyToken) needed.set(route, 'any');
  return needed;
}

/**
 * The scope that a token needs for a route, named like `GET /api/requests/{number}`; `session` for one that is closed to
 * tokens: sign-in, second factor, tokens themselves, and whatever stands in no list above.
 */
export const scopeNeeded = (route: string): TokenScope | 'any' | 'session' =>
  neededByRoute().get(route) ?? 'session';

/** Every route that a token can open. */
export const routesForTokens = (): string[] => [...neededByRoute().keys()];
