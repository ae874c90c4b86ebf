/** What is told of requests: every entry of a history that a customer may see. */
const ofRequests = [
  'opened',
  'taken',
  'assigned',
  'continued',
  'participant_added',
  'participant_removed',
  'handed_over',
  'undone',
  'call_logged',
  'severity_changed',
  'replied',
  'answered',
  'asked',
  'solution_provided',
  'accepted',
  'resumed',
  'closed_by_user',
  'cancelled_by_support',
  'solved_without_info',
  'call_corrected',
  'answer_corrected',
  'terms_changed',
  'incident_returned',
  'breach_explained',
  'dispute_opened',
  'dispute_decided',
  'lapsed',
  'ended_with_company',
] as const;

/** What is told of a company and its people. */
const ofCompanies = [
  'company_registered',
  'person_invited',
  'invitation_resent',
  'invitation_revoked',
  'person_joined',
  'person_left',
  'person_removed',
  'role_changed',
  'grant_changed',
  'ownership_offered',
  'ownership_declined',
  'ownership_withdrawn',
  'ownership_moved',
  'licence_attached',
  'licence_code_read',
  'licence_changed',
  'licence_moved_away',
  'licence_moved_here',
  'licence_ends_soon',
  'contract_created',
  'contract_issued',
  'quota_corrected',
  'token_made',
  'token_revoked',
  'webhook_made',
  'webhook_changed',
  'webhook_removed',
  'webhook_switched_off',
  'joining_asked',
  'joining_passed_on',
  'joining_approved',
  'joining_refused',
  'joining_expired',
  'second_factor_required',
  'second_factor_optional',
  'companies_merged',
  'merger_undone',
  'deletion_asked',
  'deletion_cancelled',
  'account_deletion_asked',
  'account_deletion_cancelled',
  'person_anonymised',
  'data_taken',
  'company_deleted',
  'viewing_started',
  'viewing_ended',
  'account_manager_assigned',
  'account_manager_removed',
] as const;

const forCustomers = [
  'request.*',
  ...ofRequests.map((kind) => `request.${kind}` as const),
  'company.*',
  ...ofCompanies.map((kind) => `company.${kind}` as const),
] as const;

const forStaff = [
  ...forCustomers,
  'request.noted',
  'request.anonymised',
  'clock.*',
  'clock.warning',
  'clock.breached',
  'clock.overdue',
  'installation.*',
] as const;

export type WebhookKind = (typeof forStaff)[number];

/** The kinds of events an endpoint can choose, of a company or of the vendor; `request.*` are all of their group. */
export const webhookKinds = (of: 'company' | 'vendor'): readonly WebhookKind[] =>
  of === 'company' ? forCustomers : forStaff;

/** What the test button sends. */
export const TEST_KIND = 'webhook.test';
