/**
 * What staff who look at the portal as somebody may read, by hand: nothing that changes anything, none of the person's
 * drafts, sessions and second factor, and no stream. What a route gives is then decided as for the person.
 */
const read = new Set([
  'GET /healthz',
  'GET /readyz',
  'GET /api/setup',
  'GET /api/status-names',
  'GET /api/session',
  'GET /api/me',
  'GET /api/products',
  'GET /api/plans',
  'GET /api/signing-key',
  'GET /api/request-categories',
  'GET /api/requests',
  'GET /api/requests/overview',
  'GET /api/requests/{number}',
  'GET /api/requests/{number}/clocks',
  'GET /api/requests/{number}/contracts',
  'GET /api/requests/{number}/receipt-file',
  'GET /api/files/{id}',
  'GET /api/files/{id}/preview',
  'GET /api/support-levels',
  'GET /api/contracts/{id}',
  'GET /api/contracts/{id}/certificate',
  'GET /api/contracts/{id}/ledger',
  'GET /api/companies/{publicId}/contracts',
  'GET /api/contracts/{id}/ledger.csv',
  'GET /api/companies/{publicId}/people',
  'GET /api/companies/{publicId}/licences',
  'GET /api/companies/{publicId}/activity',
  'GET /api/companies/{publicId}/overview',
]);

export const mayBeLookedAt = (route: string): boolean => read.has(route);
