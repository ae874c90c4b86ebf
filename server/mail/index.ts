export {
  queueRegistrationMail,
  queueRequestMail,
  type RegistrationMail,
  type RequestMail,
} from './queue-mail.ts';
export type { MailLinks, RequestFacts } from './request-facts.ts';
export type { RegistrationTemplate, RequestTemplate } from './templates.ts';
