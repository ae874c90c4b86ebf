export const requestTemplates = [
  'request_received',
  'question_asked',
  'answered',
  'replied',
  'solution_provided',
  'solved_no_info',
  'cancelled_by_support',
  'cancelled_by_user',
  'closed',
  'resumed',
  'severity_changed',
  'participant_added',
  'contract_changed',
  'lapse_reminder',
] as const;
export type RequestTemplate = (typeof requestTemplates)[number];

export const registrationTemplates = [
  'registration_link',
  'registration_code_taken',
  'registration_code_unusable',
] as const;
export type RegistrationTemplate = (typeof registrationTemplates)[number];

/** To staff, about a promise that is at risk or broken. */
export const announcementTemplate = 'clock_announced';

/** To staff, about a request that came into a queue they work in. */
export const queueTemplate = 'request_in_queue';

/** To a person, about how they sign in. */
export const accountTemplates = [
  'password_changed',
  'second_factor_on',
  'second_factor_off',
  'second_factor_reset',
  'passkey_added',
  'passkey_removed',
  'backup_codes_made',
] as const;
export type AccountTemplate = (typeof accountTemplates)[number];

export const peopleTemplates = [
  'invitation',
  'password_reset',
  'member_joined',
  'member_left',
  'membership_ended',
  'ownership_offered',
  'ownership_moved',
  'second_factor_required',
  ...accountTemplates,
  'joining_asked',
  'joining_approved',
  'joining_ended',
  'joining_unusable',
  'email_change_old',
  'email_change_new',
  'email_changed',
  'webhook_switched_off',
  'companies_merged',
  'merger_undone',
  'licences_ending',
  'account_deletion_asked',
  'member_deletion_asked',
  'member_deletion_cancelled',
  'company_deletion_asked',
  'company_deletion_cancelled',
  'staff_invitation',
  'staff_roles_changed',
  'staff_suspended',
  'staff_restored',
  'contract_ending',
  'contract_enquiry',
  'contract_activated',
  'contacts_changed',
  'activation_sent_back',
  'contacts_sent_back',
] as const;
export type PeopleTemplate = (typeof peopleTemplates)[number];
/** About what is to be deleted, or is kept after all. */
export type DeletionTemplate = Extract<PeopleTemplate, `${string}_deletion_${string}`>;
