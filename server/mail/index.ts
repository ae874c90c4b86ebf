export {
  queueRegistrationMail,
  queueRequestMail,
  type RegistrationMail,
  type RequestMail,
} from './queue-mail.ts';
export type { RegistrationTemplate, RequestTemplate } from './templates.ts';
