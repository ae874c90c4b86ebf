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

export const registrationTemplates = ['registration_link', 'registration_code_taken'] as const;
export type RegistrationTemplate = (typeof registrationTemplates)[number];

/** To staff, about a promise that is at risk or broken. */
export const announcementTemplate = 'clock_announced';

export const peopleTemplates = [
  'invitation',
  'password_reset',
  'member_joined',
  'member_left',
  'membership_ended',
  'ownership_offered',
  'ownership_moved',
  'staff_invitation',
  'staff_roles_changed',
  'staff_suspended',
  'staff_restored',
  'second_factor_reset',
] as const;
export type PeopleTemplate = (typeof peopleTemplates)[number];
