import { scopeNeeded } from '../domain/access/index.ts';
import recorded from './examples.gen.json' with { type: 'json' };
import type { ProblemCode } from './problems.ts';

const description = `A support desk that keeps its promises. Everything the pages do, they do through this API.

**Signing in.** \`POST /api/sessions\` with e-mail and password sets a session cookie that pages and programs send back.
In this page it is yours already if you are signed in to Pactdesk in the same browser: calls made here are made in
earnest, as you.

**Second factor.** Where one is on, the right password is answered with 202 and a ticket; \`POST /api/sessions/code\` takes
it and a code, \`POST /api/sessions/passkey\` it and what a passkey signed. What is dangerous is refused with
\`second_factor_again\` to who has not shown theirs for ten minutes: \`POST /api/me/second-factor/show\`, then the same call.

**Tokens.** Programs send \`Authorization: Bearer pd_…\` with an API token, which a company's owner and administrators make
on the company's page and staff in their profile. It acts as whoever made it, a company's within that company alone, and
only where its scopes allow: each route names the one it needs under \`token\`. A route without one takes no token. With a
token no \`Origin\` is needed, and cookies are not looked at.

**Origin.** Every other call that changes something must carry the header \`Origin\` with the address of this installation.
Browsers send it by themselves.

**Looking on.** Staff who look at the portal as a member of a company send the viewing's id in the header
\`Pactdesk-Viewing\`. Then reading is answered as the member would be, and everything else is \`viewing_only_looks\`.

**Who may call.** What is not yours to see is \`not_found\`, never "forbidden". Customers see their companies, staff see all.

**Errors** are \`application/problem+json\` (RFC 9457). Programs go by \`code\`.

**Support levels.** A request that its contract cannot carry is refused with the reason as code and in words (\`detail\`), and
\`offer: "standard"\`: the same call with \`contractId: null\` is taken as standard support. Nothing was kept of the first.

**Instants** are ISO 8601 in UTC. **Lists** come in pages: \`next\` is the \`cursor\` of the following one, null at the end.

**Limits.** Who calls too often gets \`too_many_requests\` with \`Retry-After\` in seconds.`;

/** Why somebody cannot choose a contract (K2–K4). */
const choosingAContract = [
  'contract_terminated',
  'contract_expired',
  'contract_not_started',
  'contract_not_activated',
  'not_a_named_contact',
  'product_not_covered',
  'no_incidents_left',
] as const;

/** Why a list of contacts cannot be sent (K1). */
const sendingContacts = [
  'contract_terminated',
  'contract_expired',
  'list_overtaken',
  'list_waiting',
  'bad_contact_list',
  'too_many_contacts',
] as const;

/** Why a contract cannot go on on other terms (P7, K4). */
const changingAContract = [
  'not_allowed',
  'not_found',
  'contract_terminated',
  'contract_expired',
  'unknown_plan',
  'unknown_calendar',
  'contract_without_incidents',
  'too_many_contacts',
] as const;

/** What a route refuses besides bad input, a missing session and too many calls. */
const refusals: Record<string, readonly ProblemCode[]> = {
  'POST /api/sessions': ['wrong_credentials', 'too_many_attempts'],
  'POST /api/sessions/code': ['sign_in_expired', 'wrong_code', 'too_many_attempts'],
  'POST /api/sessions/passkey-challenge': ['sign_in_expired'],
  'POST /api/sessions/passkey': ['sign_in_expired', 'passkey_refused'],
  'DELETE /api/sessions/{id}': ['not_found'],
  'POST /api/me/passkeys/challenge': ['wrong_credentials', 'too_many_attempts'],
  'POST /api/me/passkeys': ['passkey_refused', 'passkey_known'],
  'DELETE /api/me/passkeys/{id}': ['not_found'],
  'POST /api/me/second-factor': ['wrong_credentials', 'too_many_attempts', 'second_factor_on'],
  'POST /api/me/second-factor/show': [
    'wrong_code',
    'passkey_refused',
    'too_many_attempts',
    'second_factor_off',
  ],
  'POST /api/me/second-factor/confirm': ['wrong_code', 'too_many_attempts', 'second_factor_off'],
  'POST /api/me/second-factor/backup-codes': [
    'wrong_credentials',
    'too_many_attempts',
    'second_factor_off',
  ],
  'POST /api/me/second-factor/off': ['wrong_credentials', 'too_many_attempts', 'second_factor_off'],
  'POST /api/uploads': ['not_found', 'empty_file', 'file_too_large', 'storage_full'],
  'GET /api/uploads/limits': ['not_found'],
  'GET /api/uploads/{id}': ['not_found'],
  'PATCH /api/uploads/{id}': [
    'not_found',
    'wrong_offset',
    'file_lost',
    'file_too_large',
    'upload_busy',
    'storage_full',
  ],
  'DELETE /api/uploads/{id}': ['not_found', 'file_sent'],
  'GET /api/files/{id}': ['not_found', 'file_not_here_yet', 'file_lost'],
  'GET /api/files/{id}/preview': ['not_found'],
  'POST /api/me/deletion': ['owner_stays', 'deletion_asked'],
  'POST /api/deletions/keep': ['link_expired'],
  'POST /api/me/data': ['too_many_attempts'],
  'GET /api/me/data.zip': ['link_expired'],
  'POST /api/companies/{publicId}/data': ['not_allowed', 'not_found', 'too_many_attempts'],
  'GET /api/companies/{publicId}/data.zip': ['not_allowed', 'not_found', 'link_expired'],
  'GET /api/companies/{publicId}/deletion': ['not_allowed', 'not_found'],
  'POST /api/companies/{publicId}/deletion': ['not_allowed', 'not_found', 'deletion_asked'],
  'DELETE /api/companies/{publicId}/deletion': ['not_allowed', 'not_found'],
  'PUT /api/me/password': ['weak_password', 'wrong_credentials', 'too_many_attempts'],
  'POST /api/password-resets/confirm': ['link_expired', 'weak_password'],
  'POST /api/language-links': ['link_expired'],
  'POST /api/registrations': ['too_many_attempts'],
  'POST /api/registrations/confirm': [
    'link_expired',
    'wrong_credentials',
    'not_allowed',
    'too_many_attempts',
    'weak_password',
  ],
  'POST /api/me/joinings': ['too_many_attempts'],
  'POST /api/companies/{publicId}/joinings/{joiningId}/decision': ['not_found', 'not_allowed'],
  'POST /api/joinings/look': ['link_expired'],
  'POST /api/joinings/decide': ['link_expired'],
  'GET /api/joinings': ['not_allowed'],
  'POST /api/joinings/{statementId}/decision': ['not_found', 'not_allowed'],
  'POST /api/me/email-change': ['wrong_credentials', 'too_many_attempts'],
  'POST /api/email-changes/look': ['link_expired'],
  'POST /api/email-changes/confirm': ['link_expired'],
  'POST /api/email-changes/cancel': ['link_expired'],
  'POST /api/setup': ['already_set_up', 'wrong_setup_key', 'weak_password'],
  'GET /api/companies/{publicId}': ['not_found'],
  'GET /api/companies/{publicId}/merger': ['not_found'],
  'GET /api/companies/{publicId}/merger/preview': ['not_allowed', 'not_found'],
  'POST /api/companies/{publicId}/merger': ['not_allowed', 'not_found', 'merger_impossible'],
  'POST /api/companies/{publicId}/merger/undo': ['not_allowed', 'not_found'],
  'GET /api/companies/{publicId}/account-manager': ['not_found'],
  'PUT /api/companies/{publicId}/account-manager': ['not_allowed', 'not_found'],
  'GET /api/companies/{publicId}/overview': ['not_found'],
  'GET /api/companies/{publicId}/people': ['not_found'],
  'GET /api/companies/{publicId}/people/export': ['not_found'],
  'GET /api/companies/{publicId}/licences': ['not_found'],
  'GET /api/companies/{publicId}/licences/export': ['not_found'],
  'POST /api/companies/{publicId}/licences': [
    'not_allowed',
    'not_found',
    'unknown_code',
    'expired_code',
    'licence_known',
    'code_elsewhere',
    'too_many_attempts',
  ],
  'POST /api/companies/{publicId}/licences/{licenceId}/code': ['not_allowed', 'not_found'],
  'POST /api/companies/{publicId}/licences/{licenceId}/move': [
    'not_allowed',
    'not_found',
    'nothing_changed',
  ],
  'GET /api/licence-imports': ['not_allowed'],
  'POST /api/licence-imports': ['not_allowed', 'licence_file_wrong', 'too_large'],
  'PATCH /api/companies/{publicId}/people/{personId}': ['not_found', 'not_allowed'],
  'GET /api/companies/{publicId}/people/{personId}/open-requests': [
    'not_found',
    'not_allowed',
    'owner_stays',
  ],
  'POST /api/companies/{publicId}/people/{personId}/removal': [
    'not_found',
    'not_allowed',
    'owner_stays',
  ],
  'GET /api/companies/{publicId}/activity': ['not_found', 'not_allowed', 'bad_cursor'],
  'GET /api/companies/{publicId}/activity/export': ['not_found', 'not_allowed'],
  'PUT /api/companies/{publicId}/second-factor': [
    'not_found',
    'not_allowed',
    'own_second_factor_missing',
  ],
  'POST /api/companies/{publicId}/ownership-offer': ['not_found', 'not_allowed', 'already_offered'],
  'DELETE /api/companies/{publicId}/ownership-offer': ['not_found', 'not_allowed'],
  'POST /api/companies/{publicId}/ownership-offer/accept': ['not_found', 'not_allowed'],
  'POST /api/companies/{publicId}/invitations/many': ['not_found', 'not_allowed'],
  'POST /api/companies/{publicId}/invitations': [
    'not_found',
    'not_allowed',
    'already_a_member',
    'already_invited',
    'too_many_attempts',
  ],
  'POST /api/companies/{publicId}/invitations/{invitationId}/resend': [
    'not_found',
    'not_allowed',
    'too_many_attempts',
  ],
  'DELETE /api/companies/{publicId}/invitations/{invitationId}': ['not_found', 'not_allowed'],
  'POST /api/invitations/look': ['link_expired'],
  'POST /api/invitations/accept': [
    'link_expired',
    'wrong_credentials',
    'not_allowed',
    'already_a_member',
    'too_many_attempts',
    'weak_password',
  ],
  'POST /api/companies/{publicId}/viewings': ['not_allowed', 'not_found'],
  'DELETE /api/viewings/{id}': ['not_found'],
  'GET /api/staff': ['not_allowed'],
  'PATCH /api/staff/{personId}': ['not_allowed', 'not_found', 'last_administrator'],
  'PUT /api/staff/{personId}/suspension': ['not_allowed', 'not_found', 'last_administrator'],
  'DELETE /api/staff/{personId}/suspension': ['not_allowed', 'not_found'],
  'DELETE /api/staff/{personId}/second-factor': ['not_allowed', 'not_found', 'second_factor_off'],
  'POST /api/staff/{personId}/hand-over': ['not_allowed', 'not_found'],
  'POST /api/staff/invitations': [
    'not_allowed',
    'address_taken',
    'already_invited',
    'too_many_attempts',
  ],
  'POST /api/staff/invitations/{invitationId}/resend': [
    'not_allowed',
    'not_found',
    'too_many_attempts',
  ],
  'DELETE /api/staff/invitations/{invitationId}': ['not_allowed', 'not_found'],
  'POST /api/staff-invitations/look': ['link_expired'],
  'POST /api/staff-invitations/accept': ['link_expired', 'weak_password', 'address_taken'],
  'GET /api/support-levels': ['not_found'],
  'POST /api/contracts': [
    'not_allowed',
    'not_found',
    'unknown_plan',
    'unknown_product',
    'too_many_contacts',
    'contact_not_a_member',
    'contract_number_taken',
    'contract_overlaps',
    'contract_without_incidents',
    'unknown_calendar',
  ],
  'GET /api/contracts/{id}': ['not_found'],
  'GET /api/companies/{publicId}/contracts': ['not_found'],
  'POST /api/activations': ['not_allowed', 'not_found', 'contract_active', ...sendingContacts],
  'POST /api/contracts/{id}/contacts': [
    'not_allowed',
    'not_found',
    'contract_not_activated',
    'nothing_changed',
    ...sendingContacts,
  ],
  'GET /api/contact-lists': ['not_allowed'],
  'POST /api/contact-lists/{id}/decision': [
    'not_allowed',
    'not_found',
    'list_decided',
    'contract_terminated',
    'contract_expired',
    'too_many_contacts',
  ],
  'GET /api/contracts/{id}/certificate': ['not_found', 'contract_not_activated'],
  'GET /api/contracts/{id}/ledger': ['not_found'],
  'GET /api/contracts/{id}/ledger/export': ['not_found'],
  'POST /api/contracts/{id}/ledger': ['not_allowed', 'not_found', 'balance_below_zero'],
  'POST /api/contracts/{id}/enquiries': ['not_allowed', 'not_found'],
  'GET /api/contract-enquiries': ['not_allowed'],
  'POST /api/contract-enquiries/{enquiryId}/settlement': ['not_allowed', 'not_found'],
  'GET /api/ending-contracts': ['not_allowed'],
  'GET /api/contracts/{id}/renewal': ['not_found'],
  'POST /api/contracts/{id}/renewal': [
    'not_allowed',
    'not_found',
    'contract_not_activated',
    'contract_terminated',
    'contract_renewed',
    'unknown_plan',
    'unknown_product',
    'unknown_calendar',
    'contract_without_incidents',
    'too_many_contacts',
    'contact_not_a_member',
    'contract_number_taken',
  ],
  'POST /api/contracts/{id}/termination': [
    'not_allowed',
    'not_found',
    'contract_terminated',
    'contract_expired',
  ],
  'POST /api/contracts/{id}/plan-change/preview': changingAContract,
  'POST /api/contracts/{id}/plan-change': [...changingAContract, 'nothing_changed'],
  'GET /api/contract-versions': ['not_allowed'],
  'POST /api/contract-versions/preview': changingAContract,
  'POST /api/contract-versions/moves': ['not_allowed'],
  'POST /api/request-categories/{id}/requests': ['not_found'],
  'POST /api/request-views': ['not_found'],
  'PATCH /api/request-views/{id}': ['not_found'],
  'GET /api/requests': ['bad_cursor'],
  'POST /api/requests': [
    'not_found',
    'unknown_product',
    'unknown_request_type',
    'unknown_request_subtype',
    'excluded_matter',
    'no_valid_licence',
    'leaves_company',
    ...choosingAContract,
  ],
  'GET /api/requests/colleagues': ['not_found'],
  'GET /api/requests/{number}': ['not_found'],
  'GET /api/requests/{number}/clocks': ['not_found'],
  'GET /api/requests/{number}/contracts': ['not_found'],
  'GET /api/requests/{number}/receipt-file': ['not_found'],
  'POST /api/requests/{number}/messages': [
    'not_found',
    'not_allowed',
    'move_impossible',
    'newer_messages',
    'follow_up_too_late',
    'follow_up_ended',
  ],
  'PUT /api/requests/{number}/messages/{seq}': ['not_found', 'not_allowed', 'edit_too_late'],
  'POST /api/requests/{number}/moves': [
    'not_found',
    'not_allowed',
    'move_impossible',
    'undo_too_late',
    'same_contract',
    ...choosingAContract,
    'no_incident_taken',
    'not_broken',
    'already_disputed',
    'no_open_dispute',
    'second_person_needed',
  ],
  'PUT /api/requests/{number}/read': ['not_found'],
  'GET /api/requests/{number}/colleagues': ['not_found', 'not_allowed'],
  'POST /api/requests/{number}/participants': [
    'not_found',
    'not_allowed',
    'move_impossible',
    'too_many_participants',
    'leaves_company',
  ],
  'DELETE /api/requests/{number}/participants/{personId}': [
    'not_found',
    'not_allowed',
    'move_impossible',
  ],
  'GET /api/queue': ['bad_cursor'],
  'GET /api/reports/promises': ['not_allowed'],
  'PUT /api/drafts/{key}': ['draft_changed'],
  'GET /api/settings': ['not_found'],
  'POST /api/settings/preview': ['not_allowed', 'catalogue_changed'],
  'POST /api/settings/versions': ['not_allowed', 'catalogue_changed', 'nothing_changed'],
  'POST /api/settings/calendars/{id}/confirmed-years': [
    'not_found',
    'not_allowed',
    'catalogue_changed',
    'nothing_changed',
  ],
  'POST /api/macros': ['unknown_variable', 'not_allowed'],
  'PATCH /api/macros/{id}': ['not_found', 'not_allowed', 'unknown_variable'],
  'DELETE /api/macros/{id}': ['not_found', 'not_allowed'],
  'PATCH /api/views/{id}': ['not_found'],
  'DELETE /api/views/{id}': ['not_found'],
  'GET /api/mentions': ['bad_cursor'],
  'GET /api/notifications': ['bad_cursor'],
  'GET /api/companies/{publicId}/tokens': ['not_found', 'not_allowed'],
  'POST /api/companies/{publicId}/tokens': ['not_found', 'not_allowed', 'as_many_as_allowed'],
  'DELETE /api/companies/{publicId}/tokens/{tokenId}': ['not_found', 'not_allowed'],
  'POST /api/me/tokens': ['as_many_as_allowed'],
  'GET /api/companies/{publicId}/webhooks': ['not_found', 'not_allowed'],
  'POST /api/companies/{publicId}/webhooks': ['not_found', 'not_allowed', 'as_many_as_allowed'],
  'PATCH /api/companies/{publicId}/webhooks/{webhookId}': ['not_found', 'not_allowed'],
  'DELETE /api/companies/{publicId}/webhooks/{webhookId}': ['not_found', 'not_allowed'],
  'POST /api/companies/{publicId}/webhooks/{webhookId}/secret': ['not_found', 'not_allowed'],
  'GET /api/companies/{publicId}/webhooks/{webhookId}/deliveries': [
    'not_found',
    'not_allowed',
    'bad_cursor',
  ],
  'POST /api/companies/{publicId}/webhooks/{webhookId}/deliveries/{deliveryId}/replay': [
    'not_found',
    'not_allowed',
    'webhook_off',
  ],
  'POST /api/companies/{publicId}/webhooks/{webhookId}/test': [
    'not_found',
    'not_allowed',
    'webhook_off',
  ],
  'GET /api/webhooks': ['not_allowed'],
  'POST /api/webhooks': ['not_allowed', 'as_many_as_allowed'],
  'PATCH /api/webhooks/{webhookId}': ['not_found', 'not_allowed'],
  'DELETE /api/webhooks/{webhookId}': ['not_found', 'not_allowed'],
  'POST /api/webhooks/{webhookId}/secret': ['not_found', 'not_allowed'],
  'GET /api/webhooks/{webhookId}/deliveries': ['not_found', 'not_allowed', 'bad_cursor'],
  'POST /api/webhooks/{webhookId}/deliveries/{deliveryId}/replay': [
    'not_found',
    'not_allowed',
    'webhook_off',
  ],
  'POST /api/webhooks/{webhookId}/test': ['not_found', 'not_allowed', 'webhook_off'],
};

/** The words of the OpenAPI document. The examples were recorded from real calls by tests/api/examples.test.ts. */
export const apiWords = {
  title: 'Pactdesk',
  description,
  refusals,
  examples: recorded,
  scopeOf: scopeNeeded,
};
