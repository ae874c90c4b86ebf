import type { IdKind } from './kinds.ts';

/**
 * What each name of a parameter or of a field stands for, in every route unless `exceptions` says otherwise. Kinds stand in
 * `kinds.ts`; what a company or its people have of them is put there by `furnish.ts`.
 */
const ids: Record<string, IdKind> = {
  number: 'request',
  numbers: 'request',
  request: 'request',
  publicId: 'company',
  into: 'company',
  company: 'companyFilter',
  companyId: 'companyId',
  personId: 'person',
  copyTo: 'person',
  successorId: 'person',
  createdBy: 'person',
  assignee: 'staff',
  assigneeId: 'staff',
  mentions: 'staff',
  contractId: 'contract',
  licenceId: 'licence',
  contractIds: 'contract',
  enquiryId: 'enquiry',
  invitationId: 'invitation',
  joiningId: 'joining',
  statementId: 'statement',
  macroId: 'macro',
  tokenId: 'apiToken',
  webhookId: 'webhook',
  deliveryId: 'delivery',
  email: 'email',
  contacts: 'email',
  activationCode: 'code',
  token: 'token',
  ticket: 'token',
  code: 'token',
  key: 'draft',
  files: 'upload',
  tab: 'tab',
  device: 'device',
  search: 'words',
  sendingId: 'sending',
  'idempotency-key': 'sending',
  productId: 'product',
  categoryId: 'queue',
  queueId: 'queue',
  products: 'product',
  versionId: 'version',
  planId: 'plan',
  cursor: 'cursor',
  seq: 'entry',
  seenSeq: 'entry',
  cycle: 'entry',
  version: 'edition',
  basedOn: 'edition',
  year: 'day',
};

/** Where a name means something else. */
const exceptions: Record<string, IdKind> = {
  'GET /api/contracts company': 'companyId',
  'POST /api/companies/{publicId}/licences activationCode': 'addedCode',
  'POST /api/request-categories/{id}/requests id': 'category',
  'POST /api/contracts number': 'contractNumber',
  'GET /api/contracts/{id} id': 'contract',
  'POST /api/activations number': 'contractNumber',
  'POST /api/contracts/{id}/contacts id': 'contract',
  'POST /api/contact-lists/{id}/decision id': 'contactList',
  'GET /api/contracts/{id}/certificate id': 'contract',
  'GET /api/contracts/{id}/ledger id': 'contract',
  'GET /api/contracts/{id}/ledger/export id': 'contract',
  'POST /api/contracts/{id}/ledger id': 'contract',
  'POST /api/contracts/{id}/enquiries id': 'contract',
  'GET /api/contracts/{id}/renewal id': 'contract',
  'POST /api/contracts/{id}/renewal id': 'contract',
  'POST /api/contracts/{id}/renewal number': 'contractNumber',
  'POST /api/contracts/{id}/termination id': 'contract',
  'POST /api/contracts/{id}/plan-change/preview id': 'contract',
  'POST /api/contracts/{id}/plan-change id': 'contract',
  'PATCH /api/webhooks/{webhookId} webhookId': 'vendorWebhook',
  'DELETE /api/webhooks/{webhookId} webhookId': 'vendorWebhook',
  'POST /api/webhooks/{webhookId}/secret webhookId': 'vendorWebhook',
  'GET /api/webhooks/{webhookId}/deliveries webhookId': 'vendorWebhook',
  'POST /api/webhooks/{webhookId}/test webhookId': 'vendorWebhook',
  'POST /api/webhooks/{webhookId}/deliveries/{deliveryId}/replay webhookId': 'vendorWebhook',
  'POST /api/webhooks/{webhookId}/deliveries/{deliveryId}/replay deliveryId': 'vendorDelivery',
  'DELETE /api/me/tokens/{tokenId} tokenId': 'staffToken',
  'GET /api/uploads/{id} id': 'upload',
  'PATCH /api/uploads/{id} id': 'upload',
  'DELETE /api/uploads/{id} id': 'upload',
  'GET /api/files/{id} id': 'file',
  'GET /api/files/{id}/preview id': 'file',
  'DELETE /api/sessions/{id} id': 'session',
  'DELETE /api/me/passkeys/{id} id': 'passkey',
  'PUT /api/companies/{publicId}/account-manager personId': 'staff',
  'PATCH /api/staff/{personId} personId': 'staff',
  'PUT /api/staff/{personId}/suspension personId': 'staff',
  'DELETE /api/staff/{personId}/suspension personId': 'staff',
  'DELETE /api/staff/{personId}/second-factor personId': 'staff',
  'POST /api/staff/{personId}/hand-over personId': 'staff',
  'POST /api/staff/invitations/{invitationId}/resend invitationId': 'staffInvitation',
  'DELETE /api/staff/invitations/{invitationId} invitationId': 'staffInvitation',
  'DELETE /api/viewings/{id} id': 'viewing',
  'PATCH /api/macros/{id} id': 'macro',
  'DELETE /api/macros/{id} id': 'macro',
  'PATCH /api/request-views/{id} id': 'requestView',
  'DELETE /api/request-views/{id} id': 'requestView',
  'PUT /api/request-views/order ids': 'requestView',
  'PATCH /api/views/{id} id': 'view',
  'DELETE /api/views/{id} id': 'view',
  'POST /api/settings/calendars/{id}/confirmed-years id': 'calendar',
};

/** Words, choices and numbers that name nothing anybody owns; what is inside of them is not looked at. */
const noIds = new Set(
  `accepted amount answers approve besideOthers body breachReason calendars certifiedVersion clock comment companyName
  content copyConfirmed createdFrom createdUntil credential current days decision description due endsOn familyName fileName filter format from givenName holdsFrom
  isDefault keepOverrides kind kinds language lastDay limit list mayBeLater confirmed mine name note on only osVersion overrides password
  pasted plans qualified range reason required role roles scopes seesAllRequests severity startedAt startsOn state status
  statusNames subject subtypeId successors support timeZone to tus-resumable typeId upload-length upload-metadata url wish words writing`.split(
    /\s+/,
  ),
);

/** What a field of a route names; null for words that name nothing, undefined where nobody has said. */
export function kindOf(route: string, name: string): IdKind | null | undefined {
  if (`${route} ${name}` === printedKey || noIds.has(name)) return null;
  return exceptions[`${route} ${name}`] ?? ids[name];
}

/** The one that the server printed. */
const printedKey = 'POST /api/setup key';
