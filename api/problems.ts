import { z } from 'zod';

/**
 * Every error the API can answer with, as RFC 9457 problem+json: code, status, words.
 * docs/errors.md lists the same codes; a test holds the two together.
 */
export const problems = {
  bad_input: { status: 400, title: 'Something in the request is not as expected.' },
  bad_cursor: { status: 400, title: 'This page cursor is not one of ours.' },
  not_signed_in: { status: 401, title: 'Sign in first.' },
  token_unknown: { status: 401, title: 'This token is not known here, or does not work any more.' },
  token_expired: { status: 401, title: 'This token has expired.' },
  wrong_credentials: { status: 401, title: 'The e-mail address or the password is not right.' },
  wrong_code: { status: 401, title: 'This code is not right, or was used already.' },
  passkey_refused: { status: 401, title: 'This passkey was not accepted.' },
  not_allowed: { status: 403, title: 'You are not allowed to do this.' },
  scope_missing: { status: 403, title: 'This token was not made for calls like this one.' },
  session_needed: { status: 403, title: 'This cannot be done with a token. Sign in for it.' },
  second_factor_needed: { status: 403, title: 'Switch on a second factor first.' },
  second_factor_again: { status: 403, title: 'Show your second factor again.' },
  viewing_ended: { status: 403, title: 'Looking on as somebody else has ended.' },
  viewing_only_looks: {
    status: 403,
    title: 'Whoever looks on as somebody else can only look.',
  },
  wrong_origin: { status: 403, title: 'This call came from another site.' },
  wrong_setup_key: { status: 403, title: 'The set-up key is not the one the server printed.' },
  not_found: { status: 404, title: 'There is nothing here, or it is not yours to see.' },
  move_impossible: { status: 409, title: 'This cannot be done in the request’s present status.' },
  newer_messages: {
    status: 409,
    title: 'Something was written in the meantime. Read it first, then send again.',
  },
  not_broken: { status: 409, title: 'This promise is not broken, or not there any more.' },
  no_open_dispute: { status: 409, title: 'Nobody asks to leave this promise out of the count.' },
  already_disputed: { status: 409, title: 'This promise is disputed already, or was decided.' },
  second_person_needed: {
    status: 409,
    title: 'Somebody else must decide what you asked for yourself.',
  },
  same_contract: { status: 409, title: 'The request runs on this contract already.' },
  follow_up_too_late: {
    status: 409,
    title: 'This request ended too long ago to go on from it. Open a new one.',
  },
  follow_up_ended: {
    status: 409,
    title: 'What followed this request has ended as well. Answer there.',
  },
  leaves_company: {
    status: 409,
    title: 'This person’s address lies outside the company. Confirm that the request may go there.',
  },
  edit_too_late: { status: 409, title: 'This message can no longer be edited.' },
  undo_too_late: { status: 409, title: 'This can no longer be taken back.' },
  catalogue_changed: {
    status: 409,
    title: 'Somebody else saved the settings in the meantime.',
  },
  nothing_changed: { status: 409, title: 'Nothing differs from what holds now.' },
  wrong_offset: {
    status: 409,
    title: 'The upload is not where this call goes on. Ask where it is, and go on from there.',
  },
  upload_busy: { status: 423, title: 'Another call writes this upload just now.' },
  empty_file: { status: 422, title: 'This file is empty: it has 0 bytes.' },
  file_too_large: { status: 413, title: 'This file is too large.' },
  file_lost: { status: 410, title: 'This file never arrived whole, or is not kept any more.' },
  storage_full: {
    status: 507,
    title: 'No room is left for files. The upload can go on later where it stopped.',
  },
  file_not_here_yet: { status: 409, title: 'This file is still being uploaded.' },
  file_sent: { status: 409, title: 'This file was sent already.' },
  draft_changed: { status: 409, title: 'This text was changed in another tab.' },
  already_a_member: { status: 409, title: 'This person belongs to the company already.' },
  already_invited: {
    status: 409,
    title: 'This address is invited already. Send it again instead.',
  },
  merger_impossible: {
    status: 409,
    title: 'These companies cannot be merged as they are now.',
  },
  owner_stays: {
    status: 409,
    title: 'The owner cannot leave. Hand the ownership over first.',
  },
  deletion_asked: { status: 409, title: 'This is to be deleted already.' },
  already_offered: { status: 409, title: 'The ownership is offered to somebody already.' },
  address_taken: { status: 409, title: 'This address belongs to somebody already.' },
  last_administrator: {
    status: 409,
    title: 'Somebody must remain who manages the staff. Make another system administrator first.',
  },
  second_factor_on: { status: 409, title: 'A second factor is on already.' },
  second_factor_off: {
    status: 409,
    title: 'No second factor is on, and none was begun within the last hour.',
  },
  passkey_known: { status: 409, title: 'This passkey is in use already.' },
  own_second_factor_missing: {
    status: 409,
    title: 'Set up a second factor of your own first.',
  },
  webhook_off: { status: 409, title: 'This webhook is switched off. Switch it on first.' },
  already_set_up: { status: 409, title: 'This installation already has an administrator.' },
  no_incidents_left: { status: 409, title: 'No premium incident is left in this contract year.' },
  not_a_named_contact: {
    status: 409,
    title: 'Only a named contact of this contract can open a premium request.',
  },
  contract_expired: { status: 409, title: 'This contract has ended.' },
  contract_not_started: { status: 409, title: 'This contract has not started yet.' },
  contract_terminated: { status: 409, title: 'This contract was terminated.' },
  contract_not_activated: { status: 409, title: 'This contract is not activated yet.' },
  contract_active: {
    status: 409,
    title: 'This contract is active already. Change its contacts instead.',
  },
  list_overtaken: {
    status: 409,
    title: 'Somebody else sent a list of contacts for this contract in the meantime.',
  },
  list_waiting: {
    status: 409,
    title: 'A list of contacts for this contract waits for support already.',
  },
  list_decided: { status: 409, title: 'This list of contacts was decided already.' },
  product_not_covered: { status: 409, title: 'This contract does not cover the product.' },
  no_incident_taken: { status: 409, title: 'This request holds no premium incident.' },
  balance_below_zero: { status: 409, title: 'No more incidents can be taken away than are left.' },
  contract_number_taken: { status: 409, title: 'A contract with this number exists already.' },
  contract_renewed: { status: 409, title: 'Another contract follows this one already.' },
  contract_overlaps: {
    status: 409,
    title: 'The company has a contract of this plan on these days already.',
  },
  code_taken: {
    status: 409,
    title: 'This activation code was attached to a company in the meantime.',
  },
  licence_known: { status: 409, title: 'Your company has this licence already.' },
  code_elsewhere: {
    status: 409,
    title: 'This activation code is in use elsewhere. Support can find out why.',
  },
  no_valid_licence: {
    status: 409,
    title: 'The company has no licence of this product that is valid today.',
  },
  link_expired: { status: 410, title: 'This link was used already or has expired.' },
  sign_in_expired: {
    status: 410,
    title: 'Too much time has passed, or too many codes were wrong. Begin signing in anew.',
  },
  too_large: { status: 413, title: 'This is more than we can take at once.' },
  unsupported_media: { status: 415, title: 'Send JSON.' },
  bad_contact_list: { status: 422, title: 'Some lines of this list are no contacts.' },
  too_many_contacts: { status: 422, title: 'More named contacts than the plan allows.' },
  too_many_participants: {
    status: 422,
    title: 'As many people take part as one request can have.',
  },
  as_many_as_allowed: {
    status: 422,
    title: 'There are as many of these as one can have. Remove one first.',
  },
  contact_not_a_member: { status: 422, title: 'A named contact must be a member of the company.' },
  weak_password: { status: 422, title: 'This password is easy to guess.' },
  unknown_code: { status: 422, title: 'We do not know this activation code.' },
  expired_code: {
    status: 422,
    title: 'The licence of this activation code is not valid today.',
  },
  licence_file_wrong: {
    status: 422,
    title: 'This file cannot be read as a list of licences.',
  },
  unknown_product: { status: 422, title: 'This product or version is not in the catalogue.' },
  unknown_request_type: { status: 422, title: 'This type of request is not in the catalogue.' },
  unknown_request_subtype: {
    status: 422,
    title: 'This subtype is not in the catalogue, or not of this type and product.',
  },
  excluded_matter: {
    status: 422,
    title: 'Technical support does not do this on the chosen support level.',
  },
  unknown_plan: { status: 422, title: 'This plan is not in the catalogue.' },
  unknown_calendar: { status: 422, title: 'This calendar is not in the catalogue.' },
  contract_without_incidents: {
    status: 422,
    title: 'A contract without premium incidents is standard support, which needs no contract.',
  },
  unknown_variable: { status: 422, title: 'This macro names a variable that does not exist.' },
  too_many_requests: { status: 429, title: 'Too many calls at once. Wait a little and try again.' },
  too_many_attempts: { status: 429, title: 'Too many attempts. Wait a little and try again.' },
  internal: { status: 500, title: 'Something broke on our side. Nothing you sent was changed.' },
  unavailable: { status: 503, title: 'The database cannot be reached. Try again in a moment.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  /** For `move_impossible`: the status that stands in the way. For `merger_impossible`: see its preview. For `weak_password`: common, email, company or product. For `scope_missing`: the scope. For `no_valid_licence`: no_licence, licence_not_started or licence_expired. */
  reason: z.string().optional(),
  /** For `bad_input`: which fields, with what is expected. For `leaves_company`: the address that it would reach. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For a request that its contract cannot carry (K2): `standard`, the same call with `contractId: null` is taken. */
  offer: z.literal('standard').optional(),
});
export type Problem = z.infer<typeof problem>;
