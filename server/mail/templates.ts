export const requestTemplates = [
  'request_received',
  'question_asked',
  'answered',
  'solution_provided',
  'solved_no_info',
  'cancelled_by_support',
  'cancelled_by_user',
  'closed',
  'resumed',
  'severity_changed',
  'participant_added',
] as const;
export type RequestTemplate = (typeof requestTemplates)[number];

export type RegistrationTemplate = 'registration_link' | 'registration_code_taken';

export type PeopleTemplate = 'invitation' | 'password_reset' | 'member_joined';
