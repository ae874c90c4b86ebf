/** Who may call a function of ours, and whether it acts as its owner. */
export interface FunctionRule {
  /** Roles without their `pd_`, separated by a space; `everybody` where it tells nothing. */
  callers: string;
  /** The fixed search path of one that acts as its owner; null for one that acts as its caller. */
  definer: string | null;
}

const asOwner = (callers: string, schema = 'public'): FunctionRule => ({
  callers,
  definer: `${schema}, pg_temp`,
});
const asCaller = (callers: string): FunctionRule => ({ callers, definer: null });

/** Every function of the schema `app`, and every other one that acts as its owner. A new one fails the suite. */
export const functions: Record<string, FunctionRule> = {
  'app.companies()': asCaller('everybody'),
  'app.staff_roles()': asCaller('everybody'),
  'app.person()': asCaller('everybody'),
  'app.words(text)': asCaller('everybody'),
  'app.said_in(jsonb)': asCaller('everybody'),
  'app.document_of(jsonb)': asCaller('everybody'),
  'app.announce_person()': asCaller('everybody'),
  'app.announce_members()': asCaller('everybody'),
  'app.announce_merger()': asCaller('everybody'),
  'app.announce_session_ended()': asCaller('everybody'),
  'app.confined_requests()': asOwner('staff'),
  'app.entries_with_words(text,integer)': asOwner('staff'),
  'app.entries_with_words_of(uuid[],uuid[],tsquery)': asCaller('portal staff'),
  'app.folded(text)': asCaller('everybody'),
  'app.name_words(text)': asCaller('everybody'),
  'app.beginnings(text)': asCaller('everybody'),
  'app.companies_named(text,integer)': asCaller('staff'),
  'app.people_named(text,integer)': asCaller('staff'),

  'app.mark_file_removal()': asOwner(''),
  'app.erase_files(uuid,uuid)': asOwner('worker'),

  'app.redacted(text,text[],text)': asCaller('everybody'),
  'app.redacted(jsonb,text[],text)': asCaller('everybody'),
  'app.names(text,text[])': asCaller('everybody'),
  'app.names_of(uuid)': asOwner('worker'),
  'app.hold_person(uuid)': asOwner('worker'),
  'app.rewrite_words(uuid,uuid,integer,bytea,jsonb)': asOwner('worker'),
  'app.forget_person(uuid,text,text[],timestamp with time zone)': asOwner('worker'),
  'app.forget_company(uuid,text,timestamp with time zone)': asOwner('worker'),
  'app.forget_words(uuid[],text[],text)': asOwner(''),

  'app.session(bytea,timestamp with time zone,boolean)': asOwner('app'),
  'app.viewing_session(bytea,timestamp with time zone,boolean,uuid)': asOwner('app'),
  'app.session_stands(bytea,timestamp with time zone)': asOwner('app'),
  'app.token(bytea,timestamp with time zone)': asOwner('app'),
  'app.deliver_event(uuid,boolean,text,timestamp with time zone,jsonb)': asOwner(''),
  'app.deliver_request_events()': asOwner(''),
  'app.deliver_company_events()': asOwner(''),
  'app.deliver_announcements()': asOwner(''),
  'app.deliver_installation_events()': asOwner(''),
  'app.keep_former_secret()': asCaller(''),
  'app.wire(timestamp with time zone)': asCaller(''),
  'app.codes_of(jsonb)': asCaller(''),
  'app.count_attempt(text,timestamp with time zone,interval)': asOwner('auth'),
  'app.requests_with_words(text)': asOwner('portal'),
  'app.withheld_entries(uuid)': asOwner('portal'),
  'app.enqueue(text,json,timestamp with time zone,text)': asOwner(
    'auth jobs portal staff worker',
    'graphile_worker',
  ),
  'app.enqueue_all(text,json[],text[])': asOwner('jobs worker', 'graphile_worker'),
};
