/** Whose rows a table holds, and which role may do what with them. */
export interface TableRule {
  /**
   * `company` and `root`: customers see those of their companies. `colleagues`: of people of their companies. `person`:
   * everybody sees their own, staff too. `none`: no row security divides it.
   */
  of: 'company' | 'root' | 'colleagues' | 'person' | 'none';
  /** By role without its `pd_`: read, insert, update, delete, in that order; column by column counts too. */
  may: Record<string, string>;
}

const rule =
  (of: TableRule['of']) =>
  (rights = ''): TableRule => ({
    of,
    may: Object.fromEntries(
      rights
        .split(' ')
        .filter(Boolean)
        .map((right) => right.split(':')),
    ),
  });

const company = rule('company');
const root = rule('root');
const colleagues = rule('colleagues');
const person = rule('person');
const none = rule('none');

/** Every table of the database. One that does not stand here, or with other rights, fails the suite. */
export const tables: Record<string, TableRule> = {
  companies: company('auth:ri portal:ru staff:r worker:r'),
  memberships: company('auth:riu portal:riu staff:ri worker:r'),
  company_events: company('auth:i portal:ri staff:ri worker:ri'),
  ownership_offers: company('portal:riu staff:ru worker:r'),
  company_deletions: company('auth:ru portal:riu staff:r worker:ru'),
  account_managers: company('portal:r staff:riud worker:r'),
  viewings: company('staff:riu worker:ru'),
  licences: company('auth:ri portal:r staff:riu worker:r'),
  activation_codes: company('auth:ru portal:r staff:riu worker:r'),
  licence_notices: company('portal:r staff:r worker:ri'),
  invitations: company('auth:ru portal:riu staff:riu worker:r'),
  joinings: company('auth:riu portal:r staff:r worker:r'),
  joining_links: company('auth:rd worker:i'),
  invitation_links: company('auth:rd portal:rd staff:rd worker:i'),
  contracts: company('portal:ru staff:riu worker:ru'),
  contract_contacts: company('auth:ru portal:ru staff:riud worker:r'),
  contact_lists: company('auth:r portal:ri staff:ru worker:r'),
  contact_list_entries: company('auth:ru portal:ri staff:r worker:r'),
  unrenewed_contracts: company('staff:r worker:r'),
  contract_announcements: company('staff:r worker:ri'),
  contract_enquiries: company('portal:ri staff:ru worker:ru'),
  contract_years: company('portal:riu staff:riu worker:r'),
  quota_lines: company('portal:ri staff:ri worker:ri'),
  requests: company('portal:riu staff:riu worker:riu'),
  request_events: company('portal:ri staff:ri worker:ri'),
  request_event_contents: company('portal:ri staff:ri worker:ri'),
  request_clocks: company('portal:riud staff:riud worker:riud'),
  request_participants: company('portal:riud staff:rid worker:r'),
  clock_announcements: company('staff:r worker:ri'),
  mentions: company('staff:riu'),
  files: company('portal:riud staff:riud worker:rud'),
  // Customers add to them and read none.
  request_directory: company('portal:i staff:ri worker:ri'),
  message_directory: company('portal:i staff:i worker:i'),
  outbox: company('auth:i portal:i staff:i worker:riu'),
  company_scope: root('auth:r portal:r staff:riu worker:r'),
  company_groups: company('auth:r portal:r staff:r worker:r'),
  members: company('auth:r portal:r staff:r worker:r'),

  people: colleagues('auth:riu portal:r staff:r worker:r'),
  email_directory: colleagues('auth:riu portal:r staff:r worker:r'),

  request_reads: person('portal:riu staff:riu'),
  drafts: person('portal:riud staff:riud'),
  person_deletions: person('auth:ru portal:riu worker:ru'),
  saved_views: person('staff:riud'),
  notifications: person('staff:ru worker:ri'),

  // Directories: numbers and addresses that map to a company. Customers read none.
  upload_leases: none('worker:riud'),
  file_removals: none('worker:rud'),
  company_directory: none('auth:ri staff:r worker:r'),
  contract_directory: none('staff:ri'),

  // Staff have some of their own, which are no company's.
  api_tokens: company('portal:riu staff:riu'),
  webhook_endpoints: company('portal:riud staff:riud worker:ru'),
  webhook_deliveries: company('portal:riu staff:riu worker:rud'),

  // Of people, and nothing that customers or staff can read.
  sessions: none('auth:riud'),
  second_factors: none('auth:riud'),
  backup_codes: none('auth:riud'),
  sign_in_tickets: none('auth:riud'),
  passkeys: none('auth:riud'),
  passkey_challenges: none('auth:riud'),
  attempts: none('auth:riud'),
  person_events: none('auth:ri portal:i staff:i worker:i'),
  deletion_links: none('auth:rd worker:i'),
  language_links: none('auth:rd worker:i'),
  password_resets: none('auth:riu worker:r'),
  password_reset_links: none('auth:rid worker:i'),
  email_changes: none('auth:riu worker:r'),
  email_change_links: none('auth:rd worker:i'),
  // Of a person, and of no company before it is settled: a stranger's word leaves no trace with whom it names.
  joining_statements: none('auth:riu staff:r'),
  registrations: none('auth:riu worker:r'),
  registration_links: none('auth:rid worker:i'),

  // Of the vendor and of the installation.
  staff_roles: none('auth:rid portal:r staff:r worker:r'),
  staff_invitations: none('auth:riu worker:r'),
  staff_invitation_links: none('auth:rd worker:i'),
  licence_imports: none('staff:riu'),
  macros: none('staff:riud'),
  presence: none('staff:riud'),
  catalogue_versions: none('auth:r portal:r staff:ri worker:r'),
  catalogue_applications: none('portal:r staff:riu worker:r'),
  installation_events: none('auth:i staff:ri worker:i'),
  signing_keys: none('portal:r staff:r worker:ri'),
  history_seals: none('staff:r worker:ri'),
  history_seal_heads: none('worker:ri'),
  kysely_migration: none(),
  kysely_migration_lock: none(),

  // Of the job runner.
  'graphile_worker._private_jobs': none('jobs:riud'),
  'graphile_worker._private_job_queues': none('jobs:riud'),
  'graphile_worker._private_known_crontabs': none('jobs:riud'),
  'graphile_worker._private_tasks': none('jobs:riud'),
  'graphile_worker.jobs': none('jobs:riud'),
  'graphile_worker.migrations': none('jobs:riud'),
};
