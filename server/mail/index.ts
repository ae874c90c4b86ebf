export type { AnnouncementFacts } from './announcement-facts.ts';
export { startDevMailbox } from './dev-mailbox.ts';
export { settlePastMail } from './past-mail.ts';
export { type AnnouncementMail, queueAnnouncementMails } from './queue-announcement-mail.ts';
export {
  queueRegistrationMail,
  queueRequestMail,
  type RegistrationMail,
  type RequestMail,
} from './queue-mail.ts';
export {
  type AccountMail,
  type InvitationMail,
  type MemberJoinedMail,
  type MembershipMail,
  type PasswordResetMail,
  queueAccountMail,
  queueAddressMail,
  queueCompaniesMergedMail,
  queueContactsMail,
  queueContractEndingMail,
  queueDeletionMail,
  queueEnquiryMail,
  queueInvitationMail,
  queueJoiningMail,
  queueLicencesEndingMail,
  queueMemberJoinedMail,
  queueMemberLeftMail,
  queueMembershipEndedMail,
  queueMergerUndoneMail,
  queueOwnershipMovedMail,
  queueOwnershipOfferedMail,
  queuePasswordResetMail,
  queueSecondFactorRequiredMail,
  queueStaffInvitationMail,
  queueStaffMail,
  queueWebhookOffMail,
} from './queue-people-mail.ts';
export { type QueueFacts, queueTellings } from './queue-telling.ts';
export type { MailLinks, RequestFacts } from './request-facts.ts';
export { resumeMail, watchMail } from './resume-mail.ts';
export { devMailRoutes } from './routes.ts';
export { createSendMail } from './send-mail.ts';
export type {
  AccountTemplate,
  DeletionTemplate,
  RegistrationTemplate,
  RequestTemplate,
} from './templates.ts';
